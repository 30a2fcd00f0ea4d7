/** 联系人与联系方式. */
import type {Contact, Contacts} from '../../../gongwen/nodes.js'
import {contactLabel} from '../../../layout/text.js'
import {escape, type Markup, markup} from '../markup.js'
import {all, type State} from '../state.js'

/** Pairs of label and value. */
export const contacts = (node: Contacts, state: State): Markup =>
  markup`<dl class="contacts">\n${all(node.children, state)}</dl>\n`

/** One line; label and value flow inline. */
export const contact = (node: Contact, state: State): Markup =>
  markup`<div class="contact"><dt>${escape(contactLabel(node))}</dt><dd>${all(node.children, state)}</dd></div>\n`

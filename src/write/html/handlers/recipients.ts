/** 主送机关 (7.3.2). */
import type {Recipients} from '../../../gongwen/nodes.js'
import {recipientsText} from '../../../layout/text.js'
import {escape, type Markup, markup} from '../markup.js'

/** 主送机关 with its colon. */
export const recipients = (node: Recipients): Markup =>
  markup`<p class="recipients">${escape(recipientsText(node))}</p>\n`

/** 申请表 and its places to fill in: for reading and for print; what is sent in is filled in elsewhere. */
import {standsAlone} from '../../../gongwen/node-memory.js'
import type * as G from '../../../gongwen/nodes.js'
import type {FormLine} from '../../../layout/form-lines.js'
import {formFieldText} from '../../../layout/text.js'
import {concat, escape, type Markup, markup, nothing} from '../markup.js'
import {all, one, type State} from '../state.js'

/** A form: on paper a page of its own. */
export function form(node: G.Form, state: State): Markup {
  const {memory, ranks, tables} = state
  const key = node.children.map((child) => (child.type === 'table' ? tables.get(child) : ranks.get(child))).join(' ')
  const known = memory?.forms.get(node, key)
  if (known !== undefined) return known
  const written = markup`<div class="form">\n${all(node.children, state)}</div>\n`
  if (memory !== undefined && standsAlone(node)) memory.forms.set(node, key, written)
  return written
}

/** A place to fill in. A blank one is read as what is to be filled in; a filled one is text. */
export function formField(node: G.FormField): Markup {
  const lines = formFieldText(node).split('\n').map(escape)
  const text = concat(lines.flatMap((line, index) => (index === 0 ? [line] : [markup`<br>`, line])))
  const kind = markup`field ${escape(node.kind)}`
  if (node.value !== null) return markup`<span class="${kind}">${text}</span>`
  return markup`<span class="${kind}" role="img" aria-label="${escape(`填写处：${node.label}`)}">${text}</span>`
}

/** The lines of a cell: words keep their width, fields take what is left. */
export const formCell = (lines: readonly FormLine[], state: State): Markup =>
  concat(
    lines.map(({pieces, align}) => {
      const content = concat(
        pieces.map((piece) =>
          piece.type === 'formField' ? formField(piece) : markup`<span>${one(piece, state)}</span>`
        )
      )
      return markup`<span class="formLine${align === 'end' ? markup` end` : nothing}">${content}</span>`
    })
  )

/** 申请表 — a title and a table of fixed heights on a page of its own. */
import {standsAlone} from '../../../gongwen/node-memory.js'
import type * as G from '../../../gongwen/nodes.js'
import {formRoom, formRowHeights} from '../../../layout/form-rows.js'
import {titleLines} from '../../../layout/title.js'
import {brokenLines} from '../inline.js'
import {paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {gridOf} from './table.js'

/** A form. The first of an attachment stands below its label, all others begin a page. */
export function form(node: G.Form, state: State): readonly string[] {
  const {collected, forms} = state
  const first = collected.bookmarks()
  const key = `${first} ${state.belowLabel}`
  const known = forms.get(node, key)
  if (known !== undefined) {
    collected.nextBookmark(known.bookmarks)
    return known.xml
  }
  const xml = written(node, state)
  if (standsAlone(node)) forms.set(node, key, {xml, bookmarks: collected.bookmarks() - first})
  return xml
}

function written(node: G.Form, state: State): readonly string[] {
  const room = formRoom(node, state.belowLabel)
  const style = state.belowLabel ? extraStyles.attachmentTitle : extraStyles.formTitle
  return node.children.flatMap((child): readonly string[] =>
    child.type === 'title'
      ? [paragraphOf(style, brokenLines(titleLines(child)))]
      : [gridOf(child, state, formRowHeights(child, room)), paragraphOf(extraStyles.anchor, '')]
  )
}

/** 申请表 — a title and a table of fixed heights on a page of its own. */
import type * as G from '../../../gongwen/nodes.js'
import {formRoom, formRowHeights} from '../../../layout/form-rows.js'
import {titleLines} from '../../../layout/title.js'
import {brokenLines} from '../inline.js'
import {paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {gridOf} from './table.js'

/** A form. The first of an attachment stands below its label, all others begin a page. */
export function form(node: G.Form, state: State): readonly string[] {
  const room = formRoom(node, state.belowLabel)
  const style = state.belowLabel ? extraStyles.attachmentTitle : extraStyles.formTitle
  return node.children.flatMap((child): readonly string[] =>
    child.type === 'title'
      ? [paragraphOf(style, brokenLines(titleLines(child)))]
      : [gridOf(child, state, formRowHeights(child, room)), paragraphOf(extraStyles.anchor, '')]
  )
}

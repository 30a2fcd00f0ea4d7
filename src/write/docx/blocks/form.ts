/** 申请表 — a title and a table of fixed heights on a page of its own. */
import type {FileChild} from 'docx'
import type * as G from '../../../gongwen/nodes.js'
import {formRoom, formRowHeights} from '../../../layout/form-rows.js'
import {titleLines} from '../../../layout/title.js'
import {brokenLines} from '../inline.js'
import {paragraphOf, type State} from '../state.js'
import {extraStyles} from '../styles/ids.js'
import {gridOf} from './table.js'

/** A form. The first of an attachment stands below its label, all others begin a page. */
export function form(node: G.Form, {belowLabel, plainRows}: State): readonly FileChild[] {
  const room = formRoom(node, belowLabel)
  const style = belowLabel ? extraStyles.attachmentTitle : extraStyles.formTitle
  return node.children.flatMap((child): readonly FileChild[] =>
    child.type === 'title'
      ? [paragraphOf(style, brokenLines(titleLines(child)))]
      : [gridOf(child, plainRows, formRowHeights(child, room)), paragraphOf(extraStyles.anchor, [])]
  )
}

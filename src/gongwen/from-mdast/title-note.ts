/** 题注: a remark in brackets right below the title of an attachment or 印发件, such as （排名不分先后）. */
import type * as G from '../nodes.js'
import {textOf} from './settle.js'

/** One pair of brackets around the whole of a line. */
const remark = /^（[^（）]{1,40}）$/u

/** The blocks below a title; a first line that is a remark becomes its 题注. */
export function withTitleNote(blocks: readonly G.Block[]): readonly G.Block[] {
  const [first, ...rest] = blocks
  if (first?.type !== 'paragraph' || first.ordinal !== null || rest.length === 0) return blocks
  const children = first.children.filter((child) => child.type !== 'runInHeading')
  if (children.length < first.children.length || !remark.test(textOf(children))) return blocks
  const {ordinal: _, type: __, ...kept} = first
  return [{...kept, type: 'titleNote', children}, ...rest]
}

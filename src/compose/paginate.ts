/** Boxes → pages: fill each type area from the top, keep together what belongs together, lose nothing. */
import {pt, type Pt} from '../layout/units.js'
import {type Box, type LineBox, moved} from './box.js'
import type {Item} from './page-model.js'

/** The room for boxes on the pages: the first page may begin lower. All in points from the top of the sheet. */
export interface Frame {
  readonly firstTop: Pt
  readonly top: Pt
  readonly bottom: Pt
}

/** A filled page: its items, where its content ends, and the anchors that fell on it. */
export interface FilledPage {
  readonly items: readonly Item[]
  /** Foot of the lowest ink. */
  readonly end: Pt
  readonly anchors: readonly {readonly title: string; readonly level: number; readonly y: Pt}[]
}

/** Rounding that a full page of 22 rows may be off. */
const tolerance = 0.01

/** Distribute boxes over pages. There is always at least one page. */
export function paginate(boxes: readonly Box[], frame: Frame): FilledPage[] {
  const pages: FilledPage[] = []
  let start = 0
  do {
    const top = pages.length === 0 ? frame.firstTop : frame.top
    const end = pageEnd(boxes, start, top, frame.bottom, pages.length > 0)
    pages.push(fill(boxes.slice(start, end), top, pages.length > 0))
    start = end
    while (boxes[start]?.kind === 'gap') start++
    if (boxes[start]?.kind === 'pageBreak') start++
  } while (start < boxes.length)
  return pages
}

/** Index behind the last box of the page that begins at `start`. */
function pageEnd(boxes: readonly Box[], start: number, top: number, bottom: number, continued: boolean): number {
  let y = top + repeatHeight(boxes[start], continued)
  for (let index = start; index < boxes.length; index++) {
    const box = boxes[index]
    if (box === undefined) break
    if (box.kind === 'pageBreak') {
      if (index > start) return index
      continue
    }
    if (box.kind === 'box' && y + box.height > bottom + tolerance) return breakBefore(boxes, start, index)
    y += box.advance
  }
  return boxes.length
}

/** The latest place at or before `index` where the page may end; `index` itself when every place is forbidden. */
function breakBefore(boxes: readonly Box[], start: number, index: number): number {
  for (let place = index; place > start; place--) {
    const before = boxes[place - 1]
    if (before !== undefined && before.kind !== 'pageBreak' && !before.keepWithNext && hasInk(boxes, start, place))
      return place
  }
  // A box taller than the page stands alone on one.
  return Math.max(index, start + 1)
}

const hasInk = (boxes: readonly Box[], start: number, end: number): boolean =>
  boxes.slice(start, end).some(({kind}) => kind === 'box')

const repeatHeight = (box: Box | undefined, continued: boolean): number =>
  continued && box?.kind === 'box' ? (box.repeat ?? []).reduce((sum, {advance}) => sum + advance, 0) : 0

function fill(boxes: readonly Box[], top: Pt, continued: boolean): FilledPage {
  const first = boxes.find((box): box is LineBox => box.kind === 'box')
  const repeated: readonly Box[] = continued ? (first?.repeat ?? []) : []
  const items: Item[] = []
  const anchors: {title: string; level: number; y: Pt}[] = []
  let y: number = top
  let end: number = top
  for (const box of [...repeated, ...boxes]) {
    if (box.kind === 'pageBreak') continue
    if (box.kind === 'box') {
      for (const item of box.items) items.push(moved(item, 0, y))
      if (box.anchor !== undefined) anchors.push({...box.anchor, y: pt(y)})
      end = y + box.height
    }
    y += box.advance
  }
  return {items, end: pt(end), anchors}
}

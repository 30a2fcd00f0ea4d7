/** Boxes → pages: fill each type area from the top, keep together what belongs together, lose nothing. */
import type {Pt} from '../layout/units.js'
import type {Anchor, Box, Orientation} from './box.js'
import {type ComposeMemory, keptItems} from './compose-memory.js'
import {extentOf, itemsOn} from './fill-page.js'
import {type FootnoteLines, keepNotes, type PageNotes} from './page-notes.js'
import type {Item} from './page-model.js'

/** The room for boxes on the pages: the first page may begin lower. All in points from the top of the sheet. */
export interface Frame {
  readonly firstTop: Pt
  readonly top: Pt
  readonly bottom: Pt
  /** The lines of every footnote, by its number; none when left out. */
  readonly notes?: FootnoteLines
  /** Pages that are turned. */
  readonly landscape: {readonly top: Pt; readonly bottom: Pt}
}

/** A filled page: its items, where its content ends, and the anchors that fell on it. */
export interface FilledPage {
  readonly orientation: Orientation
  /** Made anew each time they are read. */
  readonly items: readonly Item[]
  /** Foot of the lowest ink. */
  readonly end: Pt
  readonly anchors: readonly (Anchor & {readonly y: Pt})[]
}

/** Rounding that a full page of 22 rows may be off. */
const tolerance = 0.01

/** Distribute boxes over pages. There is always at least one page. @param memory pages of the last version */
export function paginate(boxes: readonly Box[], frame: Frame, memory?: ComposeMemory): FilledPage[] {
  const pages: FilledPage[] = []
  const keeper = keepNotes(frame.notes ?? new Map())
  const last = boxes.findLastIndex(({kind}) => kind === 'box')
  let orientation: Orientation = 'portrait'
  let start = 0
  do {
    let turned = false
    for (let box = boxes[start]; box?.kind === 'pageBreak' || (turned && box?.kind === 'gap'); box = boxes[++start]) {
      turned = true
      if (box.kind === 'pageBreak') orientation = box.orientation ?? 'portrait'
    }
    const {bottom, ...sheet}: {readonly top: Pt; readonly bottom: Pt} =
      orientation === 'landscape' ? frame.landscape : frame
    const continued = pages.length > 0
    const top = continued ? sheet.top : frame.firstTop
    const end = pageEnd(boxes, start, {top, bottom, continued}, keeper.page(bottom - sheet.top))
    const filling = {boxes: boxes.slice(start, end), top, continued}
    const extent = extentOf(filling)
    const notes = keeper.set(filling.boxes, extent.end, bottom, orientation)
    pages.push({
      orientation,
      get items() {
        return [...keptItems(filling, memory, () => itemsOn(filling)), ...notes]
      },
      end: notes.length > 0 ? bottom : extent.end,
      anchors: extent.anchors
    })
    start = end
    while (boxes[start]?.kind === 'gap') start++
  } while (start <= last || keeper.left())
  return pages
}

/** The room of one page. */
interface Room {
  readonly top: number
  readonly bottom: number
  /** Whether pages come before. */
  readonly continued: boolean
}

/** Index behind the last box of the page that begins at `start`. */
function pageEnd(boxes: readonly Box[], start: number, {top, bottom, continued}: Room, notes: PageNotes): number {
  let y = top + repeatHeight(boxes[start], continued)
  for (let index = start; index < boxes.length; index++) {
    const box = boxes[index]
    if (box === undefined) break
    if (box.kind === 'pageBreak') {
      if (index > start) return index
      continue
    }
    if (box.kind === 'box' && y + box.height + notes.need(box) > bottom + tolerance)
      return breakBefore(boxes, start, index)
    y += box.advance
  }
  return boxes.length
}

/** The latest place at or before `index` where the page may end; `index` itself when every place is forbidden. */
function breakBefore(boxes: readonly Box[], start: number, index: number): number {
  let unbound = -1
  for (let place = index; place > start; place--) {
    const before = boxes[place - 1]
    if (before === undefined || before.kind === 'pageBreak' || (before.kind === 'box' && before.bound === true))
      continue
    if (!hasInk(boxes, start, place)) break
    if (!before.keepWithNext) return place
    if (unbound < 0) unbound = place
  }
  // What should stay together is torn where it may be; a box taller than the page stands alone on one.
  return unbound > 0 ? unbound : Math.max(index, start + 1)
}

const hasInk = (boxes: readonly Box[], start: number, end: number): boolean =>
  boxes.slice(start, end).some(({kind}) => kind === 'box')

const repeatHeight = (box: Box | undefined, continued: boolean): number =>
  continued && box?.kind === 'box' ? (box.repeat ?? []).reduce((sum, {advance}) => sum + advance, 0) : 0

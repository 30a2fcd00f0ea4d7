/** 脚注 at the foot of pages: below a short rule, on the page that refers to them; what does not fit goes on overleaf. */
import {rowPitch, tableRule} from '../layout/gbt9704.js'
import {pt, type Pt} from '../layout/units.js'
import {type Box, type LineBox, moved, type Orientation} from './box.js'
import type {Item} from './page-model.js'
import {sheets} from './sheet.js'

/** The lines of every footnote, by its number. */
export type FootnoteLines = ReadonlyMap<number, readonly LineBox[]>

/** Room between text and notes, with the rule in its middle. */
const separator = rowPitch / 2
/** The rule takes this part of the width of 版心. */
const rulePart = 1 / 4
/** Lines that go on from the page before take at most this part of a page. */
const carriedPart = 1 / 2

/** The notes of one page while it is being filled. */
export interface PageNotes {
  /** Room that the notes of the boxes up to this one need; each box is asked once, in order. */
  need(box: Box): number
}

/** All footnotes of a document while it is being paginated. */
export interface NoteKeeper {
  /** Begin a page whose 版心 is so high. */
  page(height: number): PageNotes
  /** Set the notes of a page whose boxes end at `end`; what does not fit is kept for the next. */
  set(boxes: readonly Box[], end: Pt, bottom: Pt, orientation: Orientation): readonly Item[]
  /** Whether lines are left for another page. */
  left(): boolean
}

const none: readonly LineBox[] = []
const heightOf = (lines: readonly LineBox[]): number => lines.reduce((sum, {advance}) => sum + advance, 0)

/** Begin with the footnotes of a document. */
export function keepNotes(lines: FootnoteLines): NoteKeeper {
  const done = new Set<number>()
  let carried: readonly LineBox[] = []

  /** Lines of the notes that a box is the first to refer to. */
  const linesFor = (box: Box, seen: Set<number>): readonly LineBox[] => {
    if (box.kind !== 'box' || box.notes === undefined) return none
    return box.notes.flatMap((number) => {
      if (seen.has(number)) return []
      seen.add(number)
      return lines.get(number) ?? []
    })
  }
  const page = (height: number): PageNotes => {
    const seen = new Set(done)
    let area = Math.min(heightOf(carried), height * carriedPart)
    return {
      need: (box) => {
        area += heightOf(linesFor(box, seen))
        return area === 0 ? 0 : area + separator
      }
    }
  }
  const set: NoteKeeper['set'] = (boxes, end, bottom, orientation) => {
    const all = [...carried, ...boxes.flatMap((box) => linesFor(box, done))]
    let height = 0
    const fitting = all.findIndex(({advance}) => {
      height += advance
      return height > bottom - end - separator + tolerance
    })
    const here = fitting === -1 ? all : all.slice(0, fitting)
    carried = all.slice(here.length)
    return here.length === 0 ? [] : itemsOf(here, bottom, orientation)
  }
  return {page, set, left: () => carried.length > 0}
}

/** Rounding that a full page may be off. */
const tolerance = 0.01

function itemsOf(lines: readonly LineBox[], bottom: Pt, orientation: Orientation): Item[] {
  const {left, right} = sheets[orientation]
  let y = bottom - heightOf(lines)
  const rule = pt(y - separator / 2)
  const x2 = pt(left + (right - left) * rulePart)
  const items: Item[] = [{kind: 'rule', x1: left, y1: rule, x2, y2: rule, weight: tableRule.weight, ink: 'black'}]
  for (const {items: own, advance} of lines) {
    // Notes are composed for the upright page.
    for (const item of own) items.push(moved(item, left - sheets.portrait.left, y))
    y += advance
  }
  return items
}

/** Boxes → the items of one page: stacked from the top, what stands beside several boxes set in its place. */
import {pt, type Pt} from '../layout/units.js'
import {type Anchor, type Beside, type Box, type LineBox, moved} from './box.js'
import type {Item} from './page-model.js'
import type {FilledPage} from './paginate.js'

/** A run that has begun on the page: its items go into `items` when its height is known. */
interface OpenRun {
  readonly items: Item[]
  readonly top: number
  readonly again: boolean
}

/**
 * Fill a page.
 * @param top where the first box stands, in points from the top of the sheet
 * @param continued whether pages come before, so that a table that goes on repeats its header
 */
export function fillPage(boxes: readonly Box[], top: Pt, continued: boolean): Omit<FilledPage, 'orientation'> {
  const inked = boxes.filter((box): box is LineBox => box.kind === 'box')
  const [first, last] = [inked[0], inked.at(-1)]
  const repeated = continued ? (first?.repeat ?? []) : []
  /** Items in the order of reading; those of a run have a part of their own, which is filled when it ends. */
  const parts: Item[][] = [[]]
  const runs = new Map<Beside, OpenRun>()
  const anchors: (Anchor & {readonly y: Pt})[] = []
  let y: number = top
  let end: number = top

  const add = (items: readonly Item[]): void => {
    const part = parts.at(-1)
    for (const item of items) part?.push(moved(item, 0, y))
  }
  const close = (still: LineBox['beside']): void => {
    for (const [beside, run] of runs) {
      if (still?.some((member) => member.beside === beside) === true) continue
      for (const item of beside.place(pt(y - run.top), run.again)) run.items.push(moved(item, 0, run.top))
      runs.delete(beside)
    }
  }
  const addBox = (box: LineBox): void => {
    let done = 0
    for (const {beside, before, begins} of box.beside ?? []) {
      if (runs.has(beside)) continue
      add(box.items.slice(done, before))
      done = before
      const items: Item[] = []
      parts.push(items, [])
      runs.set(beside, {items, top: y, again: !begins})
    }
    add(done === 0 ? box.items : box.items.slice(done))
  }
  for (const box of [...repeated, ...boxes]) {
    if (box.kind === 'pageBreak') continue
    if (box.kind === 'box') {
      close(box.beside)
      if (box === first && continued && repeated.length === 0) add(box.edges?.start ?? [])
      addBox(box)
      if (box === last) add(box.edges?.end ?? [])
      if (box.anchor !== undefined) anchors.push({...box.anchor, y: pt(y)})
      end = y + box.height
    }
    y += box.advance
  }
  close(undefined)
  return {items: parts.flat(), end: pt(end), anchors}
}

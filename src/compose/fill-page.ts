/** Boxes → the items of one page: stacked from the top, what stands beside several boxes set in its place. */
import {pt, type Pt} from '../layout/units.js'
import {type Anchor, type Beside, type Box, type Contents, type LineBox, type Membership, moved} from './box.js'
import type {Item} from './page-model.js'

/** The boxes of a page and where they begin. */
export interface PageFilling {
  readonly boxes: readonly Box[]
  /** Where the first box stands, in points from the top of the sheet. */
  readonly top: Pt
  /** Whether pages come before, so that a table that goes on repeats its header. */
  readonly continued: boolean
}

const none: readonly Membership[] = []

const isLine = (box: Box): box is LineBox => box.kind === 'box'

/** The header of the table that goes on with the first box. */
const repeatedOn = ({boxes, continued}: PageFilling): readonly LineBox[] =>
  continued ? (boxes.find(isLine)?.repeat ?? []) : []

/** Where the content of a page ends, which is the foot of its lowest ink, and the anchors that fell on it. */
export function extentOf(filling: PageFilling): {
  readonly end: Pt
  readonly anchors: readonly (Anchor & {readonly y: Pt})[]
} {
  const anchors: (Anchor & {readonly y: Pt})[] = []
  let y: number = filling.top
  let end: number = filling.top
  for (const boxes of [repeatedOn(filling), filling.boxes]) {
    for (const box of boxes) {
      if (box.kind === 'pageBreak') continue
      if (box.kind === 'box') {
        if (box.anchor !== undefined) anchors.push({...box.anchor, y: pt(y)})
        end = y + box.height
      }
      y += box.advance
    }
  }
  return {end: pt(end), anchors}
}

/** A run that has begun on the page: its items go into `items` when its height is known. */
interface OpenRun {
  readonly items: Item[]
  readonly top: number
  readonly again: boolean
}

/** The items of a page, in the order of reading. */
export function itemsOn(filling: PageFilling): Item[] {
  const {boxes, top, continued} = filling
  const [first, last] = [boxes.find(isLine), boxes.findLast(isLine)]
  const repeated = repeatedOn(filling)
  /** Items of a run have a part of their own, which is filled when it ends. */
  const parts: Item[][] = [[]]
  const runs = new Map<Beside, OpenRun>()
  let y: number = top

  const put = (items: readonly Item[], from = 0, to = items.length): void => {
    const part = parts.at(-1)
    for (let index = from; index < to; index++) {
      const item = items[index]
      if (item !== undefined) part?.push(item)
    }
  }
  const atY = (items: readonly Item[]): readonly Item[] => items.map((item) => moved(item, 0, y))
  const close = (still: readonly Membership[]): void => {
    for (const [beside, run] of runs) {
      if (still.some((member) => member.beside === beside)) continue
      for (const item of beside.place(pt(y - run.top), run.again)) run.items.push(moved(item, 0, run.top))
      runs.delete(beside)
    }
  }
  const addContents = ({items, beside: members}: Contents): void => {
    let done = 0
    for (const {beside, before, begins} of members) {
      if (runs.has(beside)) continue
      put(items, done, before)
      done = before
      const own: Item[] = []
      parts.push(own, [])
      runs.set(beside, {items: own, top: y, again: !begins})
    }
    put(items, done)
  }
  for (const box of [...repeated, ...boxes]) {
    if (box.kind === 'pageBreak') continue
    if (box.kind === 'box') {
      const contents = box.painter?.(box.part ?? 0, y) ?? {items: atY(box.items), beside: none}
      close(contents.beside)
      if (box === first && continued && repeated.length === 0) put(atY(box.edges?.start ?? []))
      addContents(contents)
      if (box === last) put(atY(box.edges?.end ?? []))
    }
    // Room below a table is none of its last rows.
    if (box.kind === 'gap') close(none)
    y += box.advance
  }
  close(none)
  return parts.flat()
}

/** What the paginator stacks: lines, table rows and the room between them, with coordinates relative to their own top. */
import type {Pt} from '../layout/units.js'
import type {Item} from './page-model.js'

/** Where an outline entry points. */
export interface Anchor {
  readonly title: string
  readonly level: number
}

/** A piece that never breaks over a page. */
export interface LineBox {
  readonly kind: 'box'
  /** Ink height: the box fits while this much room is left. */
  readonly height: Pt
  /** Distance to the top of the next box. */
  readonly advance: Pt
  /** Items with y from the top of the box. */
  readonly items: readonly Item[]
  /** No page ends behind this box, if it can be helped. */
  readonly keepWithNext: boolean
  readonly anchor?: Anchor
  /** Boxes that are repeated on top when a page begins with this one: the header of its table. */
  readonly repeat?: readonly LineBox[]
}

/** Room between boxes; it vanishes at the top of a page. */
export interface GapBox {
  readonly kind: 'gap'
  readonly advance: Pt
  readonly keepWithNext: boolean
}

/** The next box begins a page. */
export interface PageBreak {
  readonly kind: 'pageBreak'
}

export type Box = LineBox | GapBox | PageBreak

/** An item moved down (and right). */
export function moved(item: Item, dx: number, dy: number): Item {
  switch (item.kind) {
    case 'text':
      return {...item, x: (item.x + dx) as Pt, baseline: (item.baseline + dy) as Pt}
    case 'rule':
      return {
        ...item,
        x1: (item.x1 + dx) as Pt,
        x2: (item.x2 + dx) as Pt,
        y1: (item.y1 + dy) as Pt,
        y2: (item.y2 + dy) as Pt
      }
    case 'link':
      return {...item, x: (item.x + dx) as Pt, y: (item.y + dy) as Pt}
  }
}

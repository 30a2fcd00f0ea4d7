/** What the paginator stacks: lines, table rows and the room between them, with coordinates relative to their own top. */
import type {Pt} from '../layout/units.js'
import type {Item} from './page-model.js'

/** Where an outline entry points. */
export interface Anchor {
  readonly title: string
  readonly level: number
  /** Name by which links lead here. */
  readonly place?: string
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
  /**
   * Makes what the box shows in place of `items`, anew each time its page is drawn: the items of 100,000 rows would take
   * more memory than making them takes time. One for all boxes of a table, which it tells apart by their `part`.
   */
  readonly painter?: Painter
  readonly part?: number
  /** No page ends behind this box, if it can be helped. */
  readonly keepWithNext: boolean
  /** No page ends behind this box. Chains of such boxes are always shorter than a page. */
  readonly bound?: boolean
  readonly anchor?: Anchor
  /** Boxes that are repeated on top when a page begins with this one: the header of its table. */
  readonly repeat?: readonly LineBox[]
  /** Footnotes that the box refers to: they stand at the foot of its page. */
  readonly notes?: readonly number[]
  /** Items for a page that begins or ends with this box: the rules that close a table which goes on overleaf. */
  readonly edges?: {readonly start: readonly Item[]; readonly end: readonly Item[]}
}

/** @param y where the box stands: its items are placed on the sheet */
export type Painter = (part: number, y: number) => Contents

/** What a box shows on its page. */
export interface Contents {
  readonly items: readonly Item[]
  /** Runs that the box belongs to, in the order of reading. */
  readonly beside: readonly Membership[]
}

/** Content beside a run of boxes: a merged cell. It is set once on each page that has boxes of the run. */
export interface Beside {
  /**
   * Its items with y from the top of the first box of the run on the page.
   * @param height of all boxes of the run on the page
   * @param again whether it stood on a page before: repeated content is page furniture
   */
  place(height: Pt, again: boolean): readonly Item[]
}

/** That a box belongs to the run of a `Beside`. */
export interface Membership {
  readonly beside: Beside
  /** Index of the box's item that its items stand before in the order of reading. */
  readonly before: number
  /** Whether the run begins with this box. */
  readonly begins: boolean
}

/** Room between boxes; it vanishes at the top of a page. */
export interface GapBox {
  readonly kind: 'gap'
  readonly advance: Pt
  readonly keepWithNext: boolean
}

/** Which way a sheet is turned. */
export type Orientation = 'portrait' | 'landscape'

/** The next box begins a page, and this page and all up to the next break are turned so. */
export interface PageBreak {
  readonly kind: 'pageBreak'
  readonly orientation?: Orientation
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
    case 'image':
    case 'drawing':
    case 'link':
    case 'field':
      return {...item, x: (item.x + dx) as Pt, y: (item.y + dy) as Pt}
  }
}

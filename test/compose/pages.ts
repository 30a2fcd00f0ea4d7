/** Reading a page model as a person with a ruler would: lines of text with their edges in millimetres. */
import type {Page, PageModel, TextItem} from '../../src/compose/page-model.js'

const mm = (points: number): number => (points * 25.4) / 72

/** A line of glyphs on one baseline. */
export interface RuledLine {
  readonly text: string
  /** Left edge of the first glyph, right edge of the last. */
  readonly left: number
  readonly right: number
  readonly baseline: number
  readonly size: number
  readonly faces: readonly string[]
  readonly ink: string
}

/** Lines of a page from top to bottom. */
export function linesOf(page: Page | undefined): RuledLine[] {
  const groups = new Map<string, TextItem[]>()
  for (const item of page?.items ?? []) {
    if (item.kind !== 'text') continue
    const key = item.baseline.toFixed(1)
    groups.set(key, [...(groups.get(key) ?? []), item])
  }
  return [...groups.values()]
    .map((items) => ({
      text: items.map(({text}) => text).join(''),
      left: mm(Math.min(...items.map(({x}) => x))),
      right: mm(Math.max(...items.map(({x, width}) => x + width))),
      baseline: mm(items[0]?.baseline ?? 0),
      size: items[0]?.size ?? 0,
      faces: [...new Set(items.map(({face}) => face.name))],
      ink: items[0]?.ink ?? ''
    }))
    .toSorted((a, b) => a.baseline - b.baseline)
}

/** Rules of a page in millimetres. */
export const rulesOf = (
  page: Page | undefined
): {x1: number; x2: number; y1: number; y2: number; weight: number; ink: string}[] =>
  (page?.items ?? []).flatMap((item) =>
    item.kind === 'rule'
      ? [{x1: mm(item.x1), x2: mm(item.x2), y1: mm(item.y1), y2: mm(item.y2), weight: mm(item.weight), ink: item.ink}]
      : []
  )

/** All text of a model in reading order, page numbers left out. */
export const textOf = (model: PageModel): string =>
  model.pages
    .flatMap((page) => page.items)
    .flatMap((item) => (item.kind === 'text' && item.element !== null ? [item.text] : []))
    .join('')

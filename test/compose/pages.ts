/** Reading a page model as a person with a ruler would: lines of text with their edges in millimetres. */
import type {Page, PageModel, StructureElement, TextItem} from '../../src/compose/page-model.js'

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

/**
 * All text of a model in reading order, page numbers left out. Cells of a row that goes on overleaf are read one after
 * the other, as the structure has them, and footnotes last.
 */
export function textOf(model: PageModel): string {
  const cells = blocksOf(model.structure, ['TD', 'TH'])
  const footnotes = blocksOf(model.structure, ['Note'])
  const parts = new Map<number | string, string>()
  const notes = new Map<number, string>()
  for (const item of model.pages.flatMap((page) => page.items)) {
    if (item.kind !== 'text' || item.element === null) continue
    const note = footnotes.get(item.element)
    if (note !== undefined) {
      notes.set(note, (notes.get(note) ?? '') + item.text)
      continue
    }
    const key = cells.get(item.element) ?? `text ${parts.size}`
    parts.set(key, (parts.get(key) ?? '') + item.text)
  }
  return [...parts.values(), ...notes.values()].join('')
}

/** For every element the outer one of such a role. */
function blocksOf(root: StructureElement, roles: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>()
  visit(root, undefined)
  return found

  function visit(element: StructureElement, outer: number | undefined): void {
    const cell = roles.includes(element.role) ? element.id : outer
    if (cell !== undefined) found.set(element.id, cell)
    for (const child of element.children) visit(child, cell)
  }
}

/** Changing single things on composed pages. */
import type {Item, PageModel, RuleItem, TextItem} from '../../src/compose/page-model.js'
import type {Pt} from '../../src/layout/units.js'

/** Points of mm. */
export const pt = (mm: number): number => (mm / 25.4) * 72
const branded = (value: number): Pt => value as Pt

/** Where an item stands. */
export interface Where {
  readonly page: number
  /** Text of everything on its baseline; empty for rules. */
  readonly line: string
  /** 0-based place of its line on the page, counted from the top. */
  readonly row: number
  /** Baseline, or y of a rule, in points. */
  readonly y: number
  /** The leftmost text of its line; undefined for rules. */
  readonly first: TextItem | undefined
  /** Edges of its line in points. */
  readonly left: number
  readonly right: number
}

/** What becomes of an item: itself, others, or nothing. */
export type Change = (item: Item, where: Where) => Item | readonly Item[] | null

const yOf = (item: Item): number => (item.kind === 'text' ? item.baseline : item.kind === 'rule' ? item.y1 : 0)

/** A model with every item changed. */
export function edited(model: PageModel, change: Change): PageModel {
  const pages = model.pages.map((page, index) => {
    // Asked once: rows of tables are composed anew each time.
    const all = page.items
    const texts = all.filter((item) => item.kind === 'text')
    const key = (item: TextItem): string => item.baseline.toFixed(1)
    const baselines = [...new Set(texts.map(key))].toSorted((a, b) => Number(a) - Number(b))
    const lineOf = (item: TextItem): readonly TextItem[] => texts.filter((other) => key(other) === key(item))
    const items = all.flatMap((item): readonly Item[] => {
      const line = item.kind === 'text' ? lineOf(item) : []
      const where = {
        page: index,
        line: line.map(({text}) => text).join(''),
        row: item.kind === 'text' ? baselines.indexOf(key(item)) : -1,
        y: yOf(item),
        first: line.toSorted((a, b) => a.x - b.x)[0],
        left: Math.min(...line.map(({x}) => x)),
        right: Math.max(...line.map(({x, width}) => x + width))
      }
      const result = change(item, where)
      return result === null ? [] : Array.isArray(result) ? (result as readonly Item[]) : [result as Item]
    })
    return {...page, items}
  })
  return {...model, pages}
}

/** Change texts only. */
export const texts =
  (change: (item: TextItem, where: Where) => Item | readonly Item[] | null): Change =>
  (item, where) =>
    item.kind === 'text' ? change(item, where) : item

/** Change rules only. */
export const rules =
  (change: (item: RuleItem, where: Where) => Item | readonly Item[] | null): Change =>
  (item, where) =>
    item.kind === 'rule' ? change(item, where) : item

/** An item moved by mm. */
export function moved(item: Item, x: number, y: number): Item {
  const [dx, dy] = [pt(x), pt(y)]
  if (item.kind === 'text') return {...item, x: branded(item.x + dx), baseline: branded(item.baseline + dy)}
  if (item.kind !== 'rule') return item
  return {
    ...item,
    x1: branded(item.x1 + dx),
    x2: branded(item.x2 + dx),
    y1: branded(item.y1 + dy),
    y2: branded(item.y2 + dy)
  }
}

/** A text in another size that keeps the top of its characters. */
export const resized = (item: TextItem, size: number): TextItem => ({
  ...item,
  size: branded(size),
  width: branded((item.width * size) / item.size),
  baseline: branded(item.baseline - item.face.emAscent * (item.size - size))
})

/** Lines whose whole text is changed; one edge or the middle of the line stays where it is. */
export const rewritten =
  (matches: (where: Where) => boolean, change: (line: string) => string, fixed: 'left' | 'middle' | 'right'): Change =>
  (item, where) => {
    if (item.kind !== 'text' || !matches(where)) return item
    if (item !== where.first) return null
    const text = change(where.line)
    const advances = [...text].map((character) => item.face.glyph(character.codePointAt(0) ?? 0)?.advance ?? 1)
    const width = advances.reduce((sum, advance) => sum + advance * item.size + item.spacing, 0)
    const spare = where.right - where.left - width
    const x = where.left + (fixed === 'left' ? 0 : fixed === 'middle' ? spare / 2 : spare)
    return {...item, text, x: branded(x), width: branded(width)}
  }

/** A text set wider by mm, or tighter. */
export const stretched = (item: TextItem, mm: number): TextItem => ({
  ...item,
  spacing: branded(item.spacing + pt(mm) / Math.max(1, [...item.text].length)),
  width: branded(item.width + pt(mm))
})

/** Everything at or below a height of page 1 moved down; what then falls into the lower margin goes. */
export const pushed =
  (from: number, by: number, foot = 262): Change =>
  (item, where) => {
    const isNumber = item.kind === 'text' && /^— \d+ —$/u.test(where.line)
    if (where.page !== 0 || where.y < pt(from) || isNumber || where.y > pt(265)) return item
    return where.y + pt(by) > pt(foot) ? null : moved(item, 0, by)
  }

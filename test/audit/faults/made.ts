/** What the tables of faults share: the clean pages, and names for what stands on them. */
import type {Item, PageModel, RuleItem} from '../../../src/compose/page-model.js'
import type {Pt} from '../../../src/layout/units.js'
import {edited, pt, type Where} from '../edit.js'
import {landscape, letter, minutes, pagesOf, standard} from '../specimen.js'

/** A fault: what is wrong, which clause must say so, and the pages that have it. */
export interface Fault {
  readonly name: string
  readonly id: string
  readonly model: () => PageModel
}

export const branded = (value: number): Pt => value as Pt
export const clean = {
  standard: pagesOf(standard()),
  letter: pagesOf(letter()),
  minutes: pagesOf(minutes()),
  landscape: pagesOf(landscape())
}
export const last = clean.standard.pages.length - 1

export const isNumber = ({line}: Where): boolean => /^— \d+ —$/u.test(line)
export const isMark = (item: Item): boolean => item.kind === 'text' && item.size > 30
export const isTitle = (item: Item, {page}: Where): boolean => item.kind === 'text' && item.size === 22 && page === 0
export const has =
  (text: string) =>
  (where: Where): boolean =>
    where.line.includes(text)
export const starts =
  (text: string) =>
  (where: Where): boolean =>
    where.line.startsWith(text)
/** A page in the middle of the text. */
export const inside = 2

export const on = (
  base: keyof typeof clean,
  name: string,
  id: string,
  change: Parameters<typeof edited>[1]
): Fault => ({
  name,
  id,
  model: () => edited(clean[base], change)
})
export const longer = (rule: RuleItem, mm: number): RuleItem => {
  const middle = (rule.x1 + rule.x2) / 2
  return {...rule, x1: branded(middle - pt(mm) / 2), x2: branded(middle + pt(mm) / 2)}
}
export const isRed = (item: Item): boolean => item.kind === 'rule' && item.ink === 'red'
/** Rules of the 版记, from top to bottom. */
export const imprintRules = (clean.standard.pages[last]?.items ?? [])
  .filter((item) => item.kind === 'rule')
  .map(({y1}) => y1)
export const isSignature = has('2014年3月12日')
export const isName = ({line, page: side}: Where): boolean => line === '教育部办公厅' && side > 0 && side < last

export const attachmentPage = clean.standard.pages.findIndex(
  ({items}) =>
    items.some((item) => item.kind === 'text' && item.text.includes('工作要点') && item.size === 22) &&
    items.some((item) => item.kind === 'text' && item.text.startsWith('附件'))
)

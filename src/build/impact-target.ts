/** What `yinfa impact` is asked about: a file, a row, a cell, a word of the data, or a document. */
import type {Place} from '../diagnostics/diagnostic.js'
import {eventKinds, type Registry} from '../registry/model.js'
import {provinceNamed} from '../registry/provinces.js'
import type {ReadView} from './read-views.js'

/** Entries of the data. */
export interface DataTarget {
  readonly kind: 'data'
  /** 1-based lines of the file that are meant; null for all. */
  readonly path: string
  readonly lines: ReadonlySet<number> | null
  /** The text of the one cell that is meant; null for whole entries. */
  readonly cell: string | null
  /** What the entries say, for looking for it where it was typed by hand. */
  readonly words: readonly string[]
}

/** A document that others may cite. */
export interface DocumentTarget {
  readonly kind: 'document'
  readonly path: string | null
  readonly number: string | null
  readonly title: string | null
}

export type ImpactTarget = DataTarget | DocumentTarget

/** An entry of the data as targets name it. */
interface Entry {
  readonly place: Place
  readonly words: readonly string[]
  /** Those that are its own: no category, province, number or document that others name as well. */
  readonly own?: readonly string[]
}

/** Every entry of the registry: rows of tables, and entries of registry.yaml under their names. */
export function entriesOf(registry: Registry): readonly Entry[] {
  const {categories, lists, quotas, totals, departments} = registry
  const common = new Set<string>([...eventKinds, ...categories.flatMap(({name, aliases}) => [name, ...aliases])])
  const isOwn = (word: string): boolean =>
    !common.has(word) && provinceNamed(word) === undefined && !/^[\d.-]+$|〔\d{4}〕/u.test(word)
  const rows = [...registry.tables.values()].flatMap((table) =>
    table.rows.map((row) => ({place: table.placeOf(row), words: row.values, own: row.values.filter(isOwn)}))
  )
  const named = (section: string, entries: readonly (Entry & {readonly name?: string})[]): readonly Entry[] =>
    entries.map((entry) => ({own: entry.words.filter(isOwn), ...entry, words: [section, ...entry.words]}))
  return [
    ...rows,
    ...named(
      '类别',
      categories.map(({place, name, aliases, target}) => ({place, words: [name, ...aliases, String(target ?? '')]}))
    ),
    ...named(
      '名单',
      lists.map(({place, name, source}) => ({place, words: [name, source]}))
    ),
    ...named(
      '名额',
      quotas.map(({place, category, batch, perProvince}) => ({
        place,
        words: [category.name, batch, String(perProvince)]
      }))
    ),
    ...named(
      '总数',
      totals.map(({place, name, value}) => ({place, words: [name, String(value)], own: [name, String(value)]}))
    ),
    ...named(
      '责任单位',
      departments.map(({place, name, aliases}) => ({place, words: [name, ...aliases]}))
    )
  ]
}

/**
 * What was meant.
 * @param name workspace-relative file, a 发文字号, a title, or a word of the data
 * @param key what follows `#`: a line, a cell such as C14, or a word of the entry
 */
export function impactTarget(
  name: string,
  key: string | null,
  read: readonly ReadView[],
  registry: Registry
): ImpactTarget | undefined {
  const bare = name.replace(/^《(.*)》$/u, '$1')
  for (const {view} of read) {
    const number = numberText(view.meta.documentNumber)
    const title = view.meta.title.value
    if (view.path === name || number === bare || title === bare)
      return {kind: 'document', path: view.path, number, title}
  }
  const entries = entriesOf(registry)
  const inFile = entries.filter(({place}) => place.path === name)
  if (inFile.length > 0) return key === null ? dataTarget(name, null, inFile, null) : rowTarget(name, key, inFile)
  const first = entries.find(({words}) => words.includes(bare))
  if (first !== undefined && key === null)
    return rowTarget(
      first.place.path,
      bare,
      entries.filter(({place}) => place.path === first.place.path)
    )
  return /〔\d{4}〕\d+号$/u.test(bare) ? {kind: 'document', path: null, number: bare, title: null} : undefined
}

const numberText = (number: ReadView['view']['meta']['documentNumber']): string | null =>
  number === null ? null : `${number.agencyCode}〔${number.year}〕${number.sequence}号`

function rowTarget(path: string, key: string, entries: readonly Entry[]): DataTarget | undefined {
  const [, letters, digits] = /^([A-Z]{1,3})?(\d+)$/u.exec(key) ?? []
  if (digits === undefined) {
    const named = entries.filter(({words}) => words.includes(key))
    return named.length === 0 ? undefined : dataTarget(path, linesOf(named), named, null)
  }
  const line = Number(digits)
  const own = entries.filter(({place}) => place.line === line)
  // An entry of registry.yaml takes several lines, a row of a table one.
  const holder = /\.ya?ml$/u.test(path) ? entries.filter(({place}) => (place.line ?? 0) <= line).slice(-1) : []
  const near = own.length > 0 ? own : holder
  if (near.length === 0) return undefined
  const cell = letters === undefined ? null : (near[0]?.words[columnOf(letters)] ?? '')
  return dataTarget(path, linesOf(near), near, cell)
}

/** A is 0, AA is 26. */
const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1

const linesOf = (entries: readonly Entry[]): ReadonlySet<number> =>
  new Set(entries.flatMap(({place}) => place.line ?? []))

const dataTarget = (
  path: string,
  lines: ReadonlySet<number> | null,
  entries: readonly Entry[],
  cell: string | null
): DataTarget => ({
  kind: 'data',
  path,
  lines,
  cell,
  words: cell === null ? [...new Set(entries.flatMap(({own, words}) => own ?? words))] : [cell]
})

/** 目录页: all documents of an output folder by year and kind, with their files. */
import {fileTarget} from './link-target.js'
import {concat, escape, type Markup, markup, nothing} from './markup.js'
import type {SiblingFile, Site} from './options.js'
import {sizeText} from './page/furniture.js'
import {pageHead} from './page/head.js'
import {indexRules} from './style/index-page.js'

/** A document on the 目录页. */
export interface IndexEntry {
  readonly title: string
  /** 文种, e.g. 通知. */
  readonly kind: string
  readonly documentNumber: string | null
  /** 成文日期, YYYY-MM-DD. */
  readonly date: string
  readonly files: readonly SiblingFile[]
}

/**
 * Write the 目录页: the newest year first, kinds in the order of their first document, documents by date.
 * @param entries all documents, in any order
 * @param site whose page it is; null when the workspace names none
 */
export function writeIndexPage(entries: readonly IndexEntry[], site: Site | null): string {
  const title = site === null ? '公文目录' : `公文目录 - ${site.name}`
  const years = grouped(entries.toSorted(byDate), ({date}) => date.slice(0, 4)).toReversed()
  return markup`${pageHead({title, css: indexRules, pictures: false})}<body>
<main>
<h1>公文目录</h1>
${concat(years.map(yearSection))}</main>
</body>
</html>
`
}

function yearSection([year, entries]: readonly [string, readonly IndexEntry[]]): Markup {
  const kinds = grouped(entries, ({kind}) => kind)
  const sections = kinds.map(([kind, documents]) => {
    const items = concat(documents.map(documentItem))
    return markup`<h3>${escape(kind)}</h3>\n<ul>\n${items}</ul>\n`
  })
  return markup`<section>\n<h2>${escape(year)}年</h2>\n${concat(sections)}</section>\n`
}

function documentItem({title, documentNumber, date, files}: IndexEntry): Markup {
  const page = files.find(({href}) => href.endsWith('.html'))
  const name =
    page === undefined ? escape(title) : markup`<a href="${escape(fileTarget(page.href))}">${escape(title)}</a>`
  const number = documentNumber === null ? nothing : markup` <span class="number">${escape(documentNumber)}</span>`
  const day = markup` <time datetime="${escape(date)}">${escape(date)}</time>`
  const others = files.filter((file) => file !== page)
  const links = others.map(
    ({href, label, bytes}) =>
      markup`<a href="${escape(fileTarget(href))}" aria-label="${escape(`${title}，${label}`)}">${escape(`${label}（${sizeText(bytes)}）`)}</a>`
  )
  const list = links.length === 0 ? nothing : markup` <span class="files">${links.join(' ') as Markup}</span>`
  return markup`<li>${name}${number}${day}${list}</li>\n`
}

/** Earlier documents first; equal days by title, so that the order is the same everywhere. */
const byDate = (one: IndexEntry, other: IndexEntry): number =>
  compare(one.date, other.date) || compare(one.title, other.title)
const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/** Entries under their keys, in the order in which the keys first occur. */
function grouped(
  entries: readonly IndexEntry[],
  keyOf: (entry: IndexEntry) => string
): (readonly [string, readonly IndexEntry[]])[] {
  const groups = new Map<string, IndexEntry[]>()
  for (const entry of entries) {
    const key = keyOf(entry)
    groups.set(key, [...(groups.get(key) ?? []), entry])
  }
  return [...groups]
}

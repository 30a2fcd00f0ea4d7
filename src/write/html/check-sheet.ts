/** 校对单: what the proof-reader found, as a page to print, with room for who decides. */
import {concat, escape, type Markup, markup, nothing} from './markup.js'
import {pageHead} from './page/head.js'
import {checkSheetRules} from './style/check-sheet.js'

/** One finding on the sheet. */
export interface CheckSheetRow {
  /** 错误, 警告 or 注意. */
  readonly weight: string
  /** File and line. */
  readonly place: string
  /** The characters it is about; null for a whole element. */
  readonly quote: string | null
  readonly message: string
  readonly hint: string | null
  /** Rule and source. */
  readonly rule: string
}

/** The findings of one document. */
export interface CheckSheetPart {
  readonly title: string
  readonly path: string
  readonly rows: readonly CheckSheetRow[]
  /** 校对例外, each in a sentence. */
  readonly exceptions: readonly string[]
}

/** A whole sheet. */
export interface CheckSheet {
  /** What was found, in a sentence. */
  readonly summary: string
  readonly parts: readonly CheckSheetPart[]
  /** Rules that weigh otherwise here, each in a sentence. */
  readonly deviations: readonly string[]
}

/** Write a 校对单. */
export const writeCheckSheet = ({summary, parts, deviations}: CheckSheet): string =>
  markup`${pageHead({title: '公文校对单', css: checkSheetRules, pictures: false})}<body>
<main>
<h1>公文校对单</h1>
<p>${escape(summary)}</p>
${concat(parts.map(partSection))}${list('本单位对校对规则的调整', deviations)}</main>
</body>
</html>
`

function partSection({title, path, rows, exceptions}: CheckSheetPart): Markup {
  const table =
    rows.length === 0
      ? markup`<p>没有发现问题。</p>\n`
      : markup`<table>
<thead><tr><th scope="col">序号</th><th scope="col">位置</th><th scope="col">原文</th><th scope="col">问题和改法</th><th scope="col">依据</th><th scope="col">处理意见</th></tr></thead>
<tbody>
${concat(rows.map(tableRow))}</tbody>
</table>
`
  return markup`<section>\n<h2>${escape(title)}</h2>\n<p class="path">${escape(path)}</p>\n${table}${list('校对例外', exceptions)}</section>\n`
}

const tableRow = ({weight, place, quote, message, hint, rule}: CheckSheetRow, index: number): Markup =>
  markup`<tr><td>${escape(String(index + 1))}</td><td>${escape(place)}</td><td>${escape(quote ?? '—')}</td><td><strong>${escape(weight)}</strong>　${escape(message + (hint ?? ''))}</td><td>${escape(rule)}</td><td></td></tr>\n`

function list(title: string, items: readonly string[]): Markup {
  if (items.length === 0) return nothing
  const entries = concat(items.map((item) => markup`<li>${escape(item)}</li>\n`))
  return markup`<h3>${escape(title)}</h3>\n<ul>\n${entries}</ul>\n`
}

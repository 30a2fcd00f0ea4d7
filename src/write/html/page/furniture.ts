/** What surrounds the document on the page: who publishes it, and the same text in other formats. */
import {fileTarget} from '../link-target.js'
import {concat, escape, type Markup, markup, nothing} from '../markup.js'
import type {HtmlOptions, SiblingFile} from '../options.js'

/** The banner: the site, else the issuer; and the other formats. */
export const pageHeader = ({site, issuer, files = []}: HtmlOptions): Markup =>
  markup`<header class="pageHeader">\n<p>${escape(site?.name ?? issuer)}</p>\n${downloads(files)}</header>\n`

/** The foot: what identifies the site, else the issuer. */
export function pageFooter({site, issuer}: HtmlOptions): Markup {
  const lines = site === null ? [issuer] : [`发文机关：${issuer}`, site.domain, given('网站标识码：', site.idCode)]
  const parts = lines.filter((line) => line !== '').map((line) => markup`<p>${escape(line)}</p>\n`)
  return markup`<footer class="pageFooter">\n${concat(parts)}</footer>\n`
}

const given = (label: string, value: string): string => (value === '' ? '' : label + value)

const downloads = (files: readonly SiblingFile[]): Markup =>
  concat([
    links(
      '其他格式',
      nothing,
      files.filter(({data}) => data !== true)
    ),
    links(
      '下载数据',
      markup`<span>下载数据：</span>\n`,
      files.filter(({data}) => data === true)
    )
  ])

function links(name: string, before: Markup, files: readonly SiblingFile[]): Markup {
  if (files.length === 0) return nothing
  const items = files.map(
    ({href, label, bytes}) =>
      markup`<li><a href="${escape(fileTarget(href))}">${escape(`${label}（${sizeText(bytes)}）`)}</a></li>\n`
  )
  return markup`<nav aria-label="${escape(name)}">\n${before}<ul>\n${concat(items)}</ul>\n</nav>\n`
}

/** Size of a file as people say it: 45 KB, 1.2 MB. */
export function sizeText(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024))
  return kilobytes < 1024 ? `${kilobytes} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`
}

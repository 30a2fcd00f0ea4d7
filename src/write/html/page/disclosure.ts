/** 信息公开 block above the document, with the labels that government sites use. */
import type {DocumentNumber, Gongwen} from '../../../gongwen/nodes.js'
import {dateText, documentNumberText} from '../../../layout/text.js'
import {concat, escape, type Markup, markup, nothing} from '../markup.js'
import type {Disclosure, HtmlOptions} from '../options.js'

type Entry = readonly [label: string, value: Markup | null]

/** The block, or nothing when the document has no disclosure data of its own. */
export function disclosureBlock(tree: Gongwen, options: HtmlOptions): Markup {
  const {disclosure} = options
  if (disclosure === null || !hasData(disclosure)) return nothing
  const printed = numberOf(tree)
  const entries: readonly Entry[] = [
    ['索引号', words(disclosure.index)],
    ['信息类别', words(disclosure.category)],
    ['主题分类', words(disclosure.topic.join('、'))],
    ['发文机关', words(options.issuer)],
    ['发文字号', words(printed === undefined ? null : documentNumberText(printed))],
    ['成文日期', date(options.documentDate)],
    ['发布日期', date(disclosure.datePublished)],
    ['公开属性', words(disclosure.openness)],
    ['有效性', words(disclosure.validity)],
    ['主题词', words(disclosure.keywords.join('、'))],
    ['内容概述', words(disclosure.summary)]
  ]
  const rows = concat(
    entries.map(([label, value]) =>
      value === null ? nothing : markup`<div${wide(label)}><dt>${escape(label)}</dt><dd>${value}</dd></div>\n`
    )
  )
  return markup`<section class="disclosure" aria-label="信息公开">\n<dl>\n${rows}</dl>\n</section>\n`
}

/** What runs over several lines takes the whole width. */
const wide = (label: string): Markup => (label === '主题词' || label === '内容概述' ? markup` class="wide"` : nothing)

/** 发文字号 of a document that has one. */
export const numberOf = (tree: Gongwen): DocumentNumber | undefined =>
  tree.children
    .flatMap((part) => (part.type === 'masthead' ? part.children : []))
    .find((part) => part.type === 'documentNumber')

/** Whether anything was said for 信息公开. */
export const hasData = (disclosure: Disclosure): boolean =>
  Object.values(disclosure).some((value: string | readonly string[] | null) => value !== null && value.length > 0)

const words = (value: string | null): Markup | null => (value === null || value.trim() === '' ? null : escape(value))

function date(value: string | null): Markup | null {
  if (value === null || value === '') return null
  const [day = '', time] = value.split(' ')
  const printed = time === undefined ? dateText(day) : `${dateText(day)} ${time}`
  return markup`<time datetime="${escape(value)}">${escape(printed)}</time>`
}

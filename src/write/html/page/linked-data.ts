/** The 信息公开 block once more for search engines: JSON-LD in the words of schema.org. Data, not a script: nothing runs it. */
import type {Gongwen} from '../../../gongwen/nodes.js'
import {documentNumberText} from '../../../layout/text.js'
import {jsonText, type Markup, markup, nothing} from '../markup.js'
import type {HtmlOptions} from '../options.js'
import {hasData, numberOf} from './disclosure.js'

/** The block; nothing where the document has no disclosure data of its own. What is not given is left out, never guessed. */
export function linkedData(tree: Gongwen, {title, issuer, documentDate, disclosure}: HtmlOptions): Markup {
  if (disclosure === null || !hasData(disclosure)) return nothing
  const number = numberOf(tree)
  const identifiers = [
    {name: '索引号', value: given(disclosure.index)},
    {name: '发文字号', value: number === undefined ? undefined : documentNumberText(number)}
  ].flatMap(({name, value}) => (value === undefined ? [] : [{'@type': 'PropertyValue', name, value}]))
  // Keys without a value are left out of JSON.
  return block({
    '@context': 'https://schema.org',
    '@type': 'DigitalDocument',
    name: title,
    inLanguage: 'zh-CN',
    identifier: filled(identifiers),
    author: {'@type': 'GovernmentOrganization', name: issuer},
    dateCreated: given(documentDate),
    datePublished: moment(given(disclosure.datePublished)),
    genre: given(disclosure.category),
    about: filled(disclosure.topic),
    keywords: filled(disclosure.keywords),
    abstract: given(disclosure.summary),
    conditionsOfAccess: given(disclosure.openness),
    creativeWorkStatus: given(disclosure.validity)
  })
}

const block = (value: object): Markup => markup`<script type="application/ld+json">${jsonText(value)}</script>\n`

const given = (value: string | null): string | undefined => (value === null || value.trim() === '' ? undefined : value)

const filled = <Value>(values: readonly Value[]): readonly Value[] | undefined =>
  values.length === 0 ? undefined : values

/** `YYYY-MM-DD HH:MM` as ISO 8601; China has one time. */
const moment = (value: string | undefined): string | undefined =>
  value?.includes(' ') === true ? `${value.replace(' ', 'T')}:00+08:00` : value

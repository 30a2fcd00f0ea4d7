import {createHash} from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {type HtmlOptions, writeHtml} from '../../../src/write/html/index.js'
import {named, readHtml, textOf} from './read-html.js'
import {bareOptions, fullOptions, specimen} from './specimen.js'

const golden = (name: string): string => fs.readFileSync(path.join(import.meta.dirname, 'goldens', name), 'utf8')
/** The page without its style sheet, which has tests of its own. */
const withoutStyle = (html: string): string =>
  html.replace(/<style>[^<]*<\/style>/, '<style></style>').replace(/sha256-[^&]*/, 'sha256-…')
const metaOf = (html: string): [string, string][] =>
  named(readHtml(html), 'meta').flatMap(({attributes}): [string, string][] => {
    const name = attributes.get('name')
    return name === undefined ? [] : [[name, attributes.get('content') ?? '']]
  })
const labels = new Set([
  'SiteName',
  'SiteDomain',
  'SiteIDCode',
  'ColumnName',
  'ColumnType',
  'ArticleTitle',
  'PubDate',
  'ContentSource',
  'Keywords',
  'Author',
  'Description',
  'keywords',
  'description'
])

const nothingDisclosed = {
  index: null,
  category: null,
  topic: [],
  keywords: [],
  summary: null,
  openness: null,
  validity: null,
  datePublished: null
}

describe('a page', () => {
  test('of a letter with all metadata reads as its golden', () => {
    expect(withoutStyle(writeHtml(specimen('letter'), fullOptions))).toBe(golden('letter.html'))
  })

  test('of a document without metadata reads as its golden', () => {
    expect(withoutStyle(writeHtml(specimen('standard'), bareOptions))).toBe(golden('standard.html'))
  })

  test('carries the labels of 政府网站发展指引 in their exact case', () => {
    const meta = metaOf(writeHtml(specimen('letter'), {...fullOptions, author: '科技司'})).filter(([name]) =>
      labels.has(name)
    )
    expect(meta).toEqual([
      ['SiteName', '中华人民共和国教育部政府门户网站'],
      ['SiteDomain', 'www.moe.gov.cn'],
      ['SiteIDCode', 'bm05000001'],
      ['ColumnName', '科学技术司'],
      ['ColumnType', '政策文件'],
      ['ArticleTitle', '教育部关于开展教育信息化试点工作的通知'],
      ['PubDate', '2012-01-18 09:30'],
      ['ContentSource', '教育部'],
      ['Keywords', '教育信息化,试点'],
      ['Author', '科技司'],
      ['Description', '教育部决定开展教育信息化试点工作。'],
      ['keywords', '教育信息化,试点'],
      ['description', '教育部决定开展教育信息化试点工作。']
    ])
  })

  test('invents no label for which there are no data', () => {
    const names = metaOf(writeHtml(specimen('letter'), {...bareOptions, documentDate: '2012-01-13'})).map(
      ([name]) => name
    )
    expect(names.filter((name) => labels.has(name))).toEqual(['ArticleTitle', 'ContentSource'])
  })

  test('shows no 信息公开 block without disclosure data', () => {
    expect(writeHtml(specimen('letter'), {...fullOptions, disclosure: nothingDisclosed})).not.toContain('信息公开')
    expect(
      writeHtml(specimen('letter'), {...fullOptions, disclosure: {...nothingDisclosed, openness: '主动公开'}})
    ).toContain('aria-label="信息公开"')
  })

  test('allows nothing but its own style sheet, by the hash of its exact text', () => {
    const page = readHtml(writeHtml(specimen('letter'), fullOptions))
    const css = named(page, 'style').map(textOf)
    expect(css).toHaveLength(1)
    const hash = createHash('sha256')
      .update(css[0] ?? '', 'utf8')
      .digest('base64')
    const policy = named(page, 'meta')
      .find(({attributes}) => attributes.has('http-equiv'))
      ?.attributes.get('content')
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
    )
  })

  test('asks for no other file and carries no inline style', () => {
    const html = writeHtml(specimen('letter'), fullOptions)
    expect(html).not.toMatch(/url\(|@import|<link|<img|<iframe|\bsrc=|\bstyle=/)
  })

  test('runs nothing: its one script element is a block of data, which browsers never run', () => {
    const scripts = named(readHtml(writeHtml(specimen('letter'), fullOptions)), 'script')
    expect(scripts.map(({attributes}) => Object.fromEntries(attributes))).toEqual([{type: 'application/ld+json'}])
    expect(writeHtml(specimen('letter'), bareOptions)).not.toContain('<script')
  })

  const dataOf = (options: HtmlOptions): unknown => {
    const [script] = named(readHtml(writeHtml(specimen('letter'), options)), 'script')
    return script === undefined ? undefined : JSON.parse(textOf(script))
  }

  test('tells search engines what the 信息公开 block tells people', () => {
    expect(dataOf(fullOptions)).toEqual({
      '@context': 'https://schema.org',
      '@type': 'DigitalDocument',
      name: fullOptions.title,
      inLanguage: 'zh-CN',
      identifier: [
        {'@type': 'PropertyValue', name: '索引号', value: '360A16-07-2012-0001-1'},
        {'@type': 'PropertyValue', name: '发文字号', value: '教技函〔2012〕4号'}
      ],
      author: {'@type': 'GovernmentOrganization', name: fullOptions.issuer},
      dateCreated: '2012-01-13',
      datePublished: '2012-01-18T09:30:00+08:00',
      genre: '基础教育',
      about: ['教育', '信息化'],
      keywords: ['教育信息化', '试点'],
      abstract: '教育部决定开展教育信息化试点工作。',
      conditionsOfAccess: '主动公开',
      creativeWorkStatus: '有效'
    })
  })

  test('keeps data from ending their block, whatever they are', () => {
    const summary = '</script><!--<script>&amp;\u2028'
    const disclosure = {...nothingDisclosed, summary}
    expect(dataOf({...fullOptions, disclosure})).toMatchObject({abstract: summary})
  })

  test('has one banner, one main part with the article, and one foot', () => {
    const [body] = named(readHtml(writeHtml(specimen('letter'), fullOptions)), 'body')
    const parts = body?.children.flatMap((child) => (typeof child === 'string' ? [] : [child.name]))
    expect(parts).toEqual(['a', 'header', 'main', 'footer'])
  })

  test('is the same however often it is written', () => {
    expect(writeHtml(specimen('letter'), fullOptions)).toBe(writeHtml(specimen('letter'), fullOptions))
  })
})

/** 网站标签, 栏目标签 and 内容标签 of the 政府网站发展指引 (国办发〔2017〕47号, annex). Checkers mind the case of the names. */
import {concat, escape, type Markup, markup, nothing} from '../markup.js'
import type {HtmlOptions} from '../options.js'

/** The labels for which there are data. Nothing is guessed: without 发布日期 there is no PubDate. */
export function metaTags(options: HtmlOptions): Markup {
  const {site, disclosure} = options
  const keywords = disclosure?.keywords.join(',')
  const entries: readonly (readonly [name: string, content: string | null | undefined])[] = [
    ['SiteName', site?.name],
    ['SiteDomain', site?.domain],
    ['SiteIDCode', site?.idCode],
    ['ColumnName', site?.column],
    ['ColumnType', site?.columnType],
    ['ArticleTitle', options.title],
    ['PubDate', disclosure?.datePublished],
    ['ContentSource', options.issuer],
    ['Keywords', keywords],
    ['Author', options.author],
    ['Description', disclosure?.summary],
    ['keywords', keywords],
    ['description', disclosure?.summary]
  ]
  return concat(entries.map(([name, content]) => (given(content) ? tag(name, content) : nothing)))
}

const given = (content: string | null | undefined): content is string => (content ?? '').trim() !== ''
const tag = (name: string, content: string): Markup =>
  markup`<meta name="${escape(name)}" content="${escape(content)}">\n`

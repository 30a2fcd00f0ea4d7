/** What a page needs to know beyond its document. Plain data; nothing of it becomes part of the official text. */

import {type NodeMemory, nodeMemory} from '../../gongwen/node-memory.js'
import type {Pictures} from '../../gongwen/picture.js'
import type {Markup} from './markup.js'

/** 信息公开 metadata; what is null or empty is not written, never guessed. */
export interface Disclosure {
  /** 索引号. */
  readonly index: string | null
  /** 信息类别. */
  readonly category: string | null
  /** 主题分类, from wide to narrow. */
  readonly topic: readonly string[]
  /** 主题词. */
  readonly keywords: readonly string[]
  /** 内容概述. */
  readonly summary: string | null
  /** 公开属性. */
  readonly openness: string | null
  /** 有效性. */
  readonly validity: string | null
  /** 发布日期: YYYY-MM-DD or YYYY-MM-DD HH:MM. */
  readonly datePublished: string | null
}

/** The site that publishes the page (政府网站发展指引: 网站标签 and 栏目标签). */
export interface Site {
  readonly name: string
  readonly domain: string
  /** 网站标识码. */
  readonly idCode: string
  readonly column: string
  readonly columnType: string
}

/** The same document in another format, or one of its lists. */
export interface SiblingFile {
  /** Path relative to the page, as it stands on disk, not percent-encoded. */
  readonly href: string
  /** What the link says, e.g. `PDF`. */
  readonly label: string
  readonly bytes: number
  /** Whether it holds rows for programs (开放数据), not the document. */
  readonly data?: boolean
}

/** Options of `writeHtml`. */
export interface HtmlOptions {
  /** 标题 in one line, for the window and the metadata. */
  readonly title: string
  /** 发文机关 by its standard name. */
  readonly issuer: string
  /** 成文日期, YYYY-MM-DD. */
  readonly documentDate: string | null
  readonly disclosure: Disclosure | null
  readonly site: Site | null
  /** 作者 or 责任编辑, where the site names one. */
  readonly author?: string
  readonly files?: readonly SiblingFile[]
  /** The pictures that figures name. */
  readonly pictures?: Pictures
  /** What the last version of the document left; the page is the same without. */
  readonly memory?: HtmlMemory | undefined
}

/** What a page leaves to its next version in the same process. */
export interface HtmlMemory {
  readonly forms: NodeMemory<Markup>
  /** Style rules of the tables of forms. */
  readonly rules: NodeMemory<string>
}

/** Nothing was written yet. */
export const htmlMemory = (): HtmlMemory => ({forms: nodeMemory(), rules: nodeMemory()})

/**
 * What the front matter of a document says, checked and resolved: everything of an official document that is not prose.
 */
import type {Place} from '../diagnostics/diagnostic.js'
import type {Genre, Variant} from '../gongwen/genres.js'

/** A document as loaded: its elements and its body, not yet expanded or parsed. */
export interface DocumentSource {
  /** Workspace-relative path of the file. */
  readonly path: string
  readonly meta: DocumentMeta
  /** Markdown with Handlebars expressions. */
  readonly body: string
  /** 1-based line of the file on which the body starts. */
  readonly bodyLine: number
}

/** The elements that front matter holds. */
export interface DocumentMeta {
  readonly genre: Genre
  /** From the front matter, else from the agency code (函 → letter). */
  readonly variant: Variant
  readonly issuer: Issuer
  readonly documentNumber: {readonly agencyCode: string; readonly year: number; readonly sequence: number} | null
  /** `lines` when the author fixed the breaks by a list; joined they are the value. */
  readonly title: {readonly value: string; readonly lines: readonly string[] | null}
  /** Without the closing colon. */
  readonly recipients: string | null
  /** YYYY-MM-DD and how the author printed it. */
  readonly documentDate: {readonly date: string; readonly form: 'arabic' | 'chinese'}
  /** 署名: the issuer's unless the front matter says otherwise; null for documents that carry none (`署名: 无`). */
  readonly signature: string | null
  readonly seal: 'placeholder' | 'none'
  readonly attachments: readonly AttachmentMeta[]
  /** Without brackets. */
  readonly annotation: string | null
  /** Without the closing 。 */
  readonly copyRecipients: string | null
  readonly printing: {readonly office: string; readonly date: string} | null
  readonly urgency: '特急' | '加急' | null
  readonly copyNumber: string | null
  readonly disclosure: Disclosure
  /** Values for expressions in the body (`{{名称}}`). */
  readonly values: Readonly<Record<string, unknown>>
  /** Where a key stands in the file: `attachments.0.title`. */
  readonly placeOf: (field: string) => Place
}

/** One entry of `attachments`. */
export interface AttachmentMeta {
  readonly title: string
  /** The attachment is announced and follows separately or later; it has no section in the body. */
  readonly pending: boolean
}

/** 发文机关 as content/yinfa.yaml describes it. */
export interface Issuer {
  /** Standard name or short name by which documents refer to it. */
  readonly name: string
  /** 发文机关标志 without 文件. */
  readonly mark: string
  /** 发文机关署名. */
  readonly signature: string
  readonly agencyCodes: readonly string[]
  readonly address: string | null
}

/** 信息公开 and web metadata (reference: 政府网站发展指引, 政府信息公开目录); all optional. */
export interface Disclosure {
  readonly index: string | null
  readonly category: string | null
  readonly topic: readonly string[]
  readonly keywords: readonly string[]
  readonly summary: string | null
  readonly openness: '主动公开' | '依申请公开' | '不予公开' | null
  readonly validity: '有效' | '失效' | '废止' | null
  /** YYYY-MM-DD or YYYY-MM-DD HH:MM. */
  readonly datePublished: string | null
}

/** What content/yinfa.yaml says of the site that publishes. */
export interface Site {
  readonly name: string
  readonly domain: string
  readonly idCode: string
  readonly column: string
  readonly columnType: string
}

/** content/yinfa.yaml. */
export interface Workspace {
  readonly issuers: readonly Issuer[]
  readonly site: Site | null
}

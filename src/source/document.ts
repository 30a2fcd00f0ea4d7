/**
 * What the front matter of a document says, checked and resolved: everything of an official document that is not prose.
 */
import type {Place} from '../diagnostics/diagnostic.js'
import type {CheckException, CheckLevel, TermSetting} from './check-settings.js'
import type {ExternalDocument} from './external-documents.js'
import type {Direction, Genre, Status, Variant} from '../gongwen/genres.js'

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
  /** 状态: a draft carries a label and a watermark, and what the proof-reader finds does not stop it. */
  readonly status: Status
  /** 发文机关; in a 联合行文 the lead agency (主办机关). */
  readonly issuer: Issuer
  /** The other agencies of a 联合行文, in their order. */
  readonly jointIssuers: readonly Issuer[]
  /** 标志 where the front matter states it: in a 联合行文 one mark for all, in minutes the name of the meeting. */
  readonly mark: string | null
  readonly direction: Direction | null
  /** 令号 of an order. */
  readonly orderNumber: number | null
  /** 签发人, in the order of the agencies. */
  readonly signatories: readonly string[]
  readonly documentNumber: {readonly agencyCode: string; readonly year: number; readonly sequence: number} | null
  /** `lines` when the author fixed the breaks by a list; joined they are the value. */
  readonly title: {readonly value: string; readonly lines: readonly string[] | null}
  /** Without the closing colon. */
  readonly recipients: string | null
  /** YYYY-MM-DD and how the author printed it. */
  readonly documentDate: {readonly date: string; readonly form: 'arabic' | 'chinese'}
  /**
   * 署名: those of the issuers unless the front matter says otherwise; none where the date stands alone, as in minutes;
   * null for documents that carry neither (`署名: 无`).
   */
  readonly signatures: readonly string[] | null
  /** A picture as the front matter names it, from the folder of the document. */
  readonly seal: 'placeholder' | 'none' | {readonly file: string}
  /** 签名章 in place of 署名 and seal (7.3.5.3). */
  readonly signers: readonly SignerMeta[]
  /** 出席、请假、列席 of minutes. */
  readonly attendance: readonly AttendanceMeta[]
  readonly attachments: readonly AttachmentMeta[]
  /** 印发件: the texts that the document issues. */
  readonly enclosures: readonly EnclosureMeta[]
  /** Without brackets. */
  readonly annotation: string | null
  /** Without the closing 。 */
  readonly copyRecipients: string | null
  readonly printing: {readonly office: string; readonly date: string} | null
  readonly urgency: '特急' | '加急' | null
  readonly copyNumber: string | null
  /** 工作要点 whose tasks the document queries, as the front matter names its file; null where it names none. */
  readonly workPlan: string | null
  readonly disclosure: Disclosure
  /** 校对例外: what the proof-reader is to excuse. */
  readonly exceptions: readonly CheckException[]
  /** Values for expressions in the body (`{{名称}}`). */
  readonly values: Readonly<Record<string, unknown>>
  /** Where a key stands in the file: `attachments.0.title`. */
  readonly placeOf: (field: string) => Place
}

/** A text that follows the main body: an attachment or an enclosure. */
export interface EnclosureMeta {
  readonly title: string
  /** Its Markdown file as the front matter names it, from the folder of the document; null where the body holds it. */
  readonly file: string | null
  /** 署名 and 成文日期 of its own; null where it carries none. */
  readonly signature: {
    readonly names: readonly string[]
    readonly date: {readonly date: string; readonly form: 'arabic' | 'chinese'}
  } | null
}

/** One entry of `attachments`. */
export interface AttachmentMeta extends EnclosureMeta {
  /** The attachment is announced and follows separately or later; it has no section in the body. */
  readonly pending: boolean
  /** 申请表: the forms that it consists of, by 代号; none when left out. */
  readonly forms?: readonly string[]
}

/** Who signs by 签名章. */
export interface SignerMeta {
  /** 职务, in full. */
  readonly office: string
  readonly name: string
}

/** One list of people of minutes; the presence names its key too. */
export interface AttendanceMeta {
  readonly presence: '出席' | '请假' | '列席'
  readonly names: string
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
  /** 校对: levels of rules that are not their own. */
  readonly checks: readonly CheckLevel[]
  /** 用语: words that the house does not use. */
  readonly terms: readonly TermSetting[]
  /** 外部公文: documents that are cited and lie elsewhere. */
  readonly externals: readonly ExternalDocument[]
}

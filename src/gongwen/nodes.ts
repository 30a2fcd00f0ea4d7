/**
 * The gongwen tree: one official document (公文) as a unist-compatible, readonly tree — the only hub of yinfa.
 *
 * Element names follow GB/T 9704—2012; README.md beside this file specifies every node with its term, clause,
 * content model and an example.
 */
import type {Node as UnistNode} from 'unist'
import type {Genre, Variant} from './genres.js'

/** What all nodes share: a type, and the place in the file that staff edit when the node came from one. */
interface Node extends UnistNode {
  readonly type: string
}
interface Parent<Child> extends Node {
  readonly children: readonly Child[]
}
interface Literal extends Node {
  readonly value: string
}

/** 公文 — the whole document. */
export interface Gongwen extends Parent<Masthead | MainBody | Attachment | Imprint> {
  readonly type: 'gongwen'
  /** 文种, or the kind of enclosed text the document publishes. */
  readonly genre: Genre
  /** 版式: 文件, 信函, 命令 or 纪要 (clauses 7 and 10). */
  readonly variant: Variant
}

/** 版头 — everything above the red separator (7.2). */
export interface Masthead extends Parent<CopyNumber | Urgency | IssuerMark | DocumentNumber> {
  readonly type: 'masthead'
}
/** 份号 — six digits (7.2.1). */
export interface CopyNumber extends Literal {
  readonly type: 'copyNumber'
}
/** 紧急程度 — 特急 or 加急 (7.2.3). */
export interface Urgency extends Literal {
  readonly type: 'urgency'
}
/** 发文机关标志 — the name printed in red, without 文件 (7.2.4); the variant decides whether 文件 follows. */
export interface IssuerMark extends Literal {
  readonly type: 'issuerMark'
}
/** 发文字号 — kept in parts so that checks and writers never parse it again (7.2.5). */
export interface DocumentNumber extends Node {
  readonly type: 'documentNumber'
  /** 机关代字, e.g. 教技函. */
  readonly agencyCode: string
  readonly year: number
  readonly sequence: number
}

/** 主体 — below the separator, above the imprint (7.3). */
export interface MainBody extends Parent<Title | Recipients | Block | AttachmentNote | SignatureBlock | Annotation> {
  readonly type: 'mainBody'
}
/** 标题 (7.3.1). `lines` holds the author's own breaks; joined they are the value. */
export interface Title extends Literal {
  readonly type: 'title'
  readonly lines: readonly string[] | null
}
/** 主送机关 — names with their separators, without the closing colon (7.3.2). */
export interface Recipients extends Literal {
  readonly type: 'recipients'
}

/** Running text of the main body or of an attachment. */
export type Block = Heading | Paragraph | Contacts | Table

/** 结构层次序数 as the author printed it: 一、（一）1.（1）① (7.3.3). */
export interface Ordinal {
  /** Exactly the author's characters, e.g. `（二）`. */
  readonly printed: string
  /** Its value, e.g. 2. */
  readonly value: number
}
/** 1–4 are the levels of 7.3.3; 5 is the ① that practice adds below them. */
export type Level = 1 | 2 | 3 | 4 | 5

/** 层次 heading on a line of its own (7.3.3). */
export interface Heading extends Parent<Phrasing> {
  readonly type: 'heading'
  readonly level: Level
  readonly ordinal: Ordinal | null
}
/** 正文 paragraph (7.3.3). A numbered one that is no heading keeps its ordinal here. */
export interface Paragraph extends Parent<RunInHeading | Phrasing> {
  readonly type: 'paragraph'
  readonly ordinal: (Ordinal & {readonly level: Level}) | null
}
/** 层次 heading at the start of a paragraph: （二）申报。各地… (7.3.3). Only ever the first child of a paragraph. */
export interface RunInHeading extends Parent<Phrasing> {
  readonly type: 'runInHeading'
  readonly level: Level
  readonly ordinal: Ordinal | null
}
/** 联系人与联系方式 — lines of label and value; not an element of the standard, common in ministry practice. */
export interface Contacts extends Parent<Contact> {
  readonly type: 'contacts'
}
/** One line of contacts: `联系人：张拥军、韩骏`. */
export interface Contact extends Parent<Phrasing> {
  readonly type: 'contact'
  readonly label: string
}

/** 表格 (clause 8). */
export interface Table extends Parent<TableRow> {
  readonly type: 'table'
  readonly align: readonly ('left' | 'center' | 'right' | null)[]
}
export interface TableRow extends Parent<TableCell> {
  readonly type: 'tableRow'
  readonly header: boolean
}
export interface TableCell extends Parent<Phrasing> {
  readonly type: 'tableCell'
}

/** 附件说明 — the list of attachments below the text (7.3.4). */
export interface AttachmentNote extends Parent<AttachmentNoteItem> {
  readonly type: 'attachmentNote'
}
/** One entry of the 附件说明: its number when there are several, and its title. */
export interface AttachmentNoteItem extends Literal {
  readonly type: 'attachmentNoteItem'
  readonly number: number | null
}

/** 发文机关署名、成文日期和印章 — laid out as one (7.3.5). */
export interface SignatureBlock extends Parent<IssuerSignature | DocumentDate> {
  readonly type: 'signatureBlock'
  /** `placeholder` keeps the room of a seal (7.3.5.1), `none` is the unsealed form (7.3.5.2). */
  readonly seal: 'placeholder' | 'none'
}
/** 发文机关署名. */
export interface IssuerSignature extends Literal {
  readonly type: 'issuerSignature'
}
/** 成文日期 (7.3.5.4). `form` is how the author printed it: 2012年1月13日 or 二〇一二年一月十三日. */
export interface DocumentDate extends Node {
  readonly type: 'documentDate'
  /** YYYY-MM-DD. */
  readonly date: string
  readonly form: 'arabic' | 'chinese'
}
/** 附注 — printed in （ ） below the date (7.3.6); the value carries no brackets. */
export interface Annotation extends Literal {
  readonly type: 'annotation'
}

/** 附件 — begins on a new page before the 版记 (7.3.7). */
export interface Attachment extends Parent<Title | Block> {
  readonly type: 'attachment'
  /** Number in 附件1, 附件2 …; null for the only attachment. */
  readonly number: number | null
}

/** 版记 (7.4). */
export interface Imprint extends Parent<CopyRecipients | PrintingOffice> {
  readonly type: 'imprint'
}
/** 抄送机关 — names with their separators, without the closing 。 (7.4.2). */
export interface CopyRecipients extends Literal {
  readonly type: 'copyRecipients'
}
/** 印发机关和印发日期 (7.4.3). */
export interface PrintingOffice extends Literal {
  readonly type: 'printingOffice'
  /** YYYY-MM-DD. */
  readonly date: string
}

/** Text inside a block. */
export type Phrasing = Text | Strong | Emphasis | Link | Break
export interface Text extends Literal {
  readonly type: 'text'
}
/** 着重 by 黑体. */
export interface Strong extends Parent<Phrasing> {
  readonly type: 'strong'
}
/** 着重 by 楷体. */
export interface Emphasis extends Parent<Phrasing> {
  readonly type: 'emphasis'
}
/** A link; its text is printed, its target is followed on screen. */
export interface Link extends Parent<Phrasing> {
  readonly type: 'link'
  readonly url: string
}
/** A line break that the author set. */
export interface Break extends Node {
  readonly type: 'break'
}

/** Every node. Add one here and the compiler lists every consumer that must handle it. */
export type GongwenNode =
  | Gongwen
  | Masthead
  | CopyNumber
  | Urgency
  | IssuerMark
  | DocumentNumber
  | MainBody
  | Title
  | Recipients
  | Heading
  | Paragraph
  | RunInHeading
  | Contacts
  | Contact
  | Table
  | TableRow
  | TableCell
  | AttachmentNote
  | AttachmentNoteItem
  | SignatureBlock
  | IssuerSignature
  | DocumentDate
  | Annotation
  | Attachment
  | Imprint
  | CopyRecipients
  | PrintingOffice
  | Phrasing

/** The `type` of any node. */
export type NodeType = GongwenNode['type']
/** The node of a type. */
export type NodeOf<T extends NodeType> = Extract<GongwenNode, {readonly type: T}>

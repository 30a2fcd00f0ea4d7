/**
 * The gongwen tree: one official document (公文) as a unist-compatible, readonly tree — the only hub of yinfa.
 *
 * Element names follow GB/T 9704—2012; README.md beside this file specifies every node with its term, clause,
 * content model and an example.
 */
import type {
  Block,
  Caption,
  Contact,
  Contacts,
  Figure,
  Heading,
  Paragraph,
  RunInHeading,
  Table,
  TableCell,
  TableNote,
  TableRow,
  TableUnit,
  TitleNote
} from './block-nodes.js'
import type {
  Annotation,
  Attendance,
  AttendanceList,
  AttachmentNote,
  AttachmentNoteItem,
  DocumentDate,
  IssuerSignature,
  SignatureBlock,
  Signer
} from './closing-nodes.js'
import type {Draft, Genre, Variant} from './genres.js'
import type {Literal, Node, Parent} from './node-base.js'
import type {Phrasing} from './phrasing-nodes.js'

export type * from './block-nodes.js'
export type * from './closing-nodes.js'
export type * from './phrasing-nodes.js'

/** 公文 — the whole document. */
export interface Gongwen extends Parent<Masthead | MainBody | Enclosure | Attachment | Form | Footnote | Imprint> {
  readonly type: 'gongwen'
  /** 文种; a form that stands alone, and a paper for those who prepare documents, are no 公文 and have none. */
  readonly genre: Genre | 'application-form' | 'working-paper'
  /** 版式: 文件, 信函, 命令 or 纪要 (clauses 7 and 10). */
  readonly variant: Variant
  /** 状态 of a document that is not issued yet; absent from one that is. */
  readonly draft?: Draft
}

/** 版头 — everything above the red separator (7.2). */
export interface Masthead extends Parent<
  CopyNumber | Urgency | IssuerMark | JointMark | DocumentNumber | OrderNumber | Signatories
> {
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
/** 发文机关标志 — the name printed in red, without 文件 (7.2.4); the variant decides whether 文件, 令 or 纪要 follows. */
export interface IssuerMark extends Literal {
  readonly type: 'issuerMark'
}
/** 联合行文的发文机关标志 — the names below each other, the lead agency first; 文件 once beside them (7.2.4). */
export interface JointMark extends Parent<IssuerMark> {
  readonly type: 'jointMark'
}
/** 发文字号 — kept in parts so that checks and writers never parse it again (7.2.5). */
export interface DocumentNumber extends Node {
  readonly type: 'documentNumber'
  /** 机关代字, e.g. 教技函. */
  readonly agencyCode: string
  readonly year: number
  readonly sequence: number
}

/** 令号 of an order — 第46号 (10.2). */
export interface OrderNumber extends Node {
  readonly type: 'orderNumber'
  readonly sequence: number
}
/** 签发人 of an upward document, in the order of the agencies (7.2.6). */
export interface Signatories extends Parent<Signatory> {
  readonly type: 'signatories'
}
/** One 签发人: the name. */
export interface Signatory extends Literal {
  readonly type: 'signatory'
}

/** 主体 — below the separator, above the imprint (7.3). */
export interface MainBody extends Parent<
  Title | Recipients | Block | AttachmentNote | Attendance | SignatureBlock | Annotation
> {
  readonly type: 'mainBody'
}
/** 标题 (7.3.1). `lines` holds the author's own breaks, or those that layout has settled; joined they are the value. */
export interface Title extends Literal {
  readonly type: 'title'
  readonly lines: readonly string[] | null
}
/** 主送机关 — names with their separators, without the closing colon (7.3.2). */
export interface Recipients extends Literal {
  readonly type: 'recipients'
}

/**
 * 印发件 — the text that the document issues (印发、转发…的通知), from a new page below the signed notice. It is what the
 * document is about and no 附件: it has no label and is not named in the 附件说明.
 */
export interface Enclosure extends Parent<Title | Block | SignatureBlock> {
  readonly type: 'enclosure'
  /** Workspace-relative path of its own file, whose lines the positions below it name; absent where it has none. */
  readonly file?: string
}

/** 申请表 — a form to be filled in, on a page of its own: its title and its table, which reaches to the foot of the page. */
export interface Form extends Parent<Title | Table> {
  readonly type: 'form'
  /** 代号: the name of its schema. */
  readonly id: string
  /** Workspace-relative path of its schema, whose lines the positions below it name; absent where it has none. */
  readonly file?: string
}

/** 附件 — begins on a new page before the 版记 (7.3.7). */
export interface Attachment extends Parent<Title | Block | Form | SignatureBlock> {
  readonly type: 'attachment'
  /** Number in 附件1, 附件2 …; null for the only attachment. */
  readonly number: number | null
  /** Workspace-relative path of its own file, whose lines the positions below it name; absent where it has none. */
  readonly file?: string
}

/** 脚注 — at the foot of the page that refers to it; no element of the standard. */
export interface Footnote extends Parent<Phrasing> {
  readonly type: 'footnote'
  readonly number: number
}

/** 版记 (7.4). */
export interface Imprint extends Parent<ImprintRecipients | CopyRecipients | PrintingOffice> {
  readonly type: 'imprint'
}
/** 主送机关 that would have kept the text off page 1 and stand in the 版记 instead, without 。 (7.3.2, 7.4.2). */
export interface ImprintRecipients extends Literal {
  readonly type: 'imprintRecipients'
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

/** Every node. Add one here and the compiler lists every consumer that must handle it. */
export type GongwenNode =
  | Gongwen
  | Masthead
  | CopyNumber
  | Urgency
  | IssuerMark
  | JointMark
  | DocumentNumber
  | OrderNumber
  | Signatories
  | Signatory
  | MainBody
  | Title
  | TitleNote
  | Recipients
  | Heading
  | Paragraph
  | RunInHeading
  | Contacts
  | Contact
  | Table
  | Figure
  | Caption
  | TableUnit
  | TableNote
  | TableRow
  | TableCell
  | AttachmentNote
  | AttachmentNoteItem
  | Attendance
  | AttendanceList
  | SignatureBlock
  | IssuerSignature
  | Signer
  | DocumentDate
  | Annotation
  | Enclosure
  | Attachment
  | Form
  | Footnote
  | Imprint
  | ImprintRecipients
  | CopyRecipients
  | PrintingOffice
  | Phrasing

/** The `type` of any node. */
export type NodeType = GongwenNode['type']
/** The node of a type. */
export type NodeOf<T extends NodeType> = Extract<GongwenNode, {readonly type: T}>

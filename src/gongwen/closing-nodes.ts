/** What closes the main body: 附件说明, attendance, signature, 附注. */
import type {Literal, Node, Parent} from './node-base.js'

/** 附件说明 — the list of attachments below the text (7.3.4). */
export interface AttachmentNote extends Parent<AttachmentNoteItem> {
  readonly type: 'attachmentNote'
}
/** One entry of the 附件说明: its number when there are several, and its title. */
export interface AttachmentNoteItem extends Literal {
  readonly type: 'attachmentNoteItem'
  readonly number: number | null
}

/** 出席、请假、列席人员名单 of minutes (10.3). */
export interface Attendance extends Parent<AttendanceList> {
  readonly type: 'attendance'
}
/** One list: who they are to the meeting, and their names with their own separators. */
export interface AttendanceList extends Literal {
  readonly type: 'attendanceList'
  readonly presence: '出席' | '请假' | '列席'
}

/** 发文机关署名、成文日期和印章 — laid out as one (7.3.5). Several names in order, the lead agency first, are a 联合行文. */
export interface SignatureBlock extends Parent<IssuerSignature | Signer | DocumentDate> {
  readonly type: 'signatureBlock'
  /** `placeholder` keeps the room of a seal (7.3.5.1), a picture fills it, `none` is the unsealed form (7.3.5.2). */
  readonly seal: 'placeholder' | 'none' | SealPicture
  /** Layout found no room for all empty rows above on page 1 (7.3.5.5). */
  readonly tight?: true
}
/** 印章 as a picture: the workspace-relative path of its file. */
export interface SealPicture {
  readonly src: string
}
/** 发文机关署名. */
export interface IssuerSignature extends Literal {
  readonly type: 'issuerSignature'
}
/** 签名章 — the office of who signs and the name that the stamp shows (7.3.5.3). */
export interface Signer extends Literal {
  readonly type: 'signer'
  /** 职务, in full: 部长. */
  readonly office: string
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

/** Text inside a block. */
import type {Literal, Node, Parent} from './node-base.js'

/** Text inside a block. */
export type Phrasing = Text | Strong | Emphasis | Link | Reference | Break | FootnoteReference
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
/** 附件引用 — words that name an attachment which this document holds: 附件1, or 附件 in 见附件. */
export interface Reference extends Parent<Phrasing> {
  readonly type: 'reference'
  /** `number` of the attachment. */
  readonly attachment: number | null
}
/** A line break that the author set. */
export interface Break extends Node {
  readonly type: 'break'
}

/** The mark of a footnote in the text. */
export interface FootnoteReference extends Node {
  readonly type: 'footnoteReference'
  /** From 1, in the order of the document. */
  readonly number: number
}

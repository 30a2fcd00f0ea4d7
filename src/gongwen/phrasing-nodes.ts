/** Text inside a block. */
import type {Literal, Node, Parent} from './node-base.js'

/** Text inside a block. */
export type Phrasing = Text | Strong | Emphasis | Link | Reference | Break | FootnoteReference | FormField
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

/** What is filled in at a place of a form. */
export type FormFieldKind = 'text' | 'longText' | 'choice' | 'date' | 'phone' | 'email' | 'postcode'

/** 填写处 — a place of a form that is left blank to be filled in; it stands in the cells of a form's table. */
export interface FormField extends Node {
  readonly type: 'formField'
  /** `id` of its form. */
  readonly form: string
  /** Its name within the form, by which filled forms are read back. */
  readonly name: string
  readonly kind: FormFieldKind
  /** What is to be filled in, for those who do not see the words around it. */
  readonly label: string
  readonly required: boolean
  /** Most characters that it may hold; null where there is no limit. */
  readonly limit: number | null
  /** What a `choice` offers. */
  readonly options: readonly string[]
  /** A sentence that helps to fill it in. */
  readonly hint: string | null
  /** Filled in beforehand; a date as YYYY-MM-DD. */
  readonly value: string | null
}

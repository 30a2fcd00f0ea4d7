/**
 * 申请表 as data: what a form asks, and how it is laid out. One schema makes the blank forms in all formats and reads the
 * filled ones back; nothing here knows a writer.
 */
import type {Place} from '../diagnostics/diagnostic.js'
import type {FormFieldKind} from '../gongwen/nodes.js'

/** Types of fields by code name, with the words that schemas use. */
export const fieldTypes = {
  text: '文字',
  longText: '长文字',
  choice: '选项',
  date: '日期',
  phone: '电话',
  email: '电子邮件',
  postcode: '邮编',
  opinion: '意见栏'
} as const satisfies Record<FormFieldKind | 'opinion', string>

/** A type of fields. */
export type FieldType = keyof typeof fieldTypes

/** What closes an 意见栏: who signs, where the seal goes, the day. */
export const closings = {signer: '负责人', seal: '公章', date: '日期'} as const
/** One of them. */
export type Closing = keyof typeof closings
/** What is printed for it; the words of a date belong to the date. */
export const closingText: Readonly<Record<Closing, string>> = {signer: '负责人', seal: '(公章)', date: ''}

/** A field of a form. */
export interface FormFieldSchema {
  /** 键: its name in data and in filled forms; Chinese or ASCII letters and digits. */
  readonly key: string
  /** 标签: exactly as it is printed. */
  readonly label: string
  readonly type: FieldType
  readonly required: boolean
  /** 字数上限, in characters; null where there is none. */
  readonly limit: number | null
  /** 选项 of a choice. */
  readonly options: readonly string[]
  /** 提示: a sentence that helps to fill it in. */
  readonly hint: string | null
  /** 落款 of an 意见栏, in the order of print; empty for other types. */
  readonly closings: readonly Closing[]
  /** 预填: what the 台账 says of a unit that stands here when the form is made for it (单位名称, 省份); null where nothing does. */
  readonly prefill: string | null
  readonly place: Place
}

/** A condition between fields, by their keys. */
export type FormRule =
  /** 至少填一项. */
  | {readonly kind: 'anyOf'; readonly fields: readonly string[]; readonly place: Place}
  /** 先后: the dates must not descend. */
  | {readonly kind: 'inOrder'; readonly fields: readonly string[]; readonly place: Place}
  /** 同填: who fills in the first must fill in the others. */
  | {readonly kind: 'together'; readonly fields: readonly string[]; readonly place: Place}

/** A cell of the layout: the field in it and the columns that it takes. */
export interface FormCellSchema {
  readonly field: string
  readonly columns: number
}

/** A row of the layout. */
export interface FormRowSchema {
  readonly cells: readonly FormCellSchema[]
  /** 高, in millimetres at least; `stretch` takes what the page leaves (撑满); null is the height of its text. */
  readonly height: number | 'stretch' | null
  readonly place: Place
}

/** A form. */
export interface FormSchema {
  /** 代号: the name of its file. */
  readonly id: string
  /** 名称: its title as printed. */
  readonly title: string
  /** 类别 of the registry that apply with it. */
  readonly categories: readonly string[]
  /** 发文机关, 依据 (the printed number of the document that issues it) and its 日期 (YYYY-MM-DD). */
  readonly issuer: string
  readonly source: string | null
  readonly date: string
  /** In the order of the schema. */
  readonly fields: ReadonlyMap<string, FormFieldSchema>
  readonly rules: readonly FormRule[]
  /** 列宽: parts of the width, one for each column. */
  readonly columns: readonly number[]
  readonly rows: readonly FormRowSchema[]
  readonly place: Place
}

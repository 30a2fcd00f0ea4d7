/** 公文模板: the kinds of documents that can be drafted by answering questions. */
import type {Place} from '../diagnostics/diagnostic.js'

/** What an answer must be. */
export const parameterKinds = {
  text: '文字',
  paragraphs: '段落',
  list: '列表',
  date: '日期',
  number: '数字',
  choice: '选项',
  yesNo: '是否',
  issuer: '机关',
  documentNumber: '字号'
} as const

/** Code name of a kind. */
export type ParameterKind = keyof typeof parameterKinds

/** One question that a draft is made from. */
export interface Parameter {
  /** 键: its name in the template and on the command line. */
  readonly key: string
  /** 问题, as it is asked. */
  readonly question: string
  readonly kind: ParameterKind
  readonly required: boolean
  /** 默认: the answer that an empty one stands for. */
  readonly fallback: Answer | null
  /** 选项 of a choice; empty for others. */
  readonly choices: readonly string[]
  /** 示例: what an answer looks like. */
  readonly sample: string | null
  /** Whether the template puts an ordinal before each item of a list. */
  readonly isNumbered: boolean
  readonly place: Place
}

/** An answer: one text, or several for lists and paragraphs. */
export type Answer = string | readonly string[]

/** A whole set of answers that makes a good draft. */
export interface Example {
  readonly name: string
  readonly answers: ReadonlyMap<string, Answer>
  readonly place: Place
}

/** A kind of document: templates/<name>.md.hbs with the questions of templates/<name>.yaml. */
export interface DraftGenre {
  /** Name of its files: notice. */
  readonly name: string
  /** 名称: 通知. */
  readonly title: string
  /** 说明: when to use it. */
  readonly description: string
  /** 文件名, with keys in braces: notice-{成文日期}. */
  readonly fileName: string
  readonly parameters: readonly Parameter[]
  readonly examples: readonly Example[]
  /** Path and text of the template. */
  readonly template: {readonly path: string; readonly text: string}
}

/** The parameter that every kind has: the year of the document is the folder of its draft. */
export const dateKey = '成文日期'

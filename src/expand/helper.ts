/**
 * 助手: functions that expressions can call, `{{数量 试点 类别="区域综合"}}`. They are given from outside; expansion
 * only checks, calls and places what they return.
 */
import type {Block} from '../gongwen/nodes.js'
import type {Pictures} from '../gongwen/picture.js'

/** What a helper returns: text for a sentence, values for `{{#each}}`, or blocks that stand on a line of their own. */
export type HelperValue = string | readonly HelperRow[] | BlockValue

/** One turn of `{{#each (…)}}`: texts by name. */
export type HelperRow = Readonly<Record<string, string>>

/** Tables, headings and figures made from data. They go around Markdown: 20,000 rows cost no parsing. */
export interface BlockValue {
  readonly blocks: readonly Block[]
  /** Pictures that figures among the blocks name. */
  readonly pictures?: Pictures
  /** Rows that are published as open data beside the document (XLSX, CSV). */
  readonly sheet?: OpenSheet
}

/** 开放数据: the rows of a list, as they are offered for download. */
export interface OpenSheet {
  /** 名单 title; names the sheet. */
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A mistake in a call, told at the place where it was written. */
export interface HelperFault {
  /**
   * `name`: a parameter is wrong by itself (no such field, category, unit); told also where the call is not reached.
   * `value`: what it gives cannot be printed (nothing found, more than the stated total); told where it would be.
   */
  readonly about: 'name' | 'value'
  /** Chinese sentence. */
  readonly message: string
  readonly hint?: string | undefined
}

/** A call with its parameters as values: texts (numbers too), lists and mappings of texts; never nothing. */
export interface HelperCall {
  readonly positional: readonly unknown[]
  readonly named: ReadonlyMap<string, unknown>
}

/** What came of a call: its value, or what is wrong with it. */
export type HelperResult =
  | {
      readonly value: HelperValue
      /** Names that rows would have, so that they can be checked where there is no row. */
      readonly fields?: readonly string[]
    }
  /** None when the data behind the helper is wrong, which was told there: the document then stops without more words. */
  | {readonly faults: readonly HelperFault[]}

/** A helper. It is pure: the same call gives the same result. */
export interface Helper {
  /** Bare words that may stand as parameters without quotes: 试点, 进展. */
  readonly words: ReadonlySet<string>
  /** Its value, or what is wrong with the call: unknown fields, categories, units, units of measure. */
  readonly call: (call: HelperCall) => HelperResult
}

/** Helpers by every name under which they can be called (数量, count). */
export type Helpers = Pick<ReadonlyMap<string, Helper>, 'get' | 'has' | 'keys'>

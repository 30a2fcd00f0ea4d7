/** Templates that were read for one document, kept for the next ones from the same text. */
import type {Template} from './ast.js'
import type {CompiledTemplate} from './compile-template.js'
import type {MappedText} from './line-map.js'

/** A template in which nothing was found wrong. */
export interface ReadTemplate {
  readonly template: Template
  readonly fragments: ReadonlyMap<string, Template>
  /** None when it is made for the helpers of one document. */
  readonly compiled?: CompiledTemplate
}

/** What is remembered of a text with expressions. */
export interface RememberedText {
  readonly body: string
  readonly bodyLine: number
  readonly read: ReadTemplate
  /** What it was rendered to, by the text with its marks: values are behind marks, so there are as many as ways through its conditions. */
  readonly mapped: Map<string, MappedText>
}

/** Texts by their file, the last one that was read of each. */
export type ExpansionMemory = Map<string, RememberedText>

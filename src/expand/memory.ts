/** Templates that were read for one document, kept for the next ones from the same text. */
import type {Template} from './ast.js'
import type {CompiledTemplate} from './compile-template.js'

/** A template in which nothing was found wrong. */
export interface ReadTemplate {
  readonly template: Template
  readonly fragments: ReadonlyMap<string, Template>
  /** None when it is made for the helpers of one document. */
  readonly compiled?: CompiledTemplate
}

/** Templates by their file and text. */
export type ExpansionMemory = Map<string, ReadTemplate>

/** What the documents of one template have in common, kept from one to the next: a row of data changes values, seldom text. */
import {type FaultlessRuns, faultlessRuns} from './check/faultless.js'
import type {ExpandContext} from './expand/expand.js'
import type {parseMarkdown} from './parse/markdown.js'
import type {FieldMemory} from './source/read-fields.js'
import {partMemory, type PartMemory} from './write/docx/package/part-memory.js'
import {type SharedFaces, sharedFaces} from './write/pdf/shared-faces.js'

export type {SharedFaces} from './write/pdf/shared-faces.js'

type ParsedMarkdown = ReturnType<typeof parseMarkdown>

/** The memory of one template. */
export interface TemplateMemory {
  /** What expansion is told beyond the document. */
  readonly expansion: Pick<ExpandContext, 'fillIn' | 'memory'>
  /** Parts of DOCX files: styles, settings, headers. */
  readonly parts: PartMemory
  /** The tree of a Markdown text, parsed when the text is new. It must not be changed. */
  readonly parsed: (markdown: string, parse: (markdown: string) => ParsedMarkdown) => ParsedMarkdown
  /** How fields of their front matter read. */
  readonly fields: FieldMemory
  /** What their PDFs have in common of fonts. */
  readonly faces: SharedFaces
  /** What the proof-reader need not read again. */
  readonly faultless: FaultlessRuns
}

/** Texts that are remembered: each way through the conditions of a template makes one. */
const most = 64

/**
 * An empty memory.
 * @param fillIn where a missing value is filled in, as the beginning of a sentence
 * @param texts what every document prints, whatever its row says, in pieces
 */
export function templateMemory(fillIn: string, texts: readonly string[]): TemplateMemory {
  const trees = new Map<string, ParsedMarkdown>()
  return {
    expansion: {fillIn, memory: new Map()},
    parts: partMemory(),
    fields: new Map(),
    faces: sharedFaces(texts),
    faultless: faultlessRuns(),
    parsed: (markdown, parse) => {
      const known = trees.get(markdown)
      if (known !== undefined) return known
      const parsed = parse(markdown)
      if (trees.size < most) trees.set(markdown, parsed)
      return parsed
    }
  }
}

/**
 * What making a document leaves to making it again in the same process, after an edit: results of pure functions of what has
 * not changed. It holds what the last version asked for and no more, and makes no difference to any byte or finding.
 */
import {type FaultlessVersions, faultlessVersions} from './check/faultless.js'
import {type ComposeMemory, composeMemory} from './compose/compose-memory.js'
import {type Generations, generations} from './generations.js'
import type {FrontMatterMemory} from './source/front-matter.js'
import {textMemory} from './source/text-memory.js'
import type {Section} from './parse/sections.js'
import {type HtmlMemory, htmlMemory} from './write/html/options.js'
import {type PdfMemory, pdfMemory} from './write/pdf/pdf-memory.js'

/** Of one document. */
export interface DocumentMemory {
  /** Of its file, and of those of work plans that it names. */
  readonly front: FrontMatterMemory
  /** The Markdown of its texts. */
  readonly sections: Generations<Section>
  /** What the proof-reader need not read again. */
  readonly faultless: FaultlessVersions
  readonly compose: ComposeMemory
  readonly pdf: PdfMemory
  readonly html: HtmlMemory
}

/** Files whose front matter is kept. */
const mostFiles = 4

/** The document was not made yet. */
export const documentMemory = (): DocumentMemory => ({
  front: textMemory(mostFiles),
  sections: generations(),
  faultless: faultlessVersions(generations()),
  compose: composeMemory(generations),
  pdf: pdfMemory(),
  html: htmlMemory()
})

/**
 * What making a document leaves to making it again in the same process, after an edit: results of pure functions of what has
 * not changed. It holds what the last version asked for and no more, and makes no difference to any byte or finding.
 */
import {type ComposeMemory, composeMemory} from './compose/compose-memory.js'
import {generations} from './generations.js'
import {type PdfMemory, pdfMemory} from './write/pdf/pdf-memory.js'

/** Of one document. */
export interface DocumentMemory {
  readonly compose: ComposeMemory
  readonly pdf: PdfMemory
}

/** The document was not made yet. */
export const documentMemory = (): DocumentMemory => ({compose: composeMemory(generations()), pdf: pdfMemory()})

/**
 * DOCX: the gongwen tree as a Word document that staff can go on editing, formatted by named styles only.
 *
 * `handlers.ts` and `blocks/` decide what each node becomes, `styles/` how it looks, `page.ts` and `sections.ts` on what
 * pages; `word/` is WordprocessingML itself (ECMA-376 part 1; clauses in its comments are of that), one file for each
 * family of elements; `package/` puts the parts into one file.
 */
import type {Gongwen} from '../../gongwen/nodes.js'
import {noPictures, type Pictures} from '../../gongwen/picture.js'
import {walk} from '../../gongwen/walk.js'
import {imprintPitchOf} from '../../layout/imprint.js'
import {bookmarkedAttachments} from './bookmarks.js'
import {labelParagraph, watermarkParagraph} from './draft.js'
import {footnotesOf} from './footnotes.js'
import {writeBlocks} from './handlers.js'
import {headOf} from './head.js'
import type {Metadata} from './metadata.js'
import {documentPackage} from './package/document-package.js'
import {partMemory, type PartMemory} from './package/part-memory.js'
import {writePackage} from './package/write-package.js'
import {placementsOf} from './placements.js'
import {sealDrawings} from './seal-drawings.js'
import {bodyOf} from './sections.js'
import {documentXml} from './word/document.js'

export type {Metadata} from './metadata.js'
export {partMemory, type PartMemory} from './package/part-memory.js'

/** What the writer needs beside the tree. */
export interface DocxOptions {
  readonly metadata: Metadata
  /** The pictures that figures name. */
  readonly pictures?: Pictures
  /** Only what is to be filled in can be edited; for forms that stand alone. */
  readonly restricted?: boolean
  /** What the documents of a series share; the bytes are the same without. */
  readonly memory?: PartMemory
}

/**
 * Write a document as DOCX. Equal trees and options give equal bytes, anywhere and at any time.
 * @throws Error when a text holds a character that XML cannot hold; checks report those with their place before
 */
export async function writeDocx(
  tree: Gongwen,
  {metadata, pictures = noPictures, restricted = false, memory = partMemory()}: DocxOptions
): Promise<Uint8Array> {
  const head = headOf(tree)
  const placements = placementsOf(tree)
  const collected = documentPackage()
  const {draft, variant} = tree
  const content = writeBlocks([tree], {
    variant,
    head,
    placements,
    pictures,
    seals: await sealDrawings(tree, pictures, collected),
    collected,
    forms: memory.forms,
    attachments: bookmarkedAttachments(tree),
    within: 'mainBody',
    keepNext: false,
    turned: false,
    belowLabel: false,
    blocks: writeBlocks
  })
  const pages = {
    head,
    numbered: tree.genre !== 'application-form',
    watermark: draft === undefined ? '' : watermarkParagraph(draft)
  }
  const body = bodyOf(draft === undefined ? content : [labelParagraph(draft), ...content], pages, collected)
  const footnotes = footnotesOf(tree, collected)
  let withForms = false
  walk(tree, ({type}) => (withForms ||= type === 'form'))
  const styles = {variant, head, placements, imprintPitch: imprintPitchOf(tree), withForms}
  return writePackage({document: documentXml(body), styles, footnotes, metadata, restricted}, collected, memory)
}

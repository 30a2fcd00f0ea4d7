/** DOCX: the gongwen tree as a Word document that staff can go on editing, formatted by named styles only. */
import {Document} from 'docx'
import type {Gongwen} from '../../gongwen/nodes.js'
import {walk} from '../../gongwen/walk.js'
import {imprintPitchOf} from '../../layout/imprint.js'
import {bookmarkedAttachments} from './bookmarks.js'
import {noPictures, type Pictures} from '../../gongwen/picture.js'
import {labelParagraph, watermarked} from './draft.js'
import {finish, pack} from './finish.js'
import {footnotesOf} from './footnotes.js'
import {writeBlocks} from './handlers.js'
import {headOf} from './head.js'
import type {Metadata} from './metadata.js'
import {placementsOf} from './placements.js'
import type {PlainRows} from './plain-rows.js'
import {sectionsOf} from './sections.js'
import {stylesXml} from './styles/index.js'

export type {Metadata} from './metadata.js'

/** What the writer needs beside the tree. */
export interface DocxOptions {
  readonly metadata: Metadata
  /** The pictures that figures name. */
  readonly pictures?: Pictures
  /** Only what is to be filled in can be edited; for forms that stand alone. */
  readonly restricted?: boolean
}

/**
 * Write a document as DOCX. Equal trees and options give equal bytes, anywhere and at any time.
 * @throws Error when a text holds a character that XML cannot hold; checks report those with their place before
 */
export async function writeDocx(
  tree: Gongwen,
  {metadata, pictures = noPictures, restricted = false}: DocxOptions
): Promise<Uint8Array> {
  const head = headOf(tree)
  const placements = placementsOf(tree)
  const plainRows: PlainRows = []
  const content = writeBlocks([tree], {
    variant: tree.variant,
    head,
    placements,
    pictures,
    plainRows,
    attachments: bookmarkedAttachments(tree),
    within: 'mainBody',
    keepNext: false,
    turned: false,
    belowLabel: false,
    blocks: writeBlocks
  })
  const footnotes = footnotesOf(tree)
  const {draft} = tree
  const labelled = draft === undefined ? content : [labelParagraph(draft), ...content]
  const sections = sectionsOf(labelled, head, tree.genre !== 'application-form')
  const document = new Document({
    sections: draft === undefined ? sections : sections.map((section) => watermarked(section, draft)),
    ...(footnotes === undefined ? {} : {footnotes})
  })
  let withForms = false
  walk(tree, ({type}) => (withForms ||= type === 'form'))
  const styles = stylesXml({variant: tree.variant, head, placements, imprintPitch: imprintPitchOf(tree), withForms})
  const withNotes = footnotes !== undefined
  return finish(await pack(document, withNotes), {styles, metadata, withNotes, plainRows, restricted})
}

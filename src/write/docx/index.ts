/** DOCX: the gongwen tree as a Word document that staff can go on editing, formatted by named styles only. */
import {Document} from 'docx'
import type {Gongwen} from '../../gongwen/nodes.js'
import {finish, pack} from './finish.js'
import {writeBlocks} from './handlers.js'
import {headOf} from './head.js'
import type {Metadata} from './metadata.js'
import {pageSetup} from './page.js'
import {placementsOf} from './placements.js'
import {stylesXml} from './styles/index.js'

export type {Metadata} from './metadata.js'

/** What the writer needs beside the tree. */
export interface DocxOptions {
  readonly metadata: Metadata
}

/**
 * Write a document as DOCX. Equal trees and options give equal bytes, anywhere and at any time.
 * 命令 and 纪要 formats are set as 文件 until they have a layout of their own.
 * @throws Error when a text holds a character that XML cannot hold; checks report those with their place before
 */
export async function writeDocx(tree: Gongwen, {metadata}: DocxOptions): Promise<Uint8Array> {
  const letter = tree.variant === 'letter'
  const head = headOf(tree)
  const placements = placementsOf(tree)
  const children = writeBlocks([tree], {
    variant: tree.variant,
    head,
    placements,
    within: 'mainBody',
    keepNext: false,
    blocks: writeBlocks
  })
  const document = new Document({sections: [{...pageSetup(head), children}]})
  const styles = stylesXml({letter, head, placements})
  return finish(await pack(document), styles, metadata)
}

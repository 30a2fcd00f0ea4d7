/** What handlers know beside their node. */
import type {Attachment, Gongwen, GongwenNode} from '../../gongwen/nodes.js'
import type {Pictures} from '../../gongwen/picture.js'
import type {Head} from './head.js'
import type {DocumentPackage} from './package/document-package.js'
import type {PartMemory} from './package/part-memory.js'
import type {Placements} from './placements.js'
import type {SealDrawings} from './seal-drawings.js'
import type {Frame} from './word/frame.js'
import {paragraph} from './word/paragraph.js'

/** Passed down the tree; never changed, only replaced for what lies below. */
export interface State {
  readonly variant: Gongwen['variant']
  readonly head: Head
  readonly placements: Placements
  readonly pictures: Pictures
  /** The pictures of seals as they stand in the text, made beforehand. */
  readonly seals: SealDrawings
  /** What the text refers to: links, pictures, bookmarks. */
  readonly collected: DocumentPackage
  /** Forms of other documents, or of the last version of this one. */
  readonly forms: PartMemory['forms']
  /** Attachments that links lead to. */
  readonly attachments: ReadonlyMap<Attachment['number'], Attachment>
  /** Inside 附件 and 印发件 a title stands in row 3 of its page. */
  readonly within: 'mainBody' | 'enclosure' | 'attachment'
  /** No page ends behind this block: a signature block never stands alone (7.3.5.5). */
  readonly keepNext: boolean
  /** The page is turned already: its attachment opened with a landscape table. */
  readonly turned: boolean
  /** The next form stands below the label of its attachment. */
  readonly belowLabel: boolean
  /** Write children in order. */
  readonly blocks: (children: readonly GongwenNode[], state: State) => readonly Content[]
}

/** A paragraph of a style: the only way to format one. */
export const paragraphOf = (style: string, content: string, keepNext = false): string =>
  paragraph(keepNext ? {style, keepNext} : {style}, content)

/** A paragraph of a style at a fixed place on the sheet. */
export const framedParagraph = (style: string, frame: Frame, content: string): string =>
  paragraph({style, frame}, content)

/** From here on pages are turned so: a new section begins. */
export interface Turn {
  readonly turn: 'portrait' | 'landscape'
}
export const turnTo = (turn: Turn['turn']): Turn => ({turn})

/** XML that is made piece by piece when it is packed: that of a list of 100,000 rows is too long to be held. */
export interface Pieces {
  readonly pieces: Iterable<string>
}

/** What a block becomes: paragraphs and tables as XML, or a turn of the page. */
export type Content = string | Pieces | Turn

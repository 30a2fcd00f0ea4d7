/** What handlers know beside their node. */
import {type FileChild, FrameAnchorType, FrameWrap, HeightRule, Paragraph, type ParagraphChild} from 'docx'
import type {Attachment, Gongwen, GongwenNode} from '../../gongwen/nodes.js'
import type {Pictures} from '../../gongwen/picture.js'
import type {Frame, Head} from './head.js'
import type {Placements} from './placements.js'
import type {PlainRows} from './plain-rows.js'

/** Passed down the tree; never changed, only replaced for what lies below. */
export interface State {
  readonly variant: Gongwen['variant']
  readonly head: Head
  readonly placements: Placements
  readonly pictures: Pictures
  /** Rows of plain text, which are set when the library has packed everything else. */
  readonly plainRows: PlainRows
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

/**
 * A paragraph of a style: the only way to format one.
 * @param right room to the right in twips, for the one place that depends on a text: the point of a number
 */
export const paragraphOf = (
  style: string,
  children: readonly ParagraphChild[],
  keepNext = false,
  right = 0
): Paragraph =>
  new Paragraph({style, children, ...(keepNext ? {keepNext} : {}), ...(right > 0 ? {indent: {right}} : {})})

/** From here on pages are turned so: a new section begins. */
export interface Turn {
  readonly turn: 'portrait' | 'landscape'
}
export const turnTo = (turn: Turn['turn']): Turn => ({turn})

/** What a block becomes. */
export type Content = FileChild | Turn

/** A paragraph at a fixed place on the sheet. Its place is not in the style: LibreOffice reads frames only here. */
export const framedParagraph = (style: string, {x, y, width, height}: Frame, children: readonly ParagraphChild[]) =>
  new Paragraph({
    style,
    children,
    frame: {
      type: 'absolute',
      position: {x, y},
      width,
      height,
      rule: HeightRule.EXACT,
      wrap: FrameWrap.AROUND,
      anchor: {horizontal: FrameAnchorType.PAGE, vertical: FrameAnchorType.PAGE}
    }
  })

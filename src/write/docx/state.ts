/** What handlers know beside their node. */
import {type FileChild, FrameAnchorType, FrameWrap, HeightRule, Paragraph, type ParagraphChild} from 'docx'
import type {Gongwen, GongwenNode} from '../../gongwen/nodes.js'
import type {Frame, Head} from './head.js'
import type {Placements} from './placements.js'

/** Passed down the tree; never changed, only replaced for what lies below. */
export interface State {
  readonly variant: Gongwen['variant']
  readonly head: Head
  readonly placements: Placements
  /** Inside 附件 a title stands in row 3 of its page. */
  readonly within: 'mainBody' | 'attachment'
  /** No page ends behind this block: a signature block never stands alone (7.3.5.5). */
  readonly keepNext: boolean
  /** Write children in order. */
  readonly blocks: (children: readonly GongwenNode[], state: State) => readonly FileChild[]
}

/** A paragraph of a style: the only way to format one. */
export const paragraphOf = (style: string, children: readonly ParagraphChild[], keepNext = false): Paragraph =>
  new Paragraph({style, children, ...(keepNext ? {keepNext} : {})})

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

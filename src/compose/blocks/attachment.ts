import type * as G from '../../gongwen/nodes.js'
import {attachmentTitleRow, line, rowPitch} from '../../layout/gbt9704.js'
import {styles} from '../../layout/styles.js'
import {attachmentLabel} from '../../layout/text.js'
import {mmToPt, pt} from '../../layout/units.js'
import type {Box} from '../box.js'
import {plainSpans} from '../spans.js'
import {type Composed, joined, type State} from '../state.js'
import {withLast} from '../text-lines.js'
import {composeBlock} from './index.js'
import {bodyText} from './body-text.js'
import {composeTitle} from './title.js'

/** 附件: a new page, its label in row 1, its title from row 3, its text back on the rows (7.3.7). */
export function composeAttachment(node: G.Attachment, state: State): Composed {
  const style = styles.attachmentLabel
  const labelElement = state.element('P')
  const label = bodyText(plainSpans(attachmentLabel(node), style.face), style, node, labelElement, state)
  const titles = node.children.filter((child) => child.type === 'title')
  const titleElements = titles.map(() => state.element('H2'))
  const titleBoxes = titles.flatMap((child, index) => {
    const element = titleElements[index]
    return element === undefined ? [] : composeTitle(child, element, 2, state)
  })
  const text = joined(node.children.flatMap((child) => (child.type === 'title' ? [] : [composeBlock(child, state)])))
  const gap: Box = {kind: 'gap', advance: pt((attachmentTitleRow - 2) * rowPitch), keepWithNext: true}
  return {
    boxes: [
      {kind: 'pageBreak'},
      ...withLast(label, {keepWithNext: true}),
      gap,
      ...backOnRows(titleBoxes),
      ...text.boxes
    ],
    elements: [state.element('Sect', [labelElement, ...titleElements, ...text.elements])]
  }
}

/** Room below the title: at least 空一行, and as much more as brings the text back onto the rows of the page. */
function backOnRows(titleBoxes: ReturnType<typeof composeTitle>): ReturnType<typeof composeTitle> {
  const last = titleBoxes.at(-1)
  if (last === undefined) return titleBoxes
  const above = titleBoxes.slice(0, -1).reduce((sum, {advance}) => sum + advance, 0)
  const rows = Math.ceil((above + last.height + mmToPt(line)) / rowPitch)
  return withLast(titleBoxes, {advance: pt(rows * rowPitch - above)})
}

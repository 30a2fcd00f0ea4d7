import type * as G from '../../gongwen/nodes.js'
import {attachmentTitleRow, rowPitch} from '../../layout/gbt9704.js'
import {openingOrientation} from '../../layout/orientation.js'
import {styles} from '../../layout/styles.js'
import {attachmentLabel} from '../../layout/text.js'
import {pt} from '../../layout/units.js'
import type {Box, LineBox} from '../box.js'
import {keptBlock} from '../compose-memory.js'
import {sheets} from '../sheet.js'
import {attachmentPlace} from '../places.js'
import {plainSpans} from '../spans.js'
import type {Composed, State} from '../state.js'
import {withLast} from '../text-lines.js'
import {joinedFlow} from './flow.js'
import {composeForm} from './form.js'
import {composeBlock} from './index.js'
import {bodyText} from './body-text.js'
import {backOnRows, composeTitle} from './title.js'

/** Foot of the rows above the title. */
const titleTop = (attachmentTitleRow - 1) * rowPitch
const nextPage: Box = {kind: 'pageBreak', orientation: 'portrait'}

/** 附件: a new page, its label in row 1, its title from row 3, its text back on the rows (7.3.7). */
export function composeAttachment(node: G.Attachment, outer: State): Composed {
  const orientation = openingOrientation(node)
  const state = {...outer, sheet: sheets[orientation]}
  const style = styles.attachmentLabel
  const labelElement = state.element('P')
  const label = bodyText(plainSpans(attachmentLabel(node), style.face), style, node, labelElement, state)
  const titles = node.children.filter((child) => child.type === 'title')
  const titleElements = titles.map(() => state.element('H2'))
  const titleBoxes = titles.flatMap((child, index) => {
    const element = titleElements[index]
    return element === undefined ? [] : composeTitle(child, element, null, state)
  })
  const blocks = node.children.filter((child) => child.type !== 'title' && child.type !== 'form')
  const forms = node.children.filter((child) => child.type === 'form')
  // The first stands below the label, each of the others on a page of its own.
  const pages = forms.map((form, index) => {
    const {boxes, elements} = composeForm(form, index === 0 ? titleTop : 0, outer)
    return {boxes: index === 0 ? boxes : [nextPage, ...boxes], elements}
  })
  const text = joinedFlow(blocks, (child, index) =>
    keptBlock(child, '', index === 0 ? state : outer, (own) => composeBlock(child, own))
  )
  const gap: Box = {kind: 'gap', advance: pt(titleTop - rowPitch), keepWithNext: true}
  const below = [...pages, text].flatMap(({elements}) => elements)
  return {
    boxes: [
      {kind: 'pageBreak', orientation},
      ...withLast(withAnchor(label, node), {keepWithNext: true}),
      gap,
      ...backOnRows(titleBoxes),
      ...pages.flatMap(({boxes}) => boxes),
      ...text.boxes
    ],
    elements: [state.element('Sect', [labelElement, ...titleElements, ...below])]
  }
}

/** The label is where links and the outline lead: the top of the page. */
function withAnchor(label: readonly LineBox[], node: G.Attachment): readonly LineBox[] {
  const title = node.children.find((child) => child.type === 'title')?.value ?? ''
  const anchor = {title: title === '' ? attachmentLabel(node) : title, level: 1, place: attachmentPlace(node.number)}
  return label.map((box, index) => (index === 0 ? {...box, anchor} : box))
}

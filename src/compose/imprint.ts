/** 版记: at the foot of the last page (7.4); in letters only 抄送 and no rules (10.1). */
import type * as G from '../gongwen/nodes.js'
import {imprint as rule, typeArea} from '../layout/gbt9704.js'
import {imprintPitchOf} from '../layout/imprint.js'
import {type Style, styles} from '../layout/styles.js'
import {
  copyRecipientsLabel,
  copyRecipientsText,
  imprintRecipientsLabel,
  imprintRecipientsText,
  printDateText
} from '../layout/text.js'
import {mmToPt, pt, type Pt} from '../layout/units.js'
import {column} from './blocks/body-text.js'
import {type LineBox, moved} from './box.js'
import type {Item, RuleItem, StructureElement} from './page-model.js'
import {plainSpans} from './spans.js'
import type {State} from './state.js'
import {cellOf, textLines} from './text-lines.js'

/** A composed 版记: its height and its items with y from its top. */
export interface ComposedImprint {
  readonly height: Pt
  readonly items: readonly Item[]
  readonly elements: readonly StructureElement[]
}

/** Compose the 版记 of a document. */
export function composeImprint(node: G.Imprint, tree: G.Gongwen, state: State): ComposedImprint {
  const ruled = tree.variant !== 'letter'
  const style = {...styles.imprint, pitch: imprintPitchOf(tree)}
  const items: Item[] = []
  const elements: StructureElement[] = []
  let y = 0
  node.children.forEach((child, index) => {
    const part = child.type === 'printingOffice' ? printing(child, style, state) : recipients(child, style, state)
    elements.push(...part.elements)
    // No rule parts 主送 from 抄送 (7.4.2).
    const parted = node.children[index - 1]?.type !== 'imprintRecipients' || child.type !== 'copyRecipients'
    if (ruled && parted) items.push(imprintRule(y, index === 0 ? mmToPt(rule.thick) : mmToPt(rule.thin)))
    for (const box of part.boxes) {
      // The leading is shared above and below, so that the text stands in the middle between its rules.
      items.push(...box.items.map((item) => moved(item, 0, y + (box.advance - box.height) / 2)))
      y += box.advance
    }
  })
  // The last rule coincides with the bottom edge of 版心.
  if (ruled) items.push(imprintRule(y, mmToPt(rule.thick)))
  return {height: pt(y), items, elements}
}

/** Foot of 版心, where the 版记 ends. */
export const imprintBottom: Pt = mmToPt(typeArea.bottom)

interface Part {
  readonly boxes: readonly LineBox[]
  readonly elements: readonly StructureElement[]
}

/** 主送 and 抄送：one 字 in from both sides, going on below the first name (7.4.2). */
function recipients(node: G.ImprintRecipients | G.CopyRecipients, style: Style, state: State): Part {
  const unit = cellOf(style.size)
  const element = state.element('P')
  const moves = node.type === 'imprintRecipients'
  const label = moves ? imprintRecipientsLabel : copyRecipientsLabel
  const boxes = textLines(
    plainSpans(label + (moves ? imprintRecipientsText(node) : copyRecipientsText(node)), style.face),
    {
      style,
      left: column.left + style.sideIndent * unit,
      width: column.width - 2 * style.sideIndent * unit,
      hangingIndent: label.length * unit,
      node,
      element: element.id
    },
    state
  )
  return {boxes, elements: [element]}
}

/** 印发机关 left, 印发日期 right, on one line, one 字 in (7.4.3). */
function printing(node: G.PrintingOffice, style: Style, state: State): Part {
  const unit = cellOf(style.size)
  const place = {left: column.left + style.sideIndent * unit, width: column.width - 2 * style.sideIndent * unit, node}
  const elements = [state.element('P'), state.element('P')]
  const [office] = textLines(
    plainSpans(node.value, style.face),
    {...place, style: {...style, align: 'start'}, element: elements[0]?.id ?? null},
    state
  )
  const [date] = textLines(
    plainSpans(printDateText(node), style.face),
    {...place, style: {...style, align: 'end'}, element: elements[1]?.id ?? null},
    state
  )
  if (office === undefined || date === undefined) return {boxes: [], elements: []}
  return {boxes: [{...office, items: [...office.items, ...date.items]}], elements}
}

function imprintRule(y: number, weight: Pt): RuleItem {
  return {
    kind: 'rule',
    x1: mmToPt(typeArea.left),
    y1: pt(y),
    x2: mmToPt(typeArea.right),
    y2: pt(y),
    weight,
    ink: 'black'
  }
}

/** What stands below the mark: 发文字号 or 令号, and in upward documents 签发人 beside it (7.2.5, 7.2.6, 10.2). */
import type * as G from '../../gongwen/nodes.js'
import {rowPitch, upward} from '../../layout/gbt9704.js'
import {signatoryGeometry} from '../../layout/signatories.js'
import {partFaces, styles} from '../../layout/styles.js'
import {documentNumberText, orderNumberText, signatoriesLabel} from '../../layout/text.js'
import {type Chars, chars, pt, type Pt} from '../../layout/units.js'
import {textWidth} from '../../layout/width.js'
import {column} from '../blocks/body-text.js'
import {moved} from '../box.js'
import type {Item, StructureElement} from '../page-model.js'
import {plainSpans, type Spans} from '../spans.js'
import type {State} from '../state.js'
import {cellOf, textLines} from '../text-lines.js'

/** Items, the foot of the lowest line, and the elements in reading order. */
export interface NumberLine {
  readonly items: readonly Item[]
  readonly bottom: Pt
  readonly elements: readonly StructureElement[]
}

/** Compose the number and the 签发人 of a 版头 with the top of their first row at `top`; undefined when it has neither. */
export function composeNumber(node: G.Masthead, top: Pt, state: State): NumberLine | undefined {
  const number = node.children.find((child) => child.type === 'documentNumber' || child.type === 'orderNumber')
  const signatories = node.children.find((child) => child.type === 'signatories')
  if (number === undefined && signatories === undefined) return undefined
  const text =
    number === undefined ? '' : number.type === 'orderNumber' ? orderNumberText(number) : documentNumberText(number)
  const style = styles[number?.type ?? 'documentNumber']
  const elements: StructureElement[] = []
  const items: Item[] = []
  const geometry = signatories === undefined ? undefined : signatoryGeometry(signatories, text)
  const lastTop = top + (Math.max(1, geometry?.rows.length ?? 1) - 1) * rowPitch
  const set = (spans: Spans, from: Chars, to: Chars, y: number, of: G.GongwenNode, align: 'start' | 'center'): void => {
    const unit = cellOf(style.size)
    const element = elements.at(-1)?.id ?? null
    const place = {left: column.left + from * unit, width: (to - from) * unit, node: of, element}
    const boxes = textLines(spans, {...place, style: {...style, align}}, state)
    items.push(...boxes.flatMap((box, index) => box.items.map((item) => moved(item, 0, y + index * rowPitch))))
  }
  if (number !== undefined) {
    elements.push(state.element('P'))
    const spans = plainSpans(text, style.face)
    if (geometry === undefined)
      set(spans, chars(0), chars(column.width / cellOf(style.size)), lastTop, number, 'center')
    else set(spans, upward.numberLeft, geometry.labelLeft, lastTop, number, 'start')
  }
  if (signatories !== undefined && geometry !== undefined) {
    elements.push(state.element('P'))
    const [first = chars(0)] = geometry.columns
    set(plainSpans(signatoriesLabel, partFaces.signatoryLabel), geometry.labelLeft, first, top, signatories, 'start')
    geometry.rows.forEach((row, index) => {
      row.forEach((name, place) => {
        const left = geometry.columns[place] ?? first
        const right = chars(left + textWidth(name.value) + 1)
        set(plainSpans(name.value, styles.signatory.face), left, right, top + index * rowPitch, name, 'start')
      })
    })
  }
  return {items, bottom: pt(lastTop + style.size), elements}
}

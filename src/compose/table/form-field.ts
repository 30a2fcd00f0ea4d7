/** A place to fill in → a field of the page, its value set so that it fits. */
import type * as G from '../../gongwen/nodes.js'
import {styles} from '../../layout/styles.js'
import {formFieldHelp} from '../../layout/text.js'
import {pt, type Pt} from '../../layout/units.js'
import {type LineBox, moved} from '../box.js'
import type {FieldItem, StructureElement, TextItem} from '../page-model.js'
import {plainSpans} from '../spans.js'
import type {State} from '../state.js'
import {textLines} from '../text-lines.js'

/** One number of a date. */
export interface FieldPart {
  readonly key: string
  readonly digits: number
  readonly value: string | null
}

interface FieldBox {
  readonly x: Pt
  readonly y: Pt
  readonly width: Pt
  readonly height: Pt
}

/** Room that viewers keep around the text of a field. */
const padding = 2
/** Sizes that a value may shrink to, and the distance of their lines. */
const sizes = [12, 10.5, 9, 7.5, 6].map(pt)
const smallest = pt(5)
const leading = 1.25

/** The field of a node, or of one number of its date. */
export function fieldItem(
  node: G.FormField,
  part: FieldPart | null,
  box: FieldBox,
  element: StructureElement,
  state: State
): FieldItem {
  const input = node.kind === 'longText' ? 'lines' : node.kind === 'choice' ? 'choice' : 'line'
  const value = part === null ? node.value : part.value
  const align = part === null ? 'start' : 'center'
  const common = {kind: 'field', ...box, form: node.form, element: element.id, input, align, value} as const
  const shown = value === null ? [] : shownValue(value, node, {...box, align}, state)
  const {label, required, limit, options} = node
  if (part === null) {
    return {...common, name: node.name, label: formFieldHelp(node), required, limit, options, shown}
  }
  const help = formFieldHelp({...node, label: `${label}（${part.key}）`, limit: null})
  return {...common, name: `${node.name}_${part.key}`, label: help, required, limit: part.digits, options: [], shown}
}

/** The lines of a value, in the largest size that fits; what is still too long is cut off by the field. */
function shownValue(
  value: string,
  node: G.FormField,
  {width, height, align}: FieldBox & Pick<FieldItem, 'align'>,
  state: State
): TextItem[] {
  const isLong = node.kind === 'longText'
  const measure = pt(width - 2 * padding)
  const isFitting = (size: Pt): boolean => {
    // A size that is only tried reports no missing characters.
    const {length} = valueLines(value, node, {width: measure, size, align}, {...state, missing: []})
    return isLong ? length * size * leading <= height - 2 * padding : length === 1
  }
  const size = sizes.find(isFitting) ?? smallest
  const lines = valueLines(value, node, {width: measure, size, align}, state)
  const used = (lines.length - 1) * size * leading + size
  return itemsOf(lines, isLong ? padding : (height - used) / 2, size * leading)
}

function valueLines(
  value: string,
  node: G.FormField,
  {width, size, align}: {readonly width: Pt; readonly size: Pt; readonly align: FieldItem['align']},
  state: State
): readonly LineBox[] {
  const style = {...styles.tableCell, size, pitch: pt(size * leading), align}
  const paragraphs = value.split(/\r\n?|\n/u)
  return paragraphs.flatMap((text) =>
    textLines(plainSpans(text, style.face), {style, left: 0, width, node, element: null}, state)
  )
}

const itemsOf = (lines: readonly LineBox[], top: number, pitch: number): TextItem[] =>
  lines.flatMap(({items}, index) =>
    items.flatMap((item): TextItem[] => {
      const at = moved(item, padding, top + index * pitch)
      return at.kind === 'text' ? [at] : []
    })
  )

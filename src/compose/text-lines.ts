/** A stretch of running text → line boxes in a column: the one way in which any text gets onto a page. */
import type {GongwenNode} from '../gongwen/nodes.js'
import {cell as gridCell, sizes} from '../layout/gbt9704.js'
import type {Style} from '../layout/styles.js'
import {pt, type Pt} from '../layout/units.js'
import type {LineBox} from './box.js'
import {raised, type Setting} from './line/atoms.js'
import {type SetLine, setLines} from './line/set-lines.js'
import type {ElementId, Item} from './page-model.js'
import type {LinkMark, Spans} from './spans.js'
import type {State} from './state.js'

/** Where and how a text is set. */
export interface TextSetting {
  readonly style: Pick<Style, 'size' | 'align' | 'pitch' | 'color'>
  /** Left edge and width of the column, in points on the sheet. */
  readonly left: number
  readonly width: number
  /** Room before the first line, and before all others, in points. */
  readonly firstIndent?: number
  readonly hangingIndent?: number
  /** Justified lines fill the column to the last one: names of equal width. */
  readonly distribute?: boolean
  /** The node that complaints about missing characters name. */
  readonly node: GongwenNode
  /** Structure element of the text; null for page furniture. */
  readonly element: ElementId | null
}

/** Width of a full-width cell: 三号 is set tight so that 28 fill a row, other sizes take their own width. */
export const cellOf = (size: Pt): Pt => (size === sizes.san ? gridCell : size)

/** Compose a text. Every line is a box of its own; only the last may be followed by something closer. */
export function textLines(spans: Spans, setting: TextSetting, state: State): LineBox[] {
  const {style, node, firstIndent = 0, hangingIndent = 0, distribute = false} = setting
  const grid: Setting = {size: style.size, cell: cellOf(style.size)}
  const fill = style.align !== 'justify' ? 'none' : distribute ? 'all' : 'inner'
  const boxes: LineBox[] = []
  for (const group of spans.groups) {
    const indent = boxes.length === 0 ? firstIndent : hangingIndent
    const measure = {first: setting.width - indent, rest: setting.width - hangingIndent}
    const missing = (character: string): void => void state.missing.push({character, node})
    const lines = setLines(group, {grid, measure, fill}, state.atoms, state.lines, missing)
    for (const [index, line] of lines.entries()) {
      boxes.push(lineBox(line, setting.left + (index === 0 ? indent : hangingIndent), spans.links, setting))
    }
  }
  return boxes
}

function lineBox(
  {runs, width, measure}: SetLine,
  left: number,
  links: readonly LinkMark[],
  {style, element}: TextSetting
): LineBox {
  const spare = measure - width
  const x = left + (style.align === 'center' ? spare / 2 : style.align === 'end' ? spare : 0)
  const items: Item[] = []
  let linkFrom: number | undefined
  for (const [index, run] of runs.entries()) {
    const link = run.mark === null ? undefined : links[run.mark]
    const place = pt(x + run.x)
    const small = run.footnote === undefined ? 1 : raised.size
    const rise = run.footnote === undefined ? 0 : raised.rise
    items.push({
      kind: 'text',
      text: run.text,
      face: run.face,
      size: pt(style.size * small),
      x: place,
      baseline: pt((run.face.emAscent - rise) * style.size),
      spacing: run.spacing,
      width: run.width,
      ink: style.color,
      element: element === null ? null : (link?.element.id ?? element)
    })
    linkFrom ??= place
    // One area a line, however many runs the words take.
    if (link !== undefined && runs[index + 1]?.mark !== run.mark) {
      items.push({
        kind: 'link',
        x: pt(linkFrom),
        y: pt(0),
        width: pt(place + run.width - linkFrom),
        height: style.size,
        target: link.target,
        element: link.element.id,
        label: link.label
      })
    }
    if (runs[index + 1]?.mark !== run.mark) linkFrom = undefined
  }
  const notes = runs.flatMap(({footnote}) => (footnote === undefined ? [] : [footnote]))
  const box: LineBox = {kind: 'box', height: style.size, advance: style.pitch, items, keepWithNext: false}
  return notes.length === 0 ? box : {...box, notes}
}

/** The same boxes, bound to what follows them. */
export const keptWithNext = (boxes: readonly LineBox[]): LineBox[] => boxes.map((box) => ({...box, keepWithNext: true}))

/** The boxes with the last one changed. */
export const withLast = (boxes: readonly LineBox[], change: Partial<LineBox>): LineBox[] =>
  boxes.map((box, index) => (index === boxes.length - 1 ? {...box, ...change} : box))

/** A stretch of running text → line boxes in a column: the one way in which any text gets onto a page. */
import type {GongwenNode} from '../gongwen/nodes.js'
import {cell as gridCell, sizes} from '../layout/gbt9704.js'
import type {Style} from '../layout/styles.js'
import {pt, type Pt} from '../layout/units.js'
import type {LineBox} from './box.js'
import {type Atom, atomsOf, raised, type Setting} from './line/atoms.js'
import {fitLines, type Range, widthOf} from './line/fit.js'
import {placeLine} from './line/place.js'
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
  const {style, node} = setting
  const grid: Setting = {size: style.size, cell: cellOf(style.size)}
  const boxes: LineBox[] = []
  for (const group of spans.groups) {
    const atoms = atomsOf(group, grid, state.atoms, (character) => state.missing.push({character, node}))
    const indents = {
      first: boxes.length === 0 ? (setting.firstIndent ?? 0) : (setting.hangingIndent ?? 0),
      rest: setting.hangingIndent ?? 0
    }
    const measure = {first: setting.width - indents.first, rest: setting.width - indents.rest}
    fitLines(atoms, grid, measure).forEach((range, index) => {
      const indent = index === 0 ? indents.first : indents.rest
      const own = range.end - range.start === atoms.length ? atoms : atoms.slice(range.start, range.end)
      boxes.push(lineBox(own, range, setting.left + indent, grid, spans.links, setting))
    })
  }
  return boxes
}

function lineBox(
  atoms: readonly Atom[],
  range: Range,
  left: number,
  grid: Setting,
  links: readonly LinkMark[],
  {style, element, distribute = false}: TextSetting
): LineBox {
  const filled = widthOf(atoms) > range.measure || (style.align === 'justify' && (distribute || !range.last))
  const {runs, width} = placeLine(atoms, grid, filled ? range.measure : undefined)
  const spare = range.measure - width
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

/** A vector picture at its size on the page: paths in points, texts as glyphs of the same faces as all texts. */
import {type Drawing, type DrawnPath, type DrawnText, isCut, mapped} from '../gongwen/drawing.js'
import type {GongwenNode} from '../gongwen/nodes.js'
import {pt, type Pt} from '../layout/units.js'
import {atomsOf} from './line/atoms.js'
import {placeLine} from './line/place.js'
import type {DrawingMark, GlyphMark} from './page-model.js'
import type {State} from './state.js'

/**
 * The marks of a drawing.
 * @param width of the drawing on the page; its height follows
 * @param node the figure, for characters that no face has
 */
export function composeDrawing(drawing: Drawing, width: Pt, node: GongwenNode, state: State): readonly DrawingMark[] {
  const scale = width / drawing.width
  return drawing.items.flatMap((item): readonly DrawingMark[] =>
    item.kind === 'path'
      ? [{kind: 'shape', path: scaled(item, scale), cut: isCut(item, drawing)}]
      : glyphsOf(item, scale, node, state)
  )
}

function scaled({commands, stroke, ...paint}: DrawnPath, scale: number): DrawnPath {
  const drawn =
    stroke === null ? null : {...stroke, width: stroke.width * scale, dash: stroke.dash.map((length) => length * scale)}
  return {...paint, stroke: drawn, commands: mapped(commands, (x, y) => [x * scale, y * scale])}
}

const shares = {start: 0, middle: 1 / 2, end: 1} as const

function glyphsOf(text: DrawnText, scale: number, node: GongwenNode, state: State): readonly GlyphMark[] {
  const size = pt(text.size * scale)
  const setting = {size, cell: size}
  const span = {text: text.text, role: text.face, mark: null}
  const atoms = atomsOf([span], setting, state.atoms, (character) => state.missing.push({character, node}))
  const {runs, width} = placeLine(atoms, setting, undefined)
  const angle = (text.rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  return runs.map((run) => {
    const along = run.x - width * shares[text.anchor]
    return {
      kind: 'glyphs',
      text: run.text,
      face: run.face,
      size,
      x: pt(text.x * scale + along * cos),
      baseline: pt(text.y * scale + along * sin),
      spacing: run.spacing,
      rotation: text.rotation,
      colour: text.colour
    }
  })
}

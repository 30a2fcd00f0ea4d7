/** The operators of a drawing (ISO 32000-1, 8.5 and 9.4), inside a graphics state of its own. */
import {channels, type DrawingItem, type GlyphMark, type ShapeMark} from '../../compose/page-model.js'
import type {Face} from '../../compose/fonts/face.js'
import {type EmbeddedFace, encodedIn} from './embedded-face.js'
import {decimal} from './values.js'

const caps = {butt: 0, round: 1, square: 2} as const
const joins = {miter: 0, round: 1, bevel: 2} as const
/** Longest mitre in widths of the line, as the model has it. */
const miterLimit = 4

/**
 * The operators. The page's own state is as before when they end.
 * @param foot of the drawing above the lower edge of the page, in points
 */
export function drawingContent(
  item: DrawingItem,
  foot: number,
  embed: (face: Face) => Pick<EmbeddedFace, 'encode'>
): string {
  const {width, height} = item
  // From here on the origin is the upper left corner; y still runs upwards, so that texts stand upright.
  const out = [`q 1 0 0 1 ${decimal(item.x)} ${decimal(foot + height)} cm ${miterLimit} M`]
  const frame = `0 ${decimal(0 - height)} ${decimal(width)} ${decimal(height)} re W n`
  for (const mark of item.marks) {
    if (mark.kind === 'glyphs') out.push(glyphs(mark, embed))
    else if (mark.cut) out.push(`q ${frame}`, shape(mark), 'Q')
    else out.push(shape(mark))
  }
  return [...out, 'Q'].join('\n')
}

const point = (x: number, y: number): string => `${decimal(x)} ${decimal(-y)}`

function shape({path: {commands, fill, fillRule, stroke}}: ShapeMark): string {
  const out: string[] = []
  if (fill !== null) out.push(`${colour(fill)} rg`)
  if (stroke !== null) {
    const {width, dash, cap, join} = stroke
    out.push(`${colour(stroke.colour)} RG ${decimal(width)} w ${caps[cap]} J ${joins[join]} j`)
    out.push(`[${dash.map(decimal).join(' ')}] 0 d`)
  }
  for (const step of commands) {
    if (step.type === 'close') out.push('h')
    else if (step.type === 'cubic')
      out.push(`${point(step.x1, step.y1)} ${point(step.x2, step.y2)} ${point(step.x, step.y)} c`)
    else out.push(`${point(step.x, step.y)} ${step.type === 'move' ? 'm' : 'l'}`)
  }
  const rule = fillRule === 'evenodd' ? '*' : ''
  out.push(fill === null ? (stroke === null ? 'n' : 'S') : stroke === null ? `f${rule}` : `B${rule}`)
  return out.join('\n')
}

function glyphs(
  {text, face, size, x, baseline, spacing, rotation, colour: ink}: GlyphMark,
  embed: (face: Face) => Pick<EmbeddedFace, 'encode'>
): string {
  const angle = (rotation * Math.PI) / 180
  const [cos, sin] = [fine(Math.cos(angle)), fine(Math.sin(angle))]
  const [right, up] = [fine(-Math.sin(angle)), cos]
  const matrix = `${cos} ${right} ${sin} ${up} ${point(x, baseline)} Tm`
  const shown = encodedIn(embed(face), text, size)
  return `BT\n${decimal(spacing)} Tc ${colour(ink)} rg\n${matrix} ${shown}\nET`
}

/** A part of a turn; three digits would shift the end of a long label. */
const fine = (value: number): string => String(Number(value.toFixed(6)))

const colour = (value: `#${string}`): string =>
  channels(value)
    .map((part) => decimal(part / 255))
    .join(' ')

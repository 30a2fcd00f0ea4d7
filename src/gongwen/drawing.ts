/**
 * Vector pictures: the one model that SVG files are read into, that charts are built in, and that all writers draw. A
 * drawing is a list of painted paths and texts, the lowest first; transforms and styles are already applied.
 *
 * Lengths are user units: CSS pixels, 96 to the inch, from the upper left corner, y downwards.
 */

/** A vector picture. Paths are cut off at its edges, texts are not: no character is ever lost at an edge. */
export interface Drawing {
  readonly width: number
  readonly height: number
  readonly items: readonly DrawingItem[]
}

export type DrawingItem = DrawnPath | DrawnText

/** An opaque colour, `#rrggbb` in small letters. */
export type Colour = `#${string}`

/** A step of a path; coordinates are absolute. `x1 … y2` are the control points of a cubic curve. */
export type PathCommand =
  | {readonly type: 'move'; readonly x: number; readonly y: number}
  | {readonly type: 'line'; readonly x: number; readonly y: number}
  | {
      readonly type: 'cubic'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly x: number
      readonly y: number
    }
  | {readonly type: 'close'}

/** How a line is drawn. Mitred joints are cut off where they would be longer than four widths, as SVG has it. */
export interface Stroke {
  readonly colour: Colour
  readonly width: number
  /** Lengths of dashes and gaps in turn, an even number of them; empty for a solid line. */
  readonly dash: readonly number[]
  readonly cap: 'butt' | 'round' | 'square'
  readonly join: 'miter' | 'round' | 'bevel'
}

/** A shape, filled, drawn or both. It begins with `move`. */
export interface DrawnPath {
  readonly kind: 'path'
  readonly commands: readonly PathCommand[]
  /** null leaves it empty. */
  readonly fill: Colour | null
  readonly fillRule: 'nonzero' | 'evenodd'
  /** null draws no outline. */
  readonly stroke: Stroke | null
}

/** Faces of texts in drawings; 小标宋 is kept for marks and titles. Bold is 黑体: official type has no weights. */
export type DrawnFace = 'fangsong' | 'kaiti' | 'heiti' | 'songti'

/** One line of text. */
export interface DrawnText {
  readonly kind: 'text'
  readonly text: string
  /** The point on the baseline that `anchor` speaks of. */
  readonly x: number
  readonly y: number
  readonly size: number
  /** Whether the text starts at the point, has its middle there or ends there. */
  readonly anchor: 'start' | 'middle' | 'end'
  readonly face: DrawnFace
  readonly colour: Colour
  /** Degrees clockwise about the point. */
  readonly rotation: number
}

/** 仿宋, the face of the text, is that of labels too where nothing else is asked for. */
export const labelFace: DrawnFace = 'fangsong'

const black: Colour = '#000000'

/** A stroke; what is left out is as plain as can be. */
export const stroke = (width = 1, colour = black, more: Partial<Stroke> = {}): Stroke => ({
  colour,
  width,
  dash: [],
  cap: 'butt',
  join: 'miter',
  ...more
})

/** What a shape is painted with; nothing is filled or drawn that is not asked for. */
export type Paint = Partial<Pick<DrawnPath, 'fill' | 'fillRule' | 'stroke'>>

/** A path of any steps. */
export const path = (commands: readonly PathCommand[], paint: Paint): DrawnPath => ({
  kind: 'path',
  commands,
  fill: null,
  fillRule: 'nonzero',
  stroke: null,
  ...paint
})

/** Straight lines from point to point. */
export const polyline = (points: readonly (readonly [x: number, y: number])[], paint: Paint): DrawnPath =>
  path(
    points.map(([x, y], index) => ({type: index === 0 ? 'move' : 'line', x, y})),
    paint
  )

/** A straight line. */
export const line = (x1: number, y1: number, x2: number, y2: number, drawn: Stroke = stroke()): DrawnPath =>
  polyline(
    [
      [x1, y1],
      [x2, y2]
    ],
    {stroke: drawn}
  )

/** A rectangle by its upper left corner. */
export const rect = (x: number, y: number, width: number, height: number, paint: Paint): DrawnPath =>
  path(
    [
      {type: 'move', x, y},
      {type: 'line', x: x + width, y},
      {type: 'line', x: x + width, y: y + height},
      {type: 'line', x, y: y + height},
      {type: 'close'}
    ],
    paint
  )

/** A text; black 仿宋 of 12 px that starts at its point, where nothing else is asked for. */
export const label = (
  text: string,
  x: number,
  y: number,
  more: Partial<Omit<DrawnText, 'kind' | 'text' | 'x' | 'y'>> = {}
): DrawnText => ({
  kind: 'text',
  text,
  x,
  y,
  size: 12,
  anchor: 'start',
  face: labelFace,
  colour: black,
  rotation: 0,
  ...more
})

/** The points of a path, control points included. */
export const pointsOf = (commands: readonly PathCommand[]): readonly (readonly [x: number, y: number])[] =>
  commands.flatMap((command): readonly (readonly [number, number])[] => {
    if (command.type === 'close') return []
    const end = [command.x, command.y] as const
    return command.type === 'cubic' ? [[command.x1, command.y1], [command.x2, command.y2], end] : [end]
  })

/** The same steps with every point mapped. */
export const mapped = (
  commands: readonly PathCommand[],
  map: (x: number, y: number) => readonly [x: number, y: number]
): readonly PathCommand[] =>
  commands.map((command): PathCommand => {
    if (command.type === 'close') return command
    const [x, y] = map(command.x, command.y)
    if (command.type !== 'cubic') return {...command, x, y}
    const [x1, y1] = map(command.x1, command.y1)
    const [x2, y2] = map(command.x2, command.y2)
    return {type: 'cubic', x1, y1, x2, y2, x, y}
  })

/** Whether a path reaches over the edges of its drawing, where it is cut off. Control points count as reached. */
export function isCut(
  {commands, stroke: drawn}: DrawnPath,
  {width, height}: Pick<Drawing, 'width' | 'height'>
): boolean {
  const beside = drawn === null ? 0 : drawn.width / 2
  // Coordinates are written with fewer digits than they are computed with.
  const slack = Math.max(width, height) / 1e6
  return pointsOf(commands).some(
    ([x, y]) => x < beside - slack || y < beside - slack || x > width - beside + slack || y > height - beside + slack
  )
}

/** Red, green and blue of a colour, 0 to 255 each. */
export const channels = (colour: Colour): readonly [red: number, green: number, blue: number] => {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 0xff, value & 0xff]
}

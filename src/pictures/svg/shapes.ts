/** Basic shapes as paths (SVG 1.1, 9). */
import type {PathCommand} from '../../gongwen/drawing.js'
import {arcCommands} from './arc.js'
import {lengthOf, numbersOf} from './number.js'
import {pathCommands} from './path-data.js'
import {asPng, refuse} from './refuse.js'
import type {SvgElement} from './tree.js'

/** What lengths of shapes are measured by. */
export interface Measures {
  readonly em: number
  /** The room that percentages are parts of. */
  readonly width: number
  readonly height: number
}

type Shape = (element: SvgElement, measures: Measures) => readonly PathCommand[]

const shapes: ReadonlyMap<string, Shape> = new Map<string, Shape>([
  ['path', ({attributes, line}) => pathCommands(attributes.get('d') ?? '', line)],
  ['rect', rectangle],
  ['circle', round],
  ['ellipse', round],
  [
    'line',
    (element, measures) => {
      const at = reader(element, measures)
      return [
        {type: 'move', x: at('x1', 'width'), y: at('y1', 'height')},
        {type: 'line', x: at('x2', 'width'), y: at('y2', 'height')}
      ]
    }
  ],
  ['polyline', points],
  ['polygon', (element) => closed(points(element))]
])

/** The path of a shape; undefined for other elements. Throws `SvgError`. */
export const shapeOf = (element: SvgElement, measures: Measures): readonly PathCommand[] | undefined =>
  shapes.get(element.name)?.(element, measures)

/** Reads lengths of an element: percentages are of the width, of the height or of the diagonal. */
function reader(
  {attributes, line}: SvgElement,
  {em, width, height}: Measures
): (name: string, of: 'width' | 'height' | 'diagonal') => number {
  const whole = {width, height, diagonal: Math.hypot(width, height) / Math.SQRT2}
  return (name, of) => lengthOf(attributes.get(name) ?? '0', line, {em, whole: whole[of]})
}

function rectangle(element: SvgElement, measures: Measures): readonly PathCommand[] {
  const at = reader(element, measures)
  const [x, y, width, height] = [at('x', 'width'), at('y', 'height'), at('width', 'width'), at('height', 'height')]
  if (width <= 0 || height <= 0) return []
  const given = (name: string): boolean => !['', 'auto', undefined].includes(element.attributes.get(name)?.trim())
  const radius = (own: 'rx' | 'ry', other: 'rx' | 'ry'): number =>
    given(own)
      ? at(own, own === 'rx' ? 'width' : 'height')
      : given(other)
        ? at(other, other === 'rx' ? 'width' : 'height')
        : 0
  const rx = Math.min(Math.max(0, radius('rx', 'ry')), width / 2)
  const ry = Math.min(Math.max(0, radius('ry', 'rx')), height / 2)
  const [right, bottom] = [x + width, y + height]
  if (rx === 0 || ry === 0) {
    return closed([
      {type: 'move', x, y},
      {type: 'line', x: right, y},
      {type: 'line', x: right, y: bottom},
      {type: 'line', x, y: bottom}
    ])
  }
  const corner = (fromX: number, fromY: number, toX: number, toY: number): PathCommand[] =>
    arcCommands({from: [fromX, fromY], to: [toX, toY], rx, ry, rotation: 0, large: false, sweep: true})
  return closed([
    {type: 'move', x: x + rx, y},
    {type: 'line', x: right - rx, y},
    ...corner(right - rx, y, right, y + ry),
    {type: 'line', x: right, y: bottom - ry},
    ...corner(right, bottom - ry, right - rx, bottom),
    {type: 'line', x: x + rx, y: bottom},
    ...corner(x + rx, bottom, x, bottom - ry),
    {type: 'line', x, y: y + ry},
    ...corner(x, y + ry, x + rx, y)
  ])
}

/** A circle or an ellipse, in four quarters from its right end. */
function round(element: SvgElement, measures: Measures): readonly PathCommand[] {
  const at = reader(element, measures)
  const [cx, cy] = [at('cx', 'width'), at('cy', 'height')]
  const circle = element.name === 'circle'
  const rx = circle ? at('r', 'diagonal') : at('rx', 'width')
  const ry = circle ? rx : at('ry', 'height')
  if (rx <= 0 || ry <= 0) return []
  const ends = [
    [cx + rx, cy],
    [cx, cy + ry],
    [cx - rx, cy],
    [cx, cy - ry],
    [cx + rx, cy]
  ] as const
  const quarters = ends.slice(1).flatMap((to, index) => {
    const from = ends[index] ?? to
    return arcCommands({from, to, rx, ry, rotation: 0, large: false, sweep: true})
  })
  return closed([{type: 'move', x: cx + rx, y: cy}, ...quarters])
}

function points({attributes, line}: SvgElement): readonly PathCommand[] {
  const numbers = numbersOf(attributes.get('points') ?? '', line)
  if (numbers.length % 2 === 1) refuse(line, '的折线少一个坐标', asPng)
  return numbers.flatMap((x, index): PathCommand[] =>
    index % 2 === 1 ? [] : [{type: index === 0 ? 'move' : 'line', x, y: numbers[index + 1] ?? 0}]
  )
}

const closed = (commands: readonly PathCommand[]): readonly PathCommand[] =>
  commands.length === 0 ? [] : [...commands, {type: 'close'}]

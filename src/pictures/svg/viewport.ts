/** The size of a drawing and the transform from its coordinates (SVG 1.1, 7). */
import {bounds} from './bounds.js'
import type {Matrix} from './matrix.js'
import {lengthOf, numbersOf, shown} from './number.js'
import {asPng, refuse} from './refuse.js'
import type {SvgElement} from './tree.js'

/** Where a drawing is drawn. */
export interface Viewport {
  /** Size in px. */
  readonly width: number
  readonly height: number
  readonly matrix: Matrix
  /** Size in its own coordinates, which percentages are parts of. */
  readonly inner: {readonly width: number; readonly height: number}
}

/** Read the `svg` element: its own size, else that of its `viewBox`. Throws `SvgError`. */
export function viewportOf({attributes, line}: SvgElement): Viewport {
  const box = boxOf(attributes.get('viewBox'), line)
  const side = (name: string): number | undefined => {
    const text = attributes.get(name)?.trim() ?? ''
    // A part of the page that shows it says nothing of its own size.
    return text === '' || text === 'auto' || text.endsWith('%')
      ? undefined
      : lengthOf(text, line, {em: 16, whole: Number.NaN})
  }
  const [givenWidth, givenHeight] = [side('width'), side('height')]
  const ratio = box === undefined ? undefined : box.height / box.width
  const width = givenWidth ?? (givenHeight !== undefined && ratio !== undefined ? givenHeight / ratio : box?.width)
  const height = givenHeight ?? (givenWidth !== undefined && ratio !== undefined ? givenWidth * ratio : box?.height)
  if (width === undefined || height === undefined)
    return refuse(line, '没有写明大小', '请在 <svg> 里写 width 和 height（如 120mm），或者写 viewBox')
  if (!(width >= 1 && height >= 1 && Math.max(width, height) <= bounds.reach))
    return refuse(
      line,
      `的大小是 ${shown(String(width))}×${shown(String(height))} 像素，印不出来`,
      '请改 <svg> 的 width 和 height'
    )
  if (box === undefined) return {width, height, matrix: [1, 0, 0, 1, 0, 0], inner: {width, height}}
  const matrix = fitted(box, width, height, attributes.get('preserveAspectRatio') ?? '', line)
  return {width, height, matrix, inner: {width: box.width, height: box.height}}
}

interface ViewBox {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function boxOf(text: string | undefined, line: number): ViewBox | undefined {
  if (text === undefined) return undefined
  const [x = 0, y = 0, width = 0, height = 0, more] = numbersOf(text, line)
  if (width > 0 && height > 0 && more === undefined) return {x, y, width, height}
  return refuse(line, `的 viewBox 写的是“${shown(text)}”，应为四个数字：左、上、宽、高，宽和高大于 0`, asPng)
}

/** The whole box inside the room, in the middle unless stated otherwise. */
function fitted(box: ViewBox, width: number, height: number, ratio: string, line: number): Matrix {
  const [sx, sy] = [width / box.width, height / box.height]
  if (/^\s*none\b/u.test(ratio)) return [sx, 0, 0, sy, -box.x * sx, -box.y * sy]
  if (/\bslice\b/u.test(ratio)) refuse(line, '要求裁去一部分（preserveAspectRatio 的 slice）', asPng)
  const scale = Math.min(sx, sy)
  const part = (word: string): number => (word === 'Min' ? 0 : word === 'Max' ? 1 : 0.5)
  const [, alongX = 'Mid', alongY = 'Mid'] = /x(Min|Mid|Max)Y(Min|Mid|Max)/u.exec(ratio) ?? []
  const left = (width - box.width * scale) * part(alongX)
  const top = (height - box.height * scale) * part(alongY)
  return [scale, 0, 0, scale, left - box.x * scale, top - box.y * scale]
}

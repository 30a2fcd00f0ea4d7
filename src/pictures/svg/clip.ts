/**
 * Clips that cut nothing off: charts come with a frame around their plot that everything stays inside of. Clips that do
 * cut are refused, because no writer could say what is left.
 */
import {type DrawingItem, pointsOf} from '../../gongwen/drawing.js'
import {apply, type Matrix} from './matrix.js'
import {shown} from './number.js'
import {refuse} from './refuse.js'
import {type Measures, shapeOf} from './shapes.js'
import type {SvgElement} from './tree.js'

const hint = '请在绘图软件里取消裁剪，或者把图导出为 PNG'

/** A rectangle of the drawing, in px. */
export interface ClipBox {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/**
 * The rectangle of a `clipPath`. Throws `SvgError` for any other shape.
 * @param reference the value of `clip-path`
 * @param matrix of the element that is clipped
 */
export function clipBox(
  reference: string,
  ids: ReadonlyMap<string, SvgElement>,
  matrix: Matrix,
  measures: Measures,
  line: number
): ClipBox {
  const id = /^url\(\s*["']?#([^"')]+)["']?\s*\)$/u.exec(reference.trim())?.[1]
  const clip = id === undefined ? undefined : ids.get(id)
  const refused = (): never => refuse(line, `用了裁剪（${shown(reference)}），裁剪框不是端正的长方形`, hint)
  if (clip?.name !== 'clipPath' || clip.attributes.has('transform')) return refused()
  if ((clip.attributes.get('clipPathUnits') ?? 'userSpaceOnUse') !== 'userSpaceOnUse') return refused()
  const parts = clip.children.filter((child) => typeof child !== 'string')
  const [only] = parts
  if (only === undefined || parts.length > 1 || only.attributes.has('transform')) return refused()
  const points = pointsOf(shapeOf(only, measures) ?? []).map(([x, y]) => apply(matrix, x, y))
  const [xs, ys] = [new Set(points.map(([x]) => rounded(x))), new Set(points.map(([, y]) => rounded(y)))]
  // Four corners, or five where the path returns to its start, have two values on each axis.
  if (points.length < 4 || points.length > 5 || xs.size !== 2 || ys.size !== 2) return refused()
  return {left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys)}
}

const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** Refuse what reaches out of a clip by more than half of its own line. Throws `SvgError`. */
export function checkClipped(items: readonly DrawingItem[], {left, top, right, bottom}: ClipBox, line: number): void {
  const slack = 0.5
  for (const item of items) {
    const points = item.kind === 'path' ? pointsOf(item.commands) : [[item.x, item.y] as const]
    const inside = points.every(
      ([x, y]) => x >= left - slack && x <= right + slack && y >= top - slack && y <= bottom + slack
    )
    if (!inside) refuse(line, '用了裁剪，有图形被裁去一部分', hint)
  }
}

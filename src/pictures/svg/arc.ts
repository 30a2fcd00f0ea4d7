/** Elliptical arcs as cubic curves (SVG 1.1, appendix F.6). */
import type {PathCommand} from '../../gongwen/drawing.js'

/** An arc as the path command `A` states it, from the current point. */
export interface Arc {
  readonly from: readonly [x: number, y: number]
  readonly to: readonly [x: number, y: number]
  readonly rx: number
  readonly ry: number
  /** Degrees. */
  readonly rotation: number
  readonly large: boolean
  readonly sweep: boolean
}

/** The curves of an arc, each of a quarter turn at most; a line where a radius is 0, nothing where it goes nowhere. */
export function arcCommands({from: [x0, y0], to: [x, y], rotation, large, sweep, ...radii}: Arc): PathCommand[] {
  let [rx, ry] = [Math.abs(radii.rx), Math.abs(radii.ry)]
  if (x0 === x && y0 === y) return []
  if (rx === 0 || ry === 0) return [{type: 'line', x, y}]
  const phi = (rotation * Math.PI) / 180
  const [cos, sin] = [Math.cos(phi), Math.sin(phi)]
  // F.6.5: the middle of the chord is the origin, the axes are those of the ellipse.
  const [dx, dy] = [(x0 - x) / 2, (y0 - y) / 2]
  const [px, py] = [cos * dx + sin * dy, -sin * dx + cos * dy]
  // F.6.6: radii that are too small are stretched until the ellipse reaches both ends.
  const lack = Math.sqrt((px / rx) ** 2 + (py / ry) ** 2)
  if (lack > 1) [rx, ry] = [rx * lack, ry * lack]
  const under = (px / rx) ** 2 + (py / ry) ** 2
  const factor = (large === sweep ? -1 : 1) * Math.sqrt(Math.max(0, 1 / under - 1))
  const [qx, qy] = [(factor * rx * py) / ry, (-factor * ry * px) / rx]
  const [cx, cy] = [cos * qx - sin * qy + (x0 + x) / 2, sin * qx + cos * qy + (y0 + y) / 2]
  const start = Math.atan2((py - qy) / ry, (px - qx) / rx)
  let angle = Math.atan2((-py - qy) / ry, (-px - qx) / rx) - start
  if (sweep && angle < 0) angle += 2 * Math.PI
  if (!sweep && angle > 0) angle -= 2 * Math.PI

  const count = Math.max(1, Math.ceil(Math.abs(angle) / (Math.PI / 2) - 1e-9))
  const step = angle / count
  const reach = (4 / 3) * Math.tan(step / 4)
  /** A point of the unit circle on the ellipse. */
  const at = (u: number, v: number): readonly [number, number] => [
    cx + cos * rx * u - sin * ry * v,
    cy + sin * rx * u + cos * ry * v
  ]
  return Array.from({length: count}, (_, index): PathCommand => {
    const [t0, t1] = [start + index * step, start + (index + 1) * step]
    const [c0, s0, c1, s1] = [Math.cos(t0), Math.sin(t0), Math.cos(t1), Math.sin(t1)]
    const [x1, y1] = at(c0 - reach * s0, s0 + reach * c0)
    const [x2, y2] = at(c1 + reach * s1, s1 - reach * c1)
    const [endX, endY] = index === count - 1 ? [x, y] : at(c1, s1)
    return {type: 'cubic', x1, y1, x2, y2, x: endX, y: endY}
  })
}

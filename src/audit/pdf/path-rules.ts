/** Straight rules among the paths of a page: stroked segments, and filled rectangles too thin to be areas. */
import type {Rule} from '../measured.js'
import {at, type Matrix, scaleOf} from './matrix.js'

/** Operations in the paths of pdf.js, and how many numbers each takes. */
const lengths = [2, 2, 6, 4, 0] as const
const moveTo = 0
const lineTo = 1
const closePath = 4
/** A filled area that is thinner than this many mm is a rule. */
const thin = 1.5
/** Shorter rules are parts of drawings. */
const shortest = 1

type Point = readonly [number, number]
interface Subpath {
  readonly points: Point[]
  straight: boolean
  closed: boolean
}

/** Rules that a path draws, in mm. */
export function rulesOfPath(
  path: readonly number[],
  paint: string,
  {matrix, fill, stroke, lineWidth}: {matrix: Matrix; fill: string; stroke: string; lineWidth: number}
): Omit<Rule, 'page'>[] {
  const filled = /fill/iu.test(paint)
  const stroked = /stroke/iu.test(paint)
  if (!filled && !stroked) return []
  return subpathsOf(path, matrix).flatMap((subpath) => [
    ...(stroked ? segments(subpath, lineWidth * scaleOf(matrix), stroke) : []),
    ...(filled ? bars(subpath, fill) : [])
  ])
}

function subpathsOf(path: readonly number[], matrix: Matrix): Subpath[] {
  const found: Subpath[] = []
  for (let index = 0; index < path.length;) {
    const operation = path[index] ?? moveTo
    const length = lengths[operation as 0] ?? 0
    if (operation === moveTo) found.push({points: [], straight: true, closed: false})
    const subpath = found.at(-1)
    if (subpath !== undefined) {
      if (operation === closePath) subpath.closed = true
      else subpath.points.push(at(matrix, path[index + length - 1] ?? 0, path[index + length] ?? 0))
      if (operation !== moveTo && operation !== lineTo && operation !== closePath) subpath.straight = false
    }
    index += length + 1
  }
  return found
}

function segments({points, closed}: Subpath, weight: number, colour: string): Omit<Rule, 'page'>[] {
  const first = points[0]
  const all = closed && first !== undefined ? [...points, first] : points
  return all.slice(1).flatMap(([x2, y2], index) => {
    const [x1, y1] = all[index] ?? [x2, y2]
    return rule(x1, y1, x2, y2, weight, colour)
  })
}

function bars({points, straight}: Subpath, colour: string): Omit<Rule, 'page'>[] {
  if (!straight || points.length < 3) return []
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const [left, right] = [Math.min(...xs), Math.max(...xs)]
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)]
  const [width, height] = [right - left, bottom - top]
  if (height <= thin && width > height) return rule(left, (top + bottom) / 2, right, (top + bottom) / 2, height, colour)
  if (width <= thin && height > width) return rule((left + right) / 2, top, (left + right) / 2, bottom, width, colour)
  return []
}

function rule(x1: number, y1: number, x2: number, y2: number, weight: number, colour: string): Omit<Rule, 'page'>[] {
  const upright = Math.abs(x1 - x2) < 0.1
  const level = Math.abs(y1 - y2) < 0.1
  if (upright === level || Math.hypot(x2 - x1, y2 - y1) < shortest || colour === '#ffffff') return []
  return [{x1: Math.min(x1, x2), y1: Math.min(y1, y2), x2: Math.max(x1, x2), y2: Math.max(y1, y2), weight, colour}]
}

/** Rules with those joined that go on in one another: word processors draw a rule for every cell. */
export function joinedRules(rules: readonly Omit<Rule, 'page'>[]): Omit<Rule, 'page'>[] {
  const joined: Omit<Rule, 'page'>[] = []
  const ordered = rules.toSorted((a, b) => a.y1 - b.y1 || a.x1 - b.x1)
  for (const next of ordered) {
    const index = joined.findLastIndex(
      (open) =>
        open.colour === next.colour &&
        Math.abs(open.weight - next.weight) < 0.05 &&
        Math.abs(open.y1 - next.y1) < 0.1 &&
        Math.abs(open.y2 - next.y2) < 0.1 &&
        next.x1 - open.x2 < 0.3 &&
        next.x1 >= open.x1 - 0.3
    )
    const open = joined[index]
    if (open === undefined || Math.abs(next.y1 - next.y2) > 0.1) joined.push(next)
    else joined[index] = {...open, x2: Math.max(open.x2, next.x2)}
  }
  return joined
}

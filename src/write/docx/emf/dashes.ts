/** Dashes cut out of a path: programs that draw metafiles know few patterns of their own, and not the same ones. */
import type {PathCommand} from '../../../gongwen/drawing.js'

type Point = readonly [x: number, y: number]

/** Straight pieces that stand for a curve: at most this many, and none shorter than about this many px. */
const [mostPieces, shortestPiece] = [64, 1]

/** A path as runs of straight lines. */
function runsOf(commands: readonly PathCommand[]): readonly (readonly Point[])[] {
  const runs: Point[][] = []
  for (const step of commands) {
    const run = runs.at(-1)
    const [first, last] = [run?.[0], run?.at(-1)]
    if (step.type === 'move') runs.push([[step.x, step.y]])
    else if (run === undefined || first === undefined || last === undefined) continue
    else if (step.type === 'line') run.push([step.x, step.y])
    else if (step.type === 'close') run.push(first)
    else run.push(...piecesOf(last, step))
  }
  return runs
}

function piecesOf([x, y]: Point, {x1, y1, x2, y2, x: toX, y: toY}: PathCommand & {type: 'cubic'}): readonly Point[] {
  const reach = Math.hypot(x1 - x, y1 - y) + Math.hypot(x2 - x1, y2 - y1) + Math.hypot(toX - x2, toY - y2)
  const count = Math.min(mostPieces, Math.max(4, Math.ceil(reach / shortestPiece)))
  return Array.from({length: count}, (_, index): Point => {
    const t = (index + 1) / count
    const part = (a: number, b: number, c: number, d: number): number =>
      (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d
    return [part(x, x1, x2, toX), part(y, y1, y2, toY)]
  })
}

/**
 * The dashes of a path as a path.
 * @param dash lengths of dashes and gaps in turn
 * @param most undefined is returned where there are more dashes than this
 */
export function dashed(
  commands: readonly PathCommand[],
  dash: readonly number[],
  most: number
): readonly PathCommand[] | undefined {
  const runs = runsOf(commands)
  const period = dash.reduce((sum, length) => sum + length, 0)
  const length = runs.reduce((sum, run) => sum + lengthOf(run), 0)
  if (!(period > 0) || (length / period) * (dash.length / 2) > most) return undefined
  return runs.flatMap((run) => dashesOf(run, dash))
}

const lengthOf = (run: readonly Point[]): number =>
  run.reduce((sum, [x, y], index) => {
    const [fromX, fromY] = run[index - 1] ?? [x, y]
    return sum + Math.hypot(x - fromX, y - fromY)
  }, 0)

function dashesOf(run: readonly Point[], dash: readonly number[]): readonly PathCommand[] {
  const out: PathCommand[] = []
  let index = 0
  /** What is left of the dash or gap. */
  let left = dash[0] ?? 0
  let [x, y] = run[0] ?? [0, 0]
  const isDash = (): boolean => index % 2 === 0
  if (isDash()) out.push({type: 'move', x, y})
  for (const [toX, toY] of run.slice(1)) {
    let rest = Math.hypot(toX - x, toY - y)
    while (rest > left) {
      const share = left / rest
      ;[x, y] = [x + (toX - x) * share, y + (toY - y) * share]
      rest -= left
      if (isDash()) out.push({type: 'line', x, y})
      index = (index + 1) % dash.length
      left = dash[index] ?? 0
      if (isDash()) out.push({type: 'move', x, y})
    }
    left -= rest
    ;[x, y] = [toX, toY]
    if (isDash()) out.push({type: 'line', x, y})
  }
  return out
}

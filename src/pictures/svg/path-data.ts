/** Path data (`d`) → absolute moves, lines, cubic curves and closings (SVG 1.1, 8.3). */
import type {PathCommand} from '../../gongwen/drawing.js'
import {arcCommands} from './arc.js'
import {bounds} from './bounds.js'
import {finite, shown} from './number.js'
import {asPng, refuse} from './refuse.js'

/** Numbers that a command takes. */
const arity = {M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, A: 7, Z: 0} as const
type Name = keyof typeof arity

/** The steps of a path. Throws `SvgError` where the data break the grammar or are too many. */
export function pathCommands(data: string, line: number): readonly PathCommand[] {
  const next = scanner(data, line)
  const out: PathCommand[] = []
  let [x, y] = [0, 0]
  let [startX, startY] = [0, 0]
  /** The last control point, which S and T mirror, and the kind of curve it is of. */
  let control: {readonly x: number; readonly y: number; readonly of: 'cubic' | 'quadratic'} | undefined
  let closed = false

  const mirrored = (of: 'cubic' | 'quadratic'): readonly [number, number] =>
    control?.of === of ? [2 * x - control.x, 2 * y - control.y] : [x, y]
  const cubic = (x1: number, y1: number, x2: number, y2: number, toX: number, toY: number): void => {
    out.push({type: 'cubic', x1, y1, x2, y2, x: toX, y: toY})
    ;[x, y] = [toX, toY]
  }
  const quadratic = (cx: number, cy: number, toX: number, toY: number): void => {
    cubic(
      x + (2 / 3) * (cx - x),
      y + (2 / 3) * (cy - y),
      toX + (2 / 3) * (cx - toX),
      toY + (2 / 3) * (cy - toY),
      toX,
      toY
    )
    control = {x: cx, y: cy, of: 'quadratic'}
  }
  for (let step = next(); step !== undefined; step = next()) {
    const {name, relative, values} = step
    const [dx, dy] = relative ? [x, y] : [0, 0]
    const at = (index: number): number => finite((values[index] ?? 0) + (index % 2 === 0 ? dx : dy), line)
    // What goes on after a closing begins where the closed shape began.
    if (closed && name !== 'M' && name !== 'Z') out.push({type: 'move', x, y})
    if (name !== 'Z') closed = false
    const before = control
    switch (name) {
      case 'M':
        ;[x, y, startX, startY] = [at(0), at(1), at(0), at(1)]
        out.push({type: 'move', x, y})
        break
      case 'L':
        ;[x, y] = [at(0), at(1)]
        out.push({type: 'line', x, y})
        break
      case 'H':
        x = at(0)
        out.push({type: 'line', x, y})
        break
      case 'V':
        y = finite((values[0] ?? 0) + dy, line)
        out.push({type: 'line', x, y})
        break
      case 'C':
        cubic(at(0), at(1), at(2), at(3), at(4), at(5))
        control = {x: at(2), y: at(3), of: 'cubic'}
        break
      case 'S': {
        const [x1, y1] = mirrored('cubic')
        cubic(x1, y1, at(0), at(1), at(2), at(3))
        control = {x: at(0), y: at(1), of: 'cubic'}
        break
      }
      case 'Q':
        quadratic(at(0), at(1), at(2), at(3))
        break
      case 'T': {
        const [cx, cy] = mirrored('quadratic')
        quadratic(cx, cy, at(0), at(1))
        break
      }
      case 'A': {
        const [rx = 0, ry = 0, rotation = 0, large, sweep] = values
        // The end point stands behind five values, so its x is at an odd place.
        const to = [finite((values[5] ?? 0) + dx, line), finite((values[6] ?? 0) + dy, line)] as const
        out.push(...arcCommands({from: [x, y], to, rx, ry, rotation, large: large === 1, sweep: sweep === 1}))
        ;[x, y] = to
        break
      }
      case 'Z':
        if (!closed) out.push({type: 'close'})
        ;[x, y, closed] = [startX, startY, true]
    }
    if (control === before) control = undefined
    if (out.length > bounds.commands) refuse(line, `的一条路径超过 ${bounds.commands} 步，太长`, asPng)
  }
  return out
}

interface Step {
  readonly name: Name
  readonly relative: boolean
  readonly values: readonly number[]
}

/** Reads one command after the other; a repeated command may leave its letter out. */
function scanner(data: string, line: number): () => Step | undefined {
  const blank = /[\s,]*/uy
  const numeral = /[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iuy
  const flag = /[01]/uy
  let place = 0
  let letter = ''
  const broken = (): never =>
    refuse(line, `的路径写法有误，在“${shown(data.slice(Math.max(0, place - 10), place + 20))}”处`, asPng)
  const take = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = place
    const found = pattern.exec(data)?.[0]
    if (found !== undefined) place += found.length
    return found
  }
  return () => {
    take(blank)
    if (place >= data.length) return undefined
    const character = data.charAt(place)
    if (/[a-z]/iu.test(character)) {
      if (letter === '' && !/m/iu.test(character)) broken()
      letter = character
      place++
    } else if (letter === '' || /z/iu.test(letter)) broken()
    else if (/m/iu.test(letter)) letter = letter === 'm' ? 'l' : 'L'
    const name = letter.toUpperCase()
    if (!isName(name)) return broken()
    const values: number[] = []
    for (let index = 0; index < arity[name]; index++) {
      take(blank)
      // Flags of arcs need no blank behind them.
      const isFlag = name === 'A' && (index === 3 || index === 4)
      values.push(finite(Number(take(isFlag ? flag : numeral) ?? broken()), line))
    }
    return {name, relative: letter !== name, values}
  }
}

const isName = (name: string): name is Name => Object.hasOwn(arity, name)

/** Affine transforms: x' = a x + c y + e, y' = b x + d y + f. */
import {bounds} from './bounds.js'
import {numbersOf, shown} from './number.js'
import {asPng, refuse} from './refuse.js'

export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const identity: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export const times = (outer: Matrix, inner: Matrix): Matrix => {
  const [a, b, c, d, e, f] = outer
  const [p, q, r, s, t, u] = inner
  return [a * p + c * q, b * p + d * q, a * r + c * s, b * r + d * s, a * t + c * u + e, b * t + d * u + f]
}

/** A point mapped. */
export const apply = ([a, b, c, d, e, f]: Matrix, x: number, y: number): readonly [number, number] => [
  a * x + c * y + e,
  b * x + d * y + f
]

const radians = (degrees: number): number => (degrees * Math.PI) / 180
const turn = (degrees: number): Matrix => {
  const [cos, sin] = [Math.cos(radians(degrees)), Math.sin(radians(degrees))]
  return [cos, sin, -sin, cos, 0, 0]
}

const functions: ReadonlyMap<string, (values: readonly number[]) => Matrix | undefined> = new Map([
  ['matrix', (v) => (v.length === 6 ? (v as unknown as Matrix) : undefined)],
  ['translate', ([x, y = 0, more]) => (x === undefined || more !== undefined ? undefined : [1, 0, 0, 1, x, y])],
  [
    'scale',
    ([x, y = x, more]) => (x === undefined || y === undefined || more !== undefined ? undefined : [x, 0, 0, y, 0, 0])
  ],
  [
    'rotate',
    ([angle, x = 0, y, more]) => {
      if (angle === undefined || more !== undefined || (x !== 0 && y === undefined)) return undefined
      return times(times([1, 0, 0, 1, x, y ?? 0], turn(angle)), [1, 0, 0, 1, -x, -(y ?? 0)])
    }
  ],
  ['skewX', ([angle]) => (angle === undefined ? undefined : [1, 0, Math.tan(radians(angle)), 1, 0, 0])],
  ['skewY', ([angle]) => (angle === undefined ? undefined : [1, Math.tan(radians(angle)), 0, 1, 0, 0])]
])

/** A `transform` attribute. Throws `SvgError`. */
export function transformOf(text: string, line: number): Matrix {
  let matrix = identity
  if (text.length > bounds.value) refuse(line, '的变换太长', asPng)
  const rest = text.replaceAll(/([a-z]+)\s*\(([^()]*)\)/giu, (_, name: string, values: string) => {
    const step = functions.get(name)?.(numbersOf(values, line))
    if (step === undefined) refuse(line, `有看不懂的变换“${shown(text)}”`, asPng)
    matrix = times(matrix, step)
    return ''
  })
  if (!/^(?:[\s,]*|none)$/u.test(rest)) refuse(line, `有看不懂的变换“${shown(text)}”`, asPng)
  return matrix
}

/** How a matrix stretches: by `scale` on the whole, `even` where in all directions alike and without mirroring. */
export function stretchOf([a, b, c, d]: Matrix): {
  readonly scale: number
  readonly even: boolean
  readonly least: number
  readonly most: number
} {
  // The singular values of the linear part.
  const sum = Math.hypot(a + d, b - c) / 2
  const difference = Math.hypot(a - d, b + c) / 2
  const [most, least] = [sum + difference, Math.abs(sum - difference)]
  return {scale: Math.sqrt(most * least), even: a * d - b * c > 0 && most - least <= most / 100, least, most}
}

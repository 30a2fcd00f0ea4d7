/** Path data against the grammar and the arithmetic of SVG 1.1, 8.3. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {PathCommand} from '../../../src/gongwen/drawing.js'
import {pathCommands} from '../../../src/pictures/svg/path-data.js'
import {spelled} from './reading.js'

const read = (data: string): string => spelled({commands: pathCommands(data, 1)})

test.each([
  ['M10-20.5.5e1', 'an odd number of coordinates', /路径写法/],
  ['L1 1', 'a path that does not begin', /路径写法/],
  ['M1 1L2', 'a lost coordinate', /路径写法/],
  ['M1 1X2 2', 'a letter that is none', /路径写法/],
  ['M1 1Z2', 'a number behind the end', /路径写法/],
  ['M0 0A5 5 0 2 0 9 9', 'a flag that is none', /路径写法/],
  ['M0 0L1e999 1', 'a number without end', /大得/]
])('%s is refused: %s', (data, _, message) => {
  expect(() => pathCommands(data, 3)).toThrow(message)
})

test.each([
  ['M1,2,3,4', 'M1 2 L3 4'],
  ['m1 2 3 4z m1 1 h5', 'M1 2 L4 6 Z M2 3 L7 3'],
  ['M1 1H5V6h-1v-2', 'M1 1 L5 1 L5 6 L4 6 L4 4'],
  ['M.5.5-1-1', 'M0.5 0.5 L-1 -1'],
  ['M0 0 5 5zL9 9', 'M0 0 L5 5 Z M0 0 L9 9'],
  ['M0 0Q3 3 6 0T12 0', 'M0 0 C2 2 4 2 6 0 C8 -2 10 -2 12 0'],
  ['M0 0C1 1 2 2 3 0S5 5 6 0', 'M0 0 C1 1 2 2 3 0 C4 -2 5 5 6 0'],
  ['M0 0S5 5 6 0', 'M0 0 C0 0 5 5 6 0'],
  ['M0 0A5 5 0 0110 0', 'M0 0 C0 -2.761 2.239 -5 5 -5 C7.761 -5 10 -2.761 10 0'],
  ['M0 0a0 5 0 1 1 9 9', 'M0 0 L9 9'],
  ['M3 3A5 5 0 1 1 3 3L4 4', 'M3 3 L4 4'],
  ['', '']
])('%s', (data, expected) => {
  expect(read(data)).toBe(expected)
})

const coordinate = fc.integer({min: -4000, max: 4000}).map((value) => value / 8)
const pair = fc.tuple(coordinate, coordinate)
const step: fc.Arbitrary<PathCommand> = fc.oneof(
  pair.map(([x, y]) => ({type: 'line', x, y}) as const),
  fc.tuple(pair, pair, pair).map(([[x1, y1], [x2, y2], [x, y]]) => ({type: 'cubic', x1, y1, x2, y2, x, y}) as const)
)
const figure = fc.tuple(pair, fc.array(step, {minLength: 1, maxLength: 8}), fc.boolean())

describe('any path', () => {
  test('is read as it was meant, however it is spelled', () => {
    fc.assert(
      fc.property(fc.array(figure, {minLength: 1, maxLength: 4}), fc.infiniteStream(fc.nat(3)), (figures, choices) => {
        const wanted: PathCommand[] = figures.flatMap(([[x, y], steps, closed]) => [
          {type: 'move', x, y},
          ...steps,
          ...(closed ? [{type: 'close'} as const] : [])
        ])
        const choose = (): number => choices.next().value ?? 0
        let data = ''
        let [x, y, startX, startY] = [0, 0, 0, 0]
        for (const command of wanted) {
          if (command.type === 'close') {
            data += choose() > 1 ? 'Z' : 'z '
            ;[x, y] = [startX, startY]
            continue
          }
          const points =
            command.type === 'cubic'
              ? [command.x1, command.y1, command.x2, command.y2, command.x, command.y]
              : [command.x, command.y]
          const relative = choose() > 1
          const numbers = points.map((value, index) => (relative ? value - (index % 2 === 0 ? x : y) : value))
          const letter = {move: 'M', line: 'L', cubic: 'C'}[command.type]
          const separator = [' ', ',', ' , ', '\n'][choose()] ?? ' '
          data +=
            (relative ? letter.toLowerCase() : letter) +
            numbers.map((n) => (choose() > 2 ? n.toExponential() : String(n))).join(separator)
          ;[x, y] = [command.x, command.y]
          if (command.type === 'move') [startX, startY] = [x, y]
        }
        expect(pathCommands(data, 1)).toEqual(wanted)
      }),
      {numRuns: 200}
    )
  })
  test('that turns round a point stays at its distance: arcs are round', () => {
    const radius = fc.integer({min: 1, max: 500})
    const angle = fc.double({min: 0.01, max: 6.27, noNaN: true})
    fc.assert(
      fc.property(radius, angle, angle, (r, from, by) => {
        const at = (turn: number): string => `${r * Math.cos(turn)} ${r * Math.sin(turn)}`
        const commands = pathCommands(`M${at(from)}A${r} ${r} 0 ${by > Math.PI ? 1 : 0} 1 ${at(from + by)}`, 1)
        let [x, y] = [0, 0]
        let turned = 0
        for (const command of commands) {
          if (command.type === 'close') continue
          if (command.type === 'cubic') {
            const {x1, y1, x2, y2} = command
            for (const t of [0.2, 0.5, 0.8]) {
              const part = (a: number, b: number, c: number, d: number): number =>
                (1 - t) ** 3 * a + 3 * (1 - t) ** 2 * t * b + 3 * (1 - t) * t * t * c + t ** 3 * d
              expect(Math.hypot(part(x, x1, x2, command.x), part(y, y1, y2, command.y)) / r).toBeCloseTo(1, 3)
            }
            turned += Math.acos(Math.max(-1, Math.min(1, (x * command.x + y * command.y) / (r * r))))
          }
          ;[x, y] = [command.x, command.y]
        }
        expect(turned).toBeCloseTo(by, 3)
        expect(Math.hypot(x - r * Math.cos(from + by), y - r * Math.sin(from + by))).toBeLessThan(1e-6 * r)
      }),
      {numRuns: 100}
    )
  })
})

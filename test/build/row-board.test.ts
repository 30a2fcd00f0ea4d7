import fc from 'fast-check'
import {expect, it} from 'vitest'
import {createBoard, openBoard} from '../../src/build/row-board.js'

it('gives each row to one alone, the lowest first, and never one that may not be taken up yet', () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1, max: 40}),
      fc.array(fc.tuple(fc.integer({min: 1, max: 4}), fc.integer({min: 0, max: 60})), {maxLength: 200}),
      (rows, steps) => {
        const board = createBoard(rows)
        const others = openBoard(board.cells)
        const taken: number[] = []
        let allowed = 0
        for (const [who, more] of steps) {
          if (more > 50) {
            allowed = Math.min(allowed + more - 50, rows)
            board.allow(allowed)
          }
          const row = (who === 1 ? board : others).take(who, 0)
          if (row !== undefined) taken.push(row)
          else expect(taken).toHaveLength(allowed)
        }
        expect(taken).toEqual(taken.map((_, index) => index))
        expect(taken.length).toBeLessThanOrEqual(allowed)
      }
    )
  )
})

it('gives again what someone has taken up and not done', () => {
  const board = createBoard(4)
  board.allow(4)
  for (const who of [2, 3, 2]) board.take(who, 0)
  board.done(0)
  board.free(2)
  expect([board.take(1, 0), board.take(1, 0), board.take(1, 0)]).toEqual([2, 3, undefined])
})

it('is told to wait for no row when all are taken up', () => {
  const board = createBoard(2)
  board.allow(9)
  const idle = (): never => expect.fail('waited')
  expect([board.takeLater(1, 0, idle), board.takeLater(1, 0, idle), board.takeLater(1, 0, idle)]).toEqual([
    0,
    1,
    undefined
  ])
})

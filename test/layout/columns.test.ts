import fc from 'fast-check'
import {expect, test} from 'vitest'
import * as build from '../../src/gongwen/build.js'
import {columnShares} from '../../src/layout/columns.js'

/** 156 mm hold this many characters of 12 pt. */
const capacity = ((156 / 25.4) * 72) / 12

test('a column whose content fits gets its whole width, and the wide one the rest', () => {
  const [number = 0, unit = 0, focus = 0] = columnShares(
    build.table(
      ['序号', '单位名称', '试点重点'],
      ['1', '北京市海淀区教育委员会', '探索优质教育资源共建共享机制与应用模式，推进区域均衡发展']
    )
  )
  expect(unit * capacity).toBeGreaterThan(11)
  expect(number * capacity).toBeGreaterThan(2)
  expect(focus).toBeGreaterThan(unit)
})

test('the shares of any table add up to one and none vanishes', () => {
  const cell = fc.string({unit: fc.constantFrom(...'教育信息化1a'), maxLength: 80})
  fc.assert(
    fc.property(
      fc
        .integer({min: 1, max: 8})
        .chain((columns) =>
          fc.array(fc.array(cell, {minLength: columns, maxLength: columns}), {minLength: 1, maxLength: 5})
        ),
      (rows) => {
        const shares = columnShares(build.table(...rows))
        expect(shares.reduce((total, share) => total + share, 0)).toBeCloseTo(1, 6)
        for (const share of shares) expect(share * capacity).toBeGreaterThan(1)
      }
    )
  )
})

import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {barChart} from '../../src/chart/bar-chart.js'
import {type Chart, chartText} from '../../src/chart/chart.js'
import {scaleTo} from '../../src/chart/scale.js'
import type {Drawing, DrawnPath, DrawnText} from '../../src/gongwen/drawing.js'

/** 教技厅函〔2014〕13号: 专项经费. */
const funds: Chart = {
  items: ['湖南', '广西', '宁夏', '福建', '北京'],
  series: [{name: '专项经费', values: ['3000', '1300', '641', '500', '200']}],
  unit: '万元'
}
const texts = ({items}: Drawing): DrawnText[] => items.filter((item): item is DrawnText => item.kind === 'text')
const bars = ({items}: Drawing): number[] =>
  items
    .filter((item): item is DrawnPath => item.kind === 'path' && item.fill !== null)
    .map(({commands: [, to]}) => (to?.type === 'line' ? to.x : 0))

describe('a scale', () => {
  test('ends at a round number not below the largest value', () => {
    expect(scaleTo(3000).ticks).toEqual([0, 1000, 2000, 3000])
    expect(scaleTo(641).ticks).toEqual([0, 200, 400, 600, 800])
    expect(scaleTo(22).ticks).toEqual([0, 5, 10, 15, 20, 25])
    expect(scaleTo(0.3).ticks).toEqual([0, 0.1, 0.2, 0.3])
    expect(scaleTo(0).ticks.at(-1)).toBe(1)
  })

  test('has at most six ticks, evenly spaced, whatever the value', () => {
    fc.assert(
      fc.property(fc.double({min: 1e-6, max: 1e12, noNaN: true}), (value) => {
        const {ticks, at} = scaleTo(value)
        const [, step = 0] = ticks
        expect(ticks.length).toBeLessThanOrEqual(7)
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(value * (1 - 1e-9))
        expect(at(value)).toBeGreaterThan(0.4)
        for (const [index, tick] of ticks.entries()) expect(tick).toBeCloseTo(index * step, 6 - Math.log10(step))
      })
    )
  })
})

describe('a bar chart', () => {
  test('names every item and prints every value once', () => {
    const written = texts(barChart(funds)).map(({text}) => text)
    for (const text of [...funds.items, ...(funds.series[0]?.values ?? [])])
      expect(written.filter((one) => one === text).length, String(text)).toBeGreaterThanOrEqual(1)
    expect(written).toContain('（万元）')
  })

  test('draws bars as long as their values are large', () => {
    const ends = bars(barChart(funds))
    const left = texts(barChart(funds)).find(({text}) => text === '湖南')?.x ?? 0
    const lengths = ends.map((end) => end - left - 6)
    expect((lengths[0] ?? 0) / (lengths[3] ?? 1)).toBeCloseTo(6, 6)
    expect((lengths[1] ?? 0) / (lengths[4] ?? 1)).toBeCloseTo(6.5, 6)
  })

  test('keeps within its edges for any number of items, series and values', () => {
    const chart = fc
      .record({
        items: fc.array(fc.stringMatching(/^[\u4e00-\u9fa5]{2,12}$/u), {minLength: 1, maxLength: 32}),
        count: fc.integer({min: 1, max: 4})
      })
      .chain(({items, count}) =>
        fc.record({
          items: fc.constant(items),
          unit: fc.constant('万元'),
          series: fc.array(
            fc.record({
              name: fc.constant('金额'),
              values: fc.array(fc.option(fc.nat(1_000_000).map(String)), {
                minLength: items.length,
                maxLength: items.length
              })
            }),
            {minLength: count, maxLength: count}
          )
        })
      )
    fc.assert(
      fc.property(chart, (given) => {
        const {width, height, items} = barChart(given)
        expect(height).toBeLessThanOrEqual(576)
        for (const item of items) {
          if (item.kind === 'text') {
            expect(item.y).toBeLessThanOrEqual(height)
            expect(item.x).toBeLessThanOrEqual(width)
            continue
          }
          for (const command of item.commands) {
            if (command.type === 'close') continue
            expect(command.x).toBeGreaterThanOrEqual(0)
            expect(command.x).toBeLessThanOrEqual(width)
            expect(command.y).toBeLessThanOrEqual(height)
          }
        }
      })
    )
  })

  test('has a legend only where there are several series', () => {
    const two: Chart = {
      ...funds,
      series: [...funds.series, {name: '上期', values: ['2000', null, '600', '500', '0']}]
    }
    expect(texts(barChart(two)).map(({text}) => text)).toEqual(expect.arrayContaining(['专项经费', '上期']))
    expect(texts(barChart(funds)).map(({text}) => text)).not.toContain('专项经费')
  })
})

test('a chart is told in words', () => {
  expect(chartText(funds)).toBe('专项经费：湖南3000万元、广西1300万元、宁夏641万元、福建500万元、北京200万元')
})

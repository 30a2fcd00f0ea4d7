/**
 * 条形图: horizontal bars, one item below another, as long lists of provinces need them. Greys only, told apart on paper
 * that was copied in black and white; every bar carries its number, so nobody has to measure.
 */
import {type Colour, type Drawing, type DrawingItem, label, line, rect, stroke} from '../gongwen/drawing.js'
import {textWidth} from '../layout/width.js'
import {type Chart, largestOf} from './chart.js'
import {scaleTo} from './scale.js'

/** Pixels, 96 to the inch; 589 are the width of 版心. */
const measure = {
  width: 580,
  /** 五号 (10.5 pt). */
  text: 14,
  /** From the foot of one item to that of the next, at most and at least. */
  pitch: {most: 34, least: 17},
  /** All items together fit a figure at its tallest (two thirds of 版心). */
  tallest: 480,
  gap: 6,
  legend: 24,
  axis: 22
} as const

/** From dark to light; the fifth series begins anew. */
const greys: readonly Colour[] = ['#404040', '#a6a6a6', '#737373', '#d9d9d9']
const grid = stroke(0.5, '#bfbfbf')

/** Draw a chart as horizontal bars. Items come from the top in their order. */
export function barChart(chart: Chart): Drawing {
  const {items, series, unit} = chart
  const top = series.length > 1 ? measure.legend : measure.gap
  const pitch = pitchOf(items.length, series.length)
  const bottom = top + items.length * pitch
  const foot = unit === '' ? '' : `（${unit}）`
  const left = Math.max(...[foot, ...items].map(lengthOf)) + measure.gap
  const longest = Math.max(...series.flatMap(({values}) => values.map((value) => lengthOf(value ?? ''))), 0)
  const right = measure.width - longest - measure.gap
  const scale = scaleTo(largestOf(chart))
  const x = (value: number): number => left + scale.at(value) * (right - left)

  const drawn: DrawingItem[] = []
  for (const tick of scale.ticks) {
    if (tick > 0) drawn.push(line(x(tick), top, x(tick), bottom, grid))
    drawn.push(label(String(tick), x(tick), bottom + measure.text + 2, {size: measure.text, anchor: 'middle'}))
  }
  for (const [index, item] of items.entries()) {
    const middle = top + (index + 0.5) * pitch
    drawn.push(label(item, left - measure.gap, baseline(middle), {size: measure.text, anchor: 'end'}))
    const room = pitch * 0.76
    for (const [order, {values}] of series.entries()) {
      const value = values[index] ?? null
      if (value === null) continue
      const height = room / series.length
      const y = middle - room / 2 + order * height
      drawn.push(rect(left, y, x(Number(value)) - left, height, {fill: greyOf(order)}))
      const size = Math.min(measure.text, height * 1.3)
      drawn.push(label(value, x(Number(value)) + 4, baseline(y + height / 2, size), {size}))
    }
  }
  drawn.push(line(left, top, left, bottom, stroke(1)))
  if (foot !== '') drawn.push(label(foot, 0, bottom + measure.text + 2, {size: measure.text}))
  return {width: measure.width, height: bottom + measure.axis, items: [...drawn, ...legend(chart)]}
}

function pitchOf(items: number, series: number): number {
  const {most, least} = measure.pitch
  const wanted = series > 1 ? most : Math.min(most, 24)
  return Math.max(least, Math.min(wanted, measure.tallest / Math.max(items, 1)))
}

function legend({series}: Chart): readonly DrawingItem[] {
  if (series.length < 2) return []
  const drawn: DrawingItem[] = []
  let x = measure.width
  for (const [order, {name}] of [...series.entries()].toReversed()) {
    x -= lengthOf(name)
    drawn.push(label(name, x, measure.text, {size: measure.text}))
    x -= measure.text + 4
    drawn.push(rect(x, 3, measure.text - 2, measure.text - 2, {fill: greyOf(order)}))
    x -= measure.text
  }
  return drawn
}

const greyOf = (order: number): Colour => greys[order % greys.length] ?? '#404040'
const lengthOf = (text: string): number => textWidth(text) * measure.text
/** A Chinese character stands from 0.88 em above its baseline to 0.12 em below: its middle is 0.38 em above. */
const baseline = (middle: number, size: number = measure.text): number => middle + 0.38 * size

/** How long the fastest peer takes, as a chart of our own. */
import {barChart} from '../src/chart/bar-chart.js'
import type {Drawing} from '../src/gongwen/drawing.js'
import {drawingMarkup} from '../src/write/html/drawing.js'
import {escape} from '../src/write/html/markup.js'
import {ratioOf} from './table.js'
import type {Result} from './work.js'

/** Where the chart lies. */
export const chartFile = 'docs/benchmark.svg'

/** What the chart shows. */
export const chartAlt = 'Time of the fastest peer, in times of what yinfa takes'

/** The fastest peer of each work that has any, in times of what yinfa takes. */
export function chartSvg(results: readonly Result[]): string {
  const bars = results.flatMap((result) => {
    const ratios = result.taken.flatMap((taken) => {
      const ratio = taken.name === 'yinfa' || taken.name === 'floor' ? null : ratioOf(result, taken)
      return ratio === null ? [] : [{name: taken.name, ratio}]
    })
    const [fastest] = ratios.toSorted((a, b) => a.ratio - b.ratio)
    return fastest === undefined ? [] : [{item: `${result.name}: ${fastest.name}`, ratio: fastest.ratio}]
  })
  const drawing = barChart({
    items: ['yinfa', ...bars.map(({item}) => item)],
    series: [{name: 'fastest peer', values: ['1.0', ...bars.map(({ratio}) => ratio.toFixed(1))]}],
    unit: ''
  })
  return `${standalone(drawing, chartAlt)}\n`
}

/** Points left of the chart: its labels are measured in a Chinese face, and that of a browser is wider. */
const room = 60

/** A drawing as a file: on white, for pages that are dark, and in a face that every browser has. */
function standalone(drawing: Drawing, alt: string): string {
  const {width, height} = drawing
  const size = {width: escape(String(width + room)), height: escape(String(height))}
  return drawingMarkup(drawing, alt, size)
    .replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" font-family="sans-serif" ')
    .replace(/viewBox="0 0 \S+/u, `viewBox="-${room} 0 ${width + room}`)
    .replace('>', `><rect x="-${room}" width="100%" height="100%" fill="#ffffff"></rect>`)
}

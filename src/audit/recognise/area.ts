/** 版心 as the lines of the text show it. */
import {sizes, typeArea} from '../../layout/gbt9704.js'
import type {Line} from '../measured.js'
import {commonest, quantile} from '../pdf/lines.js'
import type {AreaReading} from './reading.js'

/** Lines shorter than this say nothing about the right edge. */
const longLine = 130
const enough = 3

const rounded = (value: number): number => Math.round(value * 5) / 5

/** Measure 版心 from the lines of the text, page by page. */
export function readArea(flow: readonly (readonly Line[])[]): AreaReading {
  const body = flow.flat().filter(({size}) => Math.abs(size - sizes.san) < 1.5)
  const long = body.filter(({left, right}) => right - left > longLine)
  const tops = flow
    .slice(1)
    .flatMap(([first]) => (first === undefined || first.top > typeArea.top + 20 ? [] : [first.top]))
  const flush = long.filter(({left}) => Math.abs(left - commonest(long.map((line) => rounded(line.left)))) < 0.5)
  return {
    left:
      flush.length < enough
        ? undefined
        : quantile(
            flush.map(({left}) => left),
            0.5
          ),
    right:
      long.length < enough
        ? undefined
        : quantile(
            long.map(({right, ink}) => Math.min(right, ink.right + 2)),
            0.5
          ),
    top: tops.length === 0 ? undefined : quantile(tops, 0.5),
    pitch: pitchOf(flow)
  }
}

/** The commonest distance of neighbouring baselines. */
function pitchOf(flow: readonly (readonly Line[])[]): number | undefined {
  const steps = flow.flatMap((lines) =>
    lines.slice(1).flatMap((line, index) => {
      const before = lines[index]
      const step = before === undefined ? 0 : line.baseline - before.baseline
      return step > 5 && step < 15 && Math.abs(line.size - (before?.size ?? 0)) < 0.5 ? [step] : []
    })
  )
  return steps.length < enough ? undefined : quantile(steps, 0.5)
}

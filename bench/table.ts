/** The results as lines for a terminal, and how numbers are told. */
import {medianOf, type Result, type Taken, takenBy, type Target} from './work.js'

/** 87 ms, 1.35 s. */
export const timeText = (ms: number): string => (ms < 999.5 ? `${ms.toFixed(ms < 10 ? 1 : 0)} ms` : secondsText(ms))
const secondsText = (ms: number): string => `${(ms / 1000).toFixed(ms < 9995 ? 2 : 1)} s`

/** How many times as long as yinfa somebody takes; null where either was not run. */
export function ratioOf(result: Result, taken: Taken): number | null {
  const own = medianOf(takenBy(result, 'yinfa')?.ms ?? [])
  const other = medianOf(taken.ms)
  return own === null || other === null ? null : other / own
}

/** 2.3×, 41×. */
export const ratioText = (ratio: number): string => `${ratio.toFixed(ratio < 9.95 ? 1 : 0)}×`

/** ≤ 1.50 s, ≤ 200 MB, ≤ 110 MB in all. */
export function targetText({ms, peakMb, mb}: Target): string {
  const told = [
    ms === undefined ? [] : [`≤ ${timeText(ms)}`],
    peakMb === undefined ? [] : [`≤ ${peakMb} MB`],
    mb === undefined ? [] : [`≤ ${mb} MB of files`]
  ]
  return told.flat().join(', ')
}

/** Whether the target is met, else what is how many times of it; '' without a target. */
export function verdictText({target, taken: [own]}: Result): string {
  if (target === null || own === undefined) return ''
  const ms = medianOf(own.ms)
  if (ms === null) return 'not run'
  const over = [
    overText('time', ms, target.ms),
    overText('memory', own.peakMb, target.peakMb),
    overText('files', own.bytes / 1e6, target.mb)
  ].flat()
  return over.length === 0 ? 'met' : `missed: ${over.join(', ')}`
}

function overText(what: string, value: number | null, limit: number | undefined): readonly string[] {
  if (value === null || limit === undefined || value <= limit) return []
  const over = (value / limit - 1) * 100
  return [`${what} ${over > 100 ? ratioText(value / limit) : `+${over.toFixed(over < 1 ? 1 : 0)} %`}`]
}

/** Everything that was measured. */
export function tableLines(results: readonly Result[], machine: string): readonly string[] {
  const head = ['work', 'by', 'median', 'least', 'most', 'CPU', 'peak MB', 'kB', '÷ yinfa', 'n ÷ n/2', 'target', '']
  const rows = results.flatMap((result) =>
    result.taken.map((taken, index) => {
      const first = index === 0
      const {target, growth} = result
      const {name, note, ms, cpuMs, peakMb, bytes, notRun} = taken
      const who = note === null ? name : `${name} (${note})`
      if (notRun !== null) return [first ? result.name : '', who, `not run: ${notRun}`]
      const ratio = ratioOf(result, taken)
      return [
        first ? result.name : '',
        who,
        told(medianOf(ms), timeText),
        told(ms[0], timeText),
        told(ms.at(-1), timeText),
        told(cpuMs, timeText),
        told(peakMb, (mb) => mb.toFixed(0)),
        bytes === 0 ? '' : (bytes / 1000).toFixed(0),
        first || ratio === null ? '' : ratioText(ratio),
        first ? told(growth, (value) => value.toFixed(2)) : '',
        first && target !== null ? targetText(target) : '',
        first ? verdictText(result) : ''
      ]
    })
  )
  // What says why something was not run may reach over the columns behind it.
  const widths = head.map((title, column) =>
    Math.max(...[head, ...rows].filter((row) => row.length > 3).map((row) => (row[column] ?? title).length))
  )
  const lines = [head, ...rows].map((row) =>
    row
      .map((cell, column) =>
        column < 2 || column > 9 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)
      )
      .join('  ')
      .trimEnd()
  )
  return [machine, '', ...lines]
}

/** A number as text; '' where there is none. */
export const told = (value: number | null | undefined, text: (value: number) => string): string =>
  value === null || value === undefined ? '' : text(value)

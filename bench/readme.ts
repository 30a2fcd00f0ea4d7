/** The results as the table and the chart of README.md. */
import {chartAlt, chartFile} from './chart.js'
import {ratioOf, ratioText, targetText, timeText, told, verdictText} from './table.js'
import {medianOf, type Name, names, type Result, type Taken, takenBy} from './work.js'

const [begin, end] = ['<!-- benchmark: written by npm run bench:readme -->', '<!-- /benchmark -->']

/** Put a table in place of the one between the markers. Throws when the markers are not there. */
export function inReadme(readme: string, table: string): string {
  const from = readme.indexOf(begin)
  const to = readme.indexOf(end)
  if (from < 0 || to < from) throw new Error('README.md has no place for the benchmark')
  return `${readme.slice(0, from + begin.length)}\n\n${table}\n\n${readme.slice(to)}`
}

/** The chart, the table, and what machine they are from. Peers that did nothing have no column. */
export function readmeTable(results: readonly Result[], machine: string): string {
  const others = names.filter((name) => name !== 'yinfa' && results.some((result) => hasRun(takenBy(result, name))))
  const head = ['work', 'target', 'result', 'yinfa', 'CPU', 'memory', 'files', 'n ÷ n/2', ...others]
  const rows = results.map((result) => {
    const target = result.target === null ? '' : targetText(result.target)
    return [result.name, target, verdictText(result), ...ownCells(result), ...others.map((name) => cell(result, name))]
  })
  const lines = [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`)
  const chart = `![${chartAlt}](${chartFile})`
  return [
    chart,
    '',
    `${machine}; medians of whole processes from start to end, warm ones of the work alone.`,
    '',
    ...lines
  ].join('\n')
}

const hasRun = (taken: Taken | undefined): boolean => taken !== undefined && taken.ms.length > 0

function ownCells(result: Result): readonly string[] {
  const own = takenBy(result, 'yinfa')
  if (own === undefined || !hasRun(own)) return [`not run: ${own?.notRun ?? ''}`, '', '', '', '']
  return [
    told(medianOf(own.ms), timeText),
    told(own.cpuMs, timeText),
    told(own.peakMb, memoryText),
    own.bytes === 0 ? '' : sizeText(own.bytes),
    told(result.growth, (growth) => growth.toFixed(1))
  ]
}

function cell(result: Result, name: Name): string {
  const taken = takenBy(result, name)
  if (taken === undefined) return ''
  const ms = medianOf(taken.ms)
  const ratio = ratioOf(result, taken)
  if (ms === null || ratio === null) return `not run: ${taken.notRun ?? ''}`
  const note = taken.note === null ? '' : ` (${taken.note})`
  return `${ratioText(ratio)}: ${timeText(ms)}, ${told(taken.peakMb, memoryText)}${note}`
}

const memoryText = (mb: number): string => `${mb.toFixed(0)} MB`
const sizeText = (bytes: number): string =>
  bytes < 1e6 ? `${(bytes / 1e3).toFixed(0)} kB` : `${(bytes / 1e6).toFixed(1)} MB`

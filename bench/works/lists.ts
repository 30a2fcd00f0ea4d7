/** Lists of units, short and very long. */
import {totalmem} from 'node:os'
import {type Bench, child, floor, folderOf, peer, writeJob} from '../bench.js'
import {type ListFormat, listFormats, listRows} from '../lists.js'
import type {PlainDocument} from '../peers/job.js'
import type {Contender, Target, Work} from '../work.js'

const targets: Readonly<Record<string, Target>> = {
  'pdf 682': {ms: 250},
  'pdf 10000': {ms: 900},
  'pdf 100000': {ms: 5000, peakMb: 400},
  'docx 10000': {ms: 400},
  'docx 100000': {ms: 2500, peakMb: 500}
}

/** Rows from which naive pdfmake takes more than a minute, and others more memory than many machines have. */
const veryLong = 50_000

/** Works on lists. */
export const listWorks = (bench: Bench): readonly Work[] =>
  listFormats.flatMap((format) => bench.sizes.lists.map((count) => listWork(bench, format, count)))

function listWork(bench: Bench, format: ListFormat, count: number): Work {
  const key = `${format} ${count}`
  const own = listBy(bench, format, count)
  const target = Object.hasOwn(targets, key) ? targets[key] : undefined
  return {
    part: 'lists',
    name: `list of ${count.toLocaleString('en')} rows → ${format.toUpperCase()}`,
    contenders: [own, ...peersFor(bench, format, count), floor(bench, `list-${format}-${count}`, own)],
    ...(count >= 10_000 ? {half: listBy(bench, format, count / 2)} : {}),
    ...(target === undefined ? {} : {target})
  }
}

function listBy(bench: Bench, format: ListFormat, count: number): Contender {
  const folder = folderOf(bench, `list-${format}-${count}`, 'yinfa')
  return {name: 'yinfa', commands: (out) => [child(bench, 'list', format, String(count), out)], folder}
}

function peersFor(bench: Bench, format: ListFormat, count: number): readonly Contender[] {
  if (format !== 'pdf' && format !== 'docx') return []
  const list: PlainDocument = {
    name: 'list',
    blocks: [
      {type: 'title', text: '试点单位名单'},
      {type: 'table', rows: listRows(count)}
    ]
  }
  const job = writeJob(bench, `list-${count}`, {documents: [list]})
  const isLong = count >= veryLong
  const memory = isLong && totalmem() < 8e9 ? 'needs 6 GB of memory' : undefined
  if (format === 'docx') return [peer(bench, 'naive docx', job, {notRun: bench.absent.get('naive docx') ?? memory})]
  const minutes = isLong && !bench.all ? 'takes more than a minute; --all runs it' : memory
  return [
    peer(bench, 'Typst', job, {notRun: bench.absent.get('Typst') ?? memory}),
    peer(bench, 'naive pdfmake', job, {notRun: bench.absent.get('naive pdfmake') ?? minutes})
  ]
}

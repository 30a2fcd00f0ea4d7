/** A letter to each of many units. */
import {spawnSync} from 'node:child_process'
import {mkdirSync, renameSync} from 'node:fs'
import {join} from 'node:path'
import {type Bench, cli, floor, folderOf, peer, peerCommand, writeJob} from '../bench.js'
import {letterPaths, letterRows, plainLetters, plainTemplate, writeLettersWorkspace} from '../letters-workspace.js'
import {templateBeside} from '../peers/job.js'
import type {Contender, Target, Work} from '../work.js'

/** Works on letters. */
export function letterWorks(bench: Bench): readonly Work[] {
  const count = bench.sizes.letters
  const rows = letterRows(count)
  const documents = plainLetters(rows)
  const job = writeJob(bench, 'letters', {documents, rows})
  const combined = writeJob(bench, 'letters-combined', {documents, combined: true})
  const whole = workspaceOf(bench, count)
  const half = workspaceOf(bench, Math.floor(count / 2))
  if (!bench.absent.has('docxtemplater')) writeTemplate(bench, job)
  const letters = `${count.toLocaleString('en')} letters`
  const work = (what: Merged, name: string, peers: readonly Contender[], target?: Target): Work => {
    const own = merge(bench, what, whole)
    return {
      part: 'letters',
      name,
      contenders: [own, ...peers, floor(bench, `letters-${what}`, own)],
      half: merge(bench, what, half),
      ...(target === undefined ? {} : {target})
    }
  }
  return [
    work(
      'pdf',
      `${letters} → ${count.toLocaleString('en')} PDFs`,
      [peer(bench, 'Typst', job), peer(bench, 'naive pdfmake', job)],
      {ms: 1500, peakMb: 200, mb: 110}
    ),
    work(
      'docx',
      `${letters} → ${count.toLocaleString('en')} DOCX`,
      [peer(bench, 'naive docx', job), peer(bench, 'docxtemplater', job)],
      {ms: 600}
    ),
    work('combined', `${letters} → one PDF`, [peer(bench, 'Typst', combined), peer(bench, 'naive pdfmake', combined)])
  ]
}

type Merged = 'pdf' | 'docx' | 'combined'

function workspaceOf(bench: Bench, count: number): string {
  const folder = join(bench.folder, `letters-${count}`)
  writeLettersWorkspace(bench.root, folder, letterRows(count))
  return folder
}

function merge(bench: Bench, what: Merged, workspace: string): Contender {
  const folder = folderOf(bench, `${what}-${workspace.split('/').at(-1)}`, 'yinfa')
  const format = what === 'combined' ? ['--combined'] : ['--format', what]
  const {template, data} = letterPaths
  const args = ['merge', template, data, '--name', '{{编号}}', '--root', workspace, ...format]
  return {name: 'yinfa', commands: (out) => [cli(bench, ...args, '--to', out)], folder}
}

/** The template of docxtemplater, made by docx. */
function writeTemplate(bench: Bench, job: string): void {
  const out = join(bench.folder, 'template')
  mkdirSync(out, {recursive: true})
  const [program, ...args] = peerCommand(
    bench,
    'naive docx',
    writeJob(bench, 'template', {documents: [plainTemplate()]}),
    out
  )
  const {status, stderr} = spawnSync(program, args)
  if (status !== 0) throw new Error(`no template for docxtemplater: ${String(stderr)}`)
  renameSync(join(out, 'template.docx'), templateBeside(job))
}

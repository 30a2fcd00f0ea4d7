/** All documents of the workspace: made, made again, one edited, none. */
import {mkdirSync} from 'node:fs'
import {type Bench, child, cli, floor, outOf, writeJob} from '../bench.js'
import type {PlainDocument} from '../peers/job.js'
import type {Command, Contender, Work} from '../work.js'
import {copyWorkspace, editor} from '../workspace-copy.js'
import {built, naive, notice, others} from './notice.js'

/** Works on all documents; peers have only to make the edited one again. */
export function setWorks(bench: Bench, plain: readonly PlainDocument[], launch: PlainDocument): readonly Work[] {
  const job = writeJob(bench, 'set', {documents: plain})
  const one = writeJob(bench, 'edited', {documents: [launch]})
  const {times} = bench.sizes
  const own = built(bench, 'set')
  const set = `the ${plain.length} documents × 3 formats`
  return [
    {
      part: 'set',
      name: `${set}, cold`,
      target: {ms: 450},
      contenders: [own, ...others(bench, 'set', job, plain), floor(bench, 'set', own)]
    },
    {
      part: 'set',
      name: `${set}, warm`,
      target: {ms: 150},
      contenders: [warm(bench, 'all'), ...naive(bench, 'set-warm', job, times)]
    },
    {
      part: 'set',
      name: 'one of them edited, warm',
      target: {ms: 30},
      contenders: [warm(bench, 'edited'), ...naive(bench, 'edited', one, times)]
    },
    {
      part: 'set',
      name: 'nothing changed, cold',
      target: {ms: 120},
      contenders: [rebuilt(bench, 'unchanged'), nodeAlone(bench)]
    },
    {part: 'set', name: 'one document changed, cold', target: {ms: 250}, contenders: [rebuilt(bench, 'changed')]}
  ]
}

function warm(bench: Bench, what: 'all' | 'edited'): Contender {
  const out = outOf(bench, `warm-${what}`, 'yinfa')
  const copy = copyWorkspace(bench.root, bench.folder)
  const commands = [child(bench, 'warm', what, copy, notice, out, String(bench.sizes.times))]
  return {name: 'yinfa', warm: true, commands, out}
}

/** A build after another one. */
function rebuilt(bench: Bench, what: 'unchanged' | 'changed'): Contender {
  const out = outOf(bench, what, 'yinfa')
  const copy = copyWorkspace(bench.root, bench.folder)
  const build: Command = cli(bench, 'build', '--quiet', '--root', copy, '--out', out)
  const base: Contender = {name: 'yinfa', commands: [build], out, keepsOutputs: true, before: [build]}
  return what === 'changed' ? {...base, prepare: editor(copy, notice)} : base
}

function nodeAlone(bench: Bench): Contender {
  const out = outOf(bench, 'node', 'floor')
  mkdirSync(out, {recursive: true})
  return {name: 'floor', note: 'node -e 0', commands: [[process.execPath, '-e', '0']], out}
}

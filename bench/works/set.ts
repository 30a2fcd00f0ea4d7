/** All documents of the workspace: made, made again, one edited, none. */
import {type Bench, child, cli, floor, folderOf, writeJob} from '../bench.js'
import type {PlainDocument} from '../peers/job.js'
import type {Contender, Work} from '../work.js'
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
  const copy = copyWorkspace(bench.root, bench.folder)
  const times = String(bench.sizes.times)
  return {
    name: 'yinfa',
    warm: true,
    commands: (out) => [child(bench, 'warm', what, copy, notice, out, times)],
    folder: folderOf(bench, `warm-${what}`, 'yinfa')
  }
}

/** A build after another one. */
function rebuilt(bench: Bench, what: 'unchanged' | 'changed'): Contender {
  const copy = copyWorkspace(bench.root, bench.folder)
  const base: Contender = {
    name: 'yinfa',
    commands: (out) => [cli(bench, 'build', '--quiet', '--root', copy, '--out', out)],
    folder: folderOf(bench, what, 'yinfa'),
    keepsOutputs: true
  }
  return what === 'changed' ? {...base, prepare: editor(copy, notice)} : base
}

const nodeAlone = (bench: Bench): Contender => ({
  name: 'floor',
  note: 'node -e 0',
  commands: () => [[process.execPath, '-e', '0']],
  folder: folderOf(bench, 'node', 'floor')
})

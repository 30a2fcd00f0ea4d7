/** `npm run bench:checks`: which planted mistakes are found, how long a document takes, and whether many take in proportion. */
import {checkWorkspace, citableExternal, citableOf, proofread} from '../src/proofread.js'
import {compileDocument} from '../src/compile.js'
import {createMemoryHost} from '../src/host/memory.js'
import {loadRegistry} from '../src/registry/load.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {checkAll, workspaceOf} from '../test/check/workspace/checking.js'
import {programme, scoreMutations} from '../test/check/workspace/score.js'
import {measure} from './measure.js'

const root = process.cwd()
const quiet = (): void => undefined

const {clean, outcomes} = await scoreMutations(root)
const caught = outcomes.filter((outcome) => outcome.caught !== undefined)
for (const {mutation, others} of outcomes.filter((outcome) => outcome.caught === undefined)) {
  console.log(`missed: ${mutation.file}: ${mutation.what}`)
  for (const {id, place, message} of others)
    console.log(`    elsewhere: ${place.path}:${place.line ?? ''} ${id} ${message}`)
}
const errors = clean.filter(({severity}) => severity === 'error').length
console.log(
  `planted ${outcomes.length}, found at the right line ${caught.length} (${((caught.length / outcomes.length) * 100).toFixed(1)} %, target 95 %)`
)
console.log(`clean set: ${errors} errors, ${clean.length - errors} warnings and notes`)

const files = programme(root)
const host = createMemoryHost(files)
const workspace = loadWorkspace(host, quiet)
const registry = loadRegistry(host, quiet)
const world = {workspace, registry: () => ({registry, diagnostics: []})}
for (const path of workspaceOf(files).paths) {
  const document = await compileDocument(path, world, host, quiet)
  if (document === undefined) continue
  const {median, least, most} = await measure(path, {warmup: 10, runs: 31}, () => {
    proofread(document, world, host)
    return null
  })
  console.log(`${path}: ${median.toFixed(1)} ms (${least.toFixed(1)}–${most.toFixed(1)}), target 30 ms warm`)
}

/** The documents copied under other numbers: what they cite stays. */
function copies(count: number): Readonly<Record<string, string>> {
  const own = workspaceOf(files).paths
  const all = {...files}
  for (let index = 0; index < count; index++) {
    const path = own[index % own.length] ?? ''
    const text = (files[path] ?? '').replace(/〔(\d{4})〕(\d+)号\n/u, `〔$1〕${1000 + index}号\n`)
    all[path.replace('.md', `-${index}.md`)] = text
  }
  return all
}

for (const count of [250, 500, 1000]) {
  const many = workspaceOf(copies(count))
  const start = performance.now()
  const {views} = await checkAll(many)
  const whole = performance.now() - start
  const citable = [...views.map(({path, meta}) => citableOf(path, meta)), ...workspace.externals.map(citableExternal)]
  const again = performance.now()
  checkWorkspace({documents: views, registry, citable, levels: []})
  const together = performance.now() - again
  const megabytes = Math.round(process.memoryUsage().rss / 1e6)
  console.log(
    `${views.length} documents: ${Math.round(whole)} ms, of it rules over the workspace ${Math.round(together)} ms, RSS ${megabytes} MB`
  )
}

/**
 * `npm run bench`: yinfa and its peers on the same work in one run; see `usage`.
 */
import {existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {cpus, homedir, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {allDocuments} from '../src/build/find-documents.js'
import {fontPlaces} from '../src/build/open-fonts.js'
import {registryReader} from '../src/build/read-registry.js'
import {compileDocument} from '../src/compile.js'
import {createFontLibrary} from '../src/compose/fonts/library.js'
import {fontFinder} from '../src/host/font-folders.js'
import {createNodeHost} from '../src/host/node.js'
import {loadRegistry} from '../src/registry/load.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {absentPeers} from './absent-peers.js'
import {type Bench, fullSizes, quickSizes} from './bench.js'
import {chartFile, chartSvg} from './chart.js'
import {measureWork} from './measure-process.js'
import type {PeerJob, PlainDocument} from './peers/job.js'
import {plainDocument} from './plain-document.js'
import {inReadme, readmeTable} from './readme.js'
import {tableLines} from './table.js'
import {type Part, parts, type Result} from './work.js'
import {letterWorks} from './works/letters.js'
import {listWorks} from './works/lists.js'
import {notice, noticeWorks} from './works/notice.js'
import {setWorks} from './works/set.js'

const usage = `npm run bench -- [part …] [options]
  parts: ${parts.join(', ')}, or checks alone; all but checks when none is named
  --all        run also what takes a peer more than a minute
  --quick      small sizes, one run each: to see that everything runs
  --readme     put the results into README.md and ${chartFile}; needs all parts
  --json FILE  write the results as JSON`

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    all: {type: 'boolean', default: false},
    quick: {type: 'boolean', default: false},
    readme: {type: 'boolean', default: false},
    json: {type: 'string'},
    help: {type: 'boolean', default: false}
  }
})
const unknown = positionals.filter((name) => !parts.some((part) => part === name))
const isRefused = values.readme && (positionals.length > 0 || values.quick)
if (values.help || unknown.length > 0 || isRefused) {
  console.log(usage)
  process.exit(values.help ? 0 : 2)
}

const root = process.cwd()
const folder = mkdtempSync(join(tmpdir(), 'yinfa-bench-'))
process.on('exit', () => rmSync(folder, {recursive: true, force: true}))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130))
// Builds leave their records here and not with the user's.
process.env['XDG_CACHE_HOME'] = ownCache()

const {fontFolders} = fontPlaces({env: process.env, platform: process.platform, homedir: homedir()})
const bench: Bench = {
  root,
  folder,
  fonts: fontFiles(),
  sizes: values.quick ? quickSizes : fullSizes,
  all: values.all,
  absent: absentPeers(root)
}
const say = (line: string): void => void process.stderr.write(`${line}\n`)
for (const [name, reason] of bench.absent) say(`not run: ${name}: ${reason}`)

const plain = await plainDocuments()
const launch = plain.find(({name}) => notice.endsWith(`/${name}.md`))
if (launch === undefined) throw new Error(`${notice} is gone`)
const worksOf = {
  notice: () => noticeWorks(bench, launch),
  set: () => setWorks(bench, plain, launch),
  letters: () => letterWorks(bench),
  lists: () => listWorks(bench)
} as const satisfies Record<Part, unknown>
const patience = values.quick ? {runs: 1, ms: 0} : {runs: 9, ms: 4000}
const wanted = parts.filter((part) => positionals.length === 0 || positionals.includes(part))
const results: Result[] = []
for (const part of wanted) {
  for (const work of worksOf[part]()) {
    results.push(measureWork(work, patience, say))
  }
}

const machine = `${cpus().length} cores, Node ${process.versions.node.split('.')[0]}`
console.log(tableLines(results, machine).join('\n'))
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({machine, results}, null, 2)}\n`)
if (values.readme) {
  writeFileSync('README.md', inReadme(readFileSync('README.md', 'utf8'), readmeTable(results, machine)))
  writeFileSync(chartFile, chartSvg(results))
}

/** A cache folder for this run, with the fonts that yinfa fetched before. */
function ownCache(): string {
  const {fontCacheFolder} = fontPlaces({env: process.env, platform: process.platform, homedir: homedir()})
  const own = join(folder, 'cache')
  mkdirSync(join(own, 'yinfa'), {recursive: true})
  if (existsSync(fontCacheFolder)) symlinkSync(fontCacheFolder, join(own, 'yinfa', 'fonts'))
  return own
}

function fontFiles(): PeerJob['fonts'] {
  const library = createFontLibrary({font: fontFinder({folders: fontFolders})})
  const path = (role: keyof PeerJob['fonts']): string => {
    const file = library.primary(role)?.face.file.path
    if (file === undefined) throw new Error(`no font for ${role}: run \`npm run build\` once`)
    return file
  }
  return {fangsong: path('fangsong'), heiti: path('heiti'), xiaobiaosong: path('xiaobiaosong')}
}

async function plainDocuments(): Promise<readonly PlainDocument[]> {
  const silent = (): void => undefined
  const host = createNodeHost({root, fontFolders})
  const workspace = loadWorkspace(host, silent)
  const registry = registryReader(host, loadRegistry)
  const documents: PlainDocument[] = []
  for (const path of allDocuments(host, silent) ?? []) {
    const document = await compileDocument(path, {workspace, registry}, host, silent)
    if (document === undefined) throw new Error(`${path} does not compile`)
    documents.push(plainDocument(path.replace(/^.*\/|\.md$/gu, ''), document.tree))
  }
  return documents
}

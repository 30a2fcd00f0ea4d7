/** `npm run bench`: how long the launch notice takes, beside what the same libraries take without yinfa, in one run. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {fontPlaces} from '../src/build/open-fonts.js'
import {registryReader} from '../src/build/read-registry.js'
import {compileDocument} from '../src/compile.js'
import {createFontLibrary} from '../src/compose/fonts/library.js'
import {fontFinder} from '../src/host/font-folders.js'
import {createNodeHost} from '../src/host/node.js'
import {type Format, publish} from '../src/publish.js'
import {loadRegistry} from '../src/registry/load.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {copyOf, measureWarm} from './incremental.js'
import {runLists} from './lists.js'
import {type Measured, measure} from './measure.js'
import {runTable} from './tables.js'
import {naiveDocx, naivePdf, plainBlocks} from './naive.js'

const root = process.cwd()
const notice = 'content/documents/2012/launch-notice.md'
const warm = {warmup: 15, runs: 41}
const cold = {warmup: 1, runs: 9}

const {fontFolders} = fontPlaces({env: process.env, platform: process.platform, homedir: os.homedir()})
const host = createNodeHost({root, fontFolders})
const report = (): void => undefined
const workspace = loadWorkspace(host, report)
const registry = registryReader(host, loadRegistry)
const fonts = createFontLibrary({font: fontFinder({folders: fontFolders})})
const compiled = async (): Promise<NonNullable<Awaited<ReturnType<typeof compileDocument>>>> => {
  const document = await compileDocument(notice, {workspace, registry}, host, report)
  if (document === undefined) throw new Error(`${notice} does not compile`)
  return document
}
const document = await compiled()
const blocks = plainBlocks(document.tree)

const format =
  (wanted: Format): (() => Promise<number>) =>
  async () => {
    const {files} = await publish(document, [wanted], {workspace, fonts: () => fonts, baseName: 'notice'})
    return files[0]?.bytes.length ?? 0
  }

/** The output folder of whole processes: always the same, for every folder leaves a record behind. */
const out = path.join(os.tmpdir(), 'yinfa-bench-out')

/** A whole process, as staff start it. */
function wholeProcess(...args: readonly string[]): () => number {
  return () => {
    fs.rmSync(out, {recursive: true, force: true})
    const {status} = spawnSync(process.execPath, args, {cwd: root})
    if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
    return 0
  }
}

console.warn = () => undefined
/** The command line on a copy of the content that was built before. */
const copy = copyOf(root, notice)
const onCopy = (edited: boolean): (() => number) => {
  return () => {
    if (edited) copy.edit()
    return wholeProcess('dist/cli.js', 'build', '--quiet', '--root', copy.root)()
  }
}
const rows: (readonly [work: Measured, baseline: Measured | null, target: string])[] = []
const naive = {
  pdf: await measure('naive pdfmake', warm, () => naivePdf(blocks, fonts)),
  docx: await measure('naive docx', warm, () => naiveDocx(blocks))
}
rows.push(
  [await measure('PDF, further notice, warm process', warm, format('pdf')), naive.pdf, '≤ 20 ms, ≥ 5×'],
  [await measure('DOCX, further notice, warm process', warm, format('docx')), naive.docx, '≤ 10 ms'],
  [await measure('HTML, further notice, warm process', warm, format('html')), null, '≤ 3 ms'],
  [
    await measure('Markdown → tree, warm process', warm, async () => {
      await compiled()
      return null
    }),
    null,
    ''
  ],
  [naive.pdf, null, ''],
  [naive.docx, null, ''],
  [
    await measure(
      'yinfa build, three formats, whole process',
      cold,
      wholeProcess('dist/cli.js', 'build', '--quiet', '--force', '--out', out, notice)
    ),
    null,
    '≤ 600 ms'
  ],
  [
    await measure(
      'yinfa build, all of content/, whole process',
      cold,
      wholeProcess('dist/cli.js', 'build', '--quiet', '--force', '--out', out)
    ),
    null,
    ''
  ],
  [await measure('nothing changed, whole process', cold, onCopy(false)), null, '≤ 120 ms'],
  [await measure('one document edited, whole process', cold, onCopy(true)), null, '≤ 250 ms'],
  [await measure('node alone, whole process', cold, wholeProcess('-e', '0')), null, '']
)
const [again, edited, unchanged] = await measureWarm(
  copy,
  fontPlaces({env: process.env, platform: process.platform, homedir: os.homedir()}),
  {warmup: 5, runs: 15}
)
if (again !== undefined) rows.push([again, null, '≤ 150 ms'])
if (edited !== undefined) rows.push([edited, null, '≤ 30 ms'])
if (unchanged !== undefined) rows.push([unchanged, null, ''])
copy.remove()
fs.rmSync(out, {recursive: true, force: true})

const cell = (value: string, width: number): string => value.padStart(width)
const ms = (value: number): string => value.toFixed(1)
console.log(`Node ${process.version}, ${os.cpus().length} cores, ${notice}\n`)
console.log(
  `${'work'.padEnd(44)}${cell('median ms', 11)}${cell('least', 9)}${cell('most', 9)}${cell('bytes', 10)}${cell('baseline', 10)}  target`
)
for (const [work, baseline, target] of rows) {
  const ratio = baseline === null ? '' : `${(baseline.median / work.median).toFixed(1)}×`
  const bytes = work.bytes === null || work.bytes === 0 ? '' : String(work.bytes)
  console.log(
    `${work.name.padEnd(44)}${cell(ms(work.median), 11)}${cell(ms(work.least), 9)}${cell(ms(work.most), 9)}${cell(bytes, 10)}${cell(ratio, 10)}  ${target}`
  )
}
console.log('\nlist of two columns → tagged PDF: growth from n to 2n')
await runTable(1000, fonts)
for (const count of [5000, 10_000, 20_000]) {
  const {pages, bytes, composeMs, writeMs, rssMb} = await runTable(count, fonts)
  console.log(
    `${String(count).padStart(6)} rows${cell(String(pages), 6)} pages${cell(String(bytes), 9)} bytes, compose ${composeMs} ms, write ${writeMs} ms, RSS ${rssMb} MB`
  )
}
console.log(
  '\nlist of units by province → all formats: targets for 20,000 are PDF ≤ 1500, DOCX ≤ 2000, HTML ≤ 500, XLSX ≤ 300 ms'
)
await runLists(1000, fonts)
for (const count of [10_000, 20_000]) {
  for (const {format: name, ms: took, bytes, rssMb} of await runLists(count, fonts)) {
    console.log(
      `${String(count).padStart(6)} rows ${name.padEnd(5)}${cell(String(took), 6)} ms, ${bytes} bytes, RSS ${rssMb} MB`
    )
  }
}
console.log('\nbaseline: how many times longer the same text takes with pdfmake or docx alone, in this run')

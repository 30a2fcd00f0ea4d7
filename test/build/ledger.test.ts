/** The books of an output folder, where a document no longer has all of its files. */
import {afterEach, beforeEach, expect, it} from 'vitest'
import {type Ledger, openLedger} from '../../src/build/ledger.js'
import {openOutput, type OutputFolder} from '../../src/build/output-folder.js'
import {type JobResult, outcomeOf} from '../../src/build/job.js'
import {type Format, formats} from '../../src/publish.js'
import {filesIn, type TemporaryWorkspace, temporaryWorkspace} from './workspace.js'

const document = 'content/documents/list.md'
let workspace: TemporaryWorkspace
let output: OutputFolder
let ledger: Ledger
const open = (): Promise<Ledger> =>
  openLedger({output, tool: '1', shown: (name) => name, index: () => Promise.resolve(new Uint8Array())})
beforeEach(async () => {
  workspace = temporaryWorkspace()
  output = await openOutput(workspace.out)
  ledger = await open()
})
afterEach(async () => {
  await output.close()
  workspace.remove()
})

/** A build that makes these endings of list.md, when it was asked for `wanted`. */
async function built(endings: readonly string[], wanted: readonly Format[] = formats): Promise<readonly string[]> {
  const files = endings.map((ending) => ({
    name: `list.${ending}`,
    format: formats.find((format) => ending.endsWith(format)) ?? 'csv',
    bytes: Buffer.from(ending),
    pages: null
  }))
  const result: JobResult = {
    formats: wanted,
    files,
    diagnostics: [],
    answers: [],
    fontAnswers: [],
    title: '名单',
    kind: '通知',
    date: '2012-11-02',
    documentNumber: null,
    status: 'issued',
    citing: null,
    fonts: [],
    substitutions: [],
    fault: null
  }
  const findings = await ledger.enter(document, outcomeOf(result), await output.write(files))
  await ledger.save()
  ledger = await open()
  return findings.map(({id}) => id)
}
const names = (): string[] => Object.keys(filesIn(workspace.out)).filter((name) => name.startsWith('list'))

it('removes the data files of a list that is gone', async () => {
  await built(['html', 'xlsx', 'csv', '2.csv'])
  expect(await built(['html', 'xlsx', 'csv'])).toEqual([])
  expect(names()).toEqual(['list.csv', 'list.html', 'list.xlsx'])
  expect(await built(['html'])).toEqual([])
  expect(names()).toEqual(['list.html'])
})

it('keeps the files of formats that nobody asked for', async () => {
  await built(['html', 'xlsx', 'csv'])
  await built(['html'], ['html'])
  expect(names()).toEqual(['list.csv', 'list.html', 'list.xlsx'])
})

it('keeps a data file that somebody worked in, and says so', async () => {
  await built(['html', 'csv'])
  workspace.put('out/list.csv', 'mine')
  expect(await built(['html'])).toEqual(['output-unedited'])
  expect(names()).toEqual(['list.csv', 'list.html'])
})

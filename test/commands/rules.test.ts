/** `yinfa rules`: the rules as a list, as Markdown and as a document. */
import path from 'node:path'
import {PassThrough} from 'node:stream'
import {afterEach, beforeEach, expect, test} from 'vitest'
import {runProgram} from '../../src/commands/program.js'
import {rules as allRules} from '../../src/proofread.js'
import {filesIn, npmFonts, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace()
})
afterEach(() => workspace.remove())

async function rules(...args: readonly string[]): Promise<{exit: string; out: string; err: string}> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const exit = await runProgram(['rules', ...args], {
    cwd: workspace.root,
    env: {YINFA_FONTS: npmFonts, YINFA_NO_DOWNLOAD: '1', NO_COLOR: '1'},
    platform: process.platform,
    homedir: path.join(workspace.root, 'no-home'),
    signal: new AbortController().signal,
    out,
    err
  })
  const read = (stream: PassThrough): string => String(stream.read() ?? '')
  return {exit, out: read(out), err: read(err)}
}

test('each rule is a line with its strength, its name, its id and its source', async () => {
  const {exit, out} = await rules()
  expect(exit).toBe('ok')
  expect(out.trimEnd().split('\n')).toHaveLength(allRules.length)
  expect(out).toContain('错误 标点用全角 full-width-marks（GB/T 15834—2011 4）\n')
})

test('the manual is written in the formats that are named, where it is told, and not again when it is the same', async () => {
  const first = await rules('--manual', '--format', 'html,docx', '--to', 'manual')
  expect(first).toEqual({exit: 'ok', out: 'manual/校对规则手册.docx\nmanual/校对规则手册.html\n', err: ''})
  expect(Object.keys(filesIn(path.join(workspace.root, 'manual')))).toEqual(['校对规则手册.docx', '校对规则手册.html'])
  const second = await rules('--manual', '--format', 'html,docx', '--to', 'manual')
  expect(second.out).toBe('manual/校对规则手册.docx（没有变化）\nmanual/校对规则手册.html（没有变化）\n')
})

test('a folder that cannot be written is told', async () => {
  workspace.put('manual', 'a file')
  const {exit, err} = await rules('--manual', '--format', 'html', '--to', 'manual')
  expect(exit).toBe('output')
  expect(err).toContain('output-writable')
})

test.each([
  [['--format', 'pdf'], '--format 和 --to 只和 --manual 一起用。'],
  [['--manual', '--format', 'odt'], '不认识的格式 `odt`。'],
  [['--manual', '--format', ','], '--format 没有写格式。']
])('%j is refused', async (args, message) => {
  const {exit, err} = await rules(...args)
  expect(exit).toBe('usage')
  expect(err).toContain(message)
})

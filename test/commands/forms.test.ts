/** `yinfa forms`: which files it writes, and what it refuses. */
import {readdirSync} from 'node:fs'
import path from 'node:path'
import {PassThrough} from 'node:stream'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runProgram} from '../../src/commands/program.js'
import {npmFonts, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'
import {everyType} from '../forms/schemas.js'

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace()
  workspace.put('templates/forms/every.yaml', everyType)
  workspace.put('templates/forms/第二张.yaml', everyType.replace('各类填写项的表', '第二张表'))
})
afterEach(() => workspace.remove())

async function forms(args: readonly string[]): Promise<{exit: string; out: string; err: string}> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const exit = await runProgram(['forms', ...args], {
    cwd: workspace.root,
    env: {YINFA_FONTS: npmFonts, YINFA_NO_DOWNLOAD: '1'},
    platform: process.platform,
    homedir: path.join(workspace.root, 'no-home'),
    signal: new AbortController().signal,
    out,
    err
  })
  const read = (stream: PassThrough): string => String(stream.read() ?? '')
  return {exit, out: read(out), err: read(err)}
}

const written = (folder = 'out/forms'): readonly string[] =>
  readdirSync(path.join(workspace.root, folder)).filter((name) => !name.startsWith('.'))

it('writes every form in four formats', async () => {
  const {exit, out} = await forms([])
  expect(exit).toBe('ok')
  expect(written().toSorted()).toEqual(
    ['every', '第二张'].flatMap((id) => ['docx', 'html', 'pdf', 'xlsx'].map((format) => `${id}.${format}`)).toSorted()
  )
  expect(out.split('\n')[0]).toContain('各类填写项的表 → out/forms/every.pdf')
  expect((await forms([])).out).toContain('（没有变化）')
})

it('writes those that are named, in the formats that are named, where it is told', async () => {
  const {exit} = await forms(['--form', '第二张', '--format', 'docx,html', '--to', 'send'])
  expect(exit).toBe('ok')
  expect(written('send').toSorted()).toEqual(['第二张.docx', '第二张.html'])
})

it('fills in what it is given, dates in any form', async () => {
  const args = ['--form', 'every', '--format', 'html', '--set', '名称=河南省=教育厅', '--set', '开始=2012年3月1日']
  expect((await forms(args)).exit).toBe('ok')
  const html = workspace.get('out/forms/预填-every.html').toString()
  expect(html).toContain('河南省=教育厅')
  expect(html).toContain('2012年3月1日')
})

it('never replaces a blank form by one with something filled in', async () => {
  const html = ['--form', 'every', '--format', 'html']
  await forms(html)
  const blank = workspace.get('out/forms/every.html').toString()
  await forms([...html, '--set', '名称=河南省教育厅'])
  expect(workspace.get('out/forms/every.html').toString()).toBe(blank)
})

describe('refuses', () => {
  it.each([
    [['--form', 'evry'], 'findings', '没有名为 `evry` 的申请表', '您是不是想写 `every`'],
    [['--format', 'doc'], 'usage', '不认识的格式 `doc`', 'pdf、docx、xlsx、html'],
    [['--set', '名称'], 'usage', '看不懂', '--set 单位名称='],
    [['--set', '名字=甲'], 'findings', '没有 `名字` 这一项', '您是不是想写 `名称`'],
    [['--set', '类型=大学'], 'findings', '应为：小学、中学、职业院校', ''],
    [['--set', '开始=2012-02-30'], 'findings', '2012-02-30', ''],
    [['--set', '邮编=10002'], 'findings', '应为 6 位数字', ''],
    [['--set', `要点=${'字'.repeat(1001)}`], 'findings', '有 1001 字，不能超过 1000 字', '']
  ])('%j', async (args, exit, message, hint) => {
    const result = await forms(args)
    expect([result.exit, result.out]).toEqual([exit, ''])
    expect(result.err).toContain(message)
    expect(result.err).toContain(hint)
    expect(() => written()).toThrow('ENOENT')
  })

  it('a schema with a fault, whose line is told, and writes nothing', async () => {
    workspace.put('templates/forms/every.yaml', everyType.replace('高: 30', '高: 三十'))
    const {exit, err} = await forms([])
    expect(exit).toBe('findings')
    expect(err).toContain('templates/forms/every.yaml:27')
    expect(() => written()).toThrow('ENOENT')
  })
})

it('has help in Chinese', async () => {
  const {out} = await forms(['--help'])
  expect(out).toContain('用法：')
  expect(out).not.toMatch(/usage|options|default|help for/iu)
})

/** `yinfa merge`: what it prints and how it ends. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {PassThrough} from 'node:stream'
import {afterEach, beforeEach, expect, it} from 'vitest'
import {runProgram} from '../../src/commands/program.js'
import {npmFonts, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'

const root = path.join(import.meta.dirname, '../..')
let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace()
  workspace.put('content/yinfa.yaml', readFileSync(path.join(root, 'content/yinfa.yaml'), 'utf8'))
  const guide = readFileSync(path.join(root, 'docs/邮件合并.md'), 'utf8')
  const [, letter = '', data = ''] = /```markdown\n(.*?)```.*?```csv\n(.*?)```/su.exec(guide) ?? []
  workspace.put('content/letters/报送总结.md', letter)
  workspace.put('content/letters/单位.csv', data)
})
afterEach(() => workspace.remove())

async function run(args: readonly string[]): Promise<{exit: string; out: string; err: string}> {
  const [out, err] = [new PassThrough(), new PassThrough()]
  const exit = await runProgram(args, {
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
const files = ['content/letters/报送总结.md', 'content/letters/单位.csv']

it('lists what it made of which row', async () => {
  const {exit, out} = await run(['merge', ...files, '--format', 'html', '--name', '{{编号}}'])
  expect(exit).toBe('ok')
  expect(out.split('\n').slice(0, 3)).toEqual([
    '第 2 行 → out/letters/报送总结/QY-32.html',
    '第 3 行 → out/letters/报送总结/QY-43.html',
    '合并 2 份，2 个文件。'
  ])
})

it('ends with findings and says that nothing was written', async () => {
  workspace.put(
    files[1] ?? '',
    workspace
      .get(files[1] ?? '')
      .toString()
      .replace('双语教学资源建设与应用', '')
  )
  const {exit, out, err} = await run(['merge', ...files, '--format', 'html'])
  expect([exit, out]).toEqual(['findings', ''])
  expect(err).toContain('第 3 行')
  expect(err).toContain('没有生成文件；原有文件没有改动。')
})

it.each([
  [['merge', files[0] ?? ''], '缺少数据'],
  [['merge', ...files, '--format', 'doc'], '不认识的格式 `doc`'],
  [['merge', ...files, '--to', 'content/documents'], '源文件'],
  [['pack'], '没有写给哪些省份'],
  [['pack', '--province', '河难'], '没有 `河难` 这个省份'],
  [['pack', '--all', '--province', '河南'], '只能写一个'],
  [['pack', '--all', '--as-of', '明天'], '不是日期']
])('refuses %j', async (args, message) => {
  const {exit, err} = await run(args)
  expect(exit).toBe('usage')
  expect(err).toContain(message)
})

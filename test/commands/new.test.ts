/** `yinfa new` as people run it: asked in the terminal, or told by options. */
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import path from 'node:path'
import {PassThrough} from 'node:stream'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import type {Exit} from '../../src/commands/exit-codes.js'
import {newCommand, type NewOptions} from '../../src/commands/new.js'
import {UsageError} from '../../src/commands/usage-error.js'
import {buildIn, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'

const questions = `名称: 便函
说明: 一句话的函。
文件名: letter-{成文日期}
参数:
  - 键: 发文机关
    问题: 哪个机关
    类型: 机关
    必填: 是
    默认: 教育部
  - 键: 成文日期
    问题: 哪天
    类型: 日期
    必填: 是
    示例: 2014年3月12日
  - 键: 事由
    问题: 什么事
    必填: 是
  - 键: 缓急
    问题: 急不急
    类型: 选项
    选项: [平件, 急件]
    默认: 平件
  - 键: 事项
    问题: 哪些事项
    类型: 列表
示例:
  - 名称: 一例
    值:
      成文日期: 2014年3月12日
      事由: 试点
      事项: [甲, 乙]
`
const template = `---
文种: 函
版式: 信函
发文机关: {{发文机关}}
标题: {{发文机关}}关于{{事由}}的函
主送机关: 各单位
成文日期: {{成文日期}}
---

这是{{缓急}}。

{{#each 事项}}
{{汉字}}、{{文字}}。

{{/each}}
`

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace()
  workspace.put('templates/letter.yaml', questions)
  workspace.put('templates/letter.md.hbs', template)
  workspace.put('templates/part.md.hbs', '片段')
})
afterEach(() => workspace.remove())

/** Run with some options, and with lines typed where any are given. */
async function run(name: string | undefined, options: Partial<NewOptions> = {}, typed?: string) {
  const printed = {out: '', err: ''}
  const input = new PassThrough()
  if (typed !== undefined) input.end(typed)
  const exit: Exit = await newCommand(
    name,
    {set: [], ...options},
    {
      env: {},
      cwd: workspace.root,
      platform: process.platform,
      homedir: workspace.root,
      out: {write: (text) => (printed.out += text)},
      err: {write: (text) => (printed.err += text)},
      ...(typed === undefined ? {} : {input}),
      signal: new AbortController().signal
    }
  )
  return {exit, ...printed}
}

const drafts = (): readonly string[] => {
  const folder = path.join(workspace.root, 'content/documents')
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((file) => file.endsWith('.md'))
}
const draft = (file: string): string => readFileSync(path.join(workspace.root, 'content/documents', file), 'utf8')

test('without a name it lists the templates; fragments are none', async () => {
  const {exit, out} = await run(undefined)
  expect(exit).toBe('ok')
  expect(out.split('\n')[0]).toBe('letter  便函：一句话的函。')
  expect(out).not.toContain('part')
})

describe('asked in the terminal', () => {
  test('it takes defaults for empty answers, explains bad ones and asks again', async () => {
    const lines = ['', '2014.3.12', '2014年3月12日', '', '试点', '特急', '急件', '甲', '二、乙', '乙', '']
    const {exit, out, err} = await run('letter', {}, `${lines.join('\n')}\n`)
    expect(exit).toBe('ok')
    expect(out).toContain('已写好 content/documents/2014/letter-2014-03-12.md')
    expect(out).toContain('yinfa build content/documents/2014/letter-2014-03-12.md')
    expect(err).toContain('应为 `2014年3月12日`')
    expect(err).toContain('“事由”没有填写，这一项不能空着。')
    expect(err).toContain('“缓急”写的是 `特急`，应为：平件、急件。')
    expect(err).toContain('带了序号，序号由程序编。请只写 `乙`。')
    expect(err).toContain('1/5 哪个机关（教育部） [教育部]：')
    expect(draft('2014/letter-2014-03-12.md')).toBe(
      '---\n文种: 函\n版式: 信函\n发文机关: 教育部\n标题: 教育部关于试点的函\n主送机关: 各单位\n' +
        '成文日期: 2014年3月12日\n---\n\n这是急件。\n\n一、甲。\n\n二、乙。\n'
    )
  })

  test.each(['', '\n2014年3月12日\n', '\n2014年3月12日\n试点\n\n甲\n乙\n'])(
    'it leaves nothing behind when the answers end too soon: %j',
    async (typed) => {
      const {exit, err} = await run('letter', {}, typed)
      expect(exit).toBe('interrupted')
      expect(err).toContain('没有写任何文件')
      expect(existsSync(path.join(workspace.root, 'content/documents'))).toBe(false)
    }
  )

  test('where nobody can answer it says how else', async () => {
    await expect(run('letter')).rejects.toThrow('这里不能提问')
  })
})

describe('told by options', () => {
  test('--example makes a document that builds, and never overwrites one', async () => {
    await run('letter', {example: true})
    await run('letter', {example: '一例'})
    await run('letter', {example: true, set: ['事由=验收'], name: '验收函'})
    expect(drafts().toSorted()).toEqual(['2014/letter-2014-03-12-2.md', '2014/letter-2014-03-12.md', '2014/验收函.md'])
    expect(draft('2014/验收函.md')).toContain('关于验收的函')
    const {diagnostics, documents} = await buildIn(workspace)
    expect(diagnostics).toEqual([])
    expect(documents.map(({status}) => status)).toEqual(['built', 'built', 'built'])
    await expect(run('letter', {example: true, name: '验收函'})).rejects.toThrow('已经有了，没有覆盖')
  })

  test('--set gives lists item by item, --from takes a file; what is not given has its default', async () => {
    writeFileSync(path.join(workspace.root, 'a.yaml'), '成文日期: 2014-03-12\n事由: 试点\n事项:\n  - 甲\n')
    await run('letter', {from: 'a.yaml', set: ['事项=丙', '事项=丁']})
    const text = draft('2014/letter-2014-03-12.md')
    expect(text).toContain('这是平件。\n\n一、丙。\n\n二、丁。')
  })

  test.each([
    [{set: ['成文日期=2014年3月12日']}, '“事由”没有填写'],
    [{set: ['缓急=急件']}, '“成文日期”没有填写，这一项不能空着。“事由”没有填写，这一项不能空着。'],
    [{example: true as const, set: ['事项=二、乙']}, '“事项”里的 `二、乙` 带了序号，序号由程序编。'],
    [{set: ['事项']}, '写法有误'],
    [{set: ['事头=试点']}, '没有 `事头` 这个参数'],
    [{set: ['成文日期=2012年2月30日', '事由=试点']}, '没有这一天'],
    [{example: '二例'}, '没有名为“二例”的示例'],
    [{from: 'no.yaml'}, '读不了文件 `no.yaml`'],
    [{example: true as const, name: '../x'}, '不能作文件名']
  ])('%j is a mistake that is explained', async (options, said) => {
    const error: unknown = await run('letter', options).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).message).toContain(said)
    expect(drafts()).toEqual([])
  })

  test('an unknown template is asked for by its likely name', async () => {
    await expect(run('lettre')).rejects.toMatchObject({hint: '您是不是想写 `letter`？'})
    await expect(run('纪要')).rejects.toMatchObject({hint: '公文模板有：letter（便函）。'})
  })

  test('a template goes by its Chinese name as well, unless two have it', async () => {
    await run('便函', {example: true})
    expect(drafts()).toEqual(['2014/letter-2014-03-12.md'])
    workspace.put('templates/other.yaml', questions)
    workspace.put('templates/other.md.hbs', template)
    await expect(run('便函', {example: true})).rejects.toMatchObject({
      message: '有 2 个公文模板叫 `便函`。',
      hint: '公文模板有：letter（便函）、other（便函）。'
    })
  })

  test('a file of answers may be in the encoding of old editors, with full-width colons told as such', async () => {
    // 成文日期: 2014-03-12, 事由: 试点 in GB18030.
    const old = [...Buffer.from('b3c9cec4c8d5c6da3a20323031342d30332d31320acac2d3c93a20cad4b5e30a', 'hex')]
    writeFileSync(path.join(workspace.root, 'a.yaml'), Uint8Array.from(old))
    await run('letter', {from: 'a.yaml'})
    expect(draft('2014/letter-2014-03-12.md')).toContain('关于试点的函')
    writeFileSync(path.join(workspace.root, 'b.yaml'), '成文日期：2014-03-12\n事由: 试点\n')
    const {exit, err} = await run('letter', {from: 'b.yaml'})
    expect(exit).toBe('findings')
    expect(err).toContain('b.yaml:1:5 错误 `成文日期` 后面是全角冒号')
    expect(err.match(/错误/gu)).toHaveLength(1)
  })

  test('a file with unknown keys or values that are no text is told by line', async () => {
    writeFileSync(path.join(workspace.root, 'a.yaml'), '成文日期: 2014-03-12\n事由:\n  甲: 乙\n事像: 试点\n')
    const {exit, err} = await run('letter', {from: 'a.yaml'})
    expect(exit).toBe('findings')
    expect(err).toContain('a.yaml:2:1 错误 `事由` 应为文字')
    expect(err).toContain('a.yaml:4:1 错误 没有 `事像` 这个参数。')
    expect(err).toContain('`事由`')
  })
})

describe('a template that is wrong is told at its line', () => {
  test('and what follows from one wrong parameter is not told as well', async () => {
    workspace.put('templates/letter.yaml', questions.replace('类型: 日期', '类型: 日起'))
    const {err} = await run('letter', {example: true})
    expect(err.match(/错误/gu)).toHaveLength(1)
    expect(err).toContain('您是不是想写 `日期`？')
  })

  test.each([
    [
      'without a date',
      questions.replaceAll('成文日期', '日子').replace('letter-{日子}', 'letter'),
      '缺少必填的日期参数'
    ],
    ['with an example that is no date', questions.replace('成文日期: 2014年3月12日', '成文日期: 三月'), '`三月`'],
    ['with a key twice', questions.replace('键: 缓急', '键: 事由'), '参数 `事由` 写了两次'],
    ['with an unknown kind', questions.replace('类型: 选项', '类型: 单选'), '`单选`'],
    ['with a choice of nothing', questions.replace('选项: [平件, 急件]', ''), '没有写出可选的词'],
    ['with an unknown key', questions.replace('问题: 急不急', '提问: 急不急'), '没有 `提问` 这一项'],
    ['with a file name of unknown keys', questions.replace('letter-{成文日期}', 'letter-{日期}'), '`{日期}` 不是参数'],
    [
      'with answers to nothing',
      questions.replace('      事由: 试点', '      事由: 试点\n      由头: 无'),
      '示例里的 `由头` 不是参数'
    ],
    ['without a name', questions.replace('名称: 便函\n', ''), '缺少名称']
  ])('%s', async (_, text, said) => {
    workspace.put('templates/letter.yaml', text)
    const {exit, err} = await run('letter', {example: true})
    expect(exit).toBe('findings')
    expect(err).toContain(said)
    expect(err).toContain('templates/letter.yaml:')
  })

  test('with a name that is no parameter, also where it is not written', async () => {
    workspace.put('templates/letter.md.hbs', template.replace('{{缓急}}', '{{#if 事项}}甲{{else}}{{缓解}}{{/if}}'))
    const {exit, err} = await run('letter', {example: true})
    expect(exit).toBe('findings')
    expect(err).toContain('templates/letter.md.hbs:10 错误 没有 `缓解` 这个字段。')
    expect(drafts()).toEqual([])
  })
})

test('a template is no fragment: documents cannot include it, while fragments stay what they are', async () => {
  const {diagnostics} = await (async () => {
    workspace.put(
      'content/documents/2014/a.md',
      '---\n文种: 函\n版式: 信函\n发文机关: 教育部\n标题: 教育部关于试点的函\n成文日期: 2014年3月12日\n---\n\n{{> part}}\n\n{{> letter}}\n'
    )
    return buildIn(workspace)
  })()
  expect(diagnostics.map(({id, place}) => [id, place.line])).toEqual([['template-partial', 11]])
  expect(diagnostics[0]?.message).toBe('`letter` 是公文模板，不是可以引入的片段。')
})

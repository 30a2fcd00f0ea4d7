/** `yinfa check` over several documents, `yinfa deadlines` and `yinfa impact` as people and machines run them. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {checkCommand} from '../../src/commands/check.js'
import {deadlinesCommand} from '../../src/commands/deadlines.js'
import type {Exit} from '../../src/commands/exit-codes.js'
import {impactCommand} from '../../src/commands/impact.js'
import type {Terminal} from '../../src/commands/terminal.js'
import {UsageError} from '../../src/commands/usage-error.js'
import {notice, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'

const title = '教育部关于开展教育信息化试点工作的通知'
const due = '请于2012年2月29日前将申请表报我部。'
const wrong = `按照《${title}》（教技函〔2012〕6号）执行。`

let workspace: TemporaryWorkspace
beforeEach(() => {
  workspace = temporaryWorkspace({
    'a.md': notice(4, due),
    'b.md': notice(5, wrong).replace(`title: ${title}`, 'title: 教育部关于报送材料的通知')
  })
})
afterEach(() => workspace.remove())

/** Run a command in the workspace. */
async function run(
  command: (terminal: Terminal) => Promise<Exit>
): Promise<{readonly exit: Exit; readonly out: string; readonly err: string}> {
  const text = {out: '', err: ''}
  const exit = await command({
    env: {NO_COLOR: '1'},
    cwd: workspace.root,
    platform: 'linux',
    homedir: workspace.root,
    out: {write: (part: string) => (text.out += part)},
    err: {write: (part: string) => (text.err += part)},
    signal: new AbortController().signal
  })
  return {exit, ...text}
}

describe('check', () => {
  const check = (paths: readonly string[]) => run((terminal) => checkCommand(paths, {json: true}, terminal))
  const rulesOf = (out: string): readonly string[] => {
    const {documents} = JSON.parse(out) as {documents: {findings: {rule: string}[]}[]}
    return documents.flatMap(({findings}) => findings.map(({rule}) => rule))
  }

  test('holds all documents against each other', async () => {
    const {exit, out} = await check([])
    expect(exit).toBe('findings')
    expect(rulesOf(out)).toContain('citation-agreement')
  })

  test('of one document tells what others say of it', async () => {
    expect(rulesOf((await check(['content/documents/b.md'])).out)).toContain('citation-agreement')
    expect(rulesOf((await check(['content/documents/a.md'])).out)).toContain('citation-agreement')
  })

  test('excuses what the front matter of the document excuses', async () => {
    const excused = `校对例外:\n  - 规则: 引用的标题与文号一致\n    文字: 教技函〔2012〕6号\n    理由: 测试\n---\n\n${wrong}`
    const file = 'content/documents/b.md'
    workspace.put(file, workspace.get(file).toString().replace(`---\n\n${wrong}`, excused))
    const {exit, out} = await check([])
    expect([exit, rulesOf(out).includes('exception-used')]).toEqual(['ok', false])
  })
})

describe('deadlines', () => {
  test('are a table, and a calendar where one is asked for', async () => {
    const {exit, out} = await run((terminal) => deadlinesCommand([], {ics: '期限.ics'}, terminal))
    expect(exit).toBe('ok')
    expect(out).toContain('2012-02-29  星期三  教技函〔2012〕4号')
    expect(out.endsWith('\n已写好 期限.ics\n')).toBe(true)
    const calendar = readFileSync(path.join(workspace.root, '期限.ics'), 'utf8')
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/u)
    expect(calendar).toContain('DTSTART;VALUE=DATE:20120229\r\n')
  })

  test.each(['content/data/a.ics', 'a.md'])('are not written to %s', async (ics) => {
    await expect(run((terminal) => deadlinesCommand([], {ics}, terminal))).rejects.toBeInstanceOf(UsageError)
  })
})

describe('impact', () => {
  test('tells where a document is cited, as text and as JSON', async () => {
    const {out} = await run((terminal) => impactCommand('content/documents/a.md', {}, terminal))
    expect(out).toContain('1 份公文提到')
    expect(out).toContain('文件：b.pdf、b.docx、b.html')
    const json = await run((terminal) => impactCommand('教技函〔2012〕4号', {json: true}, terminal))
    expect(JSON.parse(json.out)).toMatchObject({documents: [{path: 'content/documents/b.md'}], diagnostics: []})
  })

  test('of what does not exist is refused', async () => {
    await expect(run((terminal) => impactCommand('没有的单位', {}, terminal))).rejects.toBeInstanceOf(UsageError)
  })

  test.each([
    ['教技函[2012]4号', '工作区里没有', '您是不是想写 `教技函〔2012〕4号`？'],
    ['a.md', '工作区里没有', '您是不是想写 `content/documents/a.md`？'],
    ['content/yinfa.yaml', '“content/yinfa.yaml”里没有公文要查的数据。', '请写数据文件'],
    ['content/documents', '工作区里没有“content/documents”。', ''],
    ['', '没有写要查什么。', 'yinfa impact'],
    ['content/yinfa.yaml#3', '“content/yinfa.yaml”里没有“3”。', '请写数据文件']
  ])('of %s says what there is', async (name, message, hint) => {
    const error: unknown = await run((terminal) => impactCommand(name, {}, terminal)).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(UsageError)
    expect((error as UsageError).message).toContain(message)
    expect((error as UsageError).hint).toContain(hint)
  })
})

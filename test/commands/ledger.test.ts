/** `yinfa ledger` as people run it. */
import {strFromU8, unzipSync} from 'fflate'
import {afterEach, describe, expect, test} from 'vitest'
import type {Exit} from '../../src/commands/exit-codes.js'
import {ledgerCommand, type LedgerOptions} from '../../src/commands/ledger.js'
import {UsageError} from '../../src/commands/usage-error.js'
import {notice, type TemporaryWorkspace, temporaryWorkspace} from '../build/workspace.js'

const plan = `---
文种: 通知
发文机关: 教育部
发文字号: 教技〔2014〕1号
标题: 教育部关于印发《2014年工作要点》的通知
主送机关: 部内各司局
成文日期: 2014年3月12日
印发件: 2014年工作要点
---

现印发给你们，请认真贯彻执行。

# 2014年工作要点

## 一、重点工作

### （一）建设。

#### 1. 建成平台。

实现8.5万所学校接入。（责任单位：科技司、财务司）

#### 2. 开展宣传。

设立专版。
`

let workspace: TemporaryWorkspace | undefined
afterEach(() => workspace?.remove())

const run = async (
  documents: Readonly<Record<string, string>>,
  options: LedgerOptions = {},
  name?: string
): Promise<{exit: Exit; out: string; err: string}> => {
  workspace = temporaryWorkspace(documents)
  const printed = {out: '', err: ''}
  const exit = await ledgerCommand(name, options, {
    env: {},
    cwd: workspace.root,
    platform: process.platform,
    homedir: workspace.root,
    out: {write: (text) => (printed.out += text)},
    err: {write: (text) => (printed.err += text)},
    signal: new AbortController().signal
  })
  return {exit, ...printed}
}

describe('yinfa ledger', () => {
  test('finds the only plan of the workspace and lists its tasks with their units', async () => {
    const {exit, out, err} = await run({'2012/a.md': notice(4), '2014/plan.md': plan})
    expect(exit).toBe('ok')
    expect(out.split('\n').slice(0, 7)).toEqual([
      '2014年工作要点（content/documents/2014/plan.md）',
      '',
      '一、重点工作',
      '（一）建设',
      '  1.建成平台',
      '      科技司、财务司',
      '  2.开展宣传'
    ])
    expect(out).toContain('共 2 项任务，1 组责任单位，2 个单位，1 个指标；1 项任务没有责任单位。')
    expect(err).toContain('content/documents/2014/plan.md:23 警告 任务“2.开展宣传”没有写明责任单位。')
  })

  test('tells the tasks of one unit in full', async () => {
    const {out} = await run({'2014/plan.md': plan}, {unit: '财务司'})
    expect(out).toContain('财务司，1 项任务\n\n1.建成平台\n    实现8.5万所学校接入。\n    责任单位：科技司、财务司\n')
    expect(out).not.toContain('宣传')
  })

  test('lists targets with their exact values', async () => {
    const {out} = await run({'2014/plan.md': plan}, {targets: true})
    expect(out.split('\n')[1]?.split(/ {2,}/u)).toEqual(['任务1', '8.5万所', '85000', '实现8.5万所学校接入'])
  })

  test('says all of it as JSON', async () => {
    const {out, err} = await run({'2014/plan.md': plan}, {json: true})
    expect(err).toBe('')
    expect(JSON.parse(out)).toMatchObject({
      exitCode: 0,
      units: ['科技司', '财务司'],
      tasks: [
        {number: 1, assignments: [{units: [{name: '科技司'}, {name: '财务司'}]}]},
        {number: 2, assignments: []}
      ],
      targets: [{value: '85000', unit: '所'}],
      diagnostics: [{id: 'task-unit'}]
    })
  })

  test('writes a workbook of tasks, units and targets', async () => {
    const {exit, out} = await run({'2014/plan.md': plan}, {xlsx: '台账.xlsx'})
    expect([exit, out]).toEqual(['ok', '已写好 台账.xlsx：任务、分工、指标各一张工作表。\n'])
    const parts = unzipSync(new Uint8Array(workspace?.get('台账.xlsx') ?? []))
    const text = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
    expect(text('xl/workbook.xml')).toMatch(/name="任务".*name="分工".*name="指标"/su)
    expect(text('xl/sharedStrings.xml')).toContain('科技司、财务司')
    expect(text('xl/sharedStrings.xml')).toContain('85000')
    await expect(run({'2014/plan.md': plan}, {xlsx: '台账.csv'})).rejects.toThrow('不是 .xlsx 文件')
  })

  test('asks which unit was meant', async () => {
    await expect(run({'2014/plan.md': plan}, {unit: '科技'})).rejects.toThrow(UsageError)
  })

  test.each([
    ['no plan', {'2012/a.md': notice(4)}, undefined, '没有标题含“工作要点”'],
    ['several plans', {'2014/plan.md': plan, '2015/plan.md': plan}, undefined, '有 2 份公文'],
    ['no such document', {'2014/plan.md': plan}, '2014/plam.md', '您是不是想用 `content/documents/2014/plan.md`'],
    ['a broken document', {'2014/plan.md': plan.replace('文种', '文种类')}, 'content/documents/2014/plan.md', '文种类']
  ])('ends with findings where there is %s', async (_, documents, name, said) => {
    const {exit, out, err} = await run(documents, {}, name)
    expect([exit, out]).toEqual(['findings', ''])
    expect(err).toContain(said)
  })
})

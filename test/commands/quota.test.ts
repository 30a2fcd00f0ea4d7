/** `yinfa quota` over the data of the programme and over made ones. */
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, it} from 'vitest'
import {runProgram} from '../../src/commands/program.js'
import {displayWidth} from '../../src/commands/terminal.js'
import {temporaryWorkspace, type TemporaryWorkspace} from '../build/workspace.js'

const here = path.join(import.meta.dirname, '../..')

/** Run the command; what it printed, without colours. */
async function quota(args: readonly string[], cwd = here) {
  const printed = {out: '', err: ''}
  const exit = await runProgram(['quota', ...args], {
    env: {NO_COLOR: '1'},
    cwd,
    platform: 'linux',
    homedir: '/nowhere',
    out: {write: (text) => void (printed.out += text)},
    err: {write: (text) => void (printed.err += text)},
    signal: new AbortController().signal
  })
  return {exit, ...printed, lines: printed.out.split('\n')}
}

/** The numbers in a line of a table. */
const numbers = (line: string | undefined): readonly string[] => (line ?? '').split(/\s+/u).slice(1, 6)

describe('yinfa quota', () => {
  it('shows every province: 广东 3 of 2 with 深圳 apart, 海南 none, joint units once', async () => {
    const {exit, err, lines} = await quota(['--category', '区域信息化试点', '--batch', '2012'])
    expect([exit, err]).toEqual(['ok', ''])
    const line = (name: string): string | undefined => lines.find((text) => text.startsWith(name))
    expect(numbers(line('省份'))).toEqual(['名额', '已用', '不占', '占用', '剩余'])
    expect(numbers(line('广东'))).toEqual(['2', '3', '1', '2', '0'])
    expect(line('广东')).toContain('深圳市单列 1 个，不占广东名额')
    expect(numbers(line('海南'))).toEqual(['2', '0', '0', '0', '2'])
    expect(numbers(line('河南'))).toEqual(['2', '1', '0', '1', '1'])
    expect(line('河南')).toContain('跨省 1 个，计在首家所在省')
    expect(numbers(line('合计'))).toEqual(['64', '56', '1', '55', '9'])
    expect(lines).toContain('没有超出名额的省份。')
    expect(lines.at(-2)).toContain('共 682 个（教技厅函〔2014〕13号），数据里只有 68 个单位')
  })

  it('lines up its columns though Chinese characters take two', async () => {
    const {lines} = await quota(['--category', '专项'])
    const table = lines.slice(lines.findIndex((text) => text.startsWith('省份')))
    const widths = table
      .slice(0, table.indexOf(''))
      .map((text) => displayWidth(/^(?:\S+\s+){5}\S+/u.exec(text)?.[0] ?? ''))
    expect(widths.length).toBeGreaterThan(32)
    expect(new Set(widths).size).toBe(1)
  })

  it('lists all categories when none is named, and none of the units before they were approved', async () => {
    const {lines} = await quota(['--as-of', '2012年10月31日'])
    for (const name of ['区域综合', '中小学', '职业院校', '本科院校', '专项'])
      expect(lines.some((text) => text.startsWith(`${name}（依据 教技函〔2012〕4号`))).toBe(true)
    expect(lines.filter((text) => text.startsWith('合计')).map((text) => numbers(text)[1])).toEqual(
      Array.from({length: 5}, () => '0')
    )
  })

  it('says the same in JSON', async () => {
    const {exit, out} = await quota(['--category', '区域综合', '--json'])
    const value = JSON.parse(out) as {
      batch: string
      asOf: string
      categories: {provinces: {name: string; used: {name: string}[]; over: number}[]; sum: object}[]
    }
    expect(exit).toBe('ok')
    expect(value).toMatchObject({exitCode: 0, batch: '2012', asOf: '2014-02-24', unitsKnown: 68, diagnostics: []})
    const [category] = value.categories
    expect(category?.sum).toEqual({quota: 64, used: 56, apart: 1, counted: 55, left: 9, over: 0})
    expect(category?.provinces.find(({name}) => name === '广东省')?.used.map(({name}) => name)).toEqual([
      '广东省深圳市南山区教育局',
      '广东省佛山市教育局，华南师范大学教育信息技术学院，中国电信佛山市分公司',
      '广东省深圳市教育局'
    ])
  })

  it.each([
    [['--batch', '2011'], '没有 `2011` 这一批的名额', '2012'],
    [['--category', '区域信息'], '没有 `区域信息` 这个类别', '您是不是想写 `区域信息化`'],
    [['--as-of', '2012-02-30'], '`2012-02-30` 不是日期', '--as-of 2012-11-30']
  ])('refuses %j', async (args, message, hint) => {
    const {exit, err, out} = await quota(args)
    expect([exit, out]).toEqual(['usage', ''])
    expect(err).toContain(message)
    expect(err.split('\n')[1]).toContain(hint)
  })

  it('has help in Chinese', async () => {
    const {exit, out} = await quota(['--help'])
    expect(exit).toBe('ok')
    expect(out).not.toMatch(/usage|options|default|help for/iu)
  })
})

describe('of made data', () => {
  let workspace: TemporaryWorkspace
  beforeEach(() => {
    workspace = temporaryWorkspace()
  })
  afterEach(() => workspace.remove())

  const put = (names: readonly string[]): void => {
    workspace.put('content/data/list.csv', `单位名称,省份\n${names.map((name) => `${name},海南\n`).join('')}`)
    workspace.put(
      'content/data/registry.yaml',
      `类别:
  - 名称: 专项
    量词: 项
名单:
  - 文件: list.csv
    类别: 专项
    批准日期: 2012-11-01
    依据: 教技函〔2012〕70号
名额:
  - 批次: 2012
    依据: 教技函〔2012〕4号
    每省:
      专项: 1
`
    )
  }

  it('names the province that has too much, and ends with 1', async () => {
    put(['甲', '乙'])
    const {exit, lines} = await quota([], workspace.root)
    expect(exit).toBe('findings')
    expect(lines).toContain('海南省的专项占用 2 项，名额 1 项，超出 1 项，没有可以说明的规定。')
    expect(lines.find((text) => text.startsWith('合计'))).toMatch(/超出 1 项$/u)
  })

  it('shows no numbers where the data have errors', async () => {
    put(['甲', '甲'])
    const {exit, out, err} = await quota([], workspace.root)
    expect([exit, out]).toEqual(['findings', ''])
    expect(err).toContain('content/data/list.csv:3')
    expect(err).toContain('没有列出名额')
    const json = await quota(['--json'], workspace.root)
    expect(JSON.parse(json.out)).toMatchObject({exitCode: 1, diagnostics: [{id: 'unit-once'}]})
  })

  it('says that there are no quotas', async () => {
    const {exit, err} = await quota([], workspace.root)
    expect(exit).toBe('usage')
    expect(err).toContain('数据里没有名额')
  })
})

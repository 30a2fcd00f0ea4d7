/** `yinfa list` over the data of the programme: the list of a day, as lines and as files. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {runProgram} from '../../src/commands/program.js'
import {displayWidth} from '../../src/commands/terminal.js'
import {temporaryWorkspace} from '../build/workspace.js'
import {readCsv, readXlsx} from '../write/sheet/read.js'

const here = path.join(import.meta.dirname, '../..')
let folder: string
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-lists-'))
})
afterEach(() => fs.rmSync(folder, {recursive: true, force: true}))

/** Run the command; what it printed, without colours. */
async function list(args: readonly string[], cwd = here) {
  const printed = {out: '', err: ''}
  const exit = await runProgram(['list', ...args], {
    env: {NO_COLOR: '1'},
    cwd,
    platform: 'linux',
    homedir: '/nowhere',
    out: {write: (text) => void (printed.out += text)},
    err: {write: (text) => void (printed.err += text)},
    signal: new AbortController().signal
  })
  return {exit, ...printed, lines: printed.out.trimEnd().split('\n')}
}
const published = ['--list', '第一批区域信息化试点单位', '--as-of', '2012-11-30']
const rowsOf = (name: string): readonly (readonly string[])[] => readCsv(fs.readFileSync(path.join(folder, name)))

describe('yinfa list', () => {
  test('lists the 56 units of 教技函〔2012〕70号 on 2012-11-30, 深圳市教育局 last', async () => {
    const {exit, err, lines} = await list(published)
    expect([exit, err]).toEqual(['ok', ''])
    const rows = lines.filter((line) => /^ *\d+ /u.test(line))
    expect(rows).toHaveLength(56)
    expect(rows[0]).toMatch(/北京.*北京市东城区教育委员会/u)
    expect(rows.at(-1)).toMatch(/广东.*深圳市教育局/u)
    expect(lines).toContain('截至2012年11月30日，共 56 个单位。')
    expect(lines.at(-1)).toContain('682 个')
  })

  test('lines up its columns though Chinese characters take two', async () => {
    const {lines} = await list(published)
    const rows = lines.slice(0, 57).map((line) => displayWidth(/^.*区域综合|^.*类别/u.exec(line)?.[0] ?? ''))
    // 区域综合 is four characters longer than its header’s two.
    expect(new Set(rows.slice(1)).size).toBe(1)
    expect((rows[1] ?? 0) - (rows[0] ?? 0)).toBe(4)
  })

  test('knows nothing of what happened later', async () => {
    expect((await list(['--as-of', '2012年10月31日'])).lines[0]).toBe('截至2012年10月31日，没有符合条件的单位。')
    expect((await list(['--as-of', '2014-02-23', '--state', '整改中'])).out).toContain('没有符合条件的单位')
    expect(
      (await list(['--as-of', '2014-02-24', '--state', '整改中'])).lines.some((line) => line.endsWith('共 6 个单位。'))
    ).toBe(true)
  })

  test('exports the list as XLSX and CSV, which say the same', async () => {
    const [xlsx, csv] = ['a.xlsx', 'sub/a.csv'].map((name) => path.join(folder, name))
    const {exit, lines} = await list([...published, '--xlsx', xlsx ?? '', '--csv', csv ?? ''])
    expect(exit).toBe('ok')
    expect(lines.slice(0, 2)).toEqual([xlsx, csv])
    const rows = rowsOf('sub/a.csv')
    expect(rows).toHaveLength(57)
    expect(rows[0]?.slice(0, 5)).toEqual(['序号', '编号', '省份', '计划单列市', '单位名称'])
    expect(readXlsx(fs.readFileSync(xlsx ?? '')).sheets[0]?.rows).toEqual(rows)
  })

  test('exports extracts by province that together are the list, joint units once', async () => {
    await list([...published, '--csv', path.join(folder, 'all.csv'), '--by-province', path.join(folder, 'by')])
    const names = fs.readdirSync(path.join(folder, 'by')).toSorted()
    expect(names).toContain('41-河南.xlsx')
    expect(names).toContain('66-兵团.csv')
    expect(names).not.toContain('46-海南.csv')
    const extracts = names.filter((name) => name.endsWith('.csv')).flatMap((name) => rowsOf(`by/${name}`).slice(1))
    const bare = (rows: readonly (readonly string[])[]): readonly string[] =>
      rows.map(([, ...values]) => values.join('|')).toSorted()
    expect(bare(extracts)).toEqual(bare(rowsOf('all.csv').slice(1)))
    const guangdong = rowsOf('by/44-广东.csv').slice(1)
    expect(guangdong.map(([serial]) => serial)).toEqual(['1', '2', '3'])
    expect(guangdong.at(-1)?.join('')).toContain('深圳市教育局')
  })

  test('writes all extracts or none', async () => {
    fs.mkdirSync(path.join(folder, 'by/41-河南.xlsx'), {recursive: true})
    const {exit, err} = await list([...published, '--by-province', path.join(folder, 'by')])
    expect(exit).toBe('output')
    expect(err).toContain('41-河南.xlsx')
    expect(fs.readdirSync(path.join(folder, 'by'))).toEqual(['41-河南.xlsx'])
  })

  test('names extracts of an earlier list that are not of this one', async () => {
    fs.writeFileSync(path.join(folder, '46-海南.csv'), '')
    const {out} = await list([...published, '--by-province', folder])
    expect(out).toContain('46-海南.csv` 是以前的名单留下的')
    expect(fs.existsSync(path.join(folder, '46-海南.csv'))).toBe(true)
  })

  test('is the same bytes every time', async () => {
    for (const name of ['a.xlsx', 'b.xlsx']) await list([...published, '--xlsx', path.join(folder, name)])
    expect(fs.readFileSync(path.join(folder, 'a.xlsx'))).toEqual(fs.readFileSync(path.join(folder, 'b.xlsx')))
  })

  test('answers as JSON', async () => {
    const {out} = await list([...published, '--province', '河南省', '--json'])
    const value = JSON.parse(out) as {exitCode: number; asOf: string; units: Record<string, string>[]}
    expect([value.exitCode, value.asOf, value.units.length]).toEqual([0, '2012-11-30', 1])
    expect(value.units[0]).toMatchObject({省份: '河南、新疆', 类别: '区域综合', 依据: '教技函〔2012〕70号'})
  })

  test.each([
    [['--state', '整改'], '您是不是想写 `整改中`？'],
    [['--category', '区域综和'], '您是不是想写 `区域综合`？'],
    [['--province', '何南'], '没有 `何南` 这个省份。'],
    [['--list', '第二批'], '没有 `第二批` 这个名单。'],
    [['--as-of', '2012-02-30'], '`2012-02-30` 不是日期。'],
    [['--xlsx', 'list.csv'], '文件名 `list.csv` 应以 .xlsx 结尾。'],
    [['--csv', 'content/data/list.csv'], '`content/data/list.csv` 在放源文件的文件夹里，写进去会被当作数据。'],
    [['--by-province', 'content'], '`content` 在放源文件的文件夹里，写进去会被当作数据。']
  ])('refuses %j', async (args, message) => {
    const {exit, err} = await list(args)
    expect(exit).toBe('usage')
    expect(err).toContain(message)
  })

  test('lists nothing from data that have an error', async () => {
    const workspace = temporaryWorkspace()
    try {
      workspace.put('content/data/registry.yaml', '类别:\n  - 名称: 甲\n  - 名称: 甲\n')
      const {exit, out, err} = await list(['--csv', path.join(folder, 'a.csv')], workspace.root)
      expect([exit, out]).toEqual(['findings', ''])
      expect(err).toContain('没有列出名单')
      expect(fs.readdirSync(folder)).toEqual([])
    } finally {
      workspace.remove()
    }
  })
})

/** `yinfa returns` and `yinfa returns template`: the forms that go out, and what is said about those that came back. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from 'vitest'
import {runProgram} from '../../src/commands/program.js'
import {programmeProvinces} from '../../src/registry/provinces.js'
import {fileOf, returned, returnsConfig} from '../registry/returned.js'
import {below, readXlsx} from '../write/sheet/read.js'

let root: string
beforeEach(() => {
  root = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-returns-'))
  put('content/data/registry.yaml', returnsConfig)
})
afterEach(() => fs.rmSync(root, {recursive: true, force: true}))

function put(file: string, content: string | Uint8Array): void {
  fs.mkdirSync(path.dirname(path.join(root, file)), {recursive: true})
  fs.writeFileSync(path.join(root, file), content)
}
const workbook = (file: string) => readXlsx(fs.readFileSync(path.join(root, file)))

async function returns(...args: readonly string[]) {
  const printed = {out: '', err: ''}
  const exit = await runProgram(['returns', ...args], {
    env: {NO_COLOR: '1'},
    cwd: root,
    platform: 'linux',
    homedir: '/nowhere',
    out: {write: (text) => void (printed.out += text)},
    err: {write: (text) => void (printed.err += text)},
    signal: new AbortController().signal
  })
  return {exit, ...printed, lines: printed.out.trimEnd().split('\n')}
}

describe('yinfa returns template', () => {
  test('writes one form for each province, filled in with its name, before anything was returned', async () => {
    const {exit, lines} = await returns('template', '--by-province', '--to', 'forms')
    expect(exit).toBe('ok')
    expect(lines.at(-1)).toBe('生成 32 份报送表：2014 这一期，4 个项目。')
    expect(fs.readdirSync(path.join(root, 'forms')).toSorted()).toEqual(
      programmeProvinces.map(({code, short}) => `${code}-${short}.xlsx`).toSorted()
    )
    const [form, guide] = workbook('forms/41-河南.xlsx').sheets
    expect(form?.rows).toEqual([
      ['试点工作进展报送表（2014）'],
      [expect.stringContaining('请于2014年12月20日前报送')],
      ['省份', '工作安排', '专项经费（万元）', '部署日期', '做法', '报送日期'],
      ['河南', '', '', '', '', '']
    ])
    expect(guide?.name).toBe('填报说明')
    expect(guide?.rows.slice(3).map(([name]) => name)).toEqual([
      '省份',
      '工作安排',
      '专项经费（万元）',
      '部署日期',
      '做法',
      '报送日期'
    ])
    expect(guide?.rows.flat().join('')).toContain('省级财政安排的经费。')
  })

  test('locks all but the cells to fill, and lets nothing else be typed into these', async () => {
    await returns('template', '--by-province', '--to', 'forms')
    const {sheets, formats} = workbook('forms/41-河南.xlsx')
    const [form, guide] = sheets
    if (form === undefined || guide === undefined) throw new Error('no sheets')
    const isOpen = (cell: string): boolean => {
      const [protection] = below(formats[form.styles.get(cell) ?? 0] ?? form.xml, 'protection')
      return protection?.attributes['locked'] === '0'
    }
    expect(['A3', 'B3', 'A4', 'B4', 'C4', 'F4'].map(isOpen)).toEqual([false, false, false, true, true, true])
    for (const {xml} of sheets) expect(below(xml, 'sheetProtection')[0]?.attributes['sheet']).toBe('1')
    const rules = below(form.xml, 'dataValidation')
    expect(rules.map(({attributes}) => [attributes['sqref'], attributes['type'], attributes['allowBlank']])).toEqual([
      ['B4', 'list', '1'],
      ['C4', 'decimal', '1'],
      ['D4', 'date', '1'],
      ['E4', 'textLength', '1'],
      ['F4', 'date', '0']
    ])
    expect(rules[0]?.text).toBe('"是,否"')
    expect(rules[1]?.children[0]?.text).toBe('0')
    expect(rules[1]?.attributes['prompt']).toContain('省级财政安排的经费')
  })

  test('writes one form in which the province is chosen', async () => {
    const {exit} = await returns('template', '--period', '2014')
    expect(exit).toBe('ok')
    const [form] = workbook('out/报送表-2014.xlsx').sheets
    const [choice] = form === undefined ? [] : below(form.xml, 'dataValidation')
    expect(choice?.attributes['sqref']).toBe('A4')
    for (const {short} of programmeProvinces) expect(choice?.text).toContain(short)
  })

  test('never replaces a form that was filled in', async () => {
    await returns('template', '--by-province', '--to', 'forms')
    put('forms/41-河南.xlsx', returned('河南', {工作安排: '是'}))
    const before = fs.readFileSync(path.join(root, 'forms/41-河南.xlsx'))
    const {exit, err} = await returns('template', '--by-province', '--to', 'forms')
    expect(exit).toBe('usage')
    expect(err).toContain('41-河南.xlsx` 已经在了')
    expect(fs.readFileSync(path.join(root, 'forms/41-河南.xlsx')).equals(before)).toBe(true)
  })

  test('refuses the folder of the data, an unknown period and a file for many forms', async () => {
    const said = async (...args: readonly string[]) => {
      const {exit, err} = await returns('template', ...args)
      expect(exit).toBe('usage')
      return err
    }
    expect(await said('--to', 'content/data/returns-2014')).toContain('会被当作数据')
    expect(await said('--period', '2015')).toContain('没有 `2015` 这一期')
    expect(await said('--by-province', '--to', 'a.xlsx')).toContain('一个文件夹')
  })
})

describe('yinfa returns', () => {
  const answers = {工作安排: '是', '专项经费（万元）': '100', 报送日期: '2014-12-01'}
  beforeEach(() => {
    put(`content/data/${fileOf('河南')}`, returned('河南', answers))
    put(`content/data/${fileOf('北京')}`, returned('北京', {...answers, 工作安排: '否', 报送日期: '2014-12-21'}))
  })

  test('tells who was in time, late and missing, and the sums', async () => {
    const {exit, err, lines} = await returns()
    expect([exit, err]).toEqual(['ok', ''])
    expect(lines[0]).toBe('2014 进展报送（截止 2014-12-20）：应报 32，按期 1，逾期 1，未报 30。')
    expect(lines[1]).toBe('逾期：北京（2014-12-21）。')
    expect(lines[2]).toMatch(/^未报：天津、河北、.*、兵团。$/u)
    expect(lines[2]).not.toContain('河南')
    expect(lines.some((line) => /^工作安排 .*是 1，否 1$/u.test(line))).toBe(true)
    expect(lines.some((line) => /^专项经费（万元） .*合计 200，最少 100，最多 100$/u.test(line))).toBe(true)
  })

  test('says the same as JSON', async () => {
    const {out} = await returns('--period', '2014', '--json')
    const result = JSON.parse(out) as Readonly<Record<string, unknown>>
    expect(result).toMatchObject({
      exitCode: 0,
      period: '2014',
      complete: true,
      inTime: [{province: '河南', submitted: '2014-12-01', corrected: null}],
      late: [{province: '北京'}],
      fields: [{name: '工作安排', answered: 2, yes: ['河南'], no: ['北京']}, {total: '200'}, {answered: 0}, {}]
    })
    expect(result['missing']).toHaveLength(30)
  })

  test('counts what had come by a day', async () => {
    const {exit, lines} = await returns('--period', '2014', '--as-of', '2014-12-20')
    expect(exit).toBe('ok')
    expect(lines[0]).toBe('2014 进展报送（截止 2014-12-20，统计到 2014-12-20）：应报 32，按期 1，逾期 0，未报 31。')
    expect(lines[1]).toMatch(/^未报：北京、天津、/u)
    expect(lines.some((line) => /^专项经费（万元） .*合计 100，最少 100，最多 100$/u.test(line))).toBe(true)
    const before = JSON.parse((await returns('--as-of', '2014年11月30日', '--json')).out) as object
    expect(before).toMatchObject({asOf: '2014-11-30', inTime: [], late: []})
    expect(JSON.parse((await returns('--json')).out)).toMatchObject({asOf: null})
  })

  test('refuses a day that is none, whatever the data are like', async () => {
    put(`content/data/${fileOf('天津')}`, 'no workbook')
    const {exit, err} = await returns('--as-of', '2014-02-30')
    expect(exit).toBe('usage')
    expect(err).toContain('`2014-02-30` 不是日期。')
    expect(err).toContain('--as-of 2012-11-30')
  })

  test('names nobody as missing while a return cannot be read', async () => {
    put(`content/data/${fileOf('天津')}`, 'no workbook')
    const {exit, err, out} = await returns()
    expect(exit).toBe('findings')
    expect(err).toContain('12-天津.xlsx')
    expect(out).toBe('')
  })

  test('names nobody as missing where the data are not complete', async () => {
    put('content/data/registry.yaml', returnsConfig.replace('    项目:', '    完整: 否\n    项目:'))
    const {lines} = await returns()
    expect(lines[0]).toContain('未报的不清楚')
    expect(lines.join('\n')).not.toContain('天津')
  })
})

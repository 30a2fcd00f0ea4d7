/**
 * Long lists as pages, in Chromium: search and filters work without a network, and without them the whole list is
 * there. Needs `npm ci` in this folder, Java and Chromium; says so and skips where one is missing.
 */
import {execFileSync} from 'node:child_process'
import fs from 'node:fs'
import {createRequire} from 'node:module'
import os from 'node:os'
import path from 'node:path'
import {pathToFileURL} from 'node:url'
import {afterAll, beforeAll, beforeEach, describe, expect, test, vi} from 'vitest'
import * as build from '../../src/gongwen/build.js'
import type * as G from '../../src/gongwen/nodes.js'
import {writeHtml} from '../../src/write/html/index.js'
import {bareOptions} from '../write/html/specimen.js'

const tools = path.join(import.meta.dirname, 'node_modules')
const checker = path.join(tools, 'vnu-jar/build/dist/vnu.jar')
const axeFile = path.join(tools, 'axe-core/axe.min.js')
const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((file) =>
  fs.existsSync(file)
)
const lacking = [
  [chromium, 'chromium'],
  [fs.existsSync(axeFile), 'axe-core (npm ci in test/conformance)'],
  [fs.existsSync(path.join(tools, 'playwright-core')), 'playwright-core (npm ci in test/conformance)']
].flatMap(([present, name]) => (present === undefined || present === false ? [String(name)] : []))
const note = (missing: readonly string[]): string =>
  missing.length === 0 ? '' : ` — SKIPPED, missing: ${missing.join(', ')}`

/** 名单 of two categories; provinces are merged over their units, 12 each. */
const provinces = ['河北省', '河南省', '湖北省']
const page = (...tables: G.Table[]): string =>
  writeHtml(
    build.gongwen(
      {genre: 'notice', variant: 'letter'},
      build.masthead('中华人民共和国教育部', build.documentNumber('教技函', 2012, 70)),
      build.mainBody(build.title('教育部关于公布试点单位的通知'), build.paragraph('现予公布。'), ...tables)
    ),
    {...bareOptions, title: '教育部关于公布试点单位的通知'}
  )
const unitRows = (category: string): G.TableRow[] =>
  provinces.flatMap((province) =>
    Array.from({length: 4}, (_, index) => {
      const unit = build.cell(`${province}${category}第${index + 1}单位ＡＢ-７`)
      const work = index % 2 === 0 ? '<数字>校园' : '在线课堂'
      return index === 0
        ? build.row('body', build.cell(province, 1, 4), unit, work)
        : build.row('body', unit, build.cell(work))
    })
  )
const table = build.tableOf(
  {align: [null, null, null]},
  build.row('header', '省份', '单位名称', '试点工作重点内容'),
  build.row('group', build.cell('一、区域综合', 3)),
  ...unitRows('区域'),
  build.row('group', build.cell('二、职业院校', 3)),
  ...unitRows('院校'),
  build.row('total', '合计', '24', '')
)
const bigTable = build.table(
  ['省份', '单位名称', '试点工作重点内容'],
  ...Array.from({length: 20_000}, (_, index) => [
    provinces[index % 3] ?? '',
    `第${index + 1}实验学校`,
    '区域教育管理信息化'
  ])
)

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-list-'))
const listFile = path.join(folder, 'list.html')
const bigFile = path.join(folder, 'big.html')
fs.writeFileSync(listFile, page(table))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

/** What of playwright-core these tests use. */
interface Page {
  setViewportSize(size: {width: number; height: number}): Promise<void>
  emulateMedia(media: {colorScheme: 'light' | 'dark'}): Promise<void>
  goto(url: string): Promise<unknown>
  evaluate(expression: string): Promise<unknown>
  on(event: 'console', listener: (message: {text(): string}) => void): void
  fill(selector: string, value: string): Promise<void>
  selectOption(selector: string, value: string): Promise<unknown>
  click(selector: string): Promise<void>
  pdf(options: {path: string}): Promise<unknown>
  keyboard: {press(key: string): Promise<void>; type(text: string): Promise<void>}
}
interface Context {
  newPage(): Promise<Page>
  close(): Promise<void>
}
interface Playwright {
  chromium: {launchPersistentContext(folder: string, options: object): Promise<Context>}
}

const launch = (profile: string, javaScriptEnabled: boolean): Promise<Context> => {
  const playwright = createRequire(import.meta.url)('playwright-core') as Playwright
  const args = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking'
  return playwright.chromium.launchPersistentContext(path.join(folder, profile), {
    executablePath: chromium,
    javaScriptEnabled,
    args: [...args.split(' '), '--disable-component-update', '--disable-sync']
  })
}

/** Texts of the rows that are shown, cells separated by |. */
const shownRows = `[...document.querySelectorAll('tbody tr')].filter((row) => row.getClientRects().length > 0).map((row) => [...row.cells].map((cell) => cell.textContent).join('|'))`
const status = `document.querySelector('[role=status]').textContent`

describe.skipIf(lacking.length > 0)(`a long list in Chromium${note(lacking)}`, () => {
  let context: Context | undefined
  let shown: Page
  const complaints: string[] = []
  beforeAll(async () => {
    context = await launch('profile', true)
    shown = await context.newPage()
    shown.on('console', (message) => complaints.push(message.text()))
  }, 60_000)
  afterAll(async () => context?.close())
  beforeEach(async () => {
    await shown.setViewportSize({width: 1280, height: 800})
    await shown.goto(pathToFileURL(listFile).href)
  })
  const rows = async (): Promise<readonly string[]> => (await shown.evaluate(shownRows)) as string[]
  const waitFor = (expected: string): Promise<void> =>
    vi.waitFor(async () => expect(await shown.evaluate(status)).toBe(expected), {timeout: 10_000})
  const search = async (text: string, expected: string): Promise<void> => {
    await shown.fill('input[type=search]', text)
    await waitFor(expected)
  }

  test('shows all rows and their number until something is sought', async () => {
    expect(await shown.evaluate(status)).toBe('共 24 条。')
    expect(await rows()).toHaveLength(27)
    expect(complaints).toEqual([])
  })

  test('shows the rows that hold all words, with the province and the group that they belong to', async () => {
    await search('第2 院校', '显示 3 条，共 24 条。')
    expect(await rows()).toEqual([
      '二、职业院校',
      '河北省|河北省院校第2单位ＡＢ-７|在线课堂',
      '河南省|河南省院校第2单位ＡＢ-７|在线课堂',
      '湖北省|湖北省院校第2单位ＡＢ-７|在线课堂'
    ])
  })

  test('finds a province by its merged cell and a group by its heading', async () => {
    await search('河南省 区域综合', '显示 4 条，共 24 条。')
    expect((await rows())[1]).toBe('河南省|河南省区域第1单位ＡＢ-７|<数字>校园')
    expect(await shown.evaluate(`document.querySelector('tbody tr:not([hidden]) [rowspan]').rowSpan`)).toBe(4)
  })

  test('takes full-width and half-width, capitals and small letters for the same', async () => {
    await search('ab－７', '显示 24 条，共 24 条。')
    await search('<数字>', '显示 12 条，共 24 条。')
    expect(await shown.evaluate(`document.querySelectorAll('数字').length`)).toBe(0)
  })

  test('filters by province and group, also together', async () => {
    await shown.selectOption('.listFilter label:nth-of-type(3) select', '湖北省')
    expect(await shown.evaluate(status)).toBe('显示 8 条，共 24 条。')
    await shown.selectOption('.listFilter label:nth-of-type(2) select', '一、区域综合')
    expect(await shown.evaluate(status)).toBe('显示 4 条，共 24 条。')
    expect(
      await shown.evaluate(`[...document.querySelectorAll('.listFilter label')].map((label) => label.firstChild.data)`)
    ).toEqual(['查找', '分组', '省份'])
  })

  test('is as it was once the search is cleared', async () => {
    const before = await shown.evaluate(`document.querySelector('table').outerHTML`)
    await search('第3', '显示 6 条，共 24 条。')
    await search('没有这一项', '没有符合条件的内容，共 24 条。')
    expect(await rows()).toEqual([])
    await shown.click('.listFilter button')
    expect(await shown.evaluate(status)).toBe('共 24 条。')
    expect(String(await shown.evaluate(`document.querySelector('table').outerHTML`))).toBe(before)
    expect(await shown.evaluate(`document.activeElement.type`)).toBe('search')
  })

  test('prints all rows, whatever is sought', async () => {
    await search('第3', '显示 6 条，共 24 条。')
    const pdf = path.join(folder, 'print.pdf')
    await shown.pdf({path: pdf})
    const text = execFileSync('pdftotext', ['-raw', pdf, '-'], {encoding: 'utf8'}).replaceAll(/\s/gu, '')
    for (const kind of ['区域', '院校'])
      for (const province of provinces)
        for (const number of [1, 2, 3, 4]) expect(text).toContain(`${province}${kind}第${number}单位`)
    expect(text).not.toContain('查找')
  })

  test('can be used with the keyboard alone', async () => {
    await shown.click('input[type=search]')
    await shown.keyboard.type('ab')
    await shown.keyboard.press('Tab')
    await shown.keyboard.press('ArrowDown')
    await shown.keyboard.press('ArrowDown')
    expect(await shown.evaluate(`document.activeElement.value`)).toBe('二、职业院校')
    await waitFor('显示 12 条，共 24 条。')
  })

  test.each(['light', 'dark'] as const)('and axe find nothing to complain of, %s', async (scheme) => {
    await shown.emulateMedia({colorScheme: scheme})
    for (const width of [320, 1280]) {
      await shown.setViewportSize({width, height: 800})
      await shown.goto(pathToFileURL(listFile).href)
      await search('第2', '显示 6 条，共 24 条。')
      await shown.evaluate(fs.readFileSync(axeFile, 'utf8'))
      const run = `axe.run().then(({violations}) => violations.map(({id, nodes}) => id + ' ' + nodes.map(({html}) => html).join(' ')))`
      expect(await shown.evaluate(run)).toEqual([])
      expect(await shown.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
    }
  })

  test('of 20,000 rows stays usable', async () => {
    fs.writeFileSync(bigFile, page(bigTable))
    await shown.goto(pathToFileURL(bigFile).href)
    expect(await shown.evaluate(status)).toBe('共 20000 条。')
    const run = `(() => {
      const select = document.querySelector('.listFilter select')
      const times = ['湖北省', ''].map((value) => {
        const start = performance.now()
        select.value = value
        select.dispatchEvent(new Event('change'))
        document.body.offsetHeight
        return performance.now() - start
      })
      return times
    })()`
    const times = (await shown.evaluate(run)) as number[]
    expect(Math.max(...times)).toBeLessThan(5000)
    await search('第19999实验', '显示 1 条，共 20000 条。')
  }, 60_000)
})

describe.skipIf(lacking.length > 0)(`a long list in Chromium without script${note(lacking)}`, () => {
  test('is all there, without controls that do nothing', async () => {
    const context = await launch('bare', false)
    try {
      const shown = await context.newPage()
      await shown.goto(pathToFileURL(listFile).href)
      expect(await shown.evaluate(shownRows)).toHaveLength(27)
      expect(await shown.evaluate(`document.querySelectorAll('input, select, button').length`)).toBe(0)
    } finally {
      await context.close()
    }
  }, 60_000)
})

const noChecker = fs.existsSync(checker) ? [] : ['vnu-jar (npm ci in test/conformance)']
describe.skipIf(noChecker.length > 0)(`the Nu checker${note(noChecker)}`, () => {
  test('finds no error in the page of a long list', () => {
    expect(execFileSync('java', ['-jar', checker, '--errors-only', '--stdout', listFile], {encoding: 'utf8'})).toBe('')
  }, 60_000)
})

/** Tables on pages of any height: nothing lost, nothing outside, headers and merged labels repeated (8). */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import type {Item, TextItem} from '../../src/compose/page-model.js'
import {type FilledPage, paginate} from '../../src/compose/paginate.js'
import {type Sheet, sheets} from '../../src/compose/sheet.js'
import {createState} from '../../src/compose/state.js'
import {composeTable} from '../../src/compose/table/index.js'
import * as build from '../../src/gongwen/build.js'
import type * as G from '../../src/gongwen/nodes.js'
import {tableGrid} from '../../src/layout/table-grid.js'
import {pt} from '../../src/layout/units.js'
import {notoLibrary} from '../noto-library.js'
import {linesOf, rulesOf, textOf} from './pages.js'

const fonts = notoLibrary()
const millimetre = 72 / 25.4

/** The pages of one table on sheets whose 版心 has some height. */
function pagesOf(table: G.Table, height: number): FilledPage[] {
  const sheet: Sheet = {...sheets.portrait, bottom: pt(sheets.portrait.top + height)}
  const {boxes} = composeTable(table, {...createState(fonts), sheet})
  return paginate(boxes, {firstTop: sheet.top, top: sheet.top, bottom: sheet.bottom, landscape: sheets.landscape})
}
const texts = (items: readonly Item[]): TextItem[] => items.filter((item) => item.kind === 'text')
/** What is read of some pages: element by element, each where it begins, since rows may go on overleaf. */
function read(...pages: readonly {readonly items: readonly Item[]}[]): string {
  const found = new Map<number, string>()
  for (const {element, text} of pages.flatMap(({items}) => texts(items)))
    if (element !== null) found.set(element, (found.get(element) ?? '') + text)
  return [...found.values()].join('')
}
const printed = (items: readonly Item[]): string =>
  texts(items)
    .map(({text}) => text)
    .join('')

/** Rows of random spans in which every cell has a name of its own; long ones are up to `longest` names long. */
const tables = (longest: number): fc.Arbitrary<{table: G.Table; names: string[]; header: string[]}> =>
  fc
    .array(
      fc.record({
        kind: fc.constantFrom('group' as const, 'body' as const, 'body' as const, 'body' as const, 'total' as const),
        cells: fc.array(
          fc.record({
            colSpan: fc.constantFrom(1, 1, 1, 2),
            rowSpan: fc.constantFrom(1, 1, 1, 2, 5, 30),
            length: fc.oneof(fc.constant(1), fc.integer({min: 1, max: longest}))
          }),
          {minLength: 1, maxLength: 4}
        )
      }),
      {minLength: 1, maxLength: 40}
    )
    .map((rows) => {
      const names: string[] = []
      const name = (length: number): string => {
        const own = Array.from({length}, (_, index) => `格${names.length}之${index}、`).join('')
        names.push(own)
        return own
      }
      const header = ['表头甲', '表头乙', '表头丙']
      const table = build.tableOf(
        {align: [null, 'center', 'right']},
        build.row('header', ...header),
        ...rows.map(({kind, cells}) =>
          build.row(
            kind,
            ...(kind === 'group'
              ? [build.cell(name(1), 6)]
              : cells.map(({colSpan, rowSpan, length}) => build.cell(name(length), colSpan, rowSpan)))
          )
        )
      )
      return {table, names, header}
    })
    // More columns than a page has room for are nobody's table.
    .filter(({table}) => tableGrid(table).columns <= 14)

describe('a table of random spans on pages of random height', () => {
  const height = fc.integer({min: 300, max: 700})
  test('prints the text of every cell exactly once, in order, apart from what it repeats', () => {
    fc.assert(
      fc.property(tables(12), height, ({table, names, header}, high) => {
        const pages = pagesOf(table, high)
        expect(read(...pages)).toBe([...header, ...names].join(''))
      }),
      {numRuns: 60, endOnFailure: true}
    )
  })
  test('stays inside 版心', () => {
    fc.assert(
      fc.property(tables(40), height, ({table}, high) => {
        const {left, right, top} = sheets.portrait
        for (const {items} of pagesOf(table, high)) {
          for (const item of items) {
            if (item.kind !== 'text' && item.kind !== 'rule') continue
            const xs = item.kind === 'text' ? [item.x, item.x + item.width] : [item.x1, item.x2]
            const ys = item.kind === 'text' ? [item.baseline] : [item.y1, item.y2]
            for (const x of xs)
              expect(x > left - 1 && x < right + 1, `x ${x} ${JSON.stringify({...item, face: 0})}`).toBe(true)
            for (const y of ys) expect(y > top - 1 && y < top + high + 1, `y ${y} of ${high}`).toBe(true)
          }
        }
      }),
      {numRuns: 60, endOnFailure: true}
    )
  })
  test('begins every page with the header and never ends one with a group heading', () => {
    fc.assert(
      fc.property(tables(4), height, ({table, header}, high) => {
        const pages = pagesOf(table, high)
        for (const {items} of pages) expect(printed(items).startsWith(header.join(''))).toBe(true)
        const groups = table.children.flatMap((row, index) =>
          row.type === 'tableRow' && row.kind === 'group' && kindBelow(table, index) !== 'group' ? [nameOf(row)] : []
        )
        for (const page of pages.slice(0, -1))
          for (const group of groups) expect(printed(page.items).endsWith(group)).toBe(false)
      }),
      {numRuns: 60, endOnFailure: true}
    )
  })
})
const kindBelow = (table: G.Table, index: number): string => {
  const below = table.children[index + 1]
  return below?.type === 'tableRow' ? below.kind : 'group'
}
const nameOf = (row: G.TableRow): string =>
  row.children[0]?.children.map((text) => ('value' in text ? text.value : '')).join('') ?? ''

test('a merged province cell repeats its label behind a page break, and the repetition is read by nobody', () => {
  const rows = Array.from({length: 40}, (_, index) =>
    build.row('body', ...(index === 0 ? [build.cell('湖北省', 1, 40)] : []), `单位${index}`)
  )
  const pages = pagesOf(build.tableOf({align: [null, null]}, build.row('header', '省份', '单位'), ...rows), 600)
  expect(pages.length).toBeGreaterThan(1)
  for (const {items} of pages) expect(printed(items)).toContain('湖北省')
  expect(read(...pages)).toBe(`省份单位湖北省${rows.map((_, index) => `单位${index}`).join('')}`)
})

test('a merged cell at the end of a table is in the middle of its rows, whatever room is below them', () => {
  const rows = ['一', '二', '三'].map((unit, index) =>
    build.row('body', ...(index === 0 ? [build.cell('湖北省', 1, 3)] : []), unit)
  )
  const table = build.tableOf({align: [null, null]}, build.row('header', '省份', '单位'), ...rows)
  const tree = build.gongwen(
    {genre: 'notice', variant: 'letter'},
    build.mainBody(build.title('名单'), table, build.signatureBlock(['教育部'], '2012-01-13'))
  )
  const items = compose(tree, fonts).model.pages.flatMap((page) => texts(page.items))
  const baselineOf = (text: string) => items.find((item) => item.text === text)?.baseline
  expect(baselineOf('湖北省')).toBeDefined()
  expect(baselineOf('湖北省')).toBe(baselineOf('二'))
})

test('a row of three pages is split between lines and closed by rules on each page', () => {
  const long = Array.from({length: 1500}, (_, index) => '教育信息化'[index % 5]).join('')
  const table = build.table(['序号', '内容'], ['1', long], ['2', '完'])
  const pages = pagesOf(table, 637)
  expect(pages.length).toBeGreaterThanOrEqual(2)
  expect(read(...pages)).toBe(`序号内容1${long}2完`)
  for (const {items} of pages) {
    const across = rulesOf({width: pt(0), height: pt(0), items}).filter(({x1, x2}) => x2 - x1 > 155)
    const lowest = Math.max(...across.map(({y1}) => y1)) * millimetre
    expect(lowest).toBeGreaterThanOrEqual(Math.max(...texts(items).map(({baseline}) => baseline)))
  }
})

test('a group heading is never the last row of a page, a total never the first', () => {
  for (let rows = 15; rows < 45; rows++) {
    const body = Array.from({length: rows}, (_, index) => build.row('body', `行${index}`, '甲'))
    const table = build.tableOf(
      {align: [null, null]},
      build.row('header', '名称', '值'),
      ...body,
      build.row('group', build.cell('分组', 2)),
      build.row('body', '末行', '乙'),
      build.row('total', '合计', '丙')
    )
    const pages = pagesOf(table, 637).map(({items}) => printed(items))
    for (const page of pages) expect(page.endsWith('分组')).toBe(false)
    for (const page of pages) expect(page.startsWith('名称值合计')).toBe(false)
  }
})

test('numbers of a decimal column have their points below each other', () => {
  const values = ['1,234.5', '80', '7.125', '12.5%']
  const table = build.tableOf(
    {align: [null, 'decimal']},
    build.row('header', '项目', '金额'),
    ...values.map((value) => build.row('body', '甲', value))
  )
  const [page] = pagesOf(table, 600)
  const ends = values.map((value) => {
    const item = texts(page?.items ?? []).find(({text}) => text === value)
    const whole = value.replace(/[.%].*$/u, '').length
    const per = (item?.width ?? 0) / value.length
    return {x: item?.x ?? 0, whole, per}
  })
  // Digits are equally wide; commas and points are not, so only the numbers without a comma are compared.
  const points = ends.slice(1, 3).map(({x}, index) => x + widthOfDigits(['80', '7'][index] ?? ''))
  expect(Math.abs((points[0] ?? 0) - (points[1] ?? 0))).toBeLessThan(0.5)
})
const widthOfDigits = (digits: string): number =>
  [...digits].reduce(
    (sum, digit) =>
      sum + (fonts.resolve('fangsong', digit.codePointAt(0) ?? 0)?.glyph(digit.codePointAt(0) ?? 0)?.advance ?? 0) * 12,
    0
  )

describe('a landscape table', () => {
  const wide = build.tableOf(
    {align: Array.from({length: 14}, () => null), orientation: 'landscape'},
    build.row('header', ...Array.from({length: 14}, (_, index) => `列${index}`)),
    ...Array.from({length: 24}, (_, row) => build.row('body', ...Array.from({length: 14}, () => `值${row}`)))
  )
  const {model} = compose(
    build.gongwen(
      {genre: 'notice', variant: 'standard'},
      build.masthead('教育部', build.documentNumber('教技', 2014, 1)),
      build.mainBody(build.title('通知'), build.paragraph('前文。'), wide, build.paragraph('后文。'))
    ),
    fonts
  )

  test('turns its pages and theirs alone', () => {
    expect(model.pages.map(({width, height}) => width > height)).toEqual([false, true, true, false])
  })
  test('fills the turned 版心: 35 to 260 mm across, from 28 mm to at most 184 mm down', () => {
    const rules = rulesOf(model.pages[1])
    expect(Math.min(...rules.map(({x1}) => x1))).toBeCloseTo(35, 1)
    expect(Math.max(...rules.map(({x2}) => x2))).toBeCloseTo(260, 1)
    expect(Math.min(...rules.map(({y1}) => y1))).toBeCloseTo(28, 1)
    expect(Math.max(...rules.map(({y2}) => y2))).toBeLessThanOrEqual(184.1)
  })
  test('keeps the page number where it stands on an upright page: even above, odd below, beside the left edge', () => {
    const [even, odd] = [model.pages[1], model.pages[2]].map((page) =>
      texts(page?.items ?? []).filter(({turned}) => turned === true)
    )
    expect(even?.map(({text}) => text).join('')).toBe('— 2 —')
    expect(odd?.map(({text}) => text).join('')).toBe('— 3 —')
    // 7 mm beside 版心, which begins at 35 mm; the middle of the dash is the middle of the em.
    for (const item of [...(even ?? []), ...(odd ?? [])]) expect(Math.abs(item.x / millimetre - 28)).toBeLessThan(3)
    const ends = odd?.map(({baseline, width}) => (baseline + width) / millimetre) ?? []
    expect(Math.min(...(even ?? []).map(({baseline}) => baseline / millimetre))).toBeCloseTo(28 + (14 / 72) * 25.4, 0)
    expect(Math.max(...ends)).toBeCloseTo(184 - (14 / 72) * 25.4, 0)
  })
  test('loses nothing of the text around it', () => {
    const text = textOf(model)
    expect(text.startsWith('教育部文件教技〔2014〕1号通知前文。列0')).toBe(true)
    expect(text.endsWith('值23后文。')).toBe(true)
  })
  test('takes the label and the title of an attachment that it opens onto its page', () => {
    const {model: attached} = compose(
      build.gongwen(
        {genre: 'notice', variant: 'letter'},
        build.mainBody(build.title('通知'), build.paragraph('正文。')),
        build.attachment(null, build.title('名单'), wide)
      ),
      fonts
    )
    const [upright, ...turned] = attached.pages.map(({width, height}) => width > height)
    expect(upright).toBe(false)
    expect(turned).toEqual(turned.map(() => true))
    expect(turned.length).toBeGreaterThan(0)
    expect(linesOf(attached.pages[1])[0]?.text).toContain('附件')
  })
})

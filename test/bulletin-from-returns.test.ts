/** A bulletin of a made-up year: every figure comes from 31 returned workbooks and from the events of nine schools. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {strFromU8, unzipSync} from 'fflate'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {CompiledDocument} from '../src/compile.js'
import type * as G from '../src/gongwen/nodes.js'
import {walk} from '../src/gongwen/walk.js'
import {publish} from '../src/publish.js'
import {plain} from './gongwen/read.js'
import {answersOf, bulletinOf, bulletinPath, funds, reporting, workbooks, yearData} from './made-up-year.js'
import {notoLibrary} from './noto-library.js'
import {fileOf, returned} from './registry/returned.js'
import {named, readHtml, textOf} from './write/html/read-html.js'
import {readCsv} from './write/sheet/read.js'
import {hasCalc} from './conformance/libre-office.js'

const all = workbooks()
const amounts = reporting
  .map((province) => ({name: province.short, amount: answersOf(province)[funds] ?? ''}))
  .filter(({amount}) => amount !== '')
const largestFirst = amounts.toSorted((one, other) => Number(other.amount) - Number(one.amount))
const sum = (list: typeof amounts): number => list.reduce((total, {amount}) => total + Number(amount), 0)

/** Paragraphs, cells and figures of a document, as texts in their order. */
function piecesOf(document: CompiledDocument | undefined): readonly string[] {
  if (document === undefined) throw new Error('no document')
  const pieces: string[] = []
  walk(document.tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'tableCell') pieces.push(plain(node))
    if (node.type === 'figure') pieces.push(`图：${node.alt}`)
  })
  return pieces
}
const rowsOf = (document: CompiledDocument | undefined, at: number): readonly string[] => {
  const tables: G.Table[] = []
  if (document !== undefined) walk(document.tree, (node) => node.type === 'table' && tables.push(node))
  return (tables[at]?.children ?? []).flatMap((row) =>
    row.type === 'tableRow' ? [row.children.map(plain).join('|')] : []
  )
}

describe('the bulletin', () => {
  let made: Awaited<ReturnType<typeof bulletinOf>>
  let text = ''
  beforeAll(async () => {
    made = await bulletinOf(all)
    text = made.document === undefined ? made.said.join('\n') : piecesOf(made.document).join('\n')
  })

  test('counts 31 returns, and blames 西藏 for none and 海南 and 青海 for late ones', () => {
    expect(Object.keys(all)).toHaveLength(31)
    expect(text).toContain('共收到31份报送。海南、西藏、青海没有按期报送。')
  })

  test('names those with arrangements and with funds, and adds the funds up', () => {
    const arranged = reporting.filter((_, index) => index % 5 !== 4).map(({short}) => short)
    expect(text).toContain(`${arranged.join('、')}等${arranged.length}省（区、市）有工作安排`)
    const names = largestFirst.map(({name}) => name).join('、')
    const told = largestFirst.map(({amount}) => `${amount}万元`).join('、')
    expect(text).toContain(`${names}分别安排${told}，合计${sum(amounts)}万元。`)
  })

  test('draws them, largest first', () => {
    expect(text).toContain(`图：专项经费：${largestFirst.map(({name, amount}) => `${name}${amount}万元`).join('、')}`)
  })

  test('tables them with their total', () => {
    expect(rowsOf(made.document, 0)).toEqual([
      `省份|${funds}`,
      ...amounts.map(({name, amount}) => `${name}|${amount}`),
      `合计|${sum(amounts)}`
    ])
  })

  test('orders and removes units by its own events, and annexes the list that is left', () => {
    expect(text).toContain('乙学校、庚学校等2个试点单位现责令整改，请于2015年1月15日前提出整改方案。')
    expect(text).toContain('丁学校、壬学校不再列入试点单位名单。调整以前有试点单位9所，现有7所')
    expect(rowsOf(made.document, 1).slice(1)).toEqual(
      ['甲', '乙', '丙', '戊', '己', '庚', '辛'].map(
        (name, index) => `${index + 1}|${name}学校|${index < 4 ? '河南' : '海南'}`
      )
    )
  })

  test('says so in all formats, with the chart as a drawing', async () => {
    const {document, workspace} = made
    if (document === undefined) throw new Error(text)
    const fonts = notoLibrary()
    const {files, diagnostics} = await publish(document, ['pdf', 'docx', 'html', 'csv'], {
      workspace,
      fonts: () => fonts,
      baseName: 'bulletin'
    })
    expect(diagnostics).toEqual([])
    const bytes = (format: string): Uint8Array =>
      files.find((file) => file.format === format)?.bytes ?? new Uint8Array()
    const [svg] = named(readHtml(new TextDecoder().decode(bytes('html'))), 'svg')
    const labels = svg === undefined ? '' : textOf(svg)
    for (const {name, amount} of amounts) expect(labels).toContain(name + amount)
    const parts = unzipSync(bytes('docx'))
    expect(Object.keys(parts).filter((name) => name.endsWith('.emf'))).toHaveLength(1)
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toContain(
      `descr="专项经费：${largestFirst[0]?.name}`
    )
    expect(files.find((file) => file.format === 'pdf')?.pages).toBeGreaterThan(1)
    expect(readCsv(bytes('csv')).slice(1)).toEqual(amounts.map(({name, amount}) => [name, amount]))
  })
})

describe('a change to one cell', () => {
  /** Pieces of the two documents that differ. */
  async function changed(changes: Readonly<Record<string, string | Uint8Array>>) {
    const [before, after] = [await bulletinOf(all), await bulletinOf(all, changes)]
    if (after.document === undefined) throw new Error(after.said.join('\n'))
    const [old, fresh] = [piecesOf(before.document), piecesOf(after.document)]
    return {
      gone: old.filter((piece) => !fresh.includes(piece)),
      come: fresh.filter((piece) => !old.includes(piece)),
      after
    }
  }

  test('of a return changes the sentence, the chart, the table, the total and the open data', async () => {
    const province = reporting.find(({short}) => short === '河南')
    if (province === undefined) throw new Error('no province')
    const old = answersOf(province)[funds] ?? ''
    const {gone, come, after} = await changed({
      [fileOf('河南')]: returned('河南', {...answersOf(province), [funds]: '9999.5'})
    })
    const total = String(sum(amounts) - Number(old) + 9999.5)
    expect(old).not.toBe('')
    // The sentence, the figure, the cell of 河南 and that of the total; nothing else.
    expect(gone).toHaveLength(4)
    expect(come).toHaveLength(4)
    expect(come[0]).toContain(`河南、${largestFirst.find(({name}) => name !== '河南')?.name}`)
    expect(come[0]).toContain('分别安排9999.5万元、')
    expect(come[0]).toContain(`合计${total}万元。`)
    expect(come[1]).toMatch(/^图：专项经费：河南9999\.5万元、/u)
    expect(come.slice(2)).toEqual(['9999.5', total])
    expect(after.document?.sheets[0]?.rows).toContainEqual(['河南', '9999.5'])
  })

  test('of the day of a return changes who is blamed, and nothing else', async () => {
    const [first] = reporting
    if (first === undefined) throw new Error('no province')
    const {gone, come} = await changed({
      [fileOf(first.short)]: returned(first.short, {...answersOf(first), 报送日期: '2014-12-23'})
    })
    expect(gone).toHaveLength(1)
    expect(come).toEqual(['共收到31份报送。北京、海南、西藏、青海没有按期报送。'])
  })

  test('of an event changes the order, the count and the annex', async () => {
    const {come} = await changed({
      '事件.csv': yearData.events
        .replace('庚学校,责令整改', '庚学校,调整移出')
        .replace('99号,2015-01-15\n2014-12-25,丁', '99号,\n2014-12-25,丁')
    })
    expect(come[0]).toContain('乙学校等1个试点单位现责令整改')
    expect(come[1]).toContain('丁学校、庚学校、壬学校不再列入')
    expect(come[1]).toContain('调整以前有试点单位9所，现有6所')
  })

  test('that makes a return unreadable stops the bulletin, with the cell named', async () => {
    const {document, said} = await bulletinOf(all, {
      [fileOf('河南')]: returned('河南', {工作安排: '有', 报送日期: '2014-12-01'})
    })
    expect(document).toBeUndefined()
    expect(said.join('\n')).toContain('content/data/returns-2014/41-河南.xlsx 进展报送!B4')
  })
})

describe('a unit that the bulletin names by itself', () => {
  test('is printed when it is on the list', async () => {
    const {document} = await bulletinOf(all, {}, '{{单位 "甲学校"}}做得好。')
    expect(piecesOf(document)).toContain('甲学校做得好。')
  })

  test.each([
    ['丁学校', '“丁学校”是“已移出”，不在试点名单上'],
    ['癸学校', '没有“癸学校”这个试点单位']
  ])('fails at its line when it is not: %s', async (name, words) => {
    const {document, said, lineOfMore} = await bulletinOf(all, {}, `{{单位 "${name}"}}做得好。`)
    expect(document).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(`${bulletinPath}:${lineOfMore}`)
    expect(said[0]).toContain(words)
  })
})

describe('returns that LibreOffice has written', () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-returned-'))
  afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))
  test.skipIf(!hasCalc)(
    `make the very same bulletin${hasCalc ? '' : ' — SKIPPED, missing: LibreOffice Calc'}`,
    () => {
      const picked = reporting.filter((_, index) => index % 10 === 0)
      const inputs = picked.map(({short}) => {
        const file = path.join(folder, path.basename(fileOf(short)))
        fs.writeFileSync(file, all[fileOf(short)] ?? new Uint8Array())
        return file
      })
      // Typed as numbers and dates, as people type them.
      const typed = picked[1]
      if (typed === undefined) throw new Error('no province')
      const answers = answersOf(typed)
      const csv = path.join(folder, `${path.basename(fileOf(typed.short), '.xlsx')}.csv`)
      const heads = ['工作安排', funds, '部署日期', '做法', '报送日期']
      fs.writeFileSync(
        csv,
        `省份,${heads.join(',')}\n${[typed.short, ...heads.map((head) => answers[head] ?? '')].join(',')}\n`
      )
      const files = [...inputs.filter((file) => !file.startsWith(csv.replace(/\.csv$/u, ''))), csv]
      const saved = path.join(folder, 'saved')
      const profile = `-env:UserInstallation=file://${folder}/profile`
      spawnSync('soffice', [
        profile,
        '--headless',
        '--infilter=CSV:44,34,76,1',
        '--convert-to',
        'xlsx',
        '--outdir',
        saved,
        ...files
      ])
      const resaved = Object.fromEntries(
        picked.map(({short}) => [
          fileOf(short),
          new Uint8Array(fs.readFileSync(path.join(saved, path.basename(fileOf(short)))))
        ])
      )
      for (const [file, bytes] of Object.entries(resaved))
        expect(Buffer.from(bytes).equals(all[file] ?? new Uint8Array())).toBe(false)
      return Promise.all([bulletinOf(all), bulletinOf(all, resaved)]).then(([before, after]) => {
        expect(after.said).toEqual([])
        expect(piecesOf(after.document)).toEqual(piecesOf(before.document))
      })
    },
    60_000
  )
})

/** Tables say the same in PDF, DOCX and HTML, cell by cell, and are valid in each. */
import fc from 'fast-check'
import {strFromU8, unzipSync} from 'fflate'
import {describe, expect, test} from 'vitest'
import {compose} from '../src/compose/index.js'
import * as build from '../src/gongwen/build.js'
import type * as G from '../src/gongwen/nodes.js'
import {writeDocx} from '../src/write/docx/index.js'
import {writeHtml} from '../src/write/html/index.js'
import {textOf as textOfPages} from './compose/pages.js'
import {notoLibrary} from './noto-library.js'
import {specimenPictures, tableSpecimen} from './table-specimen.js'
import {metadata, textWithMarks as textOfXml} from './write/docx/read.js'
import {printedText} from './write/html/printed-text.js'
import {named, officialText, readHtml, textOf as textOfHtml, withoutSpace} from './write/html/read-html.js'

const fonts = notoLibrary()
const html = (tree: G.Gongwen): string =>
  writeHtml(tree, {
    title: '通知',
    issuer: '教育部',
    documentDate: '2014-01-02',
    disclosure: null,
    site: null,
    pictures: specimenPictures
  })
const docx = async (tree: G.Gongwen): Promise<Readonly<Record<string, Uint8Array>>> =>
  unzipSync(await writeDocx(tree, {metadata, pictures: specimenPictures}))
const partOf = async (tree: G.Gongwen, name: string): Promise<string> =>
  strFromU8((await docx(tree))[name] ?? new Uint8Array())
const documentXml = (tree: G.Gongwen): Promise<string> => partOf(tree, 'word/document.xml')

/** The cells of the tree in the order of print. */
const cellsOf = (tree: G.Gongwen): string[] =>
  tree.children
    .flatMap((part) => (part.type === 'mainBody' ? part.children : []))
    .flatMap((block) => (block.type === 'table' ? block.children : []))
    .flatMap((row) => (row.type === 'tableRow' ? row.children : []))
    .map((cell) => printedText(cell, 'standard'))
/** Cells of a DOCX but for those that only go on from above. */
const docxCells = (xml: string): string[] =>
  [...xml.matchAll(/<w:tc>.*?<\/w:tc>/gsu)].flatMap(([cell]) =>
    /<w:vMerge(?: w:val="continue")?\/>/u.test(cell) ? [] : [textOfXml(cell)]
  )
const htmlCells = (page: string): string[] => {
  const root = readHtml(page)
  return named(root, 'tr').flatMap((row) =>
    row.children.flatMap((cell) => (typeof cell === 'string' ? [] : [textOfHtml(cell)]))
  )
}

/** Tables whose spans fill their rows, as those of authors do. */
const full: fc.Arbitrary<G.Gongwen> = fc
  .array(fc.array(fc.constantFrom(1, 1, 2), {minLength: 1, maxLength: 4}), {minLength: 1, maxLength: 8})
  .map((rows) => {
    const columns = Math.max(...rows.map((row) => row.reduce((sum, span) => sum + span, 0)))
    const body = rows.map((spans, row) => {
      const rest = columns - spans.reduce((sum, span) => sum + span, 0)
      const last = spans.length - 1
      return build.row(
        row === 0 ? 'header' : 'body',
        ...spans.map((span, at) => build.cell(`格${row}之${at}`, span + (at === last ? rest : 0)))
      )
    })
    return build.gongwen(
      {genre: 'notice', variant: 'standard'},
      build.mainBody(build.title('通知'), build.tableOf({align: Array.from({length: columns}, () => null)}, ...body))
    )
  })

describe('the specimen of tables', () => {
  test('reads the same on its pages, in DOCX and in HTML', async () => {
    const printed = withoutSpace(printedText(tableSpecimen, 'standard'))
    expect(withoutSpace(textOfPages(compose(tableSpecimen, fonts, specimenPictures).model))).toBe(printed)
    const notes = textOfXml(await partOf(tableSpecimen, 'word/footnotes.xml'))
    expect(withoutSpace(textOfXml(await documentXml(tableSpecimen)) + notes)).toBe(printed)
    expect(officialText(html(tableSpecimen))).toBe(printed)
  })
  test('has the same cells in all formats', async () => {
    expect(docxCells(await documentXml(tableSpecimen))).toEqual(cellsOf(tableSpecimen))
    expect(htmlCells(html(tableSpecimen))).toEqual(cellsOf(tableSpecimen))
  })
  test('is the same file twice', async () => {
    expect(await documentXml(tableSpecimen)).toBe(await documentXml(tableSpecimen))
  })
})

test('random spans give the same cells in all formats', async () => {
  await fc.assert(
    fc.asyncProperty(full, async (tree) => {
      const cells = cellsOf(tree)
      expect(docxCells(await documentXml(tree))).toEqual(cells)
      expect(htmlCells(html(tree))).toEqual(cells)
      const printed = withoutSpace(printedText(tree, 'standard'))
      expect(withoutSpace(textOfPages(compose(tree, fonts).model))).toBe(printed)
    }),
    {numRuns: 30}
  )
})

describe('in DOCX', () => {
  test('header rows are repeated and merged cells are real', async () => {
    const xml = await documentXml(tableSpecimen)
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(4)
    expect(xml.match(/<w:gridSpan w:val="3"\/>/gu)).toHaveLength(2)
    // 湖北省 over three rows, 省份 over two.
    expect(xml.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(2)
    expect(xml.match(/<w:vMerge w:val="continue"\/>/gu)).toHaveLength(3)
  })
  test('a landscape table has a section of its own with turned margins: 28, 37, 26, 35 mm', async () => {
    const xml = await documentXml(tableSpecimen)
    const sections = [...xml.matchAll(/<w:sectPr.*?<\/w:sectPr>/gsu)].map(([section]) => section)
    expect(sections.map((section) => section.includes('w:orient="landscape"'))).toEqual([false, true, false])
    const [, turned = ''] = sections
    const twips = (millimetres: number): number => Math.round((millimetres / 25.4) * 1440)
    expect(turned).toContain(`w:w="${twips(297)}" w:h="${twips(210)}"`)
    for (const [side, size] of Object.entries({top: 28, right: 37, bottom: 26, left: 35}))
      expect(turned).toContain(`w:${side}="${twips(size)}"`)
  })
  test('the page number of a turned page is turned text beside its left edge', async () => {
    const header = await partOf(tableSpecimen, 'word/header1.xml')
    expect(header).toContain('<w:textDirection w:val="tbRl"/>')
    expect(header).toContain('PAGE')
  })
})

describe('in HTML', () => {
  const root = readHtml(html(tableSpecimen))
  test('heads say what they head, spans are spans', () => {
    const heads = named(root, 'th').map((head) => [textOfHtml(head), head.attributes.get('scope')])
    expect(heads).toContainEqual(['省份', 'col'])
    expect(heads).toContainEqual(['指标', 'colgroup'])
    expect(heads).toContainEqual(['一、中部地区', 'rowgroup'])
    const merged = named(root, 'td').filter((cell) => cell.attributes.has('rowspan'))
    expect(merged.map((cell) => [textOfHtml(cell), cell.attributes.get('rowspan')])).toEqual([['湖北省', '3']])
  })
  test('captions are captions, and each group is a section of its own', () => {
    expect(named(root, 'caption').map(textOfHtml)).toEqual(['表1 资金安排单位：万元', '表3 十四列'])
    const [first] = named(root, 'table')
    expect(first === undefined ? [] : named(first, 'tbody')).toHaveLength(2)
  })
})

describe('a figure', () => {
  test('is a real picture in DOCX, with its alternative text', async () => {
    const xml = await documentXml(tableSpecimen)
    expect(xml).toMatch(/<wp:docPr id="1" name="示意图" descr="示意图"/u)
    const names = Object.keys(await docx(tableSpecimen)).filter((name) => name.startsWith('word/media/'))
    expect(names).toHaveLength(1)
    const [id = ''] = /(?<=r:embed=")[^"]+/u.exec(xml) ?? []
    expect(await partOf(tableSpecimen, 'word/_rels/document.xml.rels')).toContain(`Id="${id}"`)
  })
  test('is part of the page in HTML', () => {
    const [image] = named(readHtml(html(tableSpecimen)), 'img')
    expect(image?.attributes.get('alt')).toBe('示意图')
    expect(image?.attributes.get('src')).toMatch(/^data:image\/png;base64,/u)
  })
  test('stands in the middle of 版心, its caption below on the same page', () => {
    const {pages} = compose(tableSpecimen, fonts, specimenPictures).model
    const page = pages.find(({items}) => items.some(({kind}) => kind === 'image'))
    const image = page?.items.find((item) => item.kind === 'image')
    // 200 pixels at 96 to the inch.
    expect(image?.width).toBeCloseTo(150, 3)
    expect(((image?.x ?? 0) + (image?.width ?? 0) / 2) / 72).toBeCloseTo((28 + 78) / 25.4, 3)
    const caption = page?.items.find((item) => item.kind === 'text' && item.text.startsWith('图'))
    expect(caption?.kind === 'text' ? caption.baseline : 0).toBeGreaterThan((image?.y ?? 0) + (image?.height ?? 0))
  })
})

describe('footnotes', () => {
  test('stand on the page that refers to them, below all other text', () => {
    const {pages, structure} = compose(tableSpecimen, fonts, specimenPictures).model
    const all = structure.children.filter(({role}) => role === 'Note')
    expect(all).toHaveLength(3)
    const notes = new Set(all.flatMap(({id, children}) => [id, ...children.map((child) => child.id)]))
    for (const [index, words] of [
      [0, '资金安排如下'],
      [pages.length - 1, '后文']
    ] as const) {
      const texts = (pages[index]?.items ?? []).filter((item) => item.kind === 'text' && item.element !== null)
      expect(texts.some((item) => item.kind === 'text' && item.text.includes(words))).toBe(true)
      const isNote = (item: (typeof texts)[number]): boolean => item.kind === 'text' && notes.has(item.element ?? -1)
      const height = (item: (typeof texts)[number]): number => (item.kind === 'text' ? item.baseline : 0)
      const lowest = Math.max(...texts.filter((item) => !isNote(item)).map(height))
      const highest = Math.min(...texts.filter(isNote).map(height))
      expect(highest).toBeGreaterThan(lowest)
      expect(highest).toBeLessThan((262 / 25.4) * 72)
    }
  })
  test('are real ones in DOCX', async () => {
    expect((await documentXml(tableSpecimen)).match(/<w:footnoteReference w:id="\d+"\/>/gu)).toHaveLength(3)
    expect(await partOf(tableSpecimen, '[Content_Types].xml')).toContain('/word/footnotes.xml')
    expect(await partOf(tableSpecimen, 'word/settings.xml')).toContain('<w:footnotePr>')
  })
  test('lead there and back in HTML', () => {
    const links = named(readHtml(html(tableSpecimen)), 'a').map(({attributes}) => attributes)
    const ids = new Set([...html(tableSpecimen).matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id))
    const targets = links
      .filter((each) => (each.get('role') ?? '').startsWith('doc-'))
      .map((each) => each.get('href') ?? '')
    expect(targets).toHaveLength(6)
    for (const target of targets) expect(ids).toContain(target.slice(1))
  })
})

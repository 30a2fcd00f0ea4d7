import {describe, expect, test} from 'vitest'
import {writePdf} from '../../../src/write/pdf/index.js'
import {facePairs} from './faces.js'
import {loadReader, type ReadElement} from './pdfjs.js'
import {element, metadata, sample, sheet, text} from './sample.js'

const pdfjs = await loadReader()

/** An element as `Role[children]`, content as `*`, annotations as `@`. */
const outlineOf = (node: ReadElement): string => {
  if (node.role === undefined) return node.type === 'object' ? '@' : '*'
  const children = (node.children ?? []).map(outlineOf).join(' ')
  return children === '' ? node.role : `${node.role}[${children}]`
}

describe.skipIf(pdfjs === undefined).each(facePairs())('a PDF with $kind outlines, read by pdf.js', (pair) => {
  const model = sample(pair)
  const open = async () => {
    if (pdfjs === undefined) throw new Error('pdf.js is missing')
    return {reader: pdfjs, document: await pdfjs.open(await writePdf(model, metadata))}
  }

  test('shows every text of the model where the model has it, within a hundredth of a point', async () => {
    const {reader, document} = await open()
    expect(document.numPages).toBe(model.pages.length)
    for (const [index, page] of model.pages.entries()) {
      const shown = await reader.shown(await document.getPage(index + 1))
      const wanted = page.items.filter((item) => item.kind === 'text')
      expect(shown.map((one) => one.text)).toEqual(wanted.map((one) => one.text))
      for (const [place, item] of wanted.entries()) {
        const found = shown[place]
        expect(Math.abs((found?.x ?? NaN) - item.x)).toBeLessThan(0.01)
        expect(Math.abs((found?.y ?? NaN) - (page.height - item.baseline))).toBeLessThan(0.01)
        expect(Math.abs((found?.width ?? NaN) - item.width)).toBeLessThan(0.05)
        expect(found?.size).toBe(item.size)
        expect(found?.colour).toBe(item.ink === 'red' ? '255,0,0' : '0,0,0')
      }
    }
  })

  test('reads back whatever number a glyph gets, line ends and brackets among their bytes', async () => {
    const {reader} = await open()
    // More than 13 × 256 glyphs: only then is a carriage return the upper byte of some.
    const characters = Array.from({length: 0x51a6}, (_, index) => 0x4e00 + index)
    const known = characters.filter((cp) => pair.body.has(cp)).slice(0, 13.5 * 256)
    expect(known.length).toBe(13.5 * 256)
    const value = String.fromCodePoint(...known)
    const items = [text(pair.body, value, 80, 80, 1)]
    const long = {pages: [{...sheet, items}], structure: element(0, 'Document', [element(1, 'P')]), outline: []}
    const document = await reader.open(await writePdf(long, metadata))
    expect((await reader.shown(await document.getPage(1))).map((shown) => shown.text)).toEqual([value])
  })

  test('is A4', async () => {
    const {document} = await open()
    const view = (await document.getPage(1)).view
    expect(view[2]).toBeCloseTo(595.276, 3)
    expect(view[3]).toBeCloseTo(841.89, 3)
  })

  test('has a structure tree in reading order, furniture left out', async () => {
    const {document} = await open()
    const trees = [await (await document.getPage(1)).getStructTree(), await (await document.getPage(2)).getStructTree()]
    const [first, second] = trees.map((tree) => (tree === null ? '' : outlineOf(tree)))
    // pdf.js lists the elements that have content on the page; a link holds its annotation and its text.
    expect(first).toBe('Root[Document[H1[*] H2[*] P[* Link[@ *] * Link[@ *] *]]]')
    expect(second).toBe('Root[Document[P[*] Table[TR[TH[*] TH[*]] TR[TD[*]]]]]')
    expect(await document.getMarkInfo()).toMatchObject({Marked: true})
  })

  test('has an outline nested by level that leads to heights on pages', async () => {
    const {document} = await open()
    const outline = (await document.getOutline()) ?? []
    const shape = (entries: typeof outline): unknown => entries.map(({title, items}) => [title, shape(items)])
    expect(shape(outline)).toEqual([
      ['教育部通知', [['一、试点', [['（一）名单', []]]]]],
      ['附件', []]
    ])
    const [page, kind, left, top] = outline[1]?.dest ?? []
    expect(await document.getPageIndex(page)).toBe(1)
    expect([kind, left]).toEqual([{name: 'XYZ'}, null])
    expect(Number(top)).toBeCloseTo(841.89 - 140, 2)
  })

  test('has links with a description, to addresses and to places', async () => {
    const {document} = await open()
    const [outward, inward, ...others] = await (await document.getPage(1)).getAnnotations()
    expect(others).toEqual([])
    expect(outward).toMatchObject({
      subtype: 'Link',
      unsafeUrl: 'http://www.moe.gov.cn',
      contentsObj: {str: '教育部网站'},
      borderStyle: {width: 0}
    })
    expect(inward).toMatchObject({subtype: 'Link', contentsObj: {str: '名单'}})
    const [target, , , top] = (inward?.['dest'] ?? []) as readonly unknown[]
    expect(await document.getPageIndex(target)).toBe(1)
    expect(Number(top)).toBeCloseTo(841.89 - 104.88, 2)
    const rect = outward?.['rect'] as readonly number[]
    expect(rect.map((value) => value.toFixed(2))).toEqual(['111.37', '600.69', '207.37', '616.69'])
  })

  test('says in both places the same about itself, and in Chinese', async () => {
    const {document} = await open()
    const {info, metadata: xmp} = await document.getMetadata()
    expect(info).toMatchObject({
      PDFFormatVersion: '1.7',
      Language: 'zh-CN',
      Title: metadata.title,
      Author: '教育部',
      Subject: '通知',
      Keywords: '教育信息化；试点',
      CreationDate: "D:20120113000000+08'00'",
      ModDate: "D:20120113000000+08'00'"
    })
    expect(xmp?.get('dc:title')).toBe(metadata.title)
    expect(xmp?.get('dc:creator')).toEqual(['教育部'])
    expect(xmp?.get('dc:description')).toBe('通知')
    expect(xmp?.get('pdf:keywords')).toBe('教育信息化；试点')
    expect(xmp?.get('xmp:createdate')).toBe('2012-01-13T00:00:00+08:00')
    expect(xmp?.get('pdf:producer')).toBe(info['Producer'])
    expect(xmp?.get('xmp:creatortool')).toBe(info['Creator'])
    expect(await document.getViewerPreferences()).toMatchObject({DisplayDocTitle: true})
  })
})

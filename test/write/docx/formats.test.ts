/** 命令, 纪要, 联合行文 and 上行文 as Word documents: where their styles and frames put what the standard measures. */
import {describe, expect, test} from 'vitest'
import * as build from '../../../src/gongwen/build.js'
import type {Gongwen, Masthead} from '../../../src/gongwen/nodes.js'
import {printedText} from '../html/printed-text.js'
import {withoutSpace} from '../html/read-html.js'
import {specimen} from '../html/specimen.js'
import {attributesOf, partOf, partsOf, styleOf, textOf} from './read.js'

const twips = (mm: number): number => Math.round((mm / 25.4) * 1440)
const cell = 156 / 28
const tree = (
  variant: Gongwen['variant'],
  head: Masthead['children'],
  ...body: Parameters<typeof build.mainBody>
): Gongwen => build.gongwen({genre: 'notice', variant}, {type: 'masthead', children: head}, build.mainBody(...body))
const text = build.paragraph('现予公布。')

/** The frames of the paragraphs of a style, with their texts. */
const framesOf = (xml: string, style: string): readonly Readonly<Record<string, string>>[] =>
  [...xml.matchAll(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gu)]
    .map(([paragraph]) => paragraph)
    .filter((paragraph) => paragraph.includes(`<w:pStyle w:val="${style}"/>`))
    .map((paragraph) => ({text: textOf(paragraph), ...attributesOf(paragraph, 'w:framePr')}))

describe('every format', () => {
  test.each(['standard', 'letter', 'order', 'minutes'] as const)(
    '%s defines every style that it uses',
    async (variant) => {
      const parts = await partsOf(specimen(variant))
      const styles = parts.get('word/styles.xml') ?? ''
      const defined = new Set([...styles.matchAll(/w:styleId="([^"]*)"/gu)].map(([, id]) => id))
      for (const [, id] of [...parts.values()].flatMap((xml) => [
        ...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/gu)
      ])) {
        expect(defined).toContain(id)
      }
    }
  )
  test.each(['standard', 'order', 'minutes'] as const)('%s prints its text in order', async (variant) => {
    const xml = await partOf(specimen(variant), 'word/document.xml')
    expect(withoutSpace(textOf(xml))).toBe(withoutSpace(printedText(specimen(variant), variant)))
  })
})

describe('命令 (10.2)', () => {
  const order = tree(
    'order',
    [{type: 'issuerMark', value: '教育部'}, build.orderNumber(46)],
    text,
    build.signedBlock([['部长', '袁贵仁']], '2014-03-04')
  )

  test('has its mark in a frame that begins near 57 mm, and no separator', async () => {
    const parts = await partsOf(order)
    const [mark] = framesOf(parts.get('word/document.xml') ?? '', 'issuerMark')
    expect(mark?.['text']).toBe('教育部令')
    // The ink begins inside the frame, below the leading of its line.
    expect(Number(mark?.['w:y'])).toBeLessThan(twips(57))
    expect(Number(mark?.['w:y'])).toBeGreaterThan(twips(52))
    expect(styleOf(parts.get('word/styles.xml') ?? '', 'orderNumber')).not.toContain('w:pBdr')
  })
  test('has 职务 ending and the name beginning at their places, and the date 4 字 from the edge (7.3.5.3)', async () => {
    const xml = await partOf(order, 'word/styles.xml')
    const tabs = [...styleOf(xml, 'signer').matchAll(/<w:tab w:val="(\w+)" w:pos="(\d+)"\/>/gu)].map(([, side, at]) => [
      side,
      Number(at)
    ])
    expect(tabs).toEqual([
      ['right', twips((28 - 4 - 3 - 2) * cell)],
      ['left', twips((28 - 4 - 3) * cell)]
    ])
    expect(Number(attributesOf(styleOf(xml, 'documentDate'), 'w:ind')['w:right'])).toBe(twips(4 * cell))
  })
})

test('出席 hangs behind its colon, 2 字 in, a row below the text (10.3)', async () => {
  const minutes = tree(
    'minutes',
    [{type: 'issuerMark', value: '会议'}],
    text,
    build.attendance(['出席', '甲'], ['列席', '乙'])
  )
  const xml = await partOf(minutes, 'word/styles.xml')
  const first = styleOf(xml, 'attendanceList')
  expect(attributesOf(first, 'w:ind')).toMatchObject({'w:leftChars': '500', 'w:hangingChars': '300'})
  expect(attributesOf(first, 'w:spacing')['w:before']).toBe('579')
  expect(styleOf(xml, 'attendanceList2')).not.toContain('w:before')
  expect(attributesOf(styleOf(xml, 'attendanceLabelChar'), 'w:rFonts')['w:eastAsia']).toBe('黑体')
})

describe('联合行文', () => {
  const names = ['教育部', '财政部', '工业和信息化部']
  const joint = tree(
    'standard',
    [build.jointMark(...names), build.documentNumber('教技', 2014, 12)],
    text,
    build.signatureBlock(names, '2014-12-14')
  )

  test('has a frame for each name, all of one width and spread over it, and one for 文件 beside them (7.2.4)', async () => {
    const parts = await partsOf(joint)
    const xml = parts.get('word/document.xml') ?? ''
    const frames = framesOf(xml, 'jointName')
    expect(frames.map((frame) => frame['text'])).toEqual(names)
    expect(new Set(frames.map((frame) => `${frame['w:x']} ${frame['w:w']}`)).size).toBe(1)
    expect(styleOf(parts.get('word/styles.xml') ?? '', 'jointName')).toContain('<w:jc w:val="distribute"/>')
    const [suffix] = framesOf(xml, 'jointSuffix')
    expect(suffix?.['text']).toBe('文件')
    expect(Number(suffix?.['w:x'])).toBeGreaterThanOrEqual(Number(frames[0]?.['w:x']) + Number(frames[0]?.['w:w']))
    const middle = (frame: Readonly<Record<string, string>> | undefined): number =>
      Number(frame?.['w:y']) + Number(frame?.['w:h']) / 2
    expect(Math.abs(middle(suffix) - middle(frames[1]))).toBeLessThan(twips(1.5))
  })
  test('has its sealed names in one row, each in the middle of a third of the type area (7.3.5.1)', async () => {
    const parts = await partsOf(joint)
    const tabs = [
      ...styleOf(parts.get('word/styles.xml') ?? '', 'issuerSignature').matchAll(
        /<w:tab w:val="center" w:pos="(\d+)"\/>/gu
      )
    ]
    expect(tabs.map(([, at]) => Number(at))).toEqual([26, 78, 130].map(twips))
    expect(parts.get('word/document.xml')).toMatch(
      /<w:tab\/><\/w:r><w:r><w:t[^>]*>教育部<.*<w:tab\/><\/w:r><w:r><w:t[^>]*>财政部</u
    )
  })
})

test('签发人 stand in a table of one row: the number at its foot 1 字 in, names hanging behind the colon (7.2.5, 7.2.6)', async () => {
  const request = tree(
    'standard',
    [
      {type: 'issuerMark', value: '教育部'},
      build.documentNumber('教技', 2014, 15),
      build.signatories('袁贵仁', '楼继伟', '苗圩')
    ],
    text
  )
  const parts = await partsOf(request)
  const styles = parts.get('word/styles.xml') ?? ''
  const [table = ''] = /<w:tbl>.*?<\/w:tbl>/u.exec(parts.get('word/document.xml') ?? '') ?? []
  expect(textOf(table)).toBe('教技〔2014〕15号签发人：袁贵仁楼继伟苗圩')
  expect(table).toContain('<w:vAlign w:val="bottom"/>')
  expect(Number(attributesOf(styleOf(styles, 'upwardNumber'), 'w:ind')['w:left'])).toBe(twips(cell))
  expect(Number(attributesOf(styleOf(styles, 'signatory'), 'w:ind')['w:hanging'])).toBe(twips(4 * cell))
  expect(attributesOf(styleOf(styles, 'signatory'), 'w:rFonts')['w:eastAsia']).toBe('楷体_GB2312')
  // The separator is the lower border of the table, as wide as the type area.
  expect(attributesOf(styleOf(styles, 'signatoryTable'), 'w:bottom')).toMatchObject({
    'w:val': 'single',
    'w:color': 'FF0000'
  })
  expect(attributesOf(table, 'w:tblW')['w:w']).toBe(String(twips(156)))
})

test('主送 and 抄送 of a 版记 share a cell, so that no rule parts them (7.4.2)', async () => {
  const moved = build.gongwen(
    {genre: 'notice', variant: 'standard'},
    build.mainBody(text),
    build.imprint(
      {type: 'imprintRecipients', value: '各地'},
      {type: 'copyRecipients', value: '财政部'},
      {type: 'printingOffice', value: '教育部办公厅', date: '2014-03-06'}
    )
  )
  const xml = await partOf(moved, 'word/document.xml')
  const rows = [...xml.matchAll(/<w:tr>.*?<\/w:tr>/gu)].map(([row]) => textOf(row))
  expect(rows).toEqual(['主送：各地。抄送：财政部。', '教育部办公厅2014年3月6日印发'])
})

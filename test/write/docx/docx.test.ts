import fs from 'node:fs'
import path from 'node:path'
import {afterEach, describe, expect, test, vi} from 'vitest'
import fc from 'fast-check'
import * as build from '../../../src/gongwen/build.js'
import type {Gongwen, MainBody} from '../../../src/gongwen/nodes.js'
import {writeDocx} from '../../../src/write/docx/index.js'
import {attributesOf, lines, metadata, partOf, partsOf, styleOf, textOf} from './read.js'
import {letter, standard} from './trees.js'

const notice = (...children: MainBody['children']): Gongwen =>
  build.gongwen({genre: 'notice', variant: 'letter'}, build.mainBody(...children))
const twips = (mm: number): number => Math.round((mm / 25.4) * 1440)

describe('the parts are those that were looked at', () => {
  const golden = (name: string): string => fs.readFileSync(path.join(import.meta.dirname, 'goldens', name), 'utf8')

  test.each([
    ['letter', letter],
    ['standard', standard]
  ])('document.xml of %s', async (name, tree) => {
    expect(lines(await partOf(tree, 'word/document.xml'))).toBe(golden(`${name}-document.xml`))
  })
  test('styles.xml of the letter format', async () => {
    expect(lines(await partOf(letter, 'word/styles.xml'))).toBe(golden('letter-styles.xml'))
  })
  test('settings.xml and core.xml', async () => {
    const parts = await partsOf(letter)
    expect(parts.get('word/settings.xml')).toBe(golden('settings.xml'))
    expect(parts.get('docProps/core.xml')).toBe(golden('core.xml'))
  })
  test('a package holds its types first and nothing that no document needs', async () => {
    expect([...(await partsOf(standard)).keys()]).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/_rels/document.xml.rels',
      'word/document.xml',
      'word/footer1.xml',
      'word/footer2.xml',
      'word/styles.xml',
      'word/settings.xml',
      'word/fontTable.xml',
      'docProps/core.xml',
      'docProps/app.xml'
    ])
  })
})

describe('the page is that of GB/T 9704—2012', () => {
  test('A4 with margins of 37, 35, 28 and 26 mm (5.1, 5.2.1)', async () => {
    const xml = await partOf(letter, 'word/document.xml')
    expect(attributesOf(xml, 'w:pgSz')).toMatchObject({'w:w': String(twips(210)), 'w:h': String(twips(297))})
    expect(attributesOf(xml, 'w:pgMar')).toMatchObject({
      'w:top': String(twips(37)),
      'w:bottom': String(twips(35)),
      'w:left': String(twips(28)),
      'w:right': String(twips(26))
    })
  })
  test('22 rows fill the 225 mm of the type area and 23 would not fit (5.2.3)', async () => {
    const grid = attributesOf(await partOf(letter, 'word/document.xml'), 'w:docGrid')
    expect(grid['w:type']).toBe('lines')
    const pitch = Number(grid['w:linePitch'])
    expect(22 * pitch).toBeLessThanOrEqual(16838 - twips(37) - twips(35))
    expect(22 * (pitch + 1)).toBeGreaterThan(16838 - twips(37) - twips(35))
  })
  test('28 characters of 三号 fit 156 mm with their spacing and 29 do not (5.2.3)', async () => {
    const defaults = (await partOf(letter, 'word/styles.xml')).split('</w:docDefaults>')[0] ?? ''
    const character =
      Number(attributesOf(defaults, 'w:sz')['w:val']) * 10 + Number(attributesOf(defaults, 'w:spacing')['w:val'])
    expect(28 * character).toBeLessThanOrEqual(twips(156))
    expect(29 * character).toBeGreaterThan(twips(156))
  })
  test('避头尾 is on; hanging marks, autospacing, widow control and compression are off', async () => {
    const parts = await partsOf(letter)
    const normal = styleOf(parts.get('word/styles.xml') ?? '', 'Normal')
    expect(attributesOf(normal, 'w:kinsoku')).toEqual({'w:val': '1'})
    expect(attributesOf(normal, 'w:snapToGrid')).toEqual({'w:val': '1'})
    for (const off of ['overflowPunct', 'topLinePunct', 'autoSpaceDE', 'autoSpaceDN', 'widowControl']) {
      expect(attributesOf(normal, `w:${off}`), off).toEqual({'w:val': '0'})
    }
    expect(parts.get('word/settings.xml')).toContain('<w:characterSpacingControl w:val="doNotCompress"/>')
  })
  test('the letter format has no number on page 1, the document format has (7.5, 10.1)', async () => {
    const first = await partsOf(letter)
    expect(first.get('word/document.xml')).toContain('<w:titlePg')
    const footers = [...first].filter(([name]) => name.startsWith('word/footer')).map(([, xml]) => xml)
    expect(footers.filter((xml) => xml.includes('PAGE'))).toHaveLength(2)
    expect(footers.filter((xml) => xml.includes('lowerRule'))).toHaveLength(1)
    expect(await partOf(standard, 'word/document.xml')).not.toMatch(/<w:titlePg(?! w:val="(?:0|false)")/)
  })
  test('double rules are 170 mm long, the lower one ends 20 mm above the edge of the sheet (10.1)', async () => {
    const parts = await partsOf(letter)
    const upper = attributesOf(parts.get('word/header1.xml') ?? '', 'w:framePr')
    const lowerPart = [...parts.values()].find((xml) => xml.includes('w:val="lowerRule"') && xml.includes('<w:ftr'))
    const lower = attributesOf(lowerPart ?? '', 'w:framePr')
    expect([upper['w:w'], lower['w:w']]).toEqual([String(twips(170)), String(twips(170))])
    expect([upper['w:x'], lower['w:x']]).toEqual([String(twips(20)), String(twips(20))])
    expect(Number(lower['w:y']) + Number(lower['w:h'])).toBeCloseTo(twips(277), -1)
  })
})

describe('formatting lives in named styles', () => {
  test.each([
    ['letter', letter],
    ['standard', standard]
  ])('runs and paragraphs of %s carry a style and no more', async (_, tree) => {
    const xml = await partOf(tree, 'word/document.xml')
    const inside = (name: string): readonly string[] =>
      [...xml.matchAll(new RegExp(`<${name}>(.*?)</${name}>`, 'g'))].flatMap(([, content = '']) =>
        [...content.matchAll(/<(w:\w+)/g)].map(([, child = '']) => child)
      )
    expect(new Set(inside('w:rPr'))).toEqual(new Set(['w:rStyle']))
    expect([...new Set(inside('w:pPr'))].toSorted()).toEqual(['w:framePr', 'w:keepNext', 'w:pStyle'])
  })
  test('every style that is used is defined', async () => {
    for (const tree of [letter, standard]) {
      const parts = await partsOf(tree)
      const defined = new Set(
        [...(parts.get('word/styles.xml') ?? '').matchAll(/w:styleId="([^"]*)"/g)].map(([, id]) => id)
      )
      const used = [...parts.values()].flatMap((xml) => [
        ...xml.matchAll(/<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val="([^"]*)"/g)
      ])
      expect(used.length).toBeGreaterThan(20)
      for (const [, id] of used) expect(defined).toContain(id)
    }
  })
  test('styles have the names of the things, headings their levels, nothing is bold', async () => {
    const xml = await partOf(letter, 'word/styles.xml')
    for (const name of [
      '发文机关标志',
      '公文标题',
      '主送机关',
      '公文正文',
      '一级标题',
      '附件说明',
      '成文日期',
      '页码'
    ]) {
      expect(xml).toContain(`<w:name w:val="${name}"/>`)
    }
    for (const level of [1, 2, 3, 4, 5]) {
      expect(attributesOf(styleOf(xml, `heading${level}`), 'w:outlineLvl')).toEqual({'w:val': String(level - 1)})
    }
    expect(xml).not.toMatch(/<w:(?:b|i|u)[ /]/)
  })
  test('level 1 is 黑体, level 2 楷体, the title 二号小标宋, the mark red (7.2.4, 7.3.1, 7.3.3)', async () => {
    const xml = await partOf(letter, 'word/styles.xml')
    const face = (id: string): string | undefined => attributesOf(styleOf(xml, id), 'w:rFonts')['w:eastAsia']
    expect(face('heading1')).toBe('黑体')
    expect(face('heading2')).toBe('楷体_GB2312')
    expect(face('heading2Char')).toBe('楷体_GB2312')
    expect(face('body')).toBe('仿宋_GB2312')
    expect(face('title')).toBe('方正小标宋简体')
    expect(face('pageNumber')).toBe('宋体')
    expect(attributesOf(styleOf(xml, 'title'), 'w:sz')).toEqual({'w:val': '44'})
    expect(attributesOf(styleOf(xml, 'issuerMark'), 'w:color')).toEqual({'w:val': 'FF0000'})
  })
  test('all scripts of a style share its face and the hint for “ ” — ……', async () => {
    const fonts = [...(await partOf(letter, 'word/styles.xml')).matchAll(/<w:rFonts [^>]*>/g)].map(([element]) =>
      attributesOf(element, 'w:rFonts')
    )
    expect(fonts.length).toBeGreaterThan(10)
    for (const {['w:hint']: hint, ...slots} of fonts) {
      expect(hint).toBe('eastAsia')
      expect(Object.keys(slots)).toHaveLength(4)
      expect(new Set(Object.values(slots)).size).toBe(1)
    }
  })
})

describe('the elements stand where their clauses want them', () => {
  test('a sealed date ends 4 字 from the edge (7.3.5.1)', async () => {
    const style = styleOf(await partOf(letter, 'word/styles.xml'), 'documentDate')
    expect(Number(attributesOf(style, 'w:ind')['w:right'])).toBe(twips((156 / 28) * 4))
  })
  test('an unsealed date begins 2 字 right of the name (7.3.5.2)', async () => {
    const xml = await partOf(standard, 'word/styles.xml')
    const right = Number(attributesOf(styleOf(xml, 'issuerSignature'), 'w:ind')['w:right'])
    const left = Number(attributesOf(styleOf(xml, 'documentDate'), 'w:ind')['w:left'])
    const nameLeft = twips(156) - right - twips((156 / 28) * '教育部办公厅'.length)
    expect(Math.abs(left - nameLeft - twips((156 / 28) * 2))).toBeLessThanOrEqual(2)
  })
  test('entries of the 附件说明 hang behind their numbers (7.3.4)', async () => {
    const xml = await partOf(standard, 'word/styles.xml')
    const first = attributesOf(styleOf(xml, 'attachmentNote'), 'w:ind')
    const second = attributesOf(styleOf(xml, 'attachmentNote2'), 'w:ind')
    // 2 字 before 附件： (3), then the number of 1 字.
    expect([first['w:leftChars'], first['w:hangingChars']]).toEqual(['600', '400'])
    expect([second['w:leftChars'], second['w:hangingChars']]).toEqual(['600', '100'])
  })
  test('a signature is kept with text, back over the 附件说明 (7.3.5.5)', async () => {
    const paragraphs = lines(await partOf(standard, 'word/document.xml')).split('\n')
    const kept = paragraphs.filter((line) => line.includes('<w:keepNext/>')).map(textOf)
    expect(kept).toEqual(['现印发给你们。请执行。', '附件：1.名单', '2.要点', '教育部办公厅'])
  })
  test('attachments begin on a new page with the label, then the title two rows below (7.3.7)', async () => {
    const xml = await partOf(standard, 'word/styles.xml')
    expect(styleOf(xml, 'attachmentLabel')).toContain('<w:pageBreakBefore/>')
    expect(attributesOf(styleOf(xml, 'attachmentTitle'), 'w:spacing')['w:before']).toBe('579')
  })
  test('版记 of a letter is only 抄送 without rules; that of a document has three (7.4.1, 10.1)', async () => {
    expect(styleOf(await partOf(letter, 'word/styles.xml'), 'imprintTable')).not.toContain('tblBorders')
    const ruled = styleOf(await partOf(standard, 'word/styles.xml'), 'imprintTable')
    // 0.35 and 0.25 mm in eighths of a point.
    expect(attributesOf(ruled, 'w:top')['w:sz']).toBe('8')
    expect(attributesOf(ruled, 'w:insideH')['w:sz']).toBe('6')
    expect(attributesOf(ruled, 'w:bottom')['w:sz']).toBe('8')
  })
  test('a table spans 版心, repeats its header and breaks no row', async () => {
    const xml = await partOf(standard, 'word/document.xml')
    const widths = [...(/<w:tblGrid>(.*?)<\/w:tblGrid>/.exec(xml)?.[1] ?? '').matchAll(/w:w="(\d+)"/g)].map(
      ([, digits]) => Number(digits)
    )
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(8844)
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1)
    expect(xml.match(/<w:cantSplit\/>/g)).toHaveLength((xml.match(/<w:tr>/g) ?? []).length)
  })
})

describe('nothing is lost and nothing is added', () => {
  const words = fc.string({unit: fc.constantFrom(...'教育〔“”—…<>&"\'  a1é𠮷'), minLength: 1, maxLength: 12})

  test('every text of a tree stands in the document once and in order', async () => {
    const block = fc.oneof(
      words.map((text) => ({node: build.paragraph(text), text})),
      fc
        .tuple(words, words)
        .map(([a, b]) => ({node: build.paragraph(build.strong(a), build.emphasis(b)), text: a + b})),
      fc
        .tuple(words, words)
        .map(([a, b]) => ({node: build.runIn(2, build.ordinal('（一）', 1), [a], b), text: `（一）${a}${b}`})),
      fc.tuple(words, words).map(([a, b]) => ({node: build.table([a], [b]), text: a + b})),
      words.map((text) => ({node: build.heading(1, build.ordinal('一、', 1), text), text: `一、${text}`})),
      words.map((text) => ({node: build.contacts(['电话', text]), text: `电话：${text}`}))
    )
    await fc.assert(
      fc.asyncProperty(fc.array(block, {maxLength: 8}), async (blocks) => {
        const tree = notice(...blocks.map(({node}) => node))
        expect(textOf(await partOf(tree, 'word/document.xml'))).toBe(blocks.map(({text}) => text).join(''))
      }),
      {numRuns: 60}
    )
  })
  test('the printed text of a whole letter is complete', async () => {
    expect(textOf(await partOf(letter, 'word/document.xml'))).toBe(
      '中华人民共和国教育部教技函〔2012〕4号教育部关于开展试点工作的通知各省、自治区、直辖市教育厅（教委）：' +
        '根据《纲要（2010—2020年）》和“要求”<甲&乙>，特此通知。一、总体要求（一）申报。见网站。' +
        '联系人：张拥军电话：010-66096457附件：申请表中华人民共和国教育部二〇一二年一月十三日（此件公开发布）' +
        '抄送：国家发展改革委。'
    )
  })
  test('the number of a letter shares the first row with 份号 and 紧急程度 (10.1)', async () => {
    const tree = build.gongwen(
      {genre: 'letter', variant: 'letter'},
      {
        type: 'masthead',
        children: [
          {type: 'urgency', value: '特急'},
          {type: 'issuerMark', value: '教育部'},
          build.documentNumber('教函', 2014, 1)
        ]
      }
    )
    const xml = await partOf(tree, 'word/document.xml')
    expect(textOf(xml)).toBe('教育部特急教函〔2014〕1号')
    expect(xml).toContain('<w:tab/>')
  })
  test.each(['javascript:alert(1)', 'file:///etc/passwd', 'data:text/html,x', '../a.docx', 'not a url'])(
    'a link to %s is printed and not followed',
    async (url) => {
      const parts = await partsOf(notice(build.paragraph(build.link(url, '此处'))))
      expect(textOf(parts.get('word/document.xml') ?? '')).toBe('此处')
      expect(parts.get('word/_rels/document.xml.rels')).not.toContain('External')
    }
  )
  test('a link is a real one, its address in ASCII', async () => {
    const parts = await partsOf(notice(build.paragraph(build.link('https://www.moe.gov.cn/通知?a=1&b="2"', '此处'))))
    const rels = parts.get('word/_rels/document.xml.rels') ?? ''
    const [, id = '', target] = /Id="(rId\d+)"[^>]*Target="(https[^"]*)" TargetMode="External"/.exec(rels) ?? []
    expect(target).toBe('https://www.moe.gov.cn/%E9%80%9A%E7%9F%A5?a=1&amp;b=%222%22')
    expect(parts.get('word/document.xml')).toMatch(new RegExp(`<w:hyperlink [^>]*r:id="${id}"`))
  })
  test.each(['甲\u0001乙', '甲\uffff', '甲\ud800', '甲\u000b'])(
    'text that XML cannot hold is refused: %j',
    async (text) => {
      await expect(writeDocx(notice(build.paragraph(text)), {metadata})).rejects.toThrow(/U\+[0-9A-F]{4}.*请删去/)
      await expect(writeDocx(letter, {metadata: {...metadata, title: text}})).rejects.toThrow(/U\+/)
    }
  )
})

describe('equal input gives equal bytes', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    vi.useRealTimers()
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  test('at any time and in any time zone', async () => {
    const written: Buffer[] = []
    const hours: number[] = []
    for (const [name, now] of [
      ['Asia/Shanghai', '2012-01-13T08:00:00Z'],
      ['America/New_York', '2031-07-01T00:00:00Z'],
      ['Pacific/Kiritimati', '1999-12-31T23:59:59Z']
    ] as const) {
      process.env['TZ'] = name
      vi.useFakeTimers({now: new Date(now), toFake: ['Date']})
      hours.push(new Date('2012-01-13T00:00:00Z').getHours())
      written.push(Buffer.from(await writeDocx(letter, {metadata})))
    }
    expect(new Set(hours).size).toBe(3)
    expect(written[1]?.equals(written[0] ?? Buffer.alloc(0))).toBe(true)
    expect(written[2]?.equals(written[0] ?? Buffer.alloc(0))).toBe(true)
  })
  test('whatever was written before', async () => {
    const first = Buffer.from(await writeDocx(standard, {metadata}))
    await writeDocx(letter, {metadata})
    expect(Buffer.from(await writeDocx(standard, {metadata})).equals(first)).toBe(true)
  })
})

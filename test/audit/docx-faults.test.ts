/** DOCX: one fault a file in its settings, and the pages that LibreOffice makes of a clean one. */
import {spawnSync} from 'node:child_process'
import {homedir} from 'node:os'
import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {beforeAll, describe, expect, test} from 'vitest'
import {audit} from '../../src/audit/index.js'
import {defaultFontFolders} from '../../src/host/font-folders.js'
import {writeDocx} from '../../src/write/docx/index.js'
import {npmFonts} from '../build/workspace.js'
import {letter, standard} from './specimen.js'

const clean: {bytes?: Uint8Array} = {}
const bytesOf = async (tree: typeof standard): Promise<Uint8Array> =>
  writeDocx(tree(), {metadata: {title: '公文', issuer: '教育部', date: '2014-03-12', keywords: [], subject: ''}})
beforeAll(async () => {
  clean.bytes = await bytesOf(standard)
})

/** The clean file with one part changed; fails when nothing changes. */
function changed(part: string, change: (xml: string) => string): Uint8Array {
  const files = unzipSync(clean.bytes ?? new Uint8Array())
  const before = strFromU8(files[part] ?? new Uint8Array())
  const after = change(before)
  expect(after).not.toBe(before)
  return zipSync({...files, [part]: strToU8(after)})
}

const deviating = async (bytes: Uint8Array): Promise<readonly string[]> => {
  const {findings} = await audit(bytes, undefined)
  return [...new Set(findings.filter(({verdict}) => verdict === 'deviates').map(({id}) => id))]
}

/** Change a style of `styles.xml`. */
const styled = (id: string, change: (xml: string) => string) => (xml: string) =>
  xml.replace(new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 'su'), change)

describe('the settings of a DOCX', () => {
  test('of our own have no deviation', async () => {
    const report = await audit(clean.bytes ?? new Uint8Array(), undefined)
    expect(report.findings.filter(({verdict}) => verdict === 'deviates')).toEqual([])
    expect(report.counts.conforms).toBeGreaterThan(20)
    expect(report.limits.join('')).toContain('页面上的位置没有核对')
  })

  test.each([
    [
      'a sheet of US Letter size',
      'paper-size',
      'word/document.xml',
      (xml: string) =>
        xml.replaceAll(/w:h="168\d\d"/gu, 'w:h="15840"').replaceAll(/w:bottom="198\d"/gu, 'w:bottom="986"')
    ],
    [
      'a top margin of 30 mm',
      'margin-top',
      'word/document.xml',
      (xml: string) =>
        xml.replaceAll(/w:top="2098"/gu, 'w:top="1701"').replaceAll(/w:bottom="198\d"/gu, 'w:bottom="2381"')
    ],
    [
      'a left margin of 20 mm',
      'margin-left',
      'word/document.xml',
      (xml: string) =>
        xml.replaceAll(/w:left="158\d"/gu, 'w:left="1134"').replaceAll(/w:right="1474"/gu, 'w:right="1928"')
    ],
    [
      'a type area of 166 mm',
      'type-area-width',
      'word/document.xml',
      (xml: string) => xml.replaceAll(/w:right="1474"/gu, 'w:right="907"')
    ],
    [
      'a grid of 20 rows',
      'rows-per-page',
      'word/document.xml',
      (xml: string) => xml.replaceAll(/w:linePitch="579"/gu, 'w:linePitch="620"')
    ],
    [
      'bold headings',
      'weight-regular',
      'word/styles.xml',
      styled('heading1', (xml) => xml.replace('</w:rPr>', '<w:b/></w:rPr>'))
    ],
    [
      'headings in 仿宋',
      'level-1-face',
      'word/styles.xml',
      styled('heading1', (xml) => xml.replaceAll('黑体', '仿宋_GB2312'))
    ],
    [
      'text of 14 pt',
      'body-size',
      'word/styles.xml',
      styled('body', (xml) => xml.replaceAll(/w:val="32"/gu, 'w:val="28"'))
    ],
    ['text in 宋体', 'body-face', 'word/styles.xml', styled('body', (xml) => xml.replaceAll('仿宋_GB2312', '宋体'))],
    [
      'a 版记 of 13 pt',
      'imprint-size',
      'word/styles.xml',
      (xml: string) => xml.replaceAll(/w:val="28"/gu, 'w:val="26"')
    ],
    [
      'a title of 18 pt',
      'title-size',
      'word/styles.xml',
      styled('title', (xml) => xml.replaceAll(/w:val="44"/gu, 'w:val="36"'))
    ],
    [
      'one footer for all pages',
      'page-number-side',
      'word/settings.xml',
      (xml: string) => xml.replace('<w:evenAndOddHeaders/>', '')
    ],
    [
      'square brackets around the year',
      'number-form',
      'word/document.xml',
      (xml: string) => xml.replace('〔2014〕', '[2014]')
    ],
    [
      'a date with leading zeros',
      'date-form',
      'word/document.xml',
      (xml: string) => xml.replace('2014年3月12日', '2014年03月12日')
    ]
  ])('%s → %s', async (_, id, part, change) => {
    expect(await deviating(changed(part, change))).toEqual([id])
  })
})

const hasOffice = spawnSync('soffice', ['--version']).error === undefined
if (!hasOffice) console.warn('SKIPPED: the pages of DOCX are not audited, soffice is missing')

describe.skipIf(!hasOffice)(`laid out by LibreOffice${hasOffice ? '' : ' — SKIPPED, missing: soffice'}`, () => {
  const layout = {
    env: process.env,
    fontFolders: [npmFonts, ...defaultFontFolders(process.env, process.platform, homedir())]
  }
  test.each([
    ['文件格式', standard],
    ['信函格式', letter]
  ] as const)(
    'our own DOCX has no 规定 deviation: %s',
    async (format, tree) => {
      const report = await audit(await bytesOf(tree), layout)
      expect(report.format).toBe(format)
      expect(report.pageCount).toBeGreaterThan(2)
      expect(report.findings.filter(({verdict, strength}) => verdict === 'deviates' && strength === '规定')).toEqual([])
    },
    60_000
  )
})

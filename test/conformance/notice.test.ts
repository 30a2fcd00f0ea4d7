/** The launch notice’s PDF, measured from its glyphs by a reader that shares no code with us. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Gongwen} from '../../src/gongwen/nodes.js'
import {walk} from '../../src/gongwen/walk.js'
import {documentPaths, produce} from '../documents.js'
import {loadReader, type ShownText} from '../write/pdf/pdfjs.js'
import {printedText} from '../write/html/printed-text.js'
import {withoutSpace} from '../write/html/read-html.js'

const reader = await loadReader()
const poppler = spawnSync('pdftotext', ['-v']).error === undefined
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-notice-'))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

const mm = (points: number): number => (points * 25.4) / 72

interface Sheet {
  readonly width: number
  readonly height: number
  /** With y from the top, as the standard measures. */
  readonly texts: readonly ShownText[]
}

describe.skipIf(reader === undefined)(
  `measured by pdf.js${reader === undefined ? ' — SKIPPED, missing: pdfjs-dist' : ''}`,
  () => {
    const sheets: Sheet[] = []
    beforeAll(async () => {
      const {files} = await produce('content/documents/2012/launch-notice.md')
      const pdf = await reader?.open(files.get('pdf') ?? new Uint8Array())
      for (let number = 1; number <= (pdf?.numPages ?? 0); number++) {
        const page = await pdf?.getPage(number)
        if (page === undefined || reader === undefined) continue
        const [, , width = 0, height = 0] = page.view
        const texts = (await reader.shown(page)).map((text) => ({...text, y: height - text.y}))
        sheets.push({width, height, texts})
      }
    })
    const rowsOf = (sheet: Sheet): {baseline: number; texts: ShownText[]}[] => {
      const rows = new Map<string, ShownText[]>()
      for (const text of sheet.texts.filter(({size}) => Math.abs(size - 16) < 0.01)) {
        const key = text.y.toFixed(1)
        rows.set(key, [...(rows.get(key) ?? []), text])
      }
      return [...rows]
        .map(([key, texts]) => ({baseline: Number(key), texts}))
        .toSorted((a, b) => a.baseline - b.baseline)
    }

    test('is A4 in 8 pages and one for each of its four forms', () => {
      expect(sheets).toHaveLength(12)
      for (const {width, height} of sheets) {
        expect(mm(width)).toBeCloseTo(210, 1)
        expect(mm(height)).toBeCloseTo(297, 1)
      }
    })
    test('fills the type area from 37 to 262 mm with 22 rows on every full page (5.2.1, 5.2.3)', () => {
      // The page before the last gives up two rows to what is bound to the signature.
      for (const sheet of sheets.slice(1, -6)) {
        const rows = rowsOf(sheet)
        expect(rows).toHaveLength(22)
        // Em box of 16 pt: 0.88 em above the baseline, 0.12 below.
        expect(Math.abs(mm((rows[0]?.baseline ?? 0) - 0.88 * 16) - 37)).toBeLessThan(0.5)
        expect(Math.abs(mm((rows.at(-1)?.baseline ?? 0) + 0.12 * 16) - 262)).toBeLessThan(0.5)
      }
    })
    test('keeps every line between 28 and 184 mm and ends full lines flush at 184 (5.2.1)', () => {
      for (const sheet of sheets) {
        for (const {texts} of rowsOf(sheet)) {
          const left = Math.min(...texts.map(({x}) => mm(x)))
          const right = Math.max(...texts.map(({x, width}) => mm(x + width)))
          expect(left).toBeGreaterThan(27.9)
          expect(right).toBeLessThan(184.5)
        }
      }
      const flush = sheets
        .flatMap(rowsOf)
        .filter(({texts}) => Math.max(...texts.map(({x, width}) => mm(x + width))) > 183.5)
      expect(flush.length).toBeGreaterThan(60)
    })
    test('has its page numbers at 269 mm on the outer side from page 2 on (7.5, 10.1)', () => {
      for (const [index, sheet] of sheets.entries()) {
        const numbers = sheet.texts.filter(({size}) => Math.abs(size - 14) < 0.01)
        if (index === 0) {
          expect(numbers).toEqual([])
          continue
        }
        expect(numbers.map(({text}) => text).join('')).toBe(`— ${index + 1} —`)
        for (const {y} of numbers) expect(Math.abs(mm(y - 0.38 * 14) - 269)).toBeLessThan(0.5)
      }
    })
  }
)

describe.skipIf(!poppler)(`read by Poppler${poppler ? '' : ' — SKIPPED, missing: pdftotext'}`, () => {
  test.each(documentPaths)('%s has the text of its source, character for character', async (file) => {
    const {document, files} = await produce(file)
    const pdf = path.join(folder, 'document.pdf')
    fs.writeFileSync(pdf, files.get('pdf') ?? '')
    const text = spawnSync('pdftotext', ['-raw', pdf, '-'], {encoding: 'utf8'}).stdout
    expect(readText(text, document.tree)).toBe(withoutSpace(printedText(document.tree, document.tree.variant)))
  })
})

/** The text of all pages: without their numbers, and the header of a table only once. */
function readText(text: string, tree: Gongwen): string {
  const headers: string[] = []
  walk(tree, (node) => {
    if (node.type === 'tableRow' && node.kind === 'header') headers.push(withoutSpace(printedText(node, tree.variant)))
  })
  const pages = text.split('\f').map((page) => withoutSpace(page.replaceAll(/^— \d+ —$/gmu, '')))
  return pages
    .map((page, index) => {
      const again = headers.find((header) => page.startsWith(header) && pages.slice(0, index).join('').includes(header))
      return again === undefined ? page : page.slice(again.length)
    })
    .join('')
}

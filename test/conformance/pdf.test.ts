/** Asks programs that share no code with us about the PDF: qpdf, MuPDF, Ghostscript, Poppler. */
import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {writePdf} from '../../src/write/pdf/index.js'
import {facePairs} from '../write/pdf/faces.js'
import {metadata, sample} from '../write/pdf/sample.js'

const installed = (program: string): boolean => {
  const found = spawnSync(program, ['--version']).error === undefined
  if (!found) console.warn(`SKIPPED: ${program} is not installed, it is not asked about the PDF`)
  return found
}
const [qpdf, mutool, gs, pdftotext, pdfinfo, pdffonts] = [
  'qpdf',
  'mutool',
  'gs',
  'pdftotext',
  'pdfinfo',
  'pdffonts'
].map(installed)

const run = (program: string, ...args: readonly string[]): {status: number | null; out: string; err: string} => {
  const {status, stdout, stderr} = spawnSync(program, args, {encoding: 'utf8'})
  return {status, out: stdout, err: stderr}
}
const withoutSpace = (value: string): string => value.replace(/\s/gu, '')

describe.each(facePairs())('a PDF with $kind outlines', (pair) => {
  const folder = mkdtempSync(join(tmpdir(), 'yinfa-pdf-'))
  const path = join(folder, 'sample.pdf')
  const model = sample(pair)
  beforeAll(async () => writeFileSync(path, await writePdf(model, metadata)))
  afterAll(() => rmSync(folder, {recursive: true}))

  test.skipIf(qpdf !== true)('has no error for qpdf, and packs its structure tree', () => {
    const {status, out, err} = run('qpdf', '--check', path)
    expect(err).toBe('')
    expect(out).toContain('No syntax or stream encoding errors found')
    expect(status).toBe(0)
    const xref = run('qpdf', '--show-xref', path).out
    const objects = model.structure.children.length
    expect([...xref.matchAll(/compressed; stream/g)].length).toBeGreaterThan(objects)
  })

  test.skipIf(mutool !== true)('needs no repair by MuPDF and survives being written anew', () => {
    const info = run('mutool', 'info', path)
    expect(info.err).toBe('')
    expect(info.out).toContain('Pages: 2')
    const clean = join(folder, 'clean.pdf')
    expect(run('mutool', 'clean', '-gggg', path, clean)).toMatchObject({status: 0, err: ''})
    expect(readFileSync(clean).length).toBeGreaterThan(1000)
  })

  test.skipIf(gs !== true)('is drawn by Ghostscript in its strictest mode', () => {
    // Ghostscript may fail and still exit with 0, so its picture is looked for as well.
    const picture = join(folder, 'page-%d.pgm')
    const strict = ['-q', '-dNOPAUSE', '-dBATCH', '-dSAFER', '-dPDFSTOPONERROR', '-dPDFSTOPONWARNING']
    const result = run('gs', ...strict, '-sDEVICE=pgmraw', '-r36', `-sOutputFile=${picture}`, path)
    expect(result).toMatchObject({status: 0, out: '', err: ''})
    for (const page of [1, 2]) {
      const ink = readFileSync(picture.replace('%d', String(page)))
        .subarray(64)
        .filter((value) => value < 128).length
      expect(ink).toBeGreaterThan(20)
    }
  })

  test.skipIf(pdftotext !== true)('gives its text back character for character, in reading order', () => {
    for (const [index, page] of model.pages.entries()) {
      const number = String(index + 1)
      const {out, err} = run('pdftotext', '-raw', '-f', number, '-l', number, path, '-')
      expect(err).toBe('')
      const wanted = page.items.map((item) => (item.kind === 'text' ? item.text : '')).join('')
      expect(withoutSpace(out)).toBe(withoutSpace(wanted))
    }
  })

  test.skipIf(pdfinfo !== true)('is tagged for Poppler, with every text in its element', () => {
    const {out, err} = run('pdfinfo', '-struct-text', path)
    expect(err).toBe('')
    const lines = out.split('\n').map((line) => line.trim().replace(/ \((block|inline|table row)\)/u, ''))
    const annotation: unknown = expect.stringMatching(/^Object \d+ 0$/u)
    const head = ['Document', 'H1', 'H2', 'P', 'Link', annotation, 'Link', annotation]
    const table = ['Table', 'TR', 'TH:', '/Scope /Column', 'TH:', '/Scope /Column', 'TR', 'TD', 'TD']
    expect(lines.filter((line) => line !== '' && !line.startsWith('"'))).toEqual([...head, ...table])
    const texts = lines.filter((line) => line.startsWith('"')).map((line) => line.slice(1, -1))
    const wanted = model.pages.flatMap(({items}) =>
      items.flatMap((item) => (item.kind === 'text' && item.element !== null ? [item.text] : []))
    )
    expect(withoutSpace(texts.join(''))).toBe(withoutSpace(wanted.join('')))
    expect(run('pdfinfo', path).out).toMatch(/Tagged: +yes/u)
  })

  test.skipIf(pdffonts !== true)('has all its fonts inside, as subsets with a map to Unicode', () => {
    const {out, err} = run('pdffonts', path)
    expect(err).toBe('')
    const rows = out.trim().split('\n').slice(2)
    expect(rows.length).toBe(new Set([pair.body, pair.heading, pair.rare]).size)
    for (const row of rows) expect(row).toMatch(/Identity-H +yes yes yes/u)
  })
})

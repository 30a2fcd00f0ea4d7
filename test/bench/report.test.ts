/** What is told of a run of the benchmarks: targets, ratios, the table of the README, what the floor writes. */
import {mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {deflateSync} from 'node:zlib'
import {strToU8, zipSync} from 'fflate'
import {describe, expect, it} from 'vitest'
import {type Material, takeApart} from '../../bench/floor-material.js'
import {chartSvg} from '../../bench/chart.js'
import {inReadme, readmeTable} from '../../bench/readme.js'
import {ratioText, tableLines, targetText, timeText, verdictText} from '../../bench/table.js'
import type {Name, Result, Taken} from '../../bench/work.js'

const took = (name: Name, ms: readonly number[], more: Partial<Taken> = {}): Taken => {
  return {name, note: null, ms, cpuMs: null, peakMb: null, bytes: 0, notRun: null, ...more}
}
const letters: Result = {
  part: 'letters',
  name: '1,000 letters → 1,000 PDFs',
  target: {ms: 1500, peakMb: 200, mb: 110},
  taken: [
    took('yinfa', [1200, 1400, 9000], {peakMb: 250, bytes: 104_000_000}),
    took('Typst', [7000], {peakMb: 343}),
    took('naive pdfmake', [], {notRun: 'takes more than a minute'})
  ],
  growth: 1.9
}

describe('a result', () => {
  it('is judged by its median, and what is missed is told with how much', () => {
    expect(verdictText(letters)).toBe('missed: memory +25 %')
    expect(verdictText({...letters, target: {ms: 1400, mb: 104}})).toBe('met')
    expect(verdictText({...letters, target: {ms: 1399}})).toBe('missed: time +0.1 %')
    expect(verdictText({...letters, target: {ms: 400, mb: 50}})).toBe('missed: time 3.5×, files 2.1×')
    expect(verdictText({...letters, target: null})).toBe('')
  })

  it('is told in units that fit', () => {
    expect([2.96, 87.2, 999, 999.6, 1350, 12_340].map(timeText)).toEqual([
      '3.0 ms',
      '87 ms',
      '999 ms',
      '1.00 s',
      '1.35 s',
      '12.3 s'
    ])
    expect([0.96, 9.94, 9.96].map(ratioText)).toEqual(['1.0×', '9.9×', '10×'])
    expect(targetText({ms: 1500, peakMb: 200, mb: 110})).toBe('≤ 1.50 s, ≤ 200 MB, ≤ 110 MB of files')
  })

  it('names in the table of the terminal who was not run, and why', () => {
    const lines = tableLines([letters], '2 cores, Node 20')
    expect(lines.at(-1)).toMatch(/naive pdfmake +not run: takes more than a minute$/u)
    expect(lines.at(-2)).toMatch(/Typst .* 5\.0×$/u)
  })
})

describe('the table of the README', () => {
  it('has a column for each peer that did something, and says what was not run', () => {
    const table = readmeTable(
      [letters, {...letters, taken: [took('yinfa', [10]), took('naive pdfmake', [25], {peakMb: 90})]}],
      '2 cores'
    )
    const rows = table.split('\n').filter((line) => line.startsWith('|'))
    expect(rows[0]).toBe('| work | target | result | yinfa | CPU | memory | files | n ÷ n/2 | Typst | naive pdfmake |')
    expect(rows[2]).toContain(
      '| 1.40 s |  | 250 MB | 104.0 MB | 1.9 | 5.0×: 7.00 s, 343 MB | not run: takes more than a minute |'
    )
    expect(rows[3]).toContain('| 10 ms |  |  |  | 1.9 |  | 2.5×: 25 ms, 90 MB |')
  })

  it('stands between its markers and replaces only what stood there', () => {
    const readme = readFileSync(path.join(import.meta.dirname, '../../README.md'), 'utf8')
    const once = inReadme(readme, 'one table')
    expect(inReadme(once, 'another table')).toBe(once.replace('one table', 'another table'))
    const [before = '', after = ''] = once.split('one table')
    expect(readme.startsWith(before.trimEnd())).toBe(true)
    expect(readme.endsWith(after.trimStart())).toBe(true)
    expect(() => inReadme('no markers', 'table')).toThrow('no place')
  })
})

it('draws the fastest peer of each work as an SVG that stands alone', () => {
  const svg = chartSvg([{...letters, taken: [...letters.taken, took('pandoc', [2800])]}])
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/u)
  expect(svg).toContain('1,000 letters → 1,000 PDFs: pandoc')
  expect(svg).toContain('>2.0<')
})

it('takes outputs apart into every deflated stream, once, and the rest', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'yinfa-material-'))
  try {
    const outputs = path.join(folder, 'outputs')
    mkdirSync(outputs)
    const text = '公文'.repeat(100)
    const stream = deflateSync(Buffer.from(text))
    const object = Buffer.concat([Buffer.from('<<>>\nstream\n'), stream, Buffer.from('\nendstream\n')])
    writeFileSync(path.join(outputs, 'a.pdf'), Buffer.concat([Buffer.from('%PDF-1.7\n'), object, object]))
    writeFileSync(
      path.join(outputs, 'b.docx'),
      zipSync({'a.xml': strToU8('<a>乙</a>'.repeat(50)), 'b.xml': strToU8(text)})
    )
    takeApart(outputs, ['/fonts/a.otf'], path.join(folder, 'material'))
    const read = (name: string): Buffer => readFileSync(path.join(folder, 'material', name))
    const material = JSON.parse(read('material.json').toString()) as Material
    expect(material.fonts).toEqual(['/fonts/a.otf'])
    const streams = material.streams.map(([from, to]) => read('streams.bin').subarray(from, to).toString())
    expect(streams.toSorted()).toEqual(['<a>乙</a>'.repeat(50), text])
    const [pdf, docx] = material.files
    expect(pdf?.parts).toHaveLength(2)
    expect(docx?.parts).toHaveLength(2)
    // What is left of the PDF is everything but the deflated bytes, whose zlib frame stays.
    const rest = read('plain.bin').subarray(pdf?.from, pdf?.to)
    expect(rest.length).toBe(9 + 2 * (object.length - (stream.length - 6)))
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
})

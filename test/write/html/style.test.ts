import {describe, expect, test} from 'vitest'
import {dark, light, type Palette} from '../../../src/write/html/style/colours.js'
import {styleSheet} from '../../../src/write/html/style/index.js'
import {specimen} from './specimen.js'

/** Relative luminance of `#rrggbb` (WCAG 2.1). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
/** Contrast ratio (WCAG 2.1). */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x)
  return (high + 0.05) / (low + 0.05)
}
/** What is written on what. */
const pairs: readonly (readonly [keyof Palette, keyof Palette])[] = [
  ['ink', 'paper'],
  ['red', 'paper'],
  ['link', 'paper'],
  ['muted', 'paper'],
  ['ink', 'desk'],
  ['muted', 'desk'],
  ['link', 'desk']
]

describe('colours', () => {
  test('measure as WCAG measures: pure red on white is 4.00 and black on white 21', () => {
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(4, 2)
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5)
  })

  test.each(
    pairs.flatMap(([text, ground]) => [['light', text, ground, light] as const, ['dark', text, ground, dark] as const])
  )('of the %s scheme keep 4.5 : 1 for %s on %s', (_, text, ground, palette) => {
    expect(contrast(palette[text], palette[ground])).toBeGreaterThanOrEqual(4.5)
  })
})

describe('the style sheet', () => {
  const css = styleSheet(specimen('standard'))
  const letter = styleSheet(specimen('letter'))

  test('prints on A4 with the margins of 5.2.1', () => {
    expect(css).toContain('@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}')
  })

  test('prints in 三号 with 仿宋, black, and the mark in pure red', () => {
    expect(css).toMatch(/@media print\{\s*:root\{--zi:16pt;[^}]*--ink:#000;[^}]*--red:#FF0000/)
    expect(css).toMatch(/\.gongwen\{[^}]*font-family:var\(--face-fangsong\);font-size:var\(--zi\)/)
  })

  test('sets levels 1 and 2 in 黑体 and 楷体 and indents by two characters, without a character of space', () => {
    expect(css).toContain('.heading1{font-family:var(--face-heiti);text-indent:2em}')
    expect(css).toContain('.heading2{font-family:var(--face-kaiti);text-indent:2em}')
    expect(css).toContain('.heading3{text-indent:2em}')
  })

  test('begins a letter 30 mm from the edge of the sheet and leaves its first page without a number', () => {
    expect(letter).toMatch(/@page:first\{margin-top:30mm;@bottom-right\{content:none\}\}/)
    expect(css).not.toContain('@page:first')
  })

  test('gives a letter room for rules of 170 mm without moving its text', () => {
    expect(letter).toContain('@page{size:210mm 297mm;margin:37mm 20mm 35mm 20mm}')
    expect(letter).toContain('.gongwen.letter{padding:0 6mm 0 8mm}')
  })

  test('keeps to sizes that readers can enlarge: px only for the weight of rules, shadows and the hidden heading', () => {
    const screen = css.replace(/@media print\{[\s\S]*$/, '')
    const pixels = screen.match(/[\w-]+:[^;{}]*\dpx[^;{}]*/g) ?? []
    expect(pixels.filter((rule) => !/^(?:border|outline|box-shadow|width:1px|height:1px)/.test(rule))).toEqual([])
  })
})

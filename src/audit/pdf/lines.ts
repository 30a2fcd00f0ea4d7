/** Characters → lines: what stands on one baseline without a wide gap. */
import {faceCategory} from '../face-names.js'
import type {Box, Glyph, Line} from '../measured.js'

/** Baselines that differ by less than this part of the size are one. */
const sameBaseline = 0.3
/** A gap of more than this many em parts a line: office and date of a 版记, number and 签发人. */
const parting = 2.6
/** Top of the em box above the baseline where outlines do not tell. */
const usualAscent = 0.88
/** Characters of a face that must have been seen before its em box is taken from them. */
const enough = 5

const ptToMm = (points: number): number => (points / 72) * 25.4
const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text)
export const isBlank = (text: string): boolean => /^[\s\u3000\u200b\ufeff]*$/u.test(text)

/** Top of the em box over the baseline by face, in em: the ink of Chinese characters stands in its middle. */
export function ascentsOf(pages: readonly (readonly Glyph[])[]): ReadonlyMap<string, number> {
  const edges = new Map<string, {readonly tops: number[]; readonly bottoms: number[]}>()
  for (const {text, font, ink, baseline, size} of pages.flat()) {
    if (ink === undefined || !isHan(text)) continue
    const of = edges.get(font) ?? {tops: [], bottoms: []}
    edges.set(font, of)
    of.tops.push((baseline - ink.top) / ptToMm(size))
    of.bottoms.push((baseline - ink.bottom) / ptToMm(size))
  }
  return new Map(
    [...edges].map(([font, {tops, bottoms}]) => {
      if (tops.length < enough) return [font, usualAscent] as const
      const high = quantile(tops, 0.9)
      const low = quantile(bottoms, 0.1)
      return [font, (high + low) / 2 + 0.5] as const
    })
  )
}

/** The value below which a part of the values lies. */
export function quantile(values: readonly number[], part: number): number {
  const ordered = values.toSorted((a, b) => a - b)
  return ordered[Math.min(ordered.length - 1, Math.floor(part * ordered.length))] ?? 0
}

/** Lines of a page from top to bottom, from left to right. */
export function linesOf(page: number, glyphs: readonly Glyph[], ascents: ReadonlyMap<string, number>): Line[] {
  const inked = glyphs.filter(({text}) => !isBlank(text))
  const rows: Glyph[][] = []
  for (const glyph of inked.toSorted((a, b) => a.baseline - b.baseline)) {
    const row = rows.at(-1)
    const before = row?.at(-1)
    const near = before !== undefined && glyph.baseline - before.baseline < sameBaseline * ptToMm(glyph.size)
    if (row !== undefined && near) row.push(glyph)
    else rows.push([glyph])
  }
  return rows.flatMap((row) => parted(row).map((part) => lineOf(page, part, ascents)))
}

function parted(row: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = []
  for (const glyph of row.toSorted((a, b) => a.left - b.left)) {
    const part = parts.at(-1)
    const before = part?.at(-1)
    const gap = before === undefined ? 0 : glyph.left - before.right
    // The same character twice on one spot is a bold one of an old word processor.
    if (before !== undefined && before.text === glyph.text && glyph.left - before.left < 0.1 * ptToMm(glyph.size))
      continue
    if (part !== undefined && gap < parting * ptToMm(glyph.size)) part.push(glyph)
    else parts.push([glyph])
  }
  return parts
}

function lineOf(page: number, glyphs: readonly Glyph[], ascents: ReadonlyMap<string, number>): Line {
  const size = commonest(glyphs.map((glyph) => Math.round(glyph.size * 10) / 10))
  const main = glyphs.filter((glyph) => Math.abs(glyph.size - size) < 0.1)
  // What a face lacks comes from another: the face of most Chinese characters is the face of the line.
  const han = main.filter(({text}) => isHan(text))
  const font = commonest((han.length === 0 ? main : han).map((glyph) => glyph.font))
  const baseline = commonest(main.map((glyph) => Math.round(glyph.baseline * 1000) / 1000))
  const height = ptToMm(size)
  const top = baseline - (ascents.get(font) ?? usualAscent) * height
  const box: Box = {
    left: Math.min(...glyphs.map(({left}) => left)),
    right: Math.max(...glyphs.map(({right}) => right)),
    top,
    bottom: top + height
  }
  return {
    ...box,
    page,
    text: glyphs.map(({text}) => text).join(''),
    glyphs,
    baseline,
    size,
    font,
    face: faceCategory(font),
    bold: glyphs.filter(({bold}) => bold).length > glyphs.length / 2,
    colour: commonest(glyphs.map(({colour}) => colour)),
    ink: inkOf(glyphs, box)
  }
}

/** Edges of the Chinese characters; left and right edges of all ink. */
function inkOf(glyphs: readonly Glyph[], box: Box): Box {
  const inks = glyphs.flatMap(({ink}) => (ink === undefined ? [] : [ink]))
  if (inks.length < glyphs.length / 2 || inks.length === 0) return box
  const han = glyphs.flatMap(({ink, text}) => (ink === undefined || !isHan(text) ? [] : [ink]))
  return {
    left: Math.min(...inks.map(({left}) => left)),
    right: Math.max(...inks.map(({right}) => right)),
    top: han.length === 0 ? box.top : Math.min(...han.map(({top}) => top)),
    bottom: han.length === 0 ? box.bottom : Math.max(...han.map(({bottom}) => bottom))
  }
}

/** The value that occurs most often; the first of several. */
export function commonest<T>(values: readonly T[]): T {
  const counts = new Map<T, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: {readonly value: T; readonly count: number} | undefined
  for (const [value, count] of counts) if (best === undefined || count > best.count) best = {value, count}
  if (best === undefined) throw new Error('commonest of nothing')
  return best.value
}

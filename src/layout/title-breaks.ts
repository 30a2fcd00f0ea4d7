/** Where a title may be broken, and how readily (7.3.1: 词意完整). */
import {officialTerms} from './official-terms.js'

/** A place between two characters: `at` characters stand before it. `cost` 0 is a natural break. */
export interface TitleBreak {
  readonly at: number
  readonly cost: number
}

const closers = '”’）》〉】〕」』，。、；：？！'
const openers = '“‘（《〈【〔「『'
/** Words that lean on what follows: a line that ends with one reads on. 关于 above all. */
const leaning: Readonly<Partial<Record<string, number>>> = {
  关于: 40,
  和: 6,
  与: 6,
  及: 6,
  暨: 6,
  对: 6,
  在: 6,
  第: 40,
  各: 4
}
/** Words that lean on what stands before: no line begins with one. */
const trailing: Readonly<Partial<Record<string, number>>> = {的: 40, 等: 12, 之: 12, 等部门: 12, 了: 40, 稿: 40}
/** Single characters that the dictionary splits off and that belong to the word behind or before them. */
const prefixes = '高新小大全多低非总副反超再'
const suffixes = '性化型制度率省市县区州旗类级者员界业'
const affix = 20
/** A number goes with what it counts or names: 第7实验学校, 第三中学, 100个先进集体. */
const numeral = /^第?[\d〇零一二两三四五六七八九十百千万亿]+$/u
/** A school that has a number for its name: 第7实验学校, 第三中学. The place where it stands is part of its name. */
const numberedSchool =
  /第[\d〇零一二三四五六七八九十百]+(?![届批期次个])\p{Script=Han}{0,6}?(?:学校|中学|小学|幼儿园|学院)/gu
const isNumberedSchool = (word: string): boolean => word.length > 2 && word.search(numberedSchool) === 0
/** Cost of a break inside brackets or quotes: the rare exception. */
const insideBrackets = 14
/** 关于 opens the matter after the issuer: the best place of all. */
const beforeMatter = -3

/** All places where `title` may be broken, from left to right; none is inside a word, a number or a Latin word. */
export function titleBreaks(title: string): readonly TitleBreak[] {
  const words = wordsOf(title)
  const breaks: TitleBreak[] = []
  let at = 0
  let depth = 0
  words.forEach((word, index) => {
    at += word.length
    for (const character of word) {
      if (openers.includes(character)) depth++
      if (closers.includes(character) && !'，。、；：？！'.includes(character)) depth = Math.max(0, depth - 1)
    }
    const next = words[index + 1]
    if (next === undefined || openers.includes(word) || closers.includes(next)) return
    breaks.push({
      at,
      cost:
        (leaning[word] ?? (prefixes.includes(word) || numeral.test(word) ? affix : 0)) +
        (trailing[next] ?? (suffixes.includes(next) || isNumberedSchool(next) ? affix : 0)) +
        (depth > 0 ? insideBrackets : 0) +
        (next === '关于' ? beforeMatter : 0)
    })
  })
  return breaks
}

/** Dearer places than this are for titles that have no other. */
export const readable = 10

/** A title, or a line of one, in the pieces between which a screen may break it. */
export function titlePieces(title: string): readonly string[] {
  const places = titleBreaks(title).flatMap(({at, cost}) => (cost < readable ? [at] : []))
  return [0, ...places].map((start, index) => title.slice(start, places[index] ?? title.length))
}

/** Made once: to make one takes half as long as to cut a title with it, and the first of a process takes long. */
const segmenter = new Intl.Segmenter('zh', {granularity: 'word'})

/** Words of a title: those of the platform's dictionary, joined again where an official term covers several. */
function wordsOf(title: string): string[] {
  const joints = new Set<number>()
  for (const {index} of segmenter.segment(title)) joints.add(index)
  for (const [start, end] of termSpans(title)) {
    for (let inside = start + 1; inside < end; inside++) joints.delete(inside)
    joints.add(start)
    joints.add(end)
  }
  const places = [...joints].filter((place) => place > 0 && place < title.length).toSorted((a, b) => a - b)
  return [0, ...places].map((start, index) => title.slice(start, places[index] ?? title.length))
}

/** Spans of official terms, of numbered schools and of years with their 年; the longest wins where two overlap. */
function termSpans(title: string): readonly (readonly [start: number, end: number])[] {
  const spans: [number, number][] = []
  for (const match of title.matchAll(/[\dA-Za-z][\dA-Za-z.%—–-]*[年月日号]?/gu)) {
    spans.push([match.index, match.index + match[0].length])
  }
  for (const match of title.matchAll(numberedSchool)) spans.push([match.index, match.index + match[0].length])
  for (const term of officialTerms) {
    for (let start = title.indexOf(term); start !== -1; start = title.indexOf(term, start + 1)) {
      spans.push([start, start + term.length])
    }
  }
  const kept: [number, number][] = []
  for (const span of spans.toSorted((a, b) => b[1] - b[0] - (a[1] - a[0]) || a[0] - b[0])) {
    if (kept.every(([start, end]) => span[1] <= start || span[0] >= end)) kept.push(span)
  }
  return kept
}

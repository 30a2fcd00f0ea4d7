/** 版头 of page 1, found by colour, size and place. */
import type {Box, Line, MeasuredPage, Rule} from '../measured.js'
import {type Format, type HeadReading, isRed, textOf} from './reading.js'

/** A mark is set in large type; headings are smaller. */
const markSize = 24
/** No head reaches further down. */
const headFoot = 150
/** Two rules nearer than this are one double rule. */
const pairGap = 3

const numberForm = /^\p{Script=Han}{1,16}[〔[［【（(﹝{][12]\d{3}[〕\]］】）)﹞}](?:第)?\d+号$/u
/** 第 5 号 of 命令. */
const orderNumberForm = /^第?[\d〇一二三四五六七八九十百]+号$/u

/** The head and the 版式 it makes. */
export function readHead(page: MeasuredPage | undefined): {head: HeadReading; format: Format; used: ReadonlySet<Line>} {
  const lines = (page?.lines ?? []).filter(({top}) => top < headFoot)
  const mark = markOf(lines)
  const markBox = boxOf(mark)
  const below = lines.filter((line) => !mark.includes(line))
  const number = below.find(({text}) => numberForm.test(text) || (mark.length > 0 && orderNumberForm.test(text)))
  const signatories = signatoriesOf(below, number)
  const near = mark.length > 0 ? below : []
  const copyNumber = near.find(({text, left}) => /^\d{3,8}$/u.test(text) && left < 60)
  const classification = near.find(({text}) => /^(?:绝密|机密|秘密)(?:★.*)?$/u.test(text))
  const urgency = near.find(({text}) => /^(?:特提|特急|加急|平急)$/u.test(text))
  const rules = redRules(page)
  const pairs = pairsOf(rules)
  const lowerRules = pairs.find(([first]) => (first?.y1 ?? 0) > 250) ?? []
  const upperRules = pairs.find(([first]) => (first?.y1 ?? 300) < headFoot) ?? []
  const format = formatOf(mark, pairs.length > 0)
  const separator = format === 'letter' ? undefined : rules.find(({y1}) => y1 < 200)
  const known = [...mark, number, copyNumber, classification, urgency, ...signatories]
  return {
    format,
    head: {
      mark,
      markBox,
      copyNumber,
      classification,
      urgency,
      number: format === 'none' ? undefined : number,
      signatories,
      separator,
      upperRules,
      lowerRules
    },
    used: new Set(known.filter((line) => line !== undefined))
  }
}

function markOf(lines: readonly Line[]): readonly Line[] {
  const red = lines.filter(({colour, size}) => isRed(colour) && size >= markSize)
  if (red.length > 0) return red
  // Printed black, it is still by far the largest type, and stands above everything but the notes in the corner.
  const [largest] = lines.toSorted((a, b) => b.size - a.size)
  return largest !== undefined && largest.size >= markSize + 4 && largest.top < 110 ? [largest] : []
}

function boxOf(lines: readonly Line[]): Box | undefined {
  if (lines.length === 0) return undefined
  return {
    left: Math.min(...lines.map(({left}) => left)),
    right: Math.max(...lines.map(({right}) => right)),
    top: Math.min(...lines.map(({ink}) => ink.top)),
    bottom: Math.max(...lines.map(({ink}) => ink.bottom))
  }
}

/** 签发人 and the names below it down to the line of the number. */
function signatoriesOf(lines: readonly Line[], number: Line | undefined): readonly Line[] {
  const first = lines.find(({text}) => /^签发人[：:]/u.test(text))
  if (first === undefined) return []
  const foot = (number ?? first).baseline + 1
  return lines.filter(({baseline, left}) => baseline >= first.baseline - 1 && baseline <= foot && left > 90)
}

const redRules = (page: MeasuredPage | undefined): readonly Rule[] =>
  (page?.rules ?? [])
    .filter(({colour, x1, x2, y1, y2}) => isRed(colour) && x2 - x1 > 40 && Math.abs(y1 - y2) < 0.1)
    .toSorted((a, b) => a.y1 - b.y1)

function pairsOf(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  return rules.flatMap((rule, index) => {
    const next = rules[index + 1]
    return next !== undefined && next.y1 - rule.y1 < pairGap ? [[rule, next]] : []
  })
}

function formatOf(mark: readonly Line[], doubleRules: boolean): Format {
  const text = textOf(mark)
  if (text === '') return 'none'
  if (text.endsWith('纪要')) return 'minutes'
  if (/(?:命令|令)$/u.test(text)) return 'order'
  return doubleRules ? 'letter' : 'standard'
}

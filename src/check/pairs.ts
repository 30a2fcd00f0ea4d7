/** Brackets, quotes and title marks of a text, paired by a stack as a reader pairs them. */
import {matchesIn} from './matches.js'

const closing = new Map([
  ['（', '）'],
  ['(', ')'],
  ['〔', '〕'],
  ['［', '］'],
  ['[', ']'],
  ['【', '】'],
  ['《', '》'],
  ['〈', '〉'],
  ['“', '”'],
  ['‘', '’'],
  ['「', '」'],
  ['『', '』']
])
const opening = new Map([...closing].map(([open, close]) => [close, open]))
/** Marks that close each other by mistake: of one kind, full-width and half-width. */
const kin: readonly string[] = ['（）()', '〔〕［］[]【】', '《》〈〉', '“”', '‘’', '「」『』']
const marks = /[（(〔［[【《〈“‘「『）)〕］\]】》〉”’」』]/gu

/** A pair, by the places of its marks in the text. */
export interface Pair {
  readonly open: number
  readonly close: number
  readonly openMark: string
  readonly closeMark: string
  /** The pair around it. */
  readonly outer: string | null
}

/** The pairs of a text, inner before outer, and the marks without a partner. */
export interface Pairs {
  readonly pairs: readonly Pair[]
  readonly single: readonly {readonly at: number; readonly mark: string}[]
}

const none: Pairs = {pairs: [], single: []}

/** Pair the marks of a text. A bracket of another width of the same kind closes, too: that is a mixed pair. */
export function pairsOf(text: string): Pairs {
  if (text.search(marks) === -1) return none
  const pairs: Pair[] = []
  const single: {at: number; mark: string}[] = []
  const stack: {at: number; mark: string}[] = []
  for (const {0: mark, index} of matchesIn(text, marks)) {
    if (isApostrophe(text, index, mark) || isListMark(text, index, mark)) continue
    if (closing.has(mark)) {
      stack.push({at: index, mark})
      continue
    }
    const partner = stack.findLastIndex((entry) => sameKind(entry.mark, mark))
    if (partner === -1) {
      single.push({at: index, mark})
      continue
    }
    single.push(...stack.splice(partner + 1))
    const open = stack.pop()
    if (open !== undefined)
      pairs.push({open: open.at, close: index, openMark: open.mark, closeMark: mark, outer: stack.at(-1)?.mark ?? null})
  }
  return {pairs, single: [...single, ...stack].toSorted((one, other) => one.at - other.at)}
}

/** The mark that should stand opposite. */
export const partnerOf = (mark: string): string => closing.get(mark) ?? opening.get(mark) ?? ''

/** Whether a mark opens. */
export const opens = (mark: string): boolean => closing.has(mark)

const sameKind = (one: string, other: string): boolean =>
  kin.some((group) => group.includes(one) && group.includes(other))

/** Tom’s is no quotation. */
const isApostrophe = (text: string, at: number, mark: string): boolean =>
  mark === '’' && /[A-Za-z]/u.test(text[at - 1] ?? '') && /[A-Za-z]/u.test(text[at + 1] ?? '')

/** 1) and a) number an item without an opening bracket. */
const isListMark = (text: string, at: number, mark: string): boolean =>
  /[)）]/u.test(mark) && /(?:^|[\s，。；：、])(?:\d{1,2}|[a-z])$/u.test(text.slice(Math.max(0, at - 4), at))

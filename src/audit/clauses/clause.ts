/** What a clause of the standard demands of a file, and how a file is judged by it. */
import type {Line} from '../measured.js'
import type {Reading} from '../recognise/reading.js'

/** How binding a clause is: 规定 must hold, 一般 and 推荐 normally hold, 实务 is custom. */
export type Strength = '规定' | '一般' | '推荐' | '实务'

/** What comes of comparing. */
export type Verdict = 'conforms' | 'deviates' | 'cannot-judge'

/** Where something stands: 1-based page, mm from the top left corner of the sheet. */
export interface Spot {
  readonly page: number
  readonly x: number
  readonly y: number
}

/** One comparison. */
export interface Judgement {
  readonly verdict: Verdict
  /** What should be, in Chinese. */
  readonly expected: string
  /** What is there, in Chinese. */
  readonly measured: string
  /** How far the two may differ; absent where nothing is measured in lengths. */
  readonly tolerance?: string
  readonly place?: Spot
  /** Why, or how to mend it: one Chinese sentence. */
  readonly explanation?: string
}

/** An entry of the table of clauses. */
export interface Clause {
  /** Kebab-case noun of what must hold, stable for ever. */
  readonly id: string
  /** `7.2.4`; of GB/T 9704—2012 where it names no other standard. */
  readonly clause: string
  /** Chinese name of what is judged. */
  readonly name: string
  readonly strength: Strength
  /** Judge a document; nothing where it has no such element. */
  readonly judge: (reading: Reading) => readonly Judgement[]
}

/** Place of the beginning of a line. */
export const spotOf = (line: Pick<Line, 'page' | 'left' | 'top'>): Spot => ({
  page: line.page + 1,
  x: round(line.left),
  y: round(line.top)
})

const round = (value: number): number => Math.round(value * 100) / 100

/** A length as reports show it. */
export const millimetres = (value: number): string => `${(Math.round(value * 10) / 10).toFixed(1)} 毫米`
/** A size as reports show it. */
export const points = (value: number): string => `${Math.round(value * 100) / 100} 磅`
/** The beginning of a text, for quoting it. */
export const quoted = (text: string): string => `“${text.length > 24 ? `${text.slice(0, 24)}…` : text}”`

/**
 * Compare a length with those that are right.
 * @param accepted the readings of the standard; the first is the one that is named
 * @param tolerance mm
 */
export function judgeLength(
  value: number,
  accepted: readonly number[],
  tolerance: number,
  more: {readonly expected?: string; readonly place?: Spot; readonly explanation?: string} = {}
): Judgement {
  const fits = accepted.some((wanted) => Math.abs(value - wanted) <= tolerance + 0.005)
  const expected = more.expected ?? [...new Set(accepted.map(millimetres))].join('或 ')
  return judgement(fits, expected, millimetres(value), {...more, tolerance: `±${tolerance} 毫米`})
}

/** A comparison whose explanation is told only when it fails. */
export function judgement(
  fits: boolean,
  expected: string,
  measured: string,
  {
    tolerance,
    place,
    explanation
  }: {readonly tolerance?: string; readonly place?: Spot; readonly explanation?: string} = {}
): Judgement {
  return {
    verdict: fits ? 'conforms' : 'deviates',
    expected,
    measured,
    ...(tolerance === undefined ? {} : {tolerance}),
    ...(place === undefined ? {} : {place}),
    ...(explanation === undefined || fits ? {} : {explanation})
  }
}

/** It cannot be told from this file. */
export const cannotJudge = (expected: string, explanation: string): Judgement => ({
  verdict: 'cannot-judge',
  expected,
  measured: '无法判断',
  explanation
})

/**
 * Many comparisons of one kind in one row, or those that failed, or else those that could not be made, one by one.
 * @param conforming what is said when all is right
 */
export function judgeEach(judgements: readonly Judgement[], conforming: string): readonly Judgement[] {
  const failed = judgements.filter(({verdict}) => verdict === 'deviates')
  if (failed.length > 0) return failed
  const open = judgements.filter(({verdict}) => verdict === 'cannot-judge')
  if (open.length > 0) return open
  const first = judgements[0]
  if (first === undefined) return []
  const {place: _, ...rest} = first
  return judgements.length === 1 ? judgements : [{...rest, measured: conforming}]
}

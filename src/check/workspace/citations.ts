/** 引用的公文: 《题名》（文号） in the text of a document. */
import type {Place} from '../../diagnostics/diagnostic.js'
import type {QuotedSpot} from '../rule.js'
import type {Run} from '../run.js'
import type {DocumentView} from '../view.js'
import {type StatedDate, statedDateBefore} from './stated-date.js'

/** Characters of a passage, and where they stand in the file. */
export interface Quoted {
  readonly start: number
  readonly end: number
  readonly place: Place
}

/** A 发文字号 in a text. */
export interface CitedNumber extends Quoted {
  /** As it should be printed: 教技函〔2012〕70号. */
  readonly text: string
  readonly year: number
}

/** A 《…》, its marks included. */
export interface CitedTitle extends Quoted {
  /** Without its marks. */
  readonly title: string
  /** The number in the brackets behind the title. */
  readonly number: CitedNumber | null
  /** When the text says that it was published. */
  readonly stated: (StatedDate & Quoted) | null
}

/** A text that cites; plain JSON, so that a citation can be held against documents that came later. */
export interface CitingPassage {
  readonly text: string
  readonly cited: readonly CitedTitle[]
}

/** One citation. */
export interface Citation extends CitedTitle {
  /** Of the document that cites. */
  readonly path: string
  /** 成文日期 of the document that cites, YYYY-MM-DD. */
  readonly issued: string
  /** The text that it stands in. */
  readonly text: string
}

/** Elements that say what the document itself is. */
const own: ReadonlySet<Run['kind']> = new Set(['title', 'attachmentNoteItem', 'heading'])
const numberBehind = /^[（(](\p{Script=Han}{1,12})[〔［[【（(]((?:19|20)\d{2})[〕］\]】）)](?:第)?(\d{1,6})号/u

/** The texts of a document that cite, in its order. Marks inside others belong to the outer ones. */
export const citingPassages = ({runs}: Pick<DocumentView, 'runs'>): readonly CitingPassage[] =>
  runs.flatMap((run) => {
    const cited = own.has(run.kind) ? [] : citedIn(run)
    return cited.length === 0 ? [] : [{text: run.text, cited}]
  })

/** The citations of passages. */
export const citationsIn = (passages: readonly CitingPassage[], path: string, issued: string): readonly Citation[] =>
  passages.flatMap(({text, cited}) => cited.map((citation) => ({...citation, path, issued, text})))

/** Every citation of a document, in its order. */
export const citationsOf = (document: DocumentView): readonly Citation[] =>
  citationsIn(citingPassages(document), document.path, document.meta.documentDate.date)

/** The place of a part of a citation, for a remark. */
export const spotOf = ({text}: Citation, {place, start, end}: Quoted): QuotedSpot => ({place, text, start, end})

function citedIn(run: Run): readonly CitedTitle[] {
  const {text} = run
  const found: CitedTitle[] = []
  for (let start = text.indexOf('《'); start !== -1; start = text.indexOf('《', start + 1)) {
    const end = closingOf(text, start)
    if (end === undefined) break
    const stated = statedDateBefore(text, start)
    found.push({
      title: text.slice(start + 1, end - 1),
      start,
      end,
      place: run.placeAt(start),
      number: numberAt(run, end),
      stated: stated === null ? null : {...stated, place: run.placeAt(stated.start)}
    })
    start = end - 1
  }
  return found
}

/** Behind the mark that closes the one at `start`. */
function closingOf(text: string, start: number): number | undefined {
  let depth = 0
  for (let at = start; at < text.length; at++) {
    if (text[at] === '《') depth++
    else if (text[at] === '》' && --depth === 0) return at + 1
  }
  return undefined
}

function numberAt(run: Run, at: number): CitedNumber | null {
  const [found, agencyCode = '', year = '', sequence = ''] = numberBehind.exec(run.text.slice(at, at + 40)) ?? []
  if (found === undefined) return null
  const text = `${agencyCode}〔${year}〕${Number(sequence)}号`
  return {text, year: Number(year), start: at + 1, end: at + found.length, place: run.placeAt(at + 1)}
}

/** What all spellings of a title share: kinds of brackets, dashes and quotes, white space. */
export const titleKey = (title: string): string =>
  title
    .replaceAll(/\s/gu, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll(/[—–－‐]/gu, '-')
    .replaceAll('〈', '《')
    .replaceAll('〉', '》')
    .replaceAll(/[‘“]/gu, '“')
    .replaceAll(/[’”]/gu, '”')

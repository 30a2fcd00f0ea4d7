/** 引用的公文: 《题名》（文号） in the text of a document. */
import type {Run} from '../run.js'
import type {DocumentView} from '../view.js'

/** A 发文字号 in a text. */
export interface CitedNumber {
  /** As it should be printed: 教技函〔2012〕70号. */
  readonly text: string
  readonly agencyCode: string
  readonly year: number
  readonly start: number
  readonly end: number
}

/** One citation. */
export interface Citation {
  readonly document: DocumentView
  readonly run: Run
  /** Without its marks. */
  readonly title: string
  /** Of the title with its marks. */
  readonly start: number
  readonly end: number
  /** The number in the brackets behind the title. */
  readonly number: CitedNumber | null
}

/** Elements that say what the document itself is. */
const own: ReadonlySet<Run['kind']> = new Set(['title', 'attachmentNoteItem', 'heading'])
const numberBehind = /^[（(](\p{Script=Han}{1,12})[〔［[【（(]((?:19|20)\d{2})[〕］\]】）)](?:第)?(\d{1,6})号/u

/** Every 《…》 of a document, in its order. Marks inside others belong to the outer ones. */
export function citationsOf(document: DocumentView): readonly Citation[] {
  return document.runs.flatMap((run) => {
    if (own.has(run.kind)) return []
    const {text} = run
    const found: Citation[] = []
    for (let start = text.indexOf('《'); start !== -1; start = text.indexOf('《', start + 1)) {
      const end = closingOf(text, start)
      if (end === undefined) break
      found.push({document, run, title: text.slice(start + 1, end - 1), start, end, number: numberAt(text, end)})
      start = end - 1
    }
    return found
  })
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

function numberAt(text: string, at: number): CitedNumber | null {
  const [found, agencyCode = '', year = '', sequence = ''] = numberBehind.exec(text.slice(at, at + 40)) ?? []
  if (found === undefined) return null
  const printed = `${agencyCode}〔${year}〕${Number(sequence)}号`
  return {text: printed, agencyCode, year: Number(year), start: at + 1, end: at + found.length}
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

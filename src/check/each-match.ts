/** Rules that are one pattern: most of what GB/T 15834 and 15835 say can be told so. */
import type {Remark} from './rule.js'
import type {Run} from './run.js'
import type {DocumentView} from './view.js'

/** What there is to say about a match; null lets it pass. The span is the match, or one of it by index and length. */
export type Judge = (match: RegExpExecArray, run: Run) => Judgement | null
/** A remark without its place. */
export interface Judgement extends Omit<Remark, 'at'> {
  /** Start and end within the match, when not all of it is meant. */
  readonly within?: readonly [start: number, end: number]
}

/** Which runs a pattern is looked for in. */
export interface Where {
  /** Kinds of runs; all when absent. */
  readonly kinds?: ReadonlySet<Run['kind']>
  /** Look at the text itself, addresses and codes included. */
  readonly everything?: boolean
}

const none: readonly Remark[] = []

/** Kinds of running text: sentences stand there. */
export const sentences: ReadonlySet<Run['kind']> = new Set(['heading', 'paragraph', 'tableNote', 'footnote'])

/**
 * The function of a rule that is one pattern. It tells of a run by its text, its kind, its numbers and the part it stands in,
 * and by the genre of the document: see `FaultlessRuns`.
 * @param pattern global and Unicode-aware, without nested repetition
 * @param judge what to say
 */
export function eachMatch(
  pattern: RegExp,
  judge: Judge,
  {kinds, everything = false}: Where = {}
): (view: DocumentView) => readonly Remark[] {
  return ({fresh}) => {
    let remarks: Remark[] | undefined
    for (const run of fresh) {
      if (kinds !== undefined && !kinds.has(run.kind)) continue
      const text = everything ? run.text : run.prose
      // Hardly any text matches, and to search costs a fifth of what going through all matches does.
      if (text.search(pattern) === -1) continue
      for (const match of text.matchAll(pattern)) {
        const judgement = judge(match, run)
        if (judgement === null) continue
        const {within: [start, end] = [0, match[0].length], ...rest} = judgement
        remarks ??= []
        remarks.push({at: {run, start: match.index + start, end: match.index + end}, ...rest})
      }
    }
    return remarks ?? none
  }
}

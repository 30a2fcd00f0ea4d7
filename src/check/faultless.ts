/**
 * Runs in which no rule finds anything, whatever stands around them: letters to many units say most of their texts again,
 * and what has been read once need not be read a thousand times.
 */
import type {Genre} from '../gongwen/genres.js'
import type * as G from '../gongwen/nodes.js'
import type {Run} from './run.js'

/** What tells the runs of one document apart for rules that look at one run at a time, besides the runs themselves. */
export interface Around {
  readonly tree: G.Gongwen
  readonly genre: Genre
}

/** Runs that were found faultless; of documents that the same rules look at, under the same settings. */
export interface FaultlessRuns {
  readonly has: (run: Run, around: Around) => boolean
  readonly add: (run: Run, around: Around) => void
}

/** Characters that are remembered. */
const most = 1_000_000

/** Nothing is known yet. */
export function faultlessRuns(): FaultlessRuns {
  const known = new Set<string>()
  let length = 0
  return {
    has: (run, around) => known.has(keyOf(run, around)),
    add: (run, around) => {
      const key = keyOf(run, around)
      if (length + key.length > most || known.has(key)) return
      known.add(key)
      length += key.length
    }
  }
}

/** The same for the versions of one document. */
export interface FaultlessVersions {
  /**
   * Begin with a version: what the last one did not say is forgotten.
   * @param settings which rules look at it, and what they are told beside the runs; under others nothing is known
   */
  readonly under: (settings: string) => FaultlessRuns
}

/** Nothing is known yet. @param known empty, see `Generations` */
export function faultlessVersions(known: {
  begin(): void
  get(key: string): true | undefined
  set(key: string, value: true): void
}): FaultlessVersions {
  let before: string | undefined
  return {
    under: (settings) => {
      known.begin()
      // Beginning twice leaves nothing.
      if (settings !== before) known.begin()
      before = settings
      return {
        has: (run, around) => known.get(keyOf(run, around)) === true,
        add: (run, around) => known.set(keyOf(run, around), true)
      }
    }
  }
}

/** All that such a rule sees. */
const keyOf = ({kind, text, numberLength, headLength, part}: Run, {tree, genre}: Around): string =>
  `${genre} ${tree.children[part]?.type ?? ''} ${kind} ${numberLength} ${headLength} ${text}`

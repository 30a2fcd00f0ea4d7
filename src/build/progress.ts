/** How far a build is, and how long it will take. */

/** How far a build is. */
export interface Progress {
  /** Documents that are done. */
  readonly done: number
  readonly total: number
  /** Pages of the documents that are done. */
  readonly pages: number
  /** What is done of the work, from 0 to 1: a long document is more work than a short one. */
  readonly share: number
  /** Seconds that the rest is likely to take; undefined as long as that cannot be told. */
  readonly rest: number | undefined
  /** The document that was begun last; undefined at the end. */
  readonly path: string | undefined
}

/** Milliseconds, and a share of the work, after which the rest can be told. */
const sure = {milliseconds: 1000, share: 0.02}

/** Keeps count. */
export interface Progressing {
  /** How far it is when a document begins, or at the end. */
  at(path: string | undefined): Progress
  /** A document is done. */
  done(cost: number, pages: number): void
}

/**
 * Begin to keep count.
 * @param total documents
 * @param all what they are likely to take together, in any unit
 * @param now milliseconds, as of any beginning
 */
export function createProgress(total: number, all: number, now: () => number): Progressing {
  const start = now()
  let [done, pages, spent] = [0, 0, 0]
  return {
    at: (path) => {
      const share = all === 0 ? done / Math.max(total, 1) : spent / all
      const elapsed = now() - start
      const told = elapsed >= sure.milliseconds && share >= sure.share
      const rest = told ? (elapsed / share - elapsed) / 1000 : undefined
      return {done, total, pages, share, rest, path}
    },
    done: (cost, made) => {
      done++
      pages += made
      spent += cost
    }
  }
}

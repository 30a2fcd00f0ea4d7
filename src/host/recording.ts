import {createHash} from 'node:crypto'
import {type Host, HostError} from './host.js'

/** One question to a host, and its answer as far as it can be compared. */
export interface Answer {
  readonly ask: 'read' | 'list'
  /** Workspace-relative path. */
  readonly path: string
  /**
   * SHA-256 of the bytes, or of the listing, in lower-case hexadecimal; null when there was no such file; `!EACCES` when
   * it could not be read for this reason.
   */
  readonly answer: string | null
}

/** A file as one answer gave it. */
export interface Read {
  /** Workspace-relative path. */
  readonly path: string
  /** SHA-256 of the bytes in lower-case hexadecimal; null when there was no such file. */
  readonly sha256: string | null
}

/** A host that remembers what it was asked. */
export interface RecordingHost extends Host {
  /** Every question so far but for fonts, once, by code unit of its path. */
  answers(): readonly Answer[]
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex')

/** A host's answers are hashed by it. */
export type Digest = (bytes: Uint8Array) => string

/** SHA-256 that knows the arrays it has seen: a host that gives the same array again need not have it hashed again. */
export function rememberingDigest(): Digest {
  const known = new WeakMap<Uint8Array, string>()
  return (bytes) => {
    const digest = known.get(bytes) ?? sha256(bytes)
    known.set(bytes, digest)
    return digest
  }
}

/** The files among some answers that were read, or were not there. */
export const readsOf = (answers: readonly Answer[]): readonly Read[] =>
  answers.flatMap(({ask, path, answer}) =>
    ask === 'read' && answer?.startsWith('!') !== true ? [{path, sha256: answer}] : []
  )

/**
 * Wrap a host so that it notes what it was asked and answered, by content: what a document was made from.
 * @param host the host that answers
 */
export function recordHost(host: Host, digest: Digest = sha256): RecordingHost {
  const reads = new Map<string, () => string | null>()
  const lists = new Map<string, () => string | null>()
  return {
    ...host,
    read: (path) => {
      const bytes = noting(reads, path, () => host.read(path))
      reads.set(path, () => readAnswer(bytes, digest))
      return bytes
    },
    list: (folder) => {
      const paths = noting(lists, folder, () => host.list(folder))
      lists.set(folder, () => listAnswer(paths))
      return paths
    },
    answers: () =>
      [
        ...[...reads].map(([path, answer]): Answer => ({ask: 'read', path, answer: answer()})),
        ...[...lists].map(([path, answer]): Answer => ({ask: 'list', path, answer: answer()}))
      ].toSorted((one, other) => (one.path < other.path ? -1 : one.path > other.path ? 1 : 0))
  }
}

const readAnswer = (bytes: Uint8Array | undefined, digest: Digest): string | null =>
  bytes === undefined ? null : digest(bytes)

const listAnswer = (paths: readonly string[]): string => sha256(JSON.stringify(paths))

/** Ask; an answer that cannot be had is an answer, too. */
function noting<Result>(answers: Map<string, () => string | null>, path: string, ask: () => Result): Result {
  try {
    return ask()
  } catch (error) {
    if (error instanceof HostError) answers.set(path, () => `!${error.code}`)
    throw error
  }
}

/**
 * Whether a host would still answer as it did. Every question is asked at most once, so that one version of the world is
 * compared.
 */
export function answersHold(host: Host, digest: Digest = sha256): (answers: readonly Answer[]) => boolean {
  const now = new Map<string, string | null>()
  const answerNow = ({ask, path}: Answer): string | null => {
    try {
      return ask === 'read' ? readAnswer(host.read(path), digest) : listAnswer(host.list(path))
    } catch (error) {
      if (error instanceof HostError) return `!${error.code}`
      throw error
    }
  }
  return (answers) =>
    answers.every((one) => {
      const question = `${one.ask} ${one.path}`
      const known = now.get(question)
      const answer = known === undefined && !now.has(question) ? answerNow(one) : (known ?? null)
      now.set(question, answer)
      return answer === one.answer
    })
}

import {createHash} from 'node:crypto'
import type {Host} from './host.js'

/** One answer that a host gave. */
export interface Read {
  /** Workspace-relative path. */
  readonly path: string
  /** SHA-256 of the bytes in lower-case hexadecimal; null when there was no such file. */
  readonly sha256: string | null
}

/** A host that remembers what it was asked. */
export interface RecordingHost extends Host {
  /** Every file asked for so far, once, by code unit of its path. */
  reads(): readonly Read[]
}

/** SHA-256 in lower-case hexadecimal. */
export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Wrap a host so that it notes each file it answered, by content: what a document was made from.
 * @param host the host that answers
 */
export function recordHost(host: Host): RecordingHost {
  const answers = new Map<string, Uint8Array | undefined>()
  return {
    ...host,
    read: (path) => {
      const bytes = host.read(path)
      answers.set(path, bytes)
      return bytes
    },
    reads: () =>
      [...answers]
        .map(([path, bytes]) => ({path, sha256: bytes === undefined ? null : sha256(bytes)}))
        .toSorted((one, other) => (one.path < other.path ? -1 : 1))
  }
}

/**
 * Host — the only door to the outside. Everything a compile learns about the world it asks here, so that tests
 * run in memory and a later cache can note every question together with its answer.
 *
 * Paths are workspace-relative with `/` and never leave the workspace.
 */
export interface Host {
  /** The bytes of a file, or undefined when there is none. Throws `HostError` when it is there and cannot be read. */
  read(path: string): Uint8Array | undefined
  /** Paths of all files below a folder, sorted by code unit; empty when there is no such folder. */
  list(folder: string): readonly string[]
  /** A font file by its bare name (`simfang.ttf`, case-insensitive), or undefined when no font folder holds one. */
  font(fileName: string): FontFile | undefined
}

/** A font file on this machine. */
export interface FontFile {
  /** Absolute path; for messages and the manifest, never part of an output. */
  readonly path: string
  /** The whole file, read at the first call and kept. */
  bytes(): Uint8Array
  /**
   * What tells the version of the file whose bytes were, or would be, read from any other without reading it; undefined
   * when that cannot be told.
   */
  identity?(): string | undefined
}

/** A file exists and cannot be read: `code` is the system's (`EACCES`, `EISDIR`, …). */
export class HostError extends Error {
  readonly path: string
  readonly code: string
  constructor(path: string, code: string) {
    super(`${code}: ${path}`)
    this.name = 'HostError'
    this.path = path
    this.code = code
  }
}

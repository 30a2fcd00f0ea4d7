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
  /** The whole file. Throws `HostError`. */
  bytes(): Uint8Array
  /**
   * The same file to be read in parts, all of them of one version. Undefined where that cannot be made sure: then the
   * whole file is read once and kept. Throws `HostError`.
   */
  parts?(): FontParts | undefined
  /**
   * What tells the version of the file whose bytes were, or would be, read from any other without reading it; undefined
   * when that cannot be told.
   */
  identity?(): string | undefined
}

/** A font file that is read in parts. */
export interface FontParts {
  /** Bytes of the file. */
  readonly size: number
  /**
   * The bytes between pairs of offsets within the file. Throws `HostError`: `ECHANGING` when the file is another version
   * than the parts before came from.
   */
  read(places: readonly (readonly [start: number, end: number])[]): readonly Uint8Array[]
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

/** A font file on the disk. Fonts are large and documents need little of them: only that is read, as long as it is sure. */
import {type BigIntStats, closeSync, fstatSync, openSync, readFileSync, readSync, statSync} from 'node:fs'
import {type FontFile, type FontParts, HostError} from './host.js'
import {systemCode} from './system-codes.js'

/** A font file. @param path absolute path */
export function fontFile(path: string): FontFile {
  /** Of the parts that were read. */
  let version: string | undefined
  let kept: {readonly bytes: Uint8Array; readonly identity: string | undefined} | undefined

  const whole = (): NonNullable<typeof kept> => {
    const before = fontIdentity(path)
    const bytes = readFileSync(path)
    return {bytes, identity: fontIdentity(path) === before ? before : undefined}
  }
  /** Everything is read while the file is the same version: it may be written at any time. */
  const sameVersion = <Result>(read: (file: number, size: number) => Result): Result => {
    const file = openSync(path, 'r')
    try {
      const {size} = statOf(file, version)
      const result = read(file, Number(size))
      statOf(file, version)
      return result
    } finally {
      closeSync(file)
    }
  }
  const statOf = (file: number, expected: string | undefined): BigIntStats => {
    const stat = fstatSync(file, {bigint: true})
    if (identityOf(stat) !== expected) throw new HostError(path, 'ECHANGING')
    return stat
  }
  const parts = (): FontParts | undefined => {
    if (kept !== undefined) return undefined
    version ??= fontIdentity(path)
    if (version === undefined) return undefined
    const size = sameVersion((_file, bytes) => bytes)
    return {size, read: (places) => telling(path, () => sameVersion((file) => readParts(path, file, places)))}
  }
  return {
    path,
    bytes: () =>
      telling(path, () =>
        version === undefined ? (kept ??= whole()).bytes : sameVersion((file) => readFileSync(file))
      ),
    parts: () => telling(path, parts),
    identity: () => version ?? (kept === undefined ? fontIdentity(path) : kept.identity)
  }
}

function readParts(path: string, file: number, places: Parameters<FontParts['read']>[0]): readonly Uint8Array[] {
  const bytes = new Uint8Array(places.reduce((sum, [start, end]) => sum + end - start, 0))
  let at = 0
  return places.map(([start, end]) => {
    const part = bytes.subarray(at, (at += end - start))
    if (readSync(file, part, 0, part.length, start) !== part.length) throw new HostError(path, 'EIO')
    return part
  })
}

function telling<Result>(path: string, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    throw error instanceof HostError ? error : new HostError(path, systemCode(error))
  }
}

/** Milliseconds within which two changes of a file may carry the same time. */
const tick = 2000

/**
 * What tells one version of a file from another without reading it: where it lies on its disk, and the time of its last
 * change, which the system sets and nobody else can. Undefined for a file that has only just changed: a further change
 * might carry the same time.
 * @param path absolute path
 */
export function fontIdentity(path: string): string | undefined {
  try {
    return identityOf(statSync(path, {bigint: true}))
  } catch {
    return undefined
  }
}

function identityOf({dev, ino, size, mtimeNs, ctimeMs, ctimeNs}: BigIntStats): string | undefined {
  return Date.now() - Number(ctimeMs) < tick ? undefined : [dev, ino, size, mtimeNs, ctimeNs].join(':')
}

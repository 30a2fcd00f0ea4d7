/** One file of a set: into the system's memory at once, for that takes microseconds, then waited for until it is on the disk. */
import * as disk from 'node:fs'
import {closeSync, constants, lstatSync, openSync, readFileSync} from 'node:fs'
import {systemCode} from '../host/system-codes.js'
import {OutputError} from './output-error.js'

/** The calls that writing makes; replaced in tests that let one of them fail. */
export type Disk = Pick<
  typeof disk,
  'openSync' | 'writeSync' | 'fstatSync' | 'fsync' | 'closeSync' | 'renameSync' | 'rmSync'
>

/** The answer of a file system call; what it throws becomes an `OutputError` of this path. @param path absolute path */
export function onDiskNow<Result>(path: string, call: () => Result): Result {
  try {
    return call()
  } catch (error) {
    throw error instanceof OutputError ? error : new OutputError(path, systemCode(error))
  }
}

/**
 * Whether a file stands in its place, and whether it holds these very bytes; a symlink, which a rename replaces and
 * nobody follows, is none. Throws `OutputError` for a folder of that name.
 */
export function standing(path: string, bytes: Uint8Array): 'absent' | 'other' | 'same' {
  return onDiskNow(path, () => {
    const found = lstatSync(path, {throwIfNoEntry: false})
    if (found?.isDirectory() === true) throw new OutputError(path, 'EISDIR')
    if (found?.isFile() !== true) return 'absent'
    if (found.size !== bytes.length) return 'other'
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      return readFileSync(file).equals(bytes) ? 'same' : 'other'
    } finally {
      closeSync(file)
    }
  })
}

/**
 * Write a file under its temporary name, and measure it. Throws `OutputError` at once when it cannot be written; what was
 * written of it is left to the caller.
 * @param path where it will stand, for messages
 * @param fs the calls, when they are not the system's
 * @returns settles when it is on the disk
 */
export function stageFile(path: string, temporary: string, bytes: Uint8Array, fs: Disk = disk): Promise<void> {
  return onDiskNow(path, () => {
    const file = fs.openSync(temporary, 'wx', 0o666)
    try {
      for (let done = 0; done < bytes.length;) done += fs.writeSync(file, bytes, done)
      if (fs.fstatSync(file).size !== bytes.length) throw new OutputError(path, 'ESHORT')
    } catch (error) {
      fs.closeSync(file)
      throw error
    }
    return forced(file, path, fs)
  })
}

/** Force an open file or folder to the disk, and close it. Rejects with an `OutputError` of this path. */
export const forced = (file: number, path: string, fs: Disk): Promise<void> =>
  new Promise((resolve, reject) => {
    fs.fsync(file, (error) => {
      fs.closeSync(file)
      if (error === null) resolve()
      else reject(new OutputError(path, systemCode(error)))
    })
  })

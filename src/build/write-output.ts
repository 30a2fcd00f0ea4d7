/**
 * Writes the files of one document as a set: all of them under other names first, forced to the disk and measured, then
 * each takes its place by one rename. Whoever looks, and whatever fails, sees the old file or the new one, never a part.
 */
import {randomBytes} from 'node:crypto'
import * as disk from 'node:fs'
import {closeSync, constants, lstatSync, openSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {systemCode} from '../host/system-codes.js'
import {OutputError} from './output-error.js'
import {type Disk, forced, onDiskNow, stageFile} from './stage-file.js'

/** A file to be written. */
export interface FileToWrite {
  /** Absolute path; its folder is there. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** What became of a file of a set. */
export interface FileWritten {
  readonly path: string
  /** False when the very bytes were there already: then the file is not touched. */
  readonly changed: boolean
  /** The bytes that stood there before; undefined when there was no such file. */
  readonly before: Uint8Array | undefined
}

/** Names of files on their way to the disk. */
export const temporaryName = /^\.yinfa-[0-9a-f]{16}\.tmp$/u

/** How a set follows the one before it. */
export interface Succession {
  /** Resolves when files of this set may take their places. */
  readonly turn: () => Promise<void>
  /** Told the folders in which files have taken their places; a rename is durable when its folder is, see `syncFolders`. */
  readonly placed: (folders: readonly string[]) => Promise<void> | void
}

/**
 * Write a set of files. Throws `OutputError`; then none of them has changed.
 * @param files what to write, and where
 * @param fs the calls, when they are not the system's
 * @param succession how it follows other sets; alone, it is durable when it is written
 */
export async function writeSet(
  files: readonly FileToWrite[],
  fs: Disk = disk,
  succession: Succession = {turn: () => Promise.resolve(), placed: (folders) => syncFolders(folders, fs)}
): Promise<readonly FileWritten[]> {
  const present = files.map(({path}) => presentBytes(path))
  const results = files.map(({path, bytes}, index): FileWritten => {
    const before = present[index]
    return {path, before, changed: before === undefined || !Buffer.from(before).equals(bytes)}
  })
  const changed = files.flatMap(({path, bytes}, index) =>
    results[index]?.changed === true ? [{path, bytes, before: present[index]}] : []
  )
  await replaceAll(changed, fs, succession)
  return results
}

interface Replacement extends FileToWrite {
  readonly before: Uint8Array | undefined
}

async function replaceAll(files: readonly Replacement[], fs: Disk, {turn, placed: tell}: Succession): Promise<void> {
  const pairs = files.map((file) => ({file, temporary: join(dirname(file.path), newTemporaryName())}))
  const placed: Replacement[] = []
  try {
    const writing = pairs.map(async ({file, temporary}) => stageFile(file.path, temporary, file.bytes, fs))
    // All of them come to their end before anything is cleared away.
    for (const outcome of await Promise.allSettled(writing)) if (outcome.status === 'rejected') throw outcome.reason
    await turn()
    for (const {file, temporary} of pairs) {
      onDiskNow(file.path, () => fs.renameSync(temporary, file.path))
      placed.push(file)
    }
    await tell([...new Set(files.map(({path}) => dirname(path)))])
  } catch (error) {
    // A program on Windows may hold one file open: then the others must not stay new alone.
    for (const file of placed) await putBack(file, fs)
    throw error
  } finally {
    // What has taken its place is not there any more.
    for (const {file, temporary} of pairs) if (!placed.includes(file)) clearAway(temporary, fs)
  }
}

/** A name for a file on its way. */
export const newTemporaryName = (): string => `.yinfa-${randomBytes(8).toString('hex')}.tmp`

/** Put the old file back, as well as the disk allows: the first error is the one to be told. */
async function putBack({path, before}: Replacement, fs: Disk): Promise<void> {
  if (before === undefined) return clearAway(path, fs)
  const temporary = join(dirname(path), newTemporaryName())
  try {
    await stageFile(path, temporary, before, fs)
    fs.renameSync(temporary, path)
  } catch {
    clearAway(temporary, fs)
  }
}

function clearAway(path: string, fs: Disk): void {
  try {
    fs.rmSync(path, {force: true})
  } catch {
    // The next build sweeps it.
  }
}

/** Force out folders in which files have taken their places. Throws `OutputError`. */
export async function syncFolders(folders: readonly string[], fs: Disk): Promise<void> {
  await Promise.all(folders.map((folder) => syncFolder(folder, fs)))
}

/** A rename is durable when its folder is. Some systems cannot sync a folder and need not. */
async function syncFolder(folder: string, fs: Disk): Promise<void> {
  if (process.platform === 'win32') return
  await forced(
    onDiskNow(folder, () => fs.openSync(folder, 'r')),
    folder,
    fs
  ).catch((error: unknown) => {
    if (!(error instanceof OutputError && ['EINVAL', 'ENOTSUP'].includes(error.code))) throw error
  })
}

/**
 * The bytes of a file in the output folder; undefined when there is none, or a symlink, which a rename replaces and
 * nobody follows. Throws `OutputError` for a folder of that name. Read at once: to hand each small call to another thread
 * takes longer than the call.
 * @param path absolute path
 */
export function presentBytes(path: string): Uint8Array | undefined {
  try {
    const found = lstatSync(path, {throwIfNoEntry: false})
    if (found?.isDirectory() === true) throw new OutputError(path, 'EISDIR')
    if (found?.isFile() !== true) return undefined
    const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      return readFileSync(file)
    } finally {
      closeSync(file)
    }
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') return undefined
    throw error instanceof OutputError ? error : new OutputError(path, code)
  }
}

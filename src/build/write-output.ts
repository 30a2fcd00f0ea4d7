/**
 * Writes the files of one document as a set: all of them under other names first, forced to the disk and measured, then
 * each takes its place by one rename. Whoever looks, and whatever fails, sees the old file or the new one, never a part.
 */
import {randomBytes} from 'node:crypto'
import {constants} from 'node:fs'
import * as disk from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {systemCode} from '../host/system-codes.js'
import {onDisk, OutputError} from './output-error.js'

/** The calls that writing makes; replaced in tests that let one of them fail. */
export type Disk = Pick<typeof disk, 'lstat' | 'open' | 'rename' | 'rm'>

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

/**
 * Write a set of files. Throws `OutputError`; then none of them has changed.
 * @param files what to write, and where
 * @param fs the calls, when they are not the system's
 */
export async function writeSet(files: readonly FileToWrite[], fs: Disk = disk): Promise<readonly FileWritten[]> {
  const present = await Promise.all(files.map(({path}) => presentBytes(path, fs)))
  const results = files.map(({path, bytes}, index): FileWritten => {
    const before = present[index]
    return {path, before, changed: before === undefined || !Buffer.from(before).equals(bytes)}
  })
  await replaceAll(
    files.flatMap(({path, bytes}, index) =>
      results[index]?.changed === true ? [{path, bytes, before: present[index]}] : []
    ),
    fs
  )
  return results
}

interface Replacement extends FileToWrite {
  readonly before: Uint8Array | undefined
}

async function replaceAll(files: readonly Replacement[], fs: Disk): Promise<void> {
  const pairs = files.map((file) => ({file, temporary: join(dirname(file.path), newTemporaryName())}))
  const placed: Replacement[] = []
  try {
    const writing = pairs.map(({file, temporary}) => writeTemporary(temporary, file, fs))
    // All of them come to their end before anything is cleared away.
    for (const outcome of await Promise.allSettled(writing)) if (outcome.status === 'rejected') throw outcome.reason
    for (const {file, temporary} of pairs) {
      await onDisk(file.path, fs.rename(temporary, file.path))
      placed.push(file)
    }
    for (const folder of new Set(files.map(({path}) => dirname(path)))) await syncFolder(folder, fs)
  } catch (error) {
    // A program on Windows may hold one file open: then the others must not stay new alone.
    for (const file of placed) await putBack(file, fs)
    throw error
  } finally {
    await Promise.allSettled(pairs.map(({temporary}) => fs.rm(temporary, {force: true})))
  }
}

/** A name for a file on its way. */
export const newTemporaryName = (): string => `.yinfa-${randomBytes(8).toString('hex')}.tmp`

/** Write a file under its temporary name, forced to the disk and measured. Throws `OutputError`. */
export async function writeTemporary(temporary: string, {path, bytes}: FileToWrite, fs: Disk): Promise<void> {
  const handle = await onDisk(path, fs.open(temporary, 'wx', 0o666))
  try {
    await onDisk(path, handle.writeFile(bytes))
    await onDisk(path, handle.sync())
    const {size} = await onDisk(path, handle.stat())
    if (size !== bytes.length) throw new OutputError(path, 'ESHORT')
  } finally {
    await onDisk(path, handle.close())
  }
}

/** Put the old file back, as well as the disk allows: the first error is the one to be told. */
async function putBack({path, before}: Replacement, fs: Disk): Promise<void> {
  const temporary = join(dirname(path), newTemporaryName())
  try {
    if (before === undefined) return await fs.rm(path, {force: true})
    await writeTemporary(temporary, {path, bytes: before}, fs)
    await fs.rename(temporary, path)
  } catch {
    await fs.rm(temporary, {force: true}).catch(() => undefined)
  }
}

/** A rename is durable when its folder is. Some systems cannot sync a folder and need not. */
export async function syncFolder(folder: string, fs: Disk): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await onDisk(folder, fs.open(folder, 'r'))
  try {
    await handle.sync().catch((error: unknown) => {
      if (!['EINVAL', 'ENOTSUP'].includes(systemCode(error))) throw new OutputError(folder, systemCode(error))
    })
  } finally {
    await handle.close()
  }
}

/**
 * The bytes of a file in the output folder; undefined when there is none, or a symlink, which a rename replaces and
 * nobody follows. Throws `OutputError` for a folder of that name.
 * @param path absolute path
 * @param fs the calls, when they are not the system's
 */
export async function presentBytes(
  path: string,
  fs: Pick<Disk, 'lstat' | 'open'> = disk
): Promise<Uint8Array | undefined> {
  try {
    const found = await fs.lstat(path)
    if (found.isDirectory()) throw new OutputError(path, 'EISDIR')
    if (!found.isFile()) return undefined
    const handle = await fs.open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0))
    try {
      return await handle.readFile()
    } finally {
      await handle.close()
    }
  } catch (error) {
    const code = systemCode(error)
    if (code === 'ENOENT') return undefined
    throw error instanceof OutputError ? error : new OutputError(path, code)
  }
}

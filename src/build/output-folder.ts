/** The output folder of a build: held alone, swept clean, and never left through a symlink. */
import * as system from 'node:fs'
import {type Dirent, realpathSync} from 'node:fs'
import * as disk from 'node:fs/promises'
import {dirname, isAbsolute, join, relative, sep} from 'node:path'
import {systemCode} from '../host/system-codes.js'
import {isWorkspacePath} from '../host/workspace-path.js'
import {lockName, lockOutput} from './output-lock.js'
import {onDisk, OutputError} from './output-error.js'
import {removeFile} from './remove-file.js'
import {onDiskNow} from './stage-file.js'
import {type StagedSet, stagedSet} from './staged-set.js'
import {presentBytes, type Succession, syncFolders, temporaryName, writeSet} from './write-output.js'

/** A file by its name in the output folder, with `/`. */
export interface NamedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What became of a named file. */
export interface NamedFileWritten {
  readonly name: string
  /** False when the very bytes were there already: then the file is not touched. */
  readonly changed: boolean
  readonly before: Uint8Array | undefined
}

/** An output folder that this build holds. Every method throws `OutputError`. */
export interface OutputFolder {
  /** Write the files of one document as a set, making their folders. */
  write(files: readonly NamedFile[]): Promise<readonly NamedFileWritten[]>
  /** Begin a set that is too big to be held. */
  stage(): StagedSet
  /** The bytes of a file, undefined when it is not there. */
  read(name: string): Promise<Uint8Array | undefined>
  /** Remove a file, and the folders that become empty by it. */
  remove(name: string): Promise<void>
  /** Wait until everything written is durable. */
  settle(): Promise<void>
  /** The same, and let other builds in. */
  close(): Promise<void>
}

/**
 * Hold an output folder: make it, lock it, and remove what a killed build left.
 * @param folder absolute path; a symlink here is the caller's choice and followed
 * Throws `OutputError`, and `OutputBusyError` while another build holds the folder.
 */
export async function openOutput(folder: string): Promise<OutputFolder> {
  await onDisk(folder, disk.mkdir(folder, {recursive: true}))
  const base = await onDisk(folder, disk.realpath(folder))
  const unlock = await lockOutput(base)
  try {
    await sweep(base)
  } catch (error) {
    await unlock()
    throw error
  }
  const {succession, settle} = inTurn()
  return {
    write: async (files) => {
      const placed: {name: string; path: string; bytes: Uint8Array}[] = []
      for (const {name, bytes} of files) placed.push({name, bytes, path: await madeWay(base, name)})
      const results = await writeSet(placed, system, succession)
      return results.map(({changed, before}, index) => ({name: placed[index]?.name ?? '', changed, before}))
    },
    stage: () => {
      // A thousand files of one folder: its way is looked at once.
      const ways = new Set<string>()
      return stagedSet(async (name) => {
        const path = join(base, name)
        if (isWorkspacePath(name) && ways.has(dirname(path))) return path
        const way = await madeWay(base, name)
        ways.add(dirname(way))
        return way
      })
    },
    read: async (name) => {
      const path = wayTo(base, name)
      return path === undefined ? undefined : presentBytes(path)
    },
    remove: async (name) => {
      const path = wayTo(base, name)
      if (path === undefined) return
      onDiskNow(path, () => removeFile(path))
      await removeEmpty(base, dirname(path))
    },
    settle,
    close: async () => {
      try {
        await settle()
      } finally {
        await unlock()
      }
    }
  }
}

/**
 * Sets of files one after another: while the folders of one are forced out, the next is made; its files take their places
 * when those of the one before are durable, so that what is written last, the books, is never newer than what they tell of.
 */
function inTurn(): {readonly succession: Succession; readonly settle: () => Promise<void>} {
  let last: Promise<void> = Promise.resolve()
  const settle = (): Promise<void> => {
    const waited = last
    // A failure is told once.
    last = Promise.resolve()
    return waited
  }
  const placed = (folders: readonly string[]): void => {
    last = syncFolders(folders, system)
    // It is told to whoever settles, however late.
    last.catch(() => undefined)
  }
  return {succession: {turn: settle, placed}, settle}
}

/** The absolute path of a name whose folder exists; undefined when it does not. */
function wayTo(base: string, name: string): string | undefined {
  if (!isWorkspacePath(name)) throw new OutputError(join(base, name), 'EOUTSIDE')
  const path = join(base, name)
  const folder = dirname(path)
  try {
    const way = relative(base, realpathSync.native(folder))
    if (way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way)) throw new OutputError(folder, 'EOUTSIDE')
    return path
  } catch (error) {
    if (systemCode(error) === 'ENOENT') return undefined
    throw error instanceof OutputError ? error : new OutputError(folder, systemCode(error))
  }
}

/** The same, with the folders made one by one: `mkdir -p` would follow a symlink out. */
async function madeWay(base: string, name: string): Promise<string> {
  const parts = name.split('/')
  for (let depth = 1; depth < parts.length; depth++) {
    const below = parts.slice(0, depth + 1).join('/')
    if (wayTo(base, below) !== undefined) continue
    const folder = join(base, ...parts.slice(0, depth))
    await onDisk(folder, disk.mkdir(folder, {recursive: true}))
  }
  const path = wayTo(base, name)
  if (path === undefined) throw new OutputError(join(base, name), 'ENOENT')
  return path
}

/** Remove temporary files, and locks set aside, wherever a killed build left them. */
async function sweep(folder: string): Promise<void> {
  for (const entry of await entriesOf(folder)) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) await sweep(path)
    else if (temporaryName.test(entry.name) || entry.name.startsWith(`${lockName}-`)) {
      onDiskNow(path, () => removeFile(path))
    }
  }
}

const entriesOf = (folder: string): Promise<readonly Dirent[]> =>
  onDisk(folder, disk.readdir(folder, {withFileTypes: true}))

async function removeEmpty(base: string, folder: string): Promise<void> {
  if (folder === base) return
  try {
    await disk.rmdir(folder)
  } catch {
    // Somebody else's file is in it.
    return
  }
  await removeEmpty(base, dirname(folder))
}

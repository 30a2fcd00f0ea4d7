/**
 * Files that are too many to be held: each is written beside its place under another name as soon as it is made, and all
 * take their places together at the end, or none does. A killed run leaves only temporary files, which the next one sweeps.
 */
import * as disk from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {onDisk} from './output-error.js'
import {newTemporaryName, presentBytes, syncFolder, writeTemporary} from './write-output.js'

/** A set of files on its way to an output folder. Every method throws `OutputError`. */
export interface StagedSet {
  /** Write a file beside its place. Calls may overlap. */
  add(name: string, bytes: Uint8Array): Promise<void>
  /** Put all files into their places. After an error the old ones stand there. @returns names of those that changed */
  commit(): Promise<ReadonlySet<string>>
  /** Remove what was written; after `commit` it does nothing. */
  discard(): Promise<void>
}

interface Staged {
  readonly name: string
  readonly path: string
  readonly temporary: string
  readonly isNew: boolean
}

/**
 * Begin a set.
 * @param placeOf the absolute path of a name, its folder made
 */
export function stagedSet(placeOf: (name: string) => Promise<string>): StagedSet {
  const staged: Staged[] = []
  const besides = (path: string): string => join(dirname(path), newTemporaryName())
  const discard = async (): Promise<void> => {
    await Promise.allSettled(staged.splice(0).map(({temporary}) => disk.rm(temporary, {force: true})))
  }
  return {
    discard,
    add: async (name, bytes) => {
      const path = await placeOf(name)
      const before = await presentBytes(path)
      if (before !== undefined && Buffer.from(before).equals(bytes)) return
      const temporary = besides(path)
      staged.push({name, path, temporary, isNew: before === undefined})
      await writeTemporary(temporary, {path, bytes}, disk)
    },
    commit: async () => {
      const kept = new Map<Staged, string>()
      const placed: Staged[] = []
      try {
        for (const file of staged) {
          if (file.isNew) continue
          const backup = besides(file.path)
          kept.set(file, backup)
          await onDisk(file.path, secondName(file.path, backup))
        }
        for (const file of staged) {
          await onDisk(file.path, disk.rename(file.temporary, file.path))
          placed.push(file)
        }
        for (const folder of new Set(staged.map(({path}) => dirname(path)))) await syncFolder(folder, disk)
        return new Set(placed.map(({name}) => name))
      } catch (error) {
        for (const file of placed) {
          const backup = kept.get(file)
          if (backup === undefined) await disk.rm(file.path, {force: true}).catch(() => undefined)
          else await disk.rename(backup, file.path).catch(() => undefined)
        }
        throw error
      } finally {
        await Promise.allSettled([...kept.values()].map((backup) => disk.rm(backup, {force: true})))
        await discard()
      }
    }
  }
}

/** The old file under another name; where the file system knows no second names, a copy. */
async function secondName(path: string, backup: string): Promise<void> {
  try {
    await disk.link(path, backup)
  } catch {
    await disk.copyFile(path, backup)
  }
}

/**
 * Files that are too many to be held: each is written beside its place under another name as soon as it is made, and all
 * take their places together at the end, or none does. A killed run leaves only temporary files, which the next one sweeps.
 */
import * as disk from 'node:fs'
import {copyFileSync, linkSync, renameSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {clearAway} from './remove-file.js'
import {onDiskNow, stageFile, standing} from './stage-file.js'
import {newTemporaryName, syncFolders} from './write-output.js'

/** A set of files on its way to an output folder. Every method throws `OutputError`. */
export interface StagedSet {
  /** Write a file beside its place; settles when the next may come. What then goes wrong with it `commit` throws. */
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

/** Files that are on their way to the disk at one time; each is open. */
const mostOpen = 32

/**
 * Begin a set.
 * @param placeOf the absolute path of a name, its folder made
 */
export function stagedSet(placeOf: (name: string) => Promise<string>): StagedSet {
  const staged: Staged[] = []
  const faults: unknown[] = []
  const writing = new Set<Promise<void>>()
  const settled = (): Promise<unknown> => Promise.all(writing)
  const besides = (path: string): string => join(dirname(path), newTemporaryName())
  const discard = async (): Promise<void> => {
    await settled()
    for (const {temporary} of staged.splice(0)) clearAway(temporary)
  }
  const faultless = (): void => {
    if (faults.length > 0) throw faults[0]
  }
  return {
    discard,
    add: async (name, bytes) => {
      faultless()
      const path = await placeOf(name)
      const before = standing(path, bytes)
      if (before === 'same') return
      const temporary = besides(path)
      staged.push({name, path, temporary, isNew: before === 'absent'})
      const forcing: Promise<void> = stageFile(path, temporary, bytes)
        .catch((error: unknown) => void faults.push(error))
        .finally(() => void writing.delete(forcing))
      writing.add(forcing)
      if (writing.size >= mostOpen) await Promise.race(writing)
    },
    commit: async () => {
      const kept = new Map<Staged, string>()
      const placed: Staged[] = []
      try {
        await settled()
        faultless()
        for (const file of staged) {
          if (file.isNew) continue
          const backup = besides(file.path)
          kept.set(file, backup)
          onDiskNow(file.path, () => secondName(file.path, backup))
        }
        for (const file of staged) {
          onDiskNow(file.path, () => renameSync(file.temporary, file.path))
          placed.push(file)
        }
        await syncFolders([...new Set(staged.map(({path}) => dirname(path)))], disk)
        return new Set(placed.map(({name}) => name))
      } catch (error) {
        for (const file of placed) {
          const backup = kept.get(file)
          if (backup === undefined) clearAway(file.path)
          else renamed(backup, file.path)
        }
        throw error
      } finally {
        for (const backup of kept.values()) clearAway(backup)
        await discard()
      }
    }
  }
}

/** The old file under another name; where the file system knows no second names, a copy. */
function secondName(path: string, backup: string): void {
  try {
    linkSync(path, backup)
  } catch {
    copyFileSync(path, backup)
  }
}

/** As far as it goes: the first error is the one to be told. */
function renamed(from: string, to: string): void {
  try {
    renameSync(from, to)
  } catch {
    // The next run sweeps it.
  }
}

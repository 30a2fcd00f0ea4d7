/** Files that go. Node's `rm` would do, but it loads what removes whole folders, in every build. */
import {unlinkSync} from 'node:fs'
import {systemCode} from '../host/system-codes.js'

/** Remove a file; one that is gone already is no reason to throw. @param path absolute path */
export function removeFile(path: string): void {
  try {
    unlinkSync(path)
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error
  }
}

/** The same for what nobody misses: it goes as far as it goes, and the first error of the work is the one to be told. */
export function clearAway(path: string): void {
  try {
    removeFile(path)
  } catch {
    // The next run sweeps it.
  }
}

/** Where threads begin. */
import {existsSync} from 'node:fs'
import {programIdentity} from '../program-identity.js'

/**
 * The module that a thread runs. In a bundle it lies beside the file that started the process, or one folder above a chunk
 * of the library; where it has been lost, the place where it should lie, so that whoever needs it says so. The sources
 * have none.
 * @param name of its file in a bundle: `build-worker.js`
 */
export function threadModule(name: string): URL | undefined {
  if (programIdentity() === undefined) return undefined
  const [beside, above] = ['./', '../'].map((folder) => new URL(`${folder}${name}`, import.meta.url))
  return above !== undefined && existsSync(above) ? above : beside
}

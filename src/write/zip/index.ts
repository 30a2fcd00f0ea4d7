/** ZIP packages to be sent out: Chinese names, and bytes that depend on nothing but what is in them. */
import {deflated, joinZip, stored} from './container.js'

/** A file of a package. */
export interface ZipEntry {
  /** Its name in the package, folders with `/`; names beyond ASCII are marked as UTF-8. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Formats that are deflated inside already: packing them again only takes time. */
const packedAlready = /\.(?:pdf|docx|xlsx|zip|png|jpe?g)$/iu

/** Write a package. Equal entries in equal order give equal bytes. @throws when two entries have one name */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const names = new Set<string>()
  for (const {name} of entries) {
    if (names.has(name)) throw new Error(`Two entries are called ${name}`)
    names.add(name)
  }
  return joinZip(
    entries.map(({name, bytes}) => ({name, packed: packedAlready.test(name) ? stored(bytes) : deflated(bytes)})),
    'readable'
  )
}

/** ZIP packages to be sent out: Chinese names, and bytes that depend on nothing but what is in them. */
import {type Zippable, zipSync} from 'fflate'

/** A file of a package. */
export interface ZipEntry {
  /** Its name in the package, folders with `/`; names beyond ASCII are marked as UTF-8. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Formats that are deflated inside already: packing them again only takes time. */
const packedAlready = /\.(?:pdf|docx|xlsx|zip|png|jpe?g)$/iu

/** ZIP stores local time, so this is built from local parts and is the same everywhere. */
const zipTime = (): Date => new Date(1980, 0, 1)

/** Written on Unix, a plain file that everybody may read: what unpacks there keeps the rights that it is told. */
const plainFile = {os: 3, attrs: 0o100_644 << 16} as const

/** Write a package. Equal entries in equal order give equal bytes. @throws when two entries have one name */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const mtime = zipTime()
  const files: Zippable = {}
  for (const {name, bytes} of entries) {
    if (Object.hasOwn(files, name)) throw new Error(`Two entries are called ${name}`)
    files[name] = [bytes, {mtime, level: packedAlready.test(name) ? 0 : 6, ...plainFile}]
  }
  return zipSync(files)
}

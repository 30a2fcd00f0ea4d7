/** Fonts for tests: the one that comes with npm, and others where this machine has them. */
import {existsSync, readFileSync} from 'node:fs'
import {createRequire} from 'node:module'
import {homedir} from 'node:os'
import {dirname, join} from 'node:path'
import * as fontkit from 'fontkit'
import type {Face} from '../../../src/compose/fonts/face.js'
import {fontCacheFolder} from '../../../src/host/font-folders.js'
import type {FontFile} from '../../../src/host/host.js'

const resolve = createRequire(import.meta.url).resolve
const notoFolder = dirname(resolve('@expo-google-fonts/noto-serif-sc/package.json'))

/** A font file of the npm package, e.g. `400Regular`. */
export const noto = (weight: string): FontFile => onDisk(join(notoFolder, weight, `NotoSerifSC_${weight}.ttf`))

/** A TrueType face with composite glyphs. */
export const roboto = (): FontFile =>
  onDisk(join(dirname(resolve('pdfmake/package.json')), 'build/fonts/Roboto/Roboto-Regular.ttf'))

/** A face of the font cache; undefined on machines where none was provided. */
export const fandol = (name: string): FontFile | undefined =>
  optional(join(fontCacheFolder(process.env, process.platform, homedir()), 'fandol', name))

/** A CFF face with subroutines; undefined on machines without Ghostscript's fonts. */
export const nimbus = (): FontFile | undefined =>
  optional('/usr/share/fonts/opentype/urw-base35/NimbusRoman-Regular.otf')

const optional = (path: string): FontFile | undefined => (existsSync(path) ? onDisk(path) : undefined)

const onDisk = (path: string): FontFile => ({path, bytes: () => readFileSync(path)})

/** A font file that exists only in memory. */
export const inMemory = (path: string, bytes: Uint8Array): FontFile => ({path, bytes: () => bytes})

/** Outlines as another program reads them. */
export interface Reference {
  outline(cp: number): string
  advance(cp: number): number
}

/** Read a font file with fontkit. */
export function reference(file: FontFile): Reference {
  const font = fontkit.create(Buffer.from(file.bytes()))
  if (!('glyphForCodePoint' in font)) throw new Error('a collection')
  return {
    outline: (cp) => font.glyphForCodePoint(cp).path.toSVG(),
    advance: (cp) => font.glyphForCodePoint(cp).advanceWidth / font.unitsPerEm
  }
}

/** Read the outline of a subset's glyph with fontkit. */
export function subsetOutlines(face: Face, program: Uint8Array): (gid: number) => string {
  const bytes = face.outline === 'cff' ? wrapped(program) : program
  const font = fontkit.create(Buffer.from(bytes))
  if (!('getGlyph' in font)) throw new Error('a collection')
  return (gid) => font.getGlyph(gid).path.toSVG()
}

/** A bare CFF program in the container that fontkit insists on, with the tables that it looks at. */
function wrapped(program: Uint8Array): Uint8Array {
  const head = new Uint8Array(54)
  new DataView(head.buffer).setUint16(18, 1000)
  const maxp = Uint8Array.of(0, 0, 0x50, 0, 0xff, 0xff)
  const tables: [string, Uint8Array][] = [
    ['CFF ', program],
    ['head', head],
    ['maxp', maxp]
  ]
  const directory = Buffer.alloc(12 + 16 * tables.length)
  directory.write('OTTO', 0, 'latin1')
  directory.writeUInt16BE(tables.length, 4)
  let offset = directory.length
  for (const [index, [tag, bytes]] of tables.entries()) {
    directory.write(tag, 12 + 16 * index, 'latin1')
    directory.writeUInt32BE(offset, 20 + 16 * index)
    directory.writeUInt32BE(bytes.length, 24 + 16 * index)
    offset += bytes.length
  }
  return Buffer.concat([directory, ...tables.map(([, bytes]) => bytes)])
}

/** Several fonts in one collection (TTC). */
export function collection(...fonts: readonly Uint8Array[]): Uint8Array {
  const header = Buffer.alloc(12 + 4 * fonts.length)
  header.write('ttcf', 0, 'latin1')
  header.writeUInt32BE(0x10000, 4)
  header.writeUInt32BE(fonts.length, 8)
  const parts: Buffer[] = [header]
  let offset = header.length
  for (const [index, bytes] of fonts.entries()) {
    const font = Buffer.from(bytes)
    header.writeUInt32BE(offset, 12 + 4 * index)
    for (let record = 12; record < 12 + 16 * font.readUInt16BE(4); record += 16) {
      font.writeUInt32BE(font.readUInt32BE(record + 8) + offset, record + 8)
    }
    parts.push(font)
    offset += font.length
  }
  return Buffer.concat(parts)
}

/** The code points of a text. */
export const codePoints = (text: string): number[] => Array.from(text, (character) => character.codePointAt(0) ?? 0)

/** What the floor writes: the outputs of yinfa taken apart into what was deflated and what was not. */
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {createHash} from 'node:crypto'
import {inflateRawSync} from 'node:zlib'

/** Describes `streams.bin` and `plain.bin`, which lie beside it; ranges are bytes from and to. */
export interface Material {
  /** Absolute paths of font files; empty where no font is needed. */
  readonly fonts: readonly string[]
  /** Each stream once, however often it occurs. */
  readonly streams: readonly (readonly [from: number, to: number])[]
  readonly files: readonly {
    readonly name: string
    readonly from: number
    readonly to: number
    /** Indexes of its streams. */
    readonly parts: readonly number[]
  }[]
}

/**
 * Take apart what yinfa wrote.
 * @param outputs its folder
 * @param fonts what it read to write PDF
 * @param folder to be made, for the material
 */
export function takeApart(outputs: string, fonts: readonly string[], folder: string): void {
  const all = readdirSync(outputs, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  const known = new Map<string, number>()
  const streams: Buffer[] = []
  const plains: Buffer[] = []
  let plainEnd = 0
  const files = all.map((entry, index) => {
    const {plain, inflated} = partsOf(readFileSync(join(entry.parentPath, entry.name)))
    const parts = inflated.map((stream) => {
      const hash = createHash('sha256').update(stream).digest('hex')
      const place = known.get(hash) ?? streams.push(stream) - 1
      known.set(hash, place)
      return place
    })
    plains.push(plain)
    const from = plainEnd
    plainEnd += plain.length
    return {name: `${index}-${entry.name}`, from, to: plainEnd, parts}
  })
  let end = 0
  const ranges = streams.map((stream): readonly [number, number] => [end, (end += stream.length)])
  const isPdf = all.some(({name}) => name.endsWith('.pdf'))
  const material: Material = {fonts: isPdf ? fonts : [], streams: ranges, files}
  mkdirSync(folder, {recursive: true})
  writeFileSync(join(folder, 'streams.bin'), Buffer.concat(streams))
  writeFileSync(join(folder, 'plain.bin'), Buffer.concat(plains))
  writeFileSync(join(folder, 'material.json'), JSON.stringify(material))
}

/** Where deflated bytes begin: behind `stream` in a PDF (and two bytes of zlib), behind the head of an entry in a ZIP. */
function* starts(bytes: Buffer): Generator<number> {
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') {
    for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 7)) {
      if (bytes[at - 1] !== 0x64) yield at + 9
    }
  } else if (bytes.readUInt32LE(0) === 0x04034b50) {
    const head = Buffer.from('PK\u0003\u0004', 'latin1')
    for (let at = 0; at >= 0; at = bytes.indexOf(head, at + 4)) {
      if (bytes.readUInt16LE(at + 8) === 8) yield at + 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28)
    }
  }
}

function partsOf(bytes: Buffer): {readonly plain: Buffer; readonly inflated: readonly Buffer[]} {
  const plain: Buffer[] = []
  const inflated: Buffer[] = []
  let last = 0
  if (bytes.length > 4) {
    for (const start of starts(bytes)) {
      if (start < last) continue
      try {
        // With `info`, Node tells how many bytes the stream took.
        const {buffer, engine} = inflateRawSync(bytes.subarray(start), {info: true}) as unknown as Inflated
        inflated.push(buffer)
        plain.push(bytes.subarray(last, start))
        last = start + engine.bytesWritten
      } catch {
        // Not deflated after all: it is written as it is.
      }
    }
  }
  return {plain: Buffer.concat([...plain, bytes.subarray(last)]), inflated}
}

interface Inflated {
  readonly buffer: Buffer
  readonly engine: {readonly bytesWritten: number}
}

/**
 * Packs small objects into compressed object streams and writes the cross-reference stream that finds them (ISO
 * 32000-1, 7.5.7 and 7.5.8). A structure tree of a long list is ten times smaller packed.
 */
import type {PdfDocument} from './document.js'
import type {FileBytes} from './file-bytes.js'
import type {PdfDictionary, PdfReference} from './objects.js'

/** Takes objects as text. */
export interface ObjectStreams {
  /** A reference for an object that will be packed: to be `put`, never ended. */
  claim(): PdfReference
  /** Numbers for many packed objects: the first of `count` in a row. */
  reserve(count: number): number
  /** Hand over the body of an object. */
  put(id: number, body: string): void
  /** Write what is left to be packed. */
  flush(): void
  /** Write the cross-reference stream and the end of the file. @param trailer what it says beside (7.5.5) */
  writeCrossReferences(trailer: PdfDictionary): void
}

/** A reader unpacks a whole stream to see one object, so streams are not made endless. */
const capacity = 500

/** Kinds of cross-reference entries. */
const kind = {free: 0, offset: 1, packed: 2} as const
/** Widths of their fields in bytes. */
const widths = [1, 4, 2] as const

/** Begin to pack objects of a document. */
export function openObjectStreams(doc: Pick<PdfDocument, 'ref'>, file: FileBytes): ObjectStreams {
  /** For each packed object its stream and its place there in one number; most objects of a long list are packed. */
  const homes: (number | undefined)[] = []
  const offsets: number[] = []
  let bodies: string[] = []
  let index: string[] = []
  let length = 0

  const flush = (): void => {
    if (bodies.length === 0) return
    const first = `${index.join(' ')}\n`
    const stream = doc.ref({Type: 'ObjStm', N: bodies.length, First: first.length})
    offsets.push(stream.id)
    stream.end(Buffer.from(first + bodies.join('\n'), 'latin1'))
    ;[bodies, index, length] = [[], [], 0]
  }
  return {
    claim: () => doc.ref(),
    reserve: (count) => file.reserve(count),
    put: (id, body) => {
      homes[id] = offsets.length * capacity + bodies.length
      index.push(`${id} ${length}`)
      bodies.push(body)
      length += body.length + 1
      if (bodies.length === capacity) flush()
    },
    flush,
    writeCrossReferences: (trailer) => {
      const table = doc.ref()
      const start = file.length()
      const size = file.count() + 1
      const bytes = Buffer.alloc(size * (widths[0] + widths[1] + widths[2]))
      let place = 0
      const entry = (type: number, second: number, third: number): void => {
        place = bytes.writeUInt8(type, place)
        place = bytes.writeUInt32BE(second, place)
        place = bytes.writeUInt16BE(third, place)
      }
      entry(kind.free, 0, 0xffff)
      for (let id = 1; id < size; id++) {
        const home = homes[id]
        if (home !== undefined) entry(kind.packed, offsets[Math.floor(home / capacity)] ?? 0, home % capacity)
        else entry(kind.offset, id === table.id ? start : file.offsetOf(id), 0)
      }
      Object.assign(table.data, {Type: 'XRef', Size: size, W: widths}, trailer)
      table.end(bytes)
      file.text(`startxref\n${start}\n%%EOF\n`)
    }
  }
}

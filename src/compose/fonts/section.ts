/** A stretch of a font file that is too large to be read whole: the outlines of tens of thousands of characters. */
import type {FontFile, FontParts} from '../../host/host.js'

/** Two offsets. */
export type Span = readonly [start: number, end: number]

/** A stretch of a font file. Offsets count from its beginning; those outside throw `RangeError`. */
export interface Section {
  readonly byteLength: number
  /** What stands between two offsets, read with its neighbourhood: structures lie close together. */
  view(start: number, end: number): DataView
  /** The bytes of many places, read in one go. */
  read(spans: readonly Span[]): readonly Uint8Array[]
}

/** A file to be read in parts; one that cannot be is read whole. Throws what `FontFile` throws. */
export const partsOf = (file: FontFile): FontParts => file.parts?.() ?? partsIn(file.bytes())

const partsIn = (bytes: Uint8Array): FontParts => ({
  size: bytes.length,
  read: (places) => places.map(([start, end]) => bytes.subarray(start, end))
})

/** Bytes that are read at once at least. */
const neighbourhood = 1 << 14

/** The stretch between two offsets of a file. */
export function sectionOf(parts: FontParts, [from, to]: Span): Section {
  const byteLength = to - from
  const windows: {readonly start: number; readonly bytes: Uint8Array}[] = []
  const inside = ([start, end]: Span): Span => {
    if (start < 0 || end < start || end > byteLength) throw new RangeError('outside the table')
    return [from + start, from + end]
  }
  return {
    byteLength,
    view: (start, end) => {
      inside([start, end])
      let window = windows.find((one) => one.start <= start && end <= one.start + one.bytes.length)
      if (window === undefined) {
        const far = Math.min(byteLength, Math.max(end, start + neighbourhood))
        const [bytes = new Uint8Array()] = parts.read([inside([start, far])])
        window = {start, bytes}
        windows.push(window)
      }
      const {buffer, byteOffset} = window.bytes
      return new DataView(buffer, byteOffset + start - window.start, end - start)
    },
    read: (spans) => parts.read(spans.map(inside))
  }
}

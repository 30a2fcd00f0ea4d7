/**
 * What the PDF of a document leaves to its next version in the same process: streams and subsets that have not changed are
 * not deflated again. It holds those of the last version and no more. The bytes of the file are the same without.
 */
import type {Face} from '../../compose/fonts/face.js'
import type {SubsetGlyph} from '../../compose/fonts/subset.js'
import type {KeptPage} from './kept-page.js'
import type {PackedSubset} from './pack-subset.js'

/** Of one document. */
export interface PdfMemory {
  /** A new version is written: what only the one before the last held is forgotten. */
  begin(): void
  /** The stream deflated. @param deflate asked when the last version held no such stream */
  deflated(stream: Uint8Array, deflate: (stream: Uint8Array) => Uint8Array): Uint8Array
  /** The page of the last version by its place. */
  page(index: number): KeptPage | undefined
  keep(index: number, page: KeptPage): void
  /** The packed subset of these glyphs of a face. @param pack asked when that of the last version had others */
  packed(face: Face, glyphs: readonly SubsetGlyph[], pack: () => Promise<PackedSubset>): Promise<PackedSubset>
}

interface Stream {
  readonly plain: Uint8Array
  readonly deflated: Uint8Array
}

/** By length: streams are compared byte by byte, and hardly two are equally long. */
type Streams = Map<number, Stream[]>

/** Nothing was written yet. */
export function pdfMemory(): PdfMemory {
  let [before, now]: [Streams, Streams] = [new Map(), new Map()]
  let [subsetsBefore, subsets] = [new Map<Face, PackedSubset>(), new Map<Face, PackedSubset>()]
  let [pagesBefore, pages] = [new Map<number, KeptPage>(), new Map<number, KeptPage>()]
  return {
    begin: () => {
      ;[before, now] = [now, new Map()]
      ;[subsetsBefore, subsets] = [subsets, new Map()]
      ;[pagesBefore, pages] = [pages, new Map()]
    },
    page: (index) => pagesBefore.get(index),
    keep: (index, page) => void pages.set(index, page),
    deflated: (stream, deflate) => {
      const known = before.get(stream.length)?.find(({plain}) => Buffer.compare(plain, stream) === 0)
      const one = known ?? {plain: stream, deflated: deflate(stream)}
      const same = now.get(stream.length) ?? []
      now.set(stream.length, same)
      same.push(one)
      return one.deflated
    },
    packed: async (face, glyphs, pack) => {
      const known = subsetsBefore.get(face)
      const packed = known !== undefined && areSame(known.glyphs, glyphs) ? known : await pack()
      subsets.set(face, packed)
      return packed
    }
  }
}

const areSame = (one: readonly SubsetGlyph[], other: readonly SubsetGlyph[]): boolean =>
  one.length === other.length && one.every(({cp}, index) => cp === other[index]?.cp)

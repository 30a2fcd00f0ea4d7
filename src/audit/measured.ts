/**
 * What a file shows, measured: pages with their lines of text and their rules, in millimetres from the top left corner
 * of the sheet. It is all that recognition and clauses may look at, whatever the file was.
 */
import type {FaceRole} from '../layout/faces.js'

/** A face as the file names it. `substitute` faces stand in for others, so that they prove nothing. */
export type FaceCategory = FaceRole | 'substitute' | 'other'

/** A box on the sheet in mm. */
export interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** One character as it is drawn. */
export interface Glyph {
  readonly text: string
  /** Origin, and the origin of what follows it, in mm. */
  readonly left: number
  readonly right: number
  readonly baseline: number
  /** Points. */
  readonly size: number
  /** Name of the face without the tag of a subset. */
  readonly font: string
  readonly bold: boolean
  /** `#rrggbb`. */
  readonly colour: string
  /** Edges of its outline; undefined when the file does not tell. */
  readonly ink: Box | undefined
}

/** Characters on one baseline that belong together. Its edges are those of em boxes. */
export interface Line extends Box {
  /** 0-based page. */
  readonly page: number
  readonly text: string
  readonly glyphs: readonly Glyph[]
  readonly baseline: number
  /** Points; of most of its characters. */
  readonly size: number
  readonly font: string
  readonly face: FaceCategory
  readonly bold: boolean
  readonly colour: string
  /** Edges of the outlines of its Chinese characters; the em boxes where the file does not tell. */
  readonly ink: Box
}

/** A straight rule in mm. */
export interface Rule {
  readonly page: number
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly weight: number
  readonly colour: string
}

/** One side. */
export interface MeasuredPage {
  readonly width: number
  readonly height: number
  readonly lines: readonly Line[]
  readonly rules: readonly Rule[]
  readonly images: readonly Box[]
}

/** A file, measured. */
export interface MeasuredDocument {
  readonly pages: readonly MeasuredPage[]
  /** Whether outlines of characters were to be had, so that edges are those of ink. */
  readonly outlines: boolean
}

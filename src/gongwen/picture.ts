/** Pictures as the writers take them: checked files, each by the path that figures name. */
import type {Drawing} from './drawing.js'

/** A picture of pixels whose file was read and found fit to print. */
export interface RasterPicture {
  readonly format: 'png' | 'jpeg'
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** A vector picture; of its file nothing is kept. */
export interface DrawingPicture {
  readonly format: 'drawing'
  readonly drawing: Drawing
  /** CSS pixels, those of the drawing. */
  readonly width: number
  readonly height: number
}

/** A picture that can be printed. */
export type Picture = RasterPicture | DrawingPicture

/** A drawing as a picture. */
export const pictureOf = (drawing: Drawing): DrawingPicture => ({
  format: 'drawing',
  drawing,
  width: drawing.width,
  height: drawing.height
})

/** The pictures of a document by the `src` of its figures and its 印章. */
export type Pictures = ReadonlyMap<string, Picture>

/** A document without pictures. */
export const noPictures: Pictures = new Map()

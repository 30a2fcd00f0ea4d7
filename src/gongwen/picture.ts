/** Pictures as the writers take them: checked files, each by the path that figures name. */

/** A picture whose file was read and found fit to print. */
export interface Picture {
  readonly format: 'png' | 'jpeg'
  readonly bytes: Uint8Array
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** The pictures of a document by the `src` of its figures and its 印章. */
export type Pictures = ReadonlyMap<string, Picture>

/** A document without pictures. */
export const noPictures: Pictures = new Map()

/** A picture inside the page: no other file is fetched. */
import type {RasterPicture} from '../../gongwen/picture.js'
import {base64} from './base64.js'
import {escape, type Markup} from './markup.js'

/** CSS pixels of a point. */
export const pixels = 96 / 72

/** The `data:` address of a picture of pixels. */
export const dataUri = (picture: RasterPicture): Markup =>
  escape(`data:image/${picture.format};base64,${base64(picture.bytes)}`)

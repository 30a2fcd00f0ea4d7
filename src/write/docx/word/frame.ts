/** A frame (17.3.1.11): a paragraph at a fixed place on the sheet, around which the text flows. */
import {element} from '../xml.js'

/** Place and size in twips, from the top left corner of the sheet. */
export interface Frame {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Its text runs from top to bottom: a line of a turned page as it stands on the upright one. */
  readonly turned?: boolean
}

/** w:framePr. Its place is never in a style: LibreOffice reads frames only in paragraphs. */
export const frameProperties = ({x, y, width, height}: Frame): string =>
  element('w:framePr', {
    'w:w': width,
    'w:h': height,
    'w:hRule': 'exact',
    'w:wrap': 'around',
    'w:vAnchor': 'page',
    'w:hAnchor': 'page',
    'w:x': x,
    'w:y': y
  })

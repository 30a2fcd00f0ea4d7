/**
 * wp:anchor (20.4.2.3): a picture behind the text, tied to a paragraph. The library writes it into a document of its own;
 * its run is taken out of that and set into ours.
 */
import {
  Document,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Packer,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom
} from 'docx'
import {strFromU8, unzipSync} from 'fflate'
import type {RasterPicture} from '../../../gongwen/picture.js'
import type {DocumentPackage} from '../package/document-package.js'
import {emuPerPoint} from './drawing.js'

/** A picture and its place, lengths in points. */
export interface FloatingPicture {
  readonly picture: RasterPicture
  /** Left edge from that of the type area. */
  readonly left: number
  /** Top from that of its paragraph, below it where positive. */
  readonly top: number
  readonly width: number
  readonly height: number
  /** What is read to those who do not see it. */
  readonly alternative: string
}

/** Pixels of a point, in which the library wants sizes. */
const pixels = 96 / 72
const mainPart = 'word/document.xml'
const prefix = 'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'

/** The run that holds the picture; its file joins the package. */
export async function floatingPicture(
  {picture, left, top, width, height, alternative}: FloatingPicture,
  collected: DocumentPackage
): Promise<string> {
  const type = picture.format === 'jpeg' ? 'jpg' : 'png'
  const image = new ImageRun({
    type,
    data: picture.bytes,
    transformation: {width: width * pixels, height: height * pixels},
    altText: {name: alternative, description: alternative, title: ''},
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.MARGIN,
        offset: Math.round(left * emuPerPoint)
      },
      verticalPosition: {
        relative: VerticalPositionRelativeFrom.PARAGRAPH,
        offset: Math.round(top * emuPerPoint)
      },
      behindDocument: true,
      allowOverlap: true,
      lockAnchor: true,
      wrap: {type: TextWrappingType.NONE}
    }
  })
  const document = new Document({sections: [{children: [new Paragraph({children: [image]})]}]})
  const packed = unzipSync(await Packer.pack(document, 'uint8array'), {filter: ({name}) => name === mainPart})
  const [run] = /<w:r>.*<\/w:r>/su.exec(strFromU8(packed[mainPart] ?? new Uint8Array())) ?? []
  if (run === undefined) throw new Error('The library wrote no drawing')
  const number = collected.nextDrawing()
  const relationship = collected.picture(picture, type, () => picture.bytes)
  return run
    .replace('<wp:anchor ', `<wp:anchor ${prefix} `)
    .replace(/ r:embed="[^"]*"/u, ` r:embed="${relationship}"`)
    .replaceAll(/(<(?:wp:docPr|pic:cNvPr) [^>]*?\bid=")[^"]*/gu, (_, before: string) => before + String(number))
}

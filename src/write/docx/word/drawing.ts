/** w:drawing (17.3.3.9): a picture that stands in its line like a character. */
import {element} from '../xml.js'
import {runOf} from './run.js'

/** English Metric Units of a point, in which drawings are measured. */
export const emuPerPoint = 12_700

const drawingMl = 'http://schemas.openxmlformats.org/drawingml/2006'

/** A picture in its line. */
export interface InlinePicture {
  /** Tells the drawings of a document apart; from 1. */
  readonly number: number
  /** Id of the relationship to the file. */
  readonly relationship: string
  /** Size in EMU. */
  readonly width: number
  readonly height: number
  /** What is read to those who do not see it. */
  readonly alternative: string
}

/** A run with wp:inline (20.4.2.8) around pic:pic (20.2.2.5). */
export function inlinePicture({number, relationship, width, height, alternative}: InlinePicture): string {
  const size = {cx: width, cy: height}
  const picture = element(
    'pic:pic',
    {'xmlns:pic': `${drawingMl}/picture`},
    element(
      'pic:nvPicPr',
      {},
      element('pic:cNvPr', {id: number, name: ''}),
      element('pic:cNvPicPr', {}, element('a:picLocks', {noChangeAspect: 1}))
    ),
    element(
      'pic:blipFill',
      {},
      element('a:blip', {'r:embed': relationship}),
      element('a:stretch', {}, element('a:fillRect'))
    ),
    element(
      'pic:spPr',
      {},
      element('a:xfrm', {}, element('a:off', {x: 0, y: 0}), element('a:ext', size)),
      element('a:prstGeom', {prst: 'rect'}, element('a:avLst'))
    )
  )
  const inline = element(
    'wp:inline',
    {'xmlns:wp': `${drawingMl}/wordprocessingDrawing`, distT: 0, distB: 0, distL: 0, distR: 0},
    element('wp:extent', size),
    element('wp:docPr', {id: number, name: alternative, descr: alternative}),
    element(
      'wp:cNvGraphicFramePr',
      {},
      element('a:graphicFrameLocks', {'xmlns:a': `${drawingMl}/main`, noChangeAspect: 1})
    ),
    element(
      'a:graphic',
      {'xmlns:a': `${drawingMl}/main`},
      element('a:graphicData', {uri: `${drawingMl}/picture`}, picture)
    )
  )
  return runOf(element('w:drawing', {}, inline))
}

/** 讨论稿, 送审稿: the label in a frame on page 1, and the watermark in every header, as word processors make it. */
import type {Draft} from '../../gongwen/genres.js'
import {draftLabel, watermark} from '../../layout/draft-label.js'
import {mm, mmToTwip, pt, ptToTwip} from '../../layout/units.js'
import {wordFaces} from '../../layout/word-faces.js'
import {framedParagraph, paragraphOf} from './state.js'
import {extraStyles} from './styles/ids.js'
import {run, runOf} from './word/run.js'
import {element} from './xml.js'

/** The label, for the beginning of the document. */
export function labelParagraph(draft: Draft): string {
  const {size, top, left} = draftLabel(draft)
  const width = ptToTwip(pt((draft.length + 1) * size))
  const frame = {x: mmToTwip(left), y: mmToTwip(mm(top)), width, height: ptToTwip(pt(size * 1.5))}
  return framedParagraph('urgency', frame, run(draft))
}

/** The paragraph that holds the watermark, for every header of a draft. */
export const watermarkParagraph = (draft: Draft): string => paragraphOf(extraStyles.anchor, shape(draft))

/** A text along a line in VML: the one form of watermark that all word processors know. */
function shape(draft: Draft): string {
  const {size, rotation, colour} = watermark
  const style = [
    'position:absolute',
    'margin-left:0',
    'margin-top:0',
    `width:${Math.round(size * draft.length)}pt`,
    `height:${Math.round(size)}pt`,
    `rotation:${360 + rotation}`,
    'z-index:-251658752',
    'mso-position-horizontal:center',
    'mso-position-horizontal-relative:page',
    'mso-position-vertical:center',
    'mso-position-vertical-relative:page'
  ].join(';')
  const kind = element(
    'v:shapetype',
    {id: '_x0000_t136', coordsize: '21600,21600', 'o:spt': 136, adj: '10800', path: 'm@7,l@8,m@5,21600l@6,21600e'},
    element('v:path', {textpathok: 't', 'o:connecttype': 'none'}),
    element('v:textpath', {on: 't', fitshape: 't'})
  )
  const text = element('v:textpath', {style: `font-family:"${wordFaces.heiti.name}";font-size:1pt`, string: draft})
  const attributes = {id: 'yinfaWatermark', 'o:spid': '_x0000_s2049', type: '#_x0000_t136', style}
  const mark = element('v:shape', {...attributes, 'o:allowincell': 'f', fillcolor: colour, stroked: 'f'}, text)
  const namespaces = {'xmlns:v': 'urn:schemas-microsoft-com:vml', 'xmlns:o': 'urn:schemas-microsoft-com:office:office'}
  return runOf(element('w:pict', namespaces, kind, mark))
}

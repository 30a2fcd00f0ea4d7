import type * as G from '../../gongwen/nodes.js'
import {attachmentNoteRowsAbove, rowPitch} from '../../layout/gbt9704.js'
import {boundEntries} from '../../layout/long-note.js'
import {styles} from '../../layout/styles.js'
import {attachmentNoteLabel, attachmentNoteNumber} from '../../layout/text.js'
import {pt} from '../../layout/units.js'
import {textWidth} from '../../layout/width.js'
import type {Box} from '../box.js'
import {attachmentPlace} from '../places.js'
import type {LinkMark, Spans} from '../spans.js'
import type {Composed, State} from '../state.js'
import {cellOf, keptWithNext, textLines} from '../text-lines.js'
import {column} from './body-text.js'

/** 附件说明: an empty row above, names hanging behind 附件： and their numbers, no mark behind a name (7.3.4). */
export function composeAttachmentNote(node: G.AttachmentNote, state: State): Composed {
  const style = styles.attachmentNote
  const unit = cellOf(style.size)
  const labelIndent = style.firstIndent * unit
  const numberIndent = labelIndent + textWidth(attachmentNoteLabel) * unit
  const links = node.children.map((item): LinkMark => ({
    target: {place: attachmentPlace(item.number)},
    label: item.value,
    element: state.element('Link')
  }))
  const elements = links.map(({element}) => state.element('P', [element]))
  const {textToo, from} = boundEntries(node)
  const gap: Box = {kind: 'gap', advance: pt(attachmentNoteRowsAbove * rowPitch), keepWithNext: textToo}
  const boxes = node.children.flatMap((item, index) => {
    const number = attachmentNoteNumber(item)
    const lines = textLines(
      noteSpans((index === 0 ? attachmentNoteLabel : '') + number, item.value, links[index]),
      {
        style,
        left: column.left,
        width: column.width,
        firstIndent: index === 0 ? labelIndent : numberIndent,
        hangingIndent: numberIndent + textWidth(number) * unit,
        node: item,
        element: elements[index]?.id ?? null
      },
      state
    )
    return index >= from ? keptWithNext(lines) : lines
  })
  return {boxes: [gap, ...boxes], elements}
}

/** Label and number, then the name, which leads to its attachment where the document holds it. */
function noteSpans(lead: string, name: string, link: LinkMark | undefined): Spans {
  const role = styles.attachmentNote.face
  const names = {text: name, role, mark: link === undefined ? null : 0}
  const spans = lead === '' ? [names] : [{text: lead, role, mark: null}, names]
  return {groups: [spans], links: link === undefined ? [] : [link]}
}

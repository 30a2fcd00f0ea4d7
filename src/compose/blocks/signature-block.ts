import type * as G from '../../gongwen/nodes.js'
import {rowPitch} from '../../layout/gbt9704.js'
import {signatureGeometry} from '../../layout/signature.js'
import {styles} from '../../layout/styles.js'
import {pt} from '../../layout/units.js'
import type {Box} from '../box.js'
import {plainSpans} from '../spans.js'
import type {Composed, State} from '../state.js'
import {cellOf, keptWithNext, textLines, withLast} from '../text-lines.js'
import {column} from './body-text.js'

/** 署名、成文日期 with the room of the seal; bound to the text above, so that no page holds it alone (7.3.5). */
export function composeSignatureBlock(node: G.SignatureBlock, state: State): Composed {
  const {rowsAbove, lines} = signatureGeometry(node)
  const gap: Box = {kind: 'gap', advance: pt(rowsAbove * rowPitch), keepWithNext: true}
  const elements = lines.map(() => state.element('P'))
  const boxes = lines.flatMap((line, index) => {
    const style = styles[line.node.type]
    return textLines(
      plainSpans(line.text, style.face),
      {
        style,
        left: column.left,
        width: column.width - line.right * cellOf(style.size),
        node: line.node,
        element: elements[index]?.id ?? null
      },
      state
    )
  })
  return {boxes: [gap, ...withLast(keptWithNext(boxes), {keepWithNext: false})], elements}
}

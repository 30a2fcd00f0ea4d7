import type * as G from '../../gongwen/nodes.js'
import {minutes, rowPitch} from '../../layout/gbt9704.js'
import {partFaces, styles} from '../../layout/styles.js'
import {attendanceLabel} from '../../layout/text.js'
import {pt} from '../../layout/units.js'
import {textWidth} from '../../layout/width.js'
import type {Box} from '../box.js'
import type {Composed, State} from '../state.js'
import {cellOf, textLines} from '../text-lines.js'
import {column} from './body-text.js'

/** 出席、请假、列席: an empty row above, each on a line of its own, going on below the first name (10.3). */
export function composeAttendance(node: G.Attendance, state: State): Composed {
  const style = styles.attendanceList
  const unit = cellOf(style.size)
  const gap: Box = {kind: 'gap', advance: pt(minutes.attendanceRowsAbove * rowPitch), keepWithNext: true}
  const elements = node.children.map(() => state.element('P'))
  const boxes = node.children.flatMap((list, index) => {
    const label = attendanceLabel(list)
    const firstIndent = style.firstIndent * unit
    return textLines(
      {
        groups: [
          [
            {text: label, role: partFaces.attendanceLabel, mark: null},
            {text: list.value, role: style.face, mark: null}
          ]
        ],
        links: []
      },
      {
        style,
        left: column.left,
        width: column.width,
        firstIndent,
        hangingIndent: firstIndent + textWidth(label) * unit,
        node: list,
        element: elements[index]?.id ?? null
      },
      state
    )
  })
  return {boxes: [gap, ...boxes], elements}
}

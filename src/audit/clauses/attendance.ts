/** 出席、请假、列席 of minutes (10.3). */
import {indent} from '../../layout/gbt9704.js'
import {attendanceLabel as label} from '../recognise/attendance.js'
import {type Clause, judgeEach, judgeLength, spotOf} from './clause.js'
import {gapOfRows} from './closing.js'
import {headOf, judgeFace} from './faces.js'
import {character, leftEdges} from './head.js'

/** Clauses on the lists of who attended. */
export const attendanceClauses: readonly Clause[] = [
  {
    id: 'attendance-gap',
    clause: '10.3',
    name: '出席人员名单之上空一行',
    strength: '规定',
    judge: (reading) => {
      const first = reading.attendance[0]?.[0]
      const page = reading.flow[first?.page ?? 0] ?? []
      const above = first === undefined ? undefined : page[page.indexOf(first) - 1]
      if (first === undefined || above === undefined) return []
      return gapOfRows(first.top - above.bottom, spotOf(first), '出席人员名单排在正文或附件说明下空一行的位置。')
    }
  },
  {
    id: 'attendance-place',
    clause: '10.3',
    name: '出席人员名单左空二字',
    strength: '规定',
    judge: (reading) =>
      judgeEach(
        reading.attendance.flatMap(([first]) =>
          first === undefined
            ? []
            : [
                judgeLength(
                  first.left,
                  leftEdges(reading).map((left) => left + indent.attendance * character),
                  1.5,
                  {place: spotOf(first), explanation: '“出席”“请假”“列席”左空二字。'}
                )
              ]
        ),
        '都左空二字'
      )
  },
  {
    id: 'attendance-hang',
    clause: '10.3',
    name: '出席人员名单回行与冒号后首字对齐',
    strength: '规定',
    judge: (reading) =>
      judgeEach(
        reading.attendance.flatMap(([first, ...rest]) => {
          const start = first?.glyphs[label.length]?.left
          return start === undefined
            ? []
            : rest.map((line) =>
                judgeLength(line.left, [start], 1.5, {
                  place: spotOf(line),
                  explanation: '名单回行时与冒号后的首字对齐。'
                })
              )
        }),
        '都与冒号后首字对齐'
      )
  },
  {
    id: 'attendance-face',
    clause: '10.3',
    name: '“出席”“请假”“列席”用黑体',
    strength: '一般',
    judge: (reading) =>
      judgeFace(
        reading.attendance.flatMap(([first]) => (first === undefined ? [] : [headOf(first, label.length)])),
        'heiti'
      )
  }
]

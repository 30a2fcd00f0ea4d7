/** 出席、请假、列席 at the end of the text of minutes (10.3). */
import type {Line} from '../measured.js'

/** 出席： and its sisters take three characters. */
export const attendanceLabel = {pattern: /^(?:出席|请假|列席)：/u, length: 3} as const

/** A list goes on below its names, not below its label. */
const goesOn = /^[\p{Script=Han}、，；（）()]+$/u

/** The lists, each with its lines, and what is left of the text before them. */
export function readAttendance(lines: readonly Line[]): {
  readonly lists: readonly (readonly Line[])[]
  readonly before: readonly Line[]
} {
  const start = lines.findIndex(({text}) => attendanceLabel.pattern.test(text))
  if (start === -1) return {lists: [], before: lines}
  const lists: Line[][] = []
  for (const line of lines.slice(start)) {
    if (attendanceLabel.pattern.test(line.text)) lists.push([line])
    else if (goesOn.test(line.text)) lists.at(-1)?.push(line)
    else return {lists: [], before: lines}
  }
  return {lists, before: lines.slice(0, start)}
}

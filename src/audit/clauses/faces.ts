/** Faces and sizes of elements (5.2.2 and the clauses of each element): 一般 or 推荐, never 规定. */
import {faces, type FaceRole} from '../../layout/faces.js'
import {isBoldName, faceCategory} from '../face-names.js'
import type {Line} from '../measured.js'
import {cannotJudge, type Judgement, judgeEach, judgement, points, quoted, spotOf} from './clause.js'

/** Sizes may differ by this many points: metal sizes are a quarter point smaller. */
export const sizeTolerance = 0.4

/** Whether lines are set in a face. */
export function judgeFace(
  lines: readonly Line[],
  wanted: FaceRole,
  accepted: readonly FaceRole[] = [wanted]
): readonly Judgement[] {
  if (lines.length === 0) return []
  const expected = faces[wanted]
  const unknown = lines.find(({face}) => face === 'substitute' || face === 'other')
  const known = lines.filter(({face}) => face !== 'substitute' && face !== 'other')
  const judged = judgeEach(
    known.map((line) => {
      const {face} = line
      const fits = accepted.some((role) => role === face)
      return judgement(fits, expected, `${describe(line)}：${quoted(line.text)}`, {
        place: spotOf(line),
        explanation: `这里应当用${expected}。`
      })
    }),
    expected
  )
  if (judged.some(({verdict}) => verdict === 'deviates') || unknown === undefined) return judged
  return [cannotJudge(expected, `所用字体“${unknown.font}”是代用字体或不认识的字体，看不出原来要用什么字体。`)]
}

const describe = ({face, font}: Line): string =>
  face === 'substitute' || face === 'other' ? font : `${faces[face]}（${font}）`

/** Whether lines have a size in points. */
export function judgeSize(lines: readonly Line[], wanted: number, name: string): readonly Judgement[] {
  return judgeEach(
    lines.map((line) =>
      judgement(
        Math.abs(line.size - wanted) <= sizeTolerance,
        `${name}（${points(wanted)}）`,
        `${points(line.size)}：${quoted(line.text)}`,
        {tolerance: `±${sizeTolerance} 磅`, place: spotOf(line), explanation: `字号应当用${name}。`}
      )
    ),
    points(wanted)
  )
}

/** The first characters of a line as a line of their own: a run-in heading ends within it. */
export function headOf(line: Line, characters: number): Line {
  const glyphs = line.glyphs.slice(0, characters)
  const han = glyphs.find(({text}) => /^\p{Script=Han}/u.test(text))
  const font = (han ?? glyphs[0])?.font ?? line.font
  return {...line, glyphs, font, face: faceCategory(font), bold: glyphs.some(({bold}) => bold) || isBoldName(font)}
}

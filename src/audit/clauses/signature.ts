/** Where 署名 and 成文日期 stand (7.3.5.1, 7.3.5.2). */
import {signature as rule} from '../../layout/gbt9704.js'
import type {Reading} from '../recognise/reading.js'
import {cannotJudge, type Judgement, judgement, spotOf} from './clause.js'
import {character, rightEdges} from './head.js'

/** Half a 字: digits of some faces are wider than half a 字. */
const half = 0.55
/** `value` in mm as 字. */
const inCharacters = (value: number): string => `${(value / character).toFixed(1)} 字`

/** Sealed and unsealed signatures have places of their own; either is right. */
export function judgeSignature(reading: Reading): readonly Judgement[] {
  const {signature, document} = reading
  if (signature === undefined || reading.format === 'minutes') return []
  const {names, date} = signature
  const expected = '加盖印章：日期右空四字，署名以日期为准居中；不加盖印章：署名右空二字，日期首字右移二字'
  const image = (document.pages[date.page]?.images ?? []).some(
    ({top, bottom}) => top < date.bottom && bottom > date.top - 60
  )
  if (names.length !== 1 || image)
    return [
      cannotJudge(
        expected,
        names.length > 1 ? '有几个署名，不能断定各自的位置。' : '署名处是图片（签名章或印章），或没有署名。'
      )
    ]
  const [name] = names
  if (name === undefined) return []
  const fits = rightEdges(reading).some((right) => sealed(right) || unsealed(right))
  const right = rightEdges(reading)[0] ?? 0
  const measured = `署名右空 ${inCharacters(right - name.right)}，日期右空 ${inCharacters(right - date.right)}，日期首字在署名首字右 ${inCharacters(date.left - name.left)}`
  return [
    judgement(fits, expected, measured, {
      tolerance: '±0.5 字',
      place: spotOf(name),
      explanation: '署名和成文日期的左右位置与加盖印章、不加盖印章两种排法都不符。'
    })
  ]

  function sealed(edge: number): boolean {
    const centred = Math.abs((name?.left ?? 0) + (name?.right ?? 0) - date.left - date.right) / 2 <= half * character
    const dateRight = (edge - date.right) / character
    const wide =
      (name?.right ?? 0) - (name?.left ?? 0) > date.right - date.left + 2 * Number(rule.sealedDateRight) * character
    return centred && (Math.abs(dateRight - rule.sealedDateRight) <= half || (wide && dateRight > rule.sealedDateRight))
  }
  function unsealed(edge: number): boolean {
    const nameRight = (edge - (name?.right ?? 0)) / character
    const dateRight = (edge - date.right) / character
    const shift = (date.left - (name?.left ?? 0)) / character
    const shifted = Math.abs(shift - rule.dateShift) <= half
    const short = Math.abs(nameRight - rule.plainNameRight) <= half && dateRight >= rule.plainNameRight - half
    return shifted && (short || Math.abs(dateRight - rule.plainNameRight) <= half)
  }
}

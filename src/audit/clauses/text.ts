/** Face, size and colour of the text, 避头尾 (5.2.2, 5.2.4; GB/T 15834—2011 5.1). */
import {sizes} from '../../layout/gbt9704.js'
import type {Line} from '../measured.js'
import {isBlack, type Reading} from '../recognise/reading.js'
import {type Clause, judgeEach, judgement, quoted, spotOf} from './clause.js'
import {judgeFace, judgeSize} from './faces.js'

/** Lines of 正文 and of attachments, with nothing set apart in the middle. */
const bodyLines = (reading: Reading): readonly Line[] => [
  ...reading.paragraphs.flatMap(({lines}) => lines),
  ...reading.note,
  ...reading.recipients
]

/** Marks that no line begins with. */
export const neverFirst: ReadonlySet<string> = new Set('。，、；：？！”’）〕］｝】》〉」』·％‰℃')
/** Marks that no line ends with. */
const neverLast: ReadonlySet<string> = new Set('“‘（〔［｛【《〈「『')

/** Clauses on the text as a whole. */
export const textClauses: readonly Clause[] = [
  {
    id: 'body-face',
    clause: '5.2.2',
    name: '正文字体',
    strength: '一般',
    judge: (reading) =>
      judgeFace(
        [...reading.recipients, ...reading.paragraphs.filter(({level}) => level === 0).flatMap(({lines}) => lines)],
        'fangsong'
      )
  },
  {
    id: 'body-size',
    clause: '5.2.2',
    name: '正文字号',
    strength: '一般',
    judge: (reading) => judgeSize(bodyLines(reading), sizes.san, '3号')
  },
  {
    id: 'text-colour',
    clause: '5.2.4',
    name: '文字颜色',
    strength: '规定',
    judge: ({flow, pageNumbers, head}) =>
      judgeEach(
        [...flow.flat(), ...pageNumbers, ...(head.number === undefined ? [] : [head.number])].map((line) =>
          judgement(isBlack(line.colour), '黑色', `${line.colour}：${quoted(line.text)}`, {
            place: spotOf(line),
            explanation: '除发文机关标志和版头的线以外，文字都用黑色。'
          })
        ),
        '都是黑色'
      )
  },
  {
    id: 'line-start',
    clause: 'GB/T 15834—2011 5.1',
    name: '行首不出现禁排标点',
    strength: '规定',
    judge: ({paragraphs, recipients, note}) =>
      judgeEach(
        [...paragraphs.map(({lines}) => lines), recipients, note].flatMap((lines) =>
          lines.slice(1).map((line) =>
            judgement(!neverFirst.has(line.text.charAt(0)), '标点不在行首', quoted(line.text), {
              place: spotOf(line),
              explanation: `“${line.text.charAt(0)}”不能排在一行的开头。`
            })
          )
        ),
        '没有'
      )
  },
  {
    id: 'line-end',
    clause: 'GB/T 15834—2011 5.1',
    name: '行末不出现前引号、前括号',
    strength: '规定',
    judge: ({paragraphs, recipients, note}) =>
      judgeEach(
        [...paragraphs.map(({lines}) => lines), recipients, note].flatMap((lines) =>
          lines.slice(0, -1).map((line) =>
            judgement(!neverLast.has(line.text.at(-1) ?? ''), '前引号、前括号不在行末', quoted(line.text.slice(-20)), {
              place: spotOf(line),
              explanation: `“${line.text.at(-1) ?? ''}”不能排在一行的末尾。`
            })
          )
        ),
        '没有'
      )
  }
]

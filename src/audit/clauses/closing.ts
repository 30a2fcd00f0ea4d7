/** 附件说明, 署名, 成文日期, 附注 (7.3.4–7.3.6). */
import {indent} from '../../layout/gbt9704.js'
import {numeralValue} from '../../gongwen/numerals.js'
import {textOf} from '../recognise/reading.js'
import {type Clause, type Judgement, judgeEach, judgeLength, judgement, millimetres, quoted, spotOf} from './clause.js'
import {character, leftEdges} from './head.js'
import {judgeSignature} from './signature.js'

/** GB/T 9704—2012 applies to dates from here on; before, Chinese digits were the rule. */
const inForce = 20120701

/** Clauses on what closes the text. */
export const closingClauses: readonly Clause[] = [
  {
    id: 'attachment-note-form',
    clause: '7.3.4',
    name: '附件说明写法',
    strength: '规定',
    judge: ({note}) => {
      const [first] = note
      if (first === undefined) return []
      const entries = note.map(({text}) => text)
      const wrong = [
        ...(first.text.startsWith('附件：') ? [] : ['“附件”后应标全角冒号']),
        ...(entries.some((text) => /[。；，、]$/u.test(text) && text === entries.at(-1))
          ? ['附件名称后不加标点符号']
          : []),
        ...(entries.some((text, index) => /[。；]$/u.test(text) && index < entries.length - 1)
          ? ['附件名称后不加标点符号']
          : []),
        ...(/^附件：(?:[一二三四五六七八九十]+、|（|\d+[、．])/u.test(first.text) ? ['顺序号用阿拉伯数字，如“1.”'] : [])
      ]
      return [
        judgement(
          wrong.length === 0,
          '“附件：1.××××”，名称后不加标点',
          wrong.length === 0 ? quoted(textOf(note)) : `${quoted(textOf(note))}：${wrong.join('；')}`,
          {
            place: spotOf(first),
            explanation: `${wrong.join('；')}。`
          }
        )
      ]
    }
  },
  {
    id: 'attachment-note-place',
    clause: '7.3.4',
    name: '附件说明左空二字',
    strength: '规定',
    judge: (reading) => {
      const [first] = reading.note
      if (first === undefined) return []
      return [
        judgeLength(
          first.left,
          leftEdges(reading).map((left) => left + indent.attachmentNote * character),
          1.5,
          {place: spotOf(first), explanation: '附件说明在正文之下空一行、左空二字。'}
        )
      ]
    }
  },
  {
    id: 'attachment-note-gap',
    clause: '7.3.4',
    name: '附件说明之上空一行',
    strength: '规定',
    judge: ({note, noteAbove}) => {
      const [first] = note
      if (first === undefined || noteAbove === undefined || noteAbove.page !== first.page) return []
      return gapOfRows(first.top - noteAbove.bottom, spotOf(first), '附件说明应排在正文之下空一行的位置。')
    }
  },
  {
    id: 'signature-place',
    clause: '7.3.5.1、7.3.5.2',
    name: '署名和成文日期的位置',
    strength: '规定',
    judge: (reading) => judgeSignature(reading)
  },
  {
    id: 'date-form',
    clause: '7.3.5.4',
    name: '成文日期写法',
    strength: '规定',
    judge: ({signature}) => {
      if (signature === undefined) return []
      const {date} = signature
      const value = dateValue(date.text)
      const arabic = /^\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日$/u.test(date.text)
      const old = value !== undefined && value < inForce && !/\d/u.test(date.text)
      return [
        judgement(arabic || old, old ? '国标实施前的日期，可用汉字' : '阿拉伯数字，不编虚位', date.text, {
          place: spotOf(date),
          explanation: '成文日期用阿拉伯数字标全年、月、日，月、日不编虚位（1 不编为 01）。'
        })
      ]
    }
  },
  {
    id: 'signature-with-text',
    clause: '7.3.5.5',
    name: '署名页有正文',
    strength: '一般',
    judge: ({signature, flow}) => {
      if (signature === undefined) return []
      const {date} = signature
      const first = flow[date.page]?.[0]
      const alone = date.page > 0 && (first === date || first === signature.names[0])
      return [
        judgement(!alone, '署名、日期与正文同页', alone ? '这一页只有署名和日期' : '同页有文字', {
          place: spotOf(date),
          explanation: '请调整行距、字距，使署名、日期与正文同处一页。'
        })
      ]
    }
  },
  {
    id: 'no-blank-page-note',
    clause: '7.3.5.5',
    name: '不标“此页无正文”',
    strength: '规定',
    judge: ({flow}) => {
      const found = flow.flat().find(({text}) => /此页无正文/u.test(text))
      return found === undefined
        ? []
        : [
            judgement(false, '不标“此页无正文”', quoted(found.text), {
              place: spotOf(found),
              explanation: '请调整行距、字距解决，不标“此页无正文”。'
            })
          ]
    }
  },
  {
    id: 'annotation-form',
    clause: '7.3.6',
    name: '附注加圆括号',
    strength: '规定',
    judge: ({annotation}) => {
      const [first] = annotation
      if (first === undefined) return []
      const text = textOf(annotation)
      return [
        judgement(/^（.*）$/su.test(text), '加全角圆括号', quoted(text), {
          place: spotOf(first),
          explanation: '附注加圆括号，排在成文日期下一行。'
        })
      ]
    }
  },
  {
    id: 'annotation-place',
    clause: '7.3.6',
    name: '附注居左空二字，在成文日期下一行',
    strength: '规定',
    judge: (reading) => {
      const [first] = reading.annotation
      const date = reading.signature?.date
      if (first === undefined || date === undefined) return []
      const judged: Judgement[] = [
        judgeLength(
          first.left,
          leftEdges(reading).map((left) => left + indent.annotation * character),
          1.5,
          {place: spotOf(first), explanation: '附注居左空二字。'}
        )
      ]
      if (first.page === date.page) {
        // GB/T 33476.2 leaves a row between them.
        const gap = first.top - date.bottom
        judged.push(
          judgement(gap > 2 && gap < 17, '成文日期下一行', `相距 ${millimetres(gap)}`, {
            place: spotOf(first),
            explanation: '附注排在成文日期下一行。'
          })
        )
      }
      return judgeEach(judged, '左空二字，在日期下一行')
    }
  }
]

/** 空一行: the standard's distance, or an empty row of whatever pitch. */
export const gapOfRows = (gap: number, place: Judgement['place'], explanation: string): readonly Judgement[] => [
  judgement(gap >= 8.9 && gap <= 16.2, `空一行（${millimetres(10.39)}或 14.8 毫米）`, millimetres(gap), {
    tolerance: '±1.4 毫米',
    ...(place === undefined ? {} : {place}),
    explanation
  })
]

/** A printed date as a number such as 20120113. */
export function dateValue(text: string): number | undefined {
  const match = /^(.{4})年(.{1,3})月(.{1,3})日$/u.exec(text.replaceAll(/[○ＯO零]/gu, '〇'))
  if (match === null) return undefined
  const [year, month, day] = match.slice(1).map((part) => (/^\d+$/u.test(part) ? Number(part) : numeralValue(part)))
  return year === undefined || month === undefined || day === undefined ? undefined : year * 10000 + month * 100 + day
}

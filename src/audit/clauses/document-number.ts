/** 发文字号, 签发人, 版头中的分隔线 (7.2.5–7.2.7). */
import {page, sizes, standard} from '../../layout/gbt9704.js'
import {type Clause, judgeLength, judgement, quoted, spotOf} from './clause.js'
import {judgeFace, judgeSize} from './faces.js'
import {character, gapTolerance, judgeCentred, leftEdges, notLetter, rightEdges, twoRows} from './head.js'

/** Clauses on the number and what stands below the mark. */
export const documentNumberClauses: readonly Clause[] = [
  {
    id: 'number-form',
    clause: '7.2.5',
    name: '发文字号写法',
    strength: '规定',
    judge: ({head: {number}, format}) => {
      if (number === undefined || format === 'order') return []
      const fits = /^\p{Script=Han}{1,16}〔[12]\d{3}〕[1-9]\d*号$/u.test(number.text)
      return [
        judgement(fits, '发文机关代字〔年份〕序号号', number.text, {
          place: spotOf(number),
          explanation: '年份用六角括号〔〕括入，序号不加“第”字，不编虚位（1 不编为 01）。'
        })
      ]
    }
  },
  {
    id: 'number-face',
    clause: '7.2.5',
    name: '发文字号字体字号',
    strength: '一般',
    judge: ({head: {number}}) =>
      number === undefined ? [] : [...judgeFace([number], 'fangsong'), ...judgeSize([number], sizes.san, '3号')]
  },
  {
    id: 'number-gap',
    clause: '7.2.5、10.2',
    name: '发文字号在标志下空二行',
    strength: '规定',
    judge: (reading) => {
      const {number, markBox, signatories} = reading.head
      if (!notLetter(reading) || number === undefined || markBox === undefined) return []
      return [
        judgeLength(Math.min(number.top, ...signatories.map(({top}) => top)) - markBox.bottom, twoRows, gapTolerance, {
          place: spotOf(number),
          explanation: '发文字号应排在发文机关标志下空二行的位置。'
        })
      ]
    }
  },
  {
    id: 'number-place',
    clause: '7.2.5、10.2',
    name: '发文字号左右位置',
    strength: '规定',
    judge: (reading) => {
      const {number, signatories} = reading.head
      if (!notLetter(reading) || number === undefined) return []
      if (signatories.length === 0) return [judgeCentred(number, reading, spotOf(number), '发文字号')]
      return [
        judgeLength(
          number.left,
          leftEdges(reading).map((left) => left + character),
          1.5,
          {place: spotOf(number), explanation: '上行文的发文字号居左空一字，与最后一个签发人姓名同处一行。'}
        )
      ]
    }
  },
  {
    id: 'signatory-form',
    clause: '7.2.6',
    name: '签发人',
    strength: '规定',
    judge: (reading) => {
      const {signatories} = reading.head
      const [first] = signatories
      if (first === undefined) return []
      const right = Math.max(...signatories.map((line) => line.right))
      return [
        judgement(first.text.startsWith('签发人：'), '“签发人”后标全角冒号', quoted(first.text), {
          place: spotOf(first)
        }),
        judgeLength(
          right,
          rightEdges(reading).map((edge) => edge - character),
          2,
          {place: spotOf(first), explanation: '签发人姓名居右空一字。'}
        )
      ]
    }
  },
  {
    id: 'separator-present',
    clause: '7.2.7',
    name: '版头中的分隔线',
    strength: '规定',
    judge: ({format, head}) => {
      if (format !== 'standard') return []
      const fits = head.separator !== undefined
      return [
        judgement(fits, '发文字号之下有一条红色分隔线', fits ? '有' : '没有找到红色分隔线', {
          explanation: '请在发文字号之下 4 毫米处加一条与版心等宽的红色分隔线。'
        })
      ]
    }
  },
  {
    id: 'separator-gap',
    clause: '7.2.7',
    name: '分隔线与发文字号的距离',
    strength: '规定',
    judge: ({format, head: {separator, number}}) => {
      if (format !== 'standard' || separator === undefined || number === undefined) return []
      return [
        judgeLength(separator.y1 - separator.weight / 2 - number.bottom, [standard.separatorBelowNumber], 1, {
          place: {page: 1, x: separator.x1, y: separator.y1},
          explanation: '分隔线应在发文字号之下 4 毫米处。'
        })
      ]
    }
  },
  {
    id: 'separator-length',
    clause: '7.2.7',
    name: '分隔线与版心等宽',
    strength: '规定',
    judge: ({format, head: {separator}}) => {
      if (format !== 'standard' || separator === undefined) return []
      return [
        judgeLength(separator.x2 - separator.x1, [page.typeArea.width], 1, {
          place: {page: 1, x: separator.x1, y: separator.y1},
          explanation: '分隔线应当居中，与版心等宽。'
        })
      ]
    }
  }
]

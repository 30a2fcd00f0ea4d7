/** 信函格式 (10.1). */
import {letter, page, typeArea} from '../../layout/gbt9704.js'
import type {Rule} from '../measured.js'
import type {Reading} from '../recognise/reading.js'
import {type Clause, type Judgement, judgeEach, judgeLength, judgement, spotOf} from './clause.js'
import {rightEdges} from './head.js'

const isLetter = ({format}: Reading): boolean => format === 'letter'
const spot = (rule: Rule): {page: number; x: number; y: number} => ({page: rule.page + 1, x: rule.x1, y: rule.y1})
const upperEdge = ({y1, weight}: Rule): number => y1 - weight / 2
const lowerEdge = ({y1, weight}: Rule): number => y1 + weight / 2

/** Clauses of letters. */
export const letterClauses: readonly Clause[] = [
  {
    id: 'letter-mark-position',
    clause: '10.1',
    name: '信函标志上缘',
    strength: '规定',
    judge: (reading) => {
      const {markBox} = reading.head
      if (!isLetter(reading) || markBox === undefined) return []
      return [
        judgeLength(markBox.top, [letter.markTop], reading.document.outlines ? 1.3 : 3, {
          place: spotOf({page: 0, left: markBox.left, top: markBox.top}),
          explanation: '信函格式的标志上缘应距纸的上边 30 毫米。'
        })
      ]
    }
  },
  {
    id: 'letter-rules-present',
    clause: '10.1',
    name: '信函的两条红色双线',
    strength: '规定',
    judge: (reading) => {
      if (!isLetter(reading)) return []
      const {upperRules, lowerRules} = reading.head
      const missing = [
        ...(upperRules.length === 0 ? ['标志之下的'] : []),
        ...(lowerRules.length === 0 ? ['下页边的'] : [])
      ]
      return [
        judgement(
          missing.length === 0,
          '标志之下、首页下边各一条红色双线',
          missing.length === 0 ? '都有' : `缺${missing.join('和')}双线`,
          {
            explanation: '请补上红色双线。'
          }
        )
      ]
    }
  },
  {
    id: 'letter-rule-gap',
    clause: '10.1',
    name: '双线与标志的距离',
    strength: '规定',
    judge: (reading) => {
      const {markBox, upperRules} = reading.head
      const [first] = upperRules
      if (!isLetter(reading) || markBox === undefined || first === undefined) return []
      return [
        judgeLength(upperEdge(first) - markBox.bottom, [letter.ruleBelowMark], 1.3, {
          place: spot(first),
          explanation: '双线应在标志之下 4 毫米处。'
        })
      ]
    }
  },
  {
    id: 'letter-rule-order',
    clause: '10.1',
    name: '双线的粗细次序',
    strength: '规定',
    judge: (reading) => {
      if (!isLetter(reading)) return []
      const {upperRules, lowerRules} = reading.head
      const judged = [
        ['上粗下细', upperRules, 1],
        ['上细下粗', lowerRules, -1]
      ] as const
      return judgeEach(
        judged.flatMap(([expected, [first, second], sign]): Judgement[] => {
          if (first === undefined || second === undefined) return []
          return [
            judgement(
              (first.weight - second.weight) * sign > 0.05,
              expected,
              `上 ${first.weight.toFixed(2)} 毫米，下 ${second.weight.toFixed(2)} 毫米`,
              {
                place: spot(first),
                explanation: '标志之下的双线上粗下细，首页下边的双线上细下粗。'
              }
            )
          ]
        }),
        '上一条上粗下细，下一条上细下粗'
      )
    }
  },
  {
    id: 'letter-rule-length',
    clause: '10.1',
    name: '双线长度',
    strength: '规定',
    judge: (reading) =>
      !isLetter(reading)
        ? []
        : judgeEach(
            [...reading.head.upperRules, ...reading.head.lowerRules].map((rule) =>
              judgeLength(rule.x2 - rule.x1, [letter.ruleLength], 1, {
                place: spot(rule),
                explanation: '双线长 170 毫米，居中。'
              })
            ),
            '170.0 毫米'
          )
  },
  {
    id: 'letter-lower-rule',
    clause: '10.1',
    name: '首页下边双线的位置',
    strength: '规定',
    judge: (reading) => {
      const last = reading.head.lowerRules.at(-1)
      if (!isLetter(reading) || last === undefined) return []
      return [
        judgeLength(page.height - lowerEdge(last), [letter.ruleFromBottom], 1.2, {
          place: spot(last),
          explanation: '下边的双线应距纸的下边 20 毫米。'
        })
      ]
    }
  },
  {
    id: 'letter-number-place',
    clause: '10.1',
    name: '信函发文字号居右顶格',
    strength: '规定',
    judge: (reading) => {
      const {number} = reading.head
      if (!isLetter(reading) || number === undefined) return []
      return [
        judgeLength(number.right, rightEdges(reading), 1.5, {
          place: spotOf(number),
          explanation: '信函格式的发文字号在第一条双线之下，顶格居版心右边。'
        })
      ]
    }
  },
  {
    id: 'letter-number-gap',
    clause: '10.1',
    name: '信函发文字号与双线的距离',
    strength: '规定',
    judge: (reading) => {
      const {number, upperRules} = reading.head
      const last = upperRules.at(-1)
      if (!isLetter(reading) || number === undefined || last === undefined) return []
      return [
        judgeLength(number.top - lowerEdge(last), [letter.gap], 1, {
          place: spotOf(number),
          explanation: '发文字号与双线相距 3 号汉字高度的 7/8（约 4.84 毫米）。'
        })
      ]
    }
  },
  {
    id: 'letter-foot-gap',
    clause: '10.1',
    name: '首页文字与下边双线的距离',
    strength: '规定',
    judge: (reading) => {
      const [first] = reading.head.lowerRules
      const last = reading.flow[0]?.at(-1)
      if (!isLetter(reading) || first === undefined || last === undefined) return []
      const gap = upperEdge(first) - last.bottom
      return [
        judgement(gap >= letter.gap - 1, `不小于 ${letter.gap.toFixed(1)} 毫米`, `${gap.toFixed(1)} 毫米`, {
          tolerance: '−1 毫米',
          place: spotOf(last),
          explanation: '首页最后一行文字与下边双线的距离不小于 3 号汉字高度的 7/8。'
        })
      ]
    }
  },
  {
    id: 'letter-imprint',
    clause: '10.1',
    name: '信函的版记',
    strength: '规定',
    judge: (reading) => {
      const {imprint} = reading
      if (!isLetter(reading) || imprint === undefined) return []
      const [line] = [...imprint.copies, ...imprint.printing]
      const found = [
        ...(imprint.rules.length > 0 ? ['分隔线'] : []),
        ...(imprint.printing.length > 0 ? ['印发机关、印发日期'] : [])
      ]
      const bottom = Math.max(0, ...imprint.copies.map((copy) => copy.bottom))
      return [
        judgement(
          found.length === 0,
          '只有抄送机关，不加印发机关、印发日期和分隔线',
          found.length === 0 ? '只有抄送机关' : `有${found.join('、')}`,
          {
            ...(line === undefined ? {} : {place: spotOf(line)}),
            explanation: '信函格式的版记不加印发机关和印发日期、分隔线。'
          }
        ),
        judgeLength(bottom, [typeArea.bottom, typeArea.bottom - 2.5], 2.5, {
          ...(line === undefined ? {} : {place: spotOf(line)}),
          explanation: '抄送机关应在最后一面版心的最下方。'
        })
      ]
    }
  }
]

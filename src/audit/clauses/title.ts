/** 标题 and 主送机关 (7.3.1, 7.3.2), 令号 excepted. */
import {line, sizes} from '../../layout/gbt9704.js'
import type {Line} from '../measured.js'
import {type Reading, textOf} from '../recognise/reading.js'
import {type Clause, judgeEach, judgeLength, judgement, quoted, spotOf} from './clause.js'
import {judgeFace, judgeSize} from './faces.js'
import {gapTolerance, judgeCentred, leftEdges, twoRows} from './head.js'

/** 空一行 as the standard measures it, and as an empty row of a word processor makes it. */
export const oneRow = [line, 14.8] as const

/** Foot of what stands above the title on page 1. */
function headFoot({head, format}: Reading): number | undefined {
  const notes = [head.number, head.copyNumber, head.classification, head.urgency].filter((part) => part !== undefined)
  if (format === 'standard')
    return head.separator === undefined ? undefined : head.separator.y1 + head.separator.weight / 2
  if (format !== 'letter') return undefined
  const rule = head.upperRules.at(-1)
  const feet = [...notes.map(({bottom}) => bottom), ...(rule === undefined ? [] : [rule.y1 + rule.weight / 2])]
  return feet.length === 0 ? undefined : Math.max(...feet)
}

const minutesOrOrder = ({format}: Reading): boolean => format === 'order' || format === 'minutes'

/** Clauses on the title and what is addressed. */
export const titleClauses: readonly Clause[] = [
  {
    id: 'title-present',
    clause: '7.3.1',
    name: '标题',
    strength: '规定',
    judge: (reading) =>
      reading.format === 'order' || reading.format === 'none'
        ? []
        : [
            judgement(
              reading.title.length > 0,
              '有标题',
              reading.title.length > 0 ? quoted(textOf(reading.title)) : '没有找到居中的标题',
              {
                explanation: '标题应当居中排在版头之下。'
              }
            )
          ]
  },
  {
    id: 'title-face',
    clause: '7.3.1',
    name: '标题字体',
    strength: '一般',
    judge: ({title}) => judgeFace(title, 'xiaobiaosong')
  },
  {
    id: 'title-size',
    clause: '7.3.1',
    name: '标题字号',
    strength: '一般',
    judge: ({title}) => judgeSize(title, sizes.er, '2号')
  },
  {
    id: 'title-gap',
    clause: '7.3.1、10.1',
    name: '标题之上空二行',
    strength: '规定',
    judge: (reading) => {
      const foot = headFoot(reading)
      const [first] = reading.title
      if (foot === undefined || first === undefined || first.page !== 0) return []
      return [
        judgeLength(first.top - foot, twoRows, gapTolerance, {
          place: spotOf(first),
          explanation: '标题应排在版头之下空二行的位置。'
        })
      ]
    }
  },
  {
    id: 'title-centred',
    clause: '7.3.1',
    name: '标题居中',
    strength: '规定',
    judge: (reading) =>
      judgeEach(
        reading.title.map((part) => judgeCentred(part, reading, spotOf(part), '标题')),
        '居中'
      )
  },
  {
    id: 'title-shape',
    clause: '7.3.1',
    name: '标题排列形状',
    strength: '规定',
    judge: ({title}) => {
      const [first] = title
      if (first === undefined || title.length < 2) return []
      // A line of a title may carry a bracket that hangs: a character of difference is no shape.
      const widths = title.map((part) => (part.right - part.left) / (first.bottom - first.top))
      const steps = widths.slice(1).map((width, index) => width - (widths[index] ?? 0))
      const turns = steps.slice(1).filter((step, index) => step > 1 && (steps[index] ?? 0) < -1)
      return [
        judgement(turns.length === 0, '梯形或菱形', `各行 ${widths.map((width) => Math.round(width)).join('、')} 字`, {
          place: spotOf(first),
          explanation: '标题排列应当使用梯形或菱形，中间的行不应最短。'
        })
      ]
    }
  },
  {
    id: 'recipients-colon',
    clause: '7.3.2',
    name: '主送机关后的冒号',
    strength: '规定',
    judge: ({recipients}) => {
      const last = recipients.at(-1)
      if (last === undefined) return []
      return [
        judgement(last.text.endsWith('：'), '最后一个机关名称后标全角冒号', quoted(last.text.slice(-12)), {
          place: spotOf(last),
          explanation: '主送机关最后一个名称之后应当标全角冒号。'
        })
      ]
    }
  },
  {
    id: 'recipients-gap',
    clause: '7.3.2',
    name: '主送机关之上空一行',
    strength: '规定',
    judge: (reading) => {
      const [first] = reading.recipients
      const above = reading.title.at(-1)
      return first === undefined || minutesOrOrder(reading) ? [] : gapBelow(above, first, '主送机关')
    }
  },
  {
    id: 'recipients-place',
    clause: '7.3.2',
    name: '主送机关居左顶格',
    strength: '规定',
    judge: (reading) =>
      judgeEach(
        reading.recipients.map((part) =>
          judgeLength(part.left, leftEdges(reading), 1.5, {
            place: spotOf(part),
            explanation: '主送机关居左顶格，回行时仍顶格。'
          })
        ),
        '顶格'
      )
  },
  {
    id: 'body-on-first-page',
    clause: '7.3.3',
    name: '首页显示正文',
    strength: '规定',
    judge: ({paragraphs, title}) => {
      const [first] = paragraphs
      if (first === undefined || title.length === 0) return []
      const page = first.lines[0]?.page ?? 0
      return [
        judgement(page === 0, '首页有正文', page === 0 ? '有' : `正文从第 ${page + 1} 页开始`, {
          explanation: '公文首页必须显示正文；主送机关太多时移到版记中。'
        })
      ]
    }
  }
]

function gapBelow(above: Line | undefined, first: Line, name: string): ReturnType<Clause['judge']> {
  if (above === undefined || above.page !== first.page) return []
  return [
    judgeLength(first.top - above.bottom, oneRow, gapTolerance, {
      place: spotOf(first),
      explanation: `${name}应排在标题之下空一行的位置。`
    })
  ]
}

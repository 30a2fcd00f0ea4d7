/** 版头 of 文件, 命令 and 纪要 (7.2, 10.2, 10.3) and what all heads share. */
import {grid, page, standard, twoLines, typeArea} from '../../layout/gbt9704.js'
import {isRed, type Reading, textOf} from '../recognise/reading.js'
import {
  cannotJudge,
  type Clause,
  type Judgement,
  judgeEach,
  judgeLength,
  judgement,
  millimetres,
  quoted,
  spotOf
} from './clause.js'
import {judgeFace} from './faces.js'

/** 空二行 as the standard measures it, and as empty rows of a word processor make it. */
export const twoRows = [twoLines, 25] as const
export const gapTolerance = 1.2
/** Top of the mark below the top of 版心; 20 mm in 命令 (10.2). */
const orderMarkTop = 20
/** 1 字. */
export const character = page.typeArea.width / grid.chars

/** The edges to measure from: those of the standard, and those that the page has. */
export const leftEdges = ({area}: Reading): readonly number[] => [typeArea.left, area.left ?? typeArea.left]
export const rightEdges = ({area}: Reading): readonly number[] => [typeArea.right, area.right ?? typeArea.right]

const middles = (reading: Reading): readonly number[] => [
  page.width / 2,
  (typeArea.left + typeArea.right) / 2,
  ((reading.area.left ?? typeArea.left) + (reading.area.right ?? typeArea.right)) / 2
]

/** Whether something stands in the middle of 版心 or of the sheet. */
export function judgeCentred(
  box: {readonly left: number; readonly right: number},
  reading: Reading,
  spot: Judgement['place'],
  name: string
): Judgement {
  const middle = (box.left + box.right) / 2
  const wanted = middles(reading)
  const tolerance = 2
  return judgement(
    middle >= Math.min(...wanted) - tolerance && middle <= Math.max(...wanted) + tolerance,
    '居中',
    `中线在 ${millimetres(middle)}`,
    {tolerance: `±${tolerance} 毫米`, ...(spot === undefined ? {} : {place: spot}), explanation: `${name}应当居中。`}
  )
}

/** Whether a document has the head of 文件, 命令 or 纪要. */
export const notLetter = ({format}: Reading): boolean => format !== 'letter' && format !== 'none'

/** Clauses on the mark and what stands above it. */
export const headClauses: readonly Clause[] = [
  {
    id: 'copy-number-form',
    clause: '7.2.1',
    name: '份号',
    strength: '一般',
    judge: ({head: {copyNumber}}) =>
      copyNumber === undefined
        ? []
        : [
            judgement(/^\d{6}$/u.test(copyNumber.text), '6 位阿拉伯数字', quoted(copyNumber.text), {
              place: spotOf(copyNumber),
              explanation: '份号一般用 6 位阿拉伯数字，不足的在前面补 0。'
            })
          ]
  },
  {
    id: 'head-notes-face',
    clause: '7.2.2、7.2.3',
    name: '密级、紧急程度字体',
    strength: '一般',
    judge: ({head: {classification, urgency}}) =>
      judgeFace(
        [classification, urgency].filter((line) => line !== undefined),
        'heiti'
      )
  },
  {
    id: 'head-notes-order',
    clause: '7.2.3',
    name: '份号、密级、紧急程度的顺序',
    strength: '规定',
    judge: ({head: {copyNumber, classification, urgency}}) => {
      const lines = [copyNumber, classification, urgency].filter((line) => line !== undefined)
      const [first] = lines
      if (lines.length < 2 || first === undefined) return []
      const fits = lines.every((line, index) => index === 0 || line.baseline > (lines[index - 1]?.baseline ?? 0) + 1)
      const shown = lines.toSorted((a, b) => a.baseline - b.baseline).map(({text}) => text)
      return [
        judgement(fits, '自上而下份号、密级和保密期限、紧急程度', shown.join('、'), {
          place: spotOf(first),
          explanation: '请按份号、密级和保密期限、紧急程度的顺序自上而下分行排列。'
        })
      ]
    }
  },
  {
    id: 'mark-position',
    clause: '7.2.4、10.2、10.3',
    name: '发文机关标志上缘',
    strength: '规定',
    judge: (reading) => {
      const {head, format, document} = reading
      const box = head.markBox
      const mark = head.mark[0]
      if (!notLetter(reading) || box === undefined || mark === undefined) return []
      const below = format === 'order' ? orderMarkTop : standard.markTop
      const place = spotOf({page: 0, left: box.left, top: box.top})
      return [
        judgeLength(box.top - typeArea.top, [below], document.outlines ? 1.3 : 3, {
          place,
          expected: `距版心上边 ${millimetres(below)}`,
          explanation: `标志上缘应距纸的上边 ${millimetres(typeArea.top + below)}，现在是 ${millimetres(box.top)}。`
        })
      ]
    }
  },
  {
    id: 'mark-centred',
    clause: '7.2.4、10.1',
    name: '发文机关标志居中',
    strength: '规定',
    judge: (reading) => {
      const box = reading.head.markBox
      if (box === undefined) return []
      return [judgeCentred(box, reading, spotOf({page: 0, left: box.left, top: box.top}), '发文机关标志')]
    }
  },
  {
    id: 'mark-colour',
    clause: '7.2.4、10.1',
    name: '发文机关标志颜色',
    strength: '推荐',
    judge: ({head: {mark}}) =>
      judgeEach(
        mark.map((line) =>
          judgement(isRed(line.colour), '红色', line.colour, {
            place: spotOf(line),
            explanation: '发文机关标志应当用红色。'
          })
        ),
        '红色'
      )
  },
  {
    id: 'mark-face',
    clause: '7.2.4、10.1',
    name: '发文机关标志字体',
    strength: '推荐',
    judge: ({head: {mark}}) => judgeFace(mark, 'xiaobiaosong')
  },
  {
    id: 'head-present',
    clause: '7.2',
    name: '版头',
    strength: '实务',
    judge: ({format, head}) =>
      format === 'none'
        ? [cannotJudge('有发文机关标志的版头', '没有版头，像是网上公布的文本；版头各项都没有核对。')]
        : [judgement(true, '有版头', quoted(textOf(head.mark)))]
  }
]

/** Paper and 版心 (5.1, 5.2.1). */
import {letter, page, sizes, typeArea} from '../../layout/gbt9704.js'
import type {Line} from '../measured.js'
import {mmOfPt} from '../recognise/reading.js'
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
import {neverFirst} from './text.js'

/** Paper may be cut 2 mm off (6.3), 版心 may stand 1 mm off (5.2.1). */
const tolerance = {paper: 2, margin: 1} as const
/** Ink may cross the edge of 版心 by this much: the margin's tolerance and what a glyph draws beyond its cell. */
const crossing = 1.6
/** From this pitch on, word processors need the margins of GB/T 33476.2 and the ink fills 版心. */
const inkPitch = 10.33

/** Clauses on the sheet and its 版心. */
export const typeAreaClauses: readonly Clause[] = [
  {
    id: 'paper-size',
    clause: '5.1',
    name: '纸张',
    strength: '规定',
    judge: ({document}) =>
      judgeEach(
        document.pages.map(({width, height}, index) => {
          const [short, long] = [Math.min(width, height), Math.max(width, height)]
          const fits =
            Math.abs(short - page.width) <= tolerance.paper && Math.abs(long - page.height) <= tolerance.paper
          return judgement(fits, 'A4（210×297 毫米）', `${millimetres(width)}×${millimetres(height)}`, {
            tolerance: `±${tolerance.paper} 毫米`,
            place: {page: index + 1, x: 0, y: 0},
            explanation: '公文用 A4 型纸，请在页面设置里改为 A4。'
          })
        }),
        '各页都是 A4'
      )
  },
  {
    id: 'margin-top',
    clause: '5.2.1',
    name: '天头（上白边）',
    strength: '规定',
    judge: ({area}) => {
      if (area.top === undefined)
        return [cannotJudge(millimetres(page.margin.top), '没有从第一行排起的第二页，量不出天头。')]
      // Word processors leave the leading of a row above its characters.
      const leading = area.pitch === undefined || area.pitch > inkPitch ? 0 : area.pitch - mmOfPt(sizes.san)
      const low = page.margin.top - tolerance.margin
      const high = page.margin.top + leading + tolerance.margin
      return [
        judgement(area.top >= low && area.top <= high, millimetres(page.margin.top), millimetres(area.top), {
          tolerance:
            leading === 0
              ? `±${tolerance.margin} 毫米`
              : `±${tolerance.margin} 毫米，另加首行行距 ${millimetres(leading)}`,
          explanation: '第一行字的上缘应距纸的上边 37 毫米，请调整上边距。'
        })
      ]
    }
  },
  {
    id: 'margin-left',
    clause: '5.2.1',
    name: '订口（左白边）',
    strength: '规定',
    judge: ({area}) =>
      area.left === undefined
        ? [cannotJudge(millimetres(page.margin.left), '正文不足三行，量不出左白边。')]
        : [
            judgeLength(area.left, [page.margin.left], tolerance.margin, {
              explanation: '正文左端应距纸的左边 28 毫米，请调整左边距。'
            })
          ]
  },
  {
    id: 'type-area-width',
    clause: '5.2.1',
    name: '版心宽度',
    strength: '规定',
    judge: ({area}) => {
      if (area.left === undefined || area.right === undefined)
        return [cannotJudge(millimetres(page.typeArea.width), '没有足够的满行，量不出版心宽度。')]
      // A ragged right edge hides up to one character.
      const width = area.right - area.left
      const fits = width <= page.typeArea.width + 1.5 && width >= page.typeArea.width - mmOfPt(sizes.san) - 1
      return [
        judgement(fits, millimetres(page.typeArea.width), millimetres(width), {
          tolerance: '+1.5 毫米，−1 字',
          explanation: '版心宽 156 毫米，请调整左右边距。'
        })
      ]
    }
  },
  {
    id: 'type-area-ink',
    clause: '5.2.1',
    name: '文字不出版心',
    strength: '规定',
    judge: ({flow, format, area}) => {
      const left = Math.min(typeArea.left, area.left ?? typeArea.left) - crossing
      const right = Math.max(typeArea.right, area.right ?? typeArea.right) + crossing
      return judgeEach(
        flow.flatMap((lines, index) =>
          lines.map((line): Judgement => {
            const bottom =
              format === 'letter' && index === 0
                ? page.height - letter.ruleFromBottom
                : typeArea.bottom + Math.max(0, (area.top ?? typeArea.top) - typeArea.top) + crossing
            const inkRight = rightWithoutMarks(line)
            const fits =
              line.ink.left >= left && inkRight <= right && line.bottom <= bottom && line.top >= typeArea.top - 4
            const edges = `左 ${line.ink.left.toFixed(1)}、右 ${inkRight.toFixed(1)}、上 ${line.top.toFixed(1)}、下 ${line.bottom.toFixed(1)} 毫米`
            return judgement(
              fits,
              '文字都在版心以内（横 28–184 毫米，纵 37–262 毫米）',
              `${edges}：${quoted(line.text)}`,
              {
                tolerance: `±${crossing} 毫米`,
                place: spotOf(line),
                explanation: '这一行超出了版心。'
              }
            )
          })
        ),
        '都在版心以内'
      )
    }
  }
]

/** Right edge of the ink; marks at the end may hang, as word processors let them. */
function rightWithoutMarks(line: Line): number {
  const last = line.glyphs.findLast(({text}) => !neverFirst.has(text))
  return last === undefined ? line.ink.right : Math.min(line.ink.right, last.ink?.right ?? last.right)
}

/** 横排表格 (8): the sheet turned, and 版心 with it. */
import {landscapePage} from '../../layout/gbt9704.js'
import {type Clause, judgeEach, judgement, type Judgement} from './clause.js'

/** 版心 may stand 1 mm off (5.2.1), and rules are half a point thick. */
const tolerance = 1.2

const area = {
  left: landscapePage.margin.left,
  right: landscapePage.width - landscapePage.margin.right,
  top: landscapePage.margin.top,
  bottom: landscapePage.height - landscapePage.margin.bottom
} as const
const expected = `表格在横页的版心以内（横 ${area.left}–${area.right} 毫米，纵 ${area.top}–${area.bottom} 毫米）`

/** Clauses on landscape pages. */
export const landscapeClauses: readonly Clause[] = [
  {
    id: 'landscape-type-area',
    clause: '8、5.2.1',
    name: '横排页的版心',
    strength: '规定',
    judge: ({document}) =>
      judgeEach(
        document.pages.flatMap(({width, height, rules}, index): readonly Judgement[] => {
          const grid = rules.filter(({x1, x2, y1, y2}) => Math.abs(x2 - x1) > 5 || Math.abs(y2 - y1) > 5)
          if (width <= height || grid.length === 0) return []
          const left = Math.min(...grid.map(({x1, x2}) => Math.min(x1, x2)))
          const right = Math.max(...grid.map(({x1, x2}) => Math.max(x1, x2)))
          const top = Math.min(...grid.map(({y1, y2}) => Math.min(y1, y2)))
          const bottom = Math.max(...grid.map(({y1, y2}) => Math.max(y1, y2)))
          const fits =
            left >= area.left - tolerance &&
            right <= area.right + tolerance &&
            top >= area.top - tolerance &&
            bottom <= area.bottom + tolerance
          const edges = [left, right, top, bottom].map((value) => value.toFixed(1))
          return [
            judgement(fits, expected, `左 ${edges[0]}、右 ${edges[1]}、上 ${edges[2]}、下 ${edges[3]} 毫米`, {
              tolerance: `±${tolerance} 毫米`,
              place: {page: index + 1, x: Math.round(left), y: Math.round(top)},
              explanation: '横排页是竖页转过来的：上边 28、右边 37、下边 26、左边 35 毫米。'
            })
          ]
        }),
        '都在版心以内'
      )
  }
]

/** 页码 (7.5), and those of letters (10.1) and of landscape pages (8). */
import {pageNumber as rule, sizes, typeArea} from '../../layout/gbt9704.js'
import type {Line} from '../measured.js'
import type {Reading} from '../recognise/reading.js'
import {cannotJudge, type Clause, type Judgement, judgeEach, judgeLength, judgement, quoted, spotOf} from './clause.js'
import {judgeFace, judgeSize} from './faces.js'
import {leftEdges, rightEdges} from './head.js'

/** 1 字 of 4号 or of the grid, and what the spaces of a word processor add. */
const sideTolerance = 2
/** Millimetres on the sheet. */
const middle = typeArea.bottom + rule.below

const isUpright = ({document}: Reading, {page}: Line): boolean => {
  const sheet = document.pages[page]
  return sheet !== undefined && sheet.width < sheet.height
}
const upright = (reading: Reading): readonly Line[] => reading.pageNumbers.filter((line) => isUpright(reading, line))
const valueOf = ({text}: Line): number => Number(/\d+/u.exec(text)?.[0])

/** Middle of the dash, by its ink where that is to be had. */
function dashMiddle(line: Line): number {
  const dash = line.glyphs.find(({text}) => /^[—–－\-―─一]$/u.test(text))
  return dash?.ink === undefined ? (line.top + line.bottom) / 2 : (dash.ink.top + dash.ink.bottom) / 2
}

/** Clauses on page numbers. */
export const pageNumberClauses: readonly Clause[] = [
  {
    id: 'page-number-form',
    clause: '7.5',
    name: '页码写法',
    strength: '规定',
    judge: ({pageNumbers}) =>
      judgeEach(
        pageNumbers.map((line) =>
          judgement(/^—\d+—$/u.test(line.text), '— 2 —', quoted(line.text), {
            place: spotOf(line),
            explanation: '页码用阿拉伯数字，左右各放一条一字线（—）。'
          })
        ),
        '写法都对'
      )
  },
  {
    id: 'page-number-height',
    clause: '7.5',
    name: '页码在版心下边缘之下 7 毫米',
    strength: '规定',
    judge: (reading) =>
      judgeEach(
        upright(reading).map((line) =>
          judgeLength(dashMiddle(line), [middle, middle + ((reading.area.top ?? typeArea.top) - typeArea.top)], 1.5, {
            place: spotOf(line),
            expected: `一字线距纸的上边 ${middle.toFixed(1)} 毫米`,
            explanation: '一字线上距版心下边缘 7 毫米。'
          })
        ),
        '都在 269 毫米处'
      )
  },
  {
    id: 'page-number-side',
    clause: '7.5',
    name: '单页码居右空一字，双页码居左空一字',
    strength: '规定',
    judge: (reading) =>
      judgeEach(
        upright(reading).map((line) => {
          const odd = valueOf(line) % 2 === 1
          const edges = odd ? rightEdges(reading) : leftEdges(reading)
          return judgeLength(
            odd ? line.right : line.left,
            edges.map((edge) => edge + (odd ? -5.2 : 5.2)),
            sideTolerance,
            {
              place: spotOf(line),
              expected: odd ? '居右空一字' : '居左空一字',
              explanation: '单页码居右空一字，双页码居左空一字。'
            }
          )
        }),
        '都在外侧空一字'
      )
  },
  {
    id: 'page-number-size',
    clause: '7.5',
    name: '页码字号',
    strength: '一般',
    judge: ({pageNumbers}) => judgeSize(pageNumbers, sizes.si, '4号')
  },
  {
    id: 'page-number-face',
    clause: '7.5',
    name: '页码字体',
    strength: '一般',
    judge: ({pageNumbers}) => judgeFace(pageNumbers, 'songti')
  },
  {
    id: 'page-number-sequence',
    clause: '7.5',
    name: '页码连续',
    strength: '规定',
    judge: ({pageNumbers}) => {
      const [first] = pageNumbers
      if (first === undefined) return []
      return judgeEach(
        pageNumbers.map((line) => {
          const wanted = valueOf(first) + line.page - first.page
          return judgement(valueOf(line) === wanted, `第 ${line.page + 1} 页编 ${wanted}`, line.text, {
            place: spotOf(line),
            explanation: '页码应当连续编排，附件与正文一起装订时也连续。'
          })
        }),
        '连续'
      )
    }
  },
  {
    id: 'page-number-present',
    clause: '7.5',
    name: '各页有页码',
    strength: '一般',
    judge: (reading) => {
      const {document, pageNumbers, format} = reading
      const missing = document.pages.flatMap(({width, height}, index) => {
        const exempt = (format === 'letter' && index === 0) || unnumberedSides(reading).has(index) || width > height
        return exempt || pageNumbers.some(({page}) => page === index) ? [] : [index + 1]
      })
      return [
        judgement(
          missing.length === 0,
          '各页有页码',
          missing.length === 0 ? '都有' : `第 ${missing.slice(0, 12).join('、')} 页没有`,
          {
            ...(missing[0] === undefined ? {} : {place: {page: missing[0], x: typeArea.left, y: middle}}),
            explanation: '请在版心下边缘之下编页码。'
          }
        )
      ]
    }
  },
  {
    id: 'page-number-blank-side',
    clause: '7.5',
    name: '空白页和空白页以后的版记页不编页码',
    strength: '规定',
    judge: (reading) => {
      const sides = unnumberedSides(reading)
      if (sides.size === 0) return []
      return judgeEach(
        [...sides].map((side) => {
          const number = reading.pageNumbers.find(({page}) => page === side)
          return judgement(number === undefined, '不编页码', number === undefined ? '没有' : quoted(number.text), {
            place: {page: side + 1, x: typeArea.left, y: middle},
            explanation: '版记页前有空白页的，空白页和版记页均不编排页码。'
          })
        }),
        '没有编'
      )
    }
  },
  {
    id: 'letter-first-page-number',
    clause: '10.1',
    name: '信函首页不显示页码',
    strength: '规定',
    judge: ({format, pageNumbers}) => {
      if (format !== 'letter') return []
      const number = pageNumbers.find(({page}) => page === 0)
      return [
        judgement(number === undefined, '首页没有页码', number === undefined ? '没有' : quoted(number.text), {
          ...(number === undefined ? {} : {place: spotOf(number)}),
          explanation: '信函格式首页不显示页码。'
        })
      ]
    }
  },
  {
    id: 'landscape-page-number',
    clause: '8',
    name: '横排页的页码',
    strength: '规定',
    judge: (reading) => {
      const wide = reading.document.pages.flatMap(({width, height}, index) => (width > height ? [index] : []))
      return judgeEach(
        wide.map((side): Judgement => {
          const level = reading.pageNumbers.find(({page}) => page === side)
          if (level === undefined) return cannotJudge('页码位置与竖排页一致', '横排页的页码没有认出来，或是竖着排的。')
          return judgement(false, '页码位置与竖排页一致', `横排在第 ${side + 1} 页下边`, {
            place: spotOf(level),
            explanation: 'A4 纸横排表格时，页码位置与公文其他页码保持一致（竖着排在横页的左边）。'
          })
        }),
        '一致'
      )
    }
  }
]

/** Sides without number: blank ones before the 版记, and the side of the 版记 behind them. */
function unnumberedSides({document, imprint}: Reading): ReadonlySet<number> {
  if (imprint === undefined) return new Set()
  const blank = (index: number): boolean => {
    const page = document.pages[index]
    if (page === undefined) return false
    return page.lines.every((line) => line.top > typeArea.bottom) && page.images.length === 0
  }
  return blank(imprint.page - 1) ? new Set([imprint.page - 1, imprint.page]) : new Set()
}

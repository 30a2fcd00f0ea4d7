/** Rows and characters that fill 版心 (5.2.3). */
import {grid, rowBox, sizes, typeArea} from '../../layout/gbt9704.js'
import {twipToPt} from '../../layout/units.js'
import {commonest} from '../pdf/lines.js'
import type {Reading} from '../recognise/reading.js'
import {cannotJudge, type Clause, type Judgement, judgement, spotOf} from './clause.js'

/** Only characters that fill a cell, and no mark at the end that may be squeezed. */
const wholeCells = /^[\p{Script=Han}，。、；：？！（）《》]{20,}(?<=\p{Script=Han})$/u
/** Clauses on rows. */
export const rowClauses: readonly Clause[] = [
  {
    id: 'rows-per-page',
    clause: '5.2.3',
    name: '每面行数',
    strength: '一般',
    judge: (reading) => rowsOfFullPages(reading)
  },
  {
    id: 'characters-per-line',
    clause: '5.2.3',
    name: '每行字数',
    strength: '一般',
    judge: ({area, flow}) => {
      const {left, right} = area
      if (left === undefined || right === undefined) return [cannotJudge('28 字', '没有足够的满行。')]
      const full = flow
        .flat()
        .filter(({text, left: from, right: to}) => wholeCells.test(text) && from < left + 1 && to > right - 2)
      if (full.length < 3) return [cannotJudge('28 字', '全是全角字符的满行不足三行，数不准字数。')]
      const count = commonest(full.map(({text}) => [...text].length))
      return [
        judgement(count === Number(grid.chars), '28 字', `${count} 字（数了 ${full.length} 个全角字符满行）`, {
          explanation: '请调整字间距，使每行排满 28 个字。'
        })
      ]
    }
  },
  {
    id: 'lines-flush',
    clause: '5.2.3',
    name: '满行撑满版心',
    strength: '一般',
    judge: ({area, paragraphs}) => {
      const {right} = area
      if (right === undefined) return []
      const full = paragraphs.flatMap(({lines}) => lines.slice(0, -1))
      const ragged = full.filter((line) => line.ink.right < right - 4.5)
      // Word processors leave a line short where its last word does not fit; that is rare in a text that is set flush.
      const [first] = ragged
      if (full.length < 5) return []
      const fits = ragged.length <= full.length * 0.1
      return [
        judgement(fits, '满行右端齐版心右边', fits ? '右端对齐' : `${full.length} 行中有 ${ragged.length} 行右端不齐`, {
          ...(first === undefined || fits ? {} : {place: spotOf(first)}),
          explanation: '请设为两端对齐。'
        })
      ]
    }
  }
]

/** Rows of the pages that text fills from row 1 to the last, with nothing but rows of 3号 on them. */
function rowsOfFullPages({flow, area, document}: Reading): readonly Judgement[] {
  const {pitch} = area
  const counts = flow.flatMap((lines, index) => {
    const first = lines[0]
    const last = lines.at(-1)
    const sheet = document.pages[index]
    const followed = (flow[index + 1]?.length ?? 0) > 0
    if (index === 0 || first === undefined || last === undefined || pitch === undefined || !followed) return []
    if (lines.some(({size}) => Math.abs(size - sizes.san) > 1) || first.top > typeArea.top + 7) return []
    // Tables and figures take rows that cannot be counted.
    if (sheet === undefined || sheet.rules.some(({y1}) => y1 > first.top) || sheet.images.length > 0) return []
    const next = flow[index + 1]?.[0]
    // What is bound to the next page leaves rows empty: such a page is not full.
    if (last.bottom + pitch < typeArea.bottom + 0.7) return []
    const running = next !== undefined && !/^附件[\d一二三四五六七八九十]*$/u.test(next.text)
    if (!running) return []
    return [{rows: Math.round((last.baseline - first.baseline) / pitch) + 1, lines: lines.length, index}]
  })
  const most = Math.max(0, ...counts.map(({rows}) => rows))
  if (counts.length < 1) return [cannotJudge('22 行', '没有一面排满的纯文字页。')]
  return [
    judgement(most === Number(grid.rows), '22 行', `${most} 行（排满的页面 ${counts.length} 面）`, {
      explanation: `请把行距调到每面 ${grid.rows} 行（约 ${twipToPt(rowBox.twips)} 磅）。`
    })
  ]
}

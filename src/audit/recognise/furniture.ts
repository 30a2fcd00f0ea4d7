/** What does not flow with the text: page numbers, tables, 版记. */
import {statuses} from '../../gongwen/genres.js'
import {typeArea} from '../../layout/gbt9704.js'
import type {Line, MeasuredPage, Rule} from '../measured.js'
import {type ImprintReading, isRed} from './reading.js'

/** Dashes and digits, or 第…页 in one of its forms. */
const numberForm =
  /^[—–－\-─―~·一]{0,2}\d{1,4}[—–－\-─―~·一]{0,2}$|^第?\d{1,4}页(?:[，,/]?共\d{1,4}页)?$|^\d{1,4}\/\d{1,4}$/u
/** Page numbers stand in the lowest part of a sheet. */
const numberZone = 45

/** The page number: the lowest line of a page when it has the form of one. */
export function pageNumberOf(page: MeasuredPage): Line | undefined {
  const [lowest] = page.lines.toSorted((a, b) => b.baseline - a.baseline)
  if (lowest === undefined || lowest.baseline < page.height - numberZone) return undefined
  return numberForm.test(lowest.text) ? lowest : undefined
}

/** What says above the type area of page 1 that a document is not issued yet; its own word, no element of the standard. */
export function draftLabelOf(page: MeasuredPage | undefined): Line | undefined {
  return page?.lines.find(({text, top}) => draftLabels.has(text) && top < typeArea.top - besideArea)
}

const draftLabels: ReadonlySet<string> = new Set([
  statuses.discussion,
  statuses.submission,
  '征求意见稿',
  '草案',
  '草稿'
])
/** Millimetres by which a label stands clear of the type area. */
const besideArea = 5

/** Whether a line stands in a table: upright rules on both sides of it. */
export function tableTester(page: MeasuredPage): (line: Line) => boolean {
  const upright = page.rules.filter(({x1, x2, y1, y2}) => Math.abs(x1 - x2) < 0.1 && y2 - y1 > 2)
  if (upright.length === 0) return () => false
  return ({left, right, top, bottom}) => {
    const middle = (top + bottom) / 2
    const beside = upright.filter(({y1, y2}) => y1 - 0.5 <= middle && middle <= y2 + 0.5)
    return beside.some(({x1}) => x1 <= left + 1) && beside.some(({x1}) => x1 >= right - 1)
  }
}

const copies = /^(?:抄送|主送)[：:]/u
const printing = /印发$/u

/** 版记: searched from the last page, two pages back. */
export function readImprint(
  pages: readonly MeasuredPage[],
  isFlow: (line: Line) => boolean
): {imprint: ImprintReading | undefined; used: ReadonlySet<Line>} {
  for (let page = pages.length - 1; page >= Math.max(0, pages.length - 3); page--) {
    const sheet = pages[page]
    if (sheet === undefined) continue
    const lines = sheet.lines.filter(isFlow)
    const rules = levelRules(sheet)
    const found = lines.filter(({text, size}) => copies.test(text) || (printing.test(text) && size < 20))
    const first = found[0]
    const last = found.at(-1)
    if (first === undefined || last === undefined) continue
    const above = rules.findLast(({y1}) => y1 < first.top + 1)
    const below = rules.find(({y1}) => y1 > last.bottom - 1)
    // A sentence may end with 印发: without rules or 抄送 it is no 版记.
    if (!found.some(({text}) => copies.test(text)) && (above === undefined || below === undefined)) continue
    const top = above !== undefined && first.top - above.y1 < 15 ? above.y1 : first.top
    const bottom = below?.y1 ?? Math.max(...lines.map((line) => line.bottom))
    const inside = lines.filter((line) => line.top > top - 1 && line.bottom < bottom + 1.5)
    const printed = inside.find(({text}) => printing.test(text))
    const row = inside.filter(({baseline}) => printed !== undefined && Math.abs(baseline - printed.baseline) < 1)
    return {
      imprint: {
        page,
        rules: rules.filter(({y1}) => y1 > top - 1 && y1 < bottom + 1),
        copies: inside.filter((line) => !row.includes(line)),
        printing: row
      },
      used: new Set(inside)
    }
  }
  return {imprint: undefined, used: new Set()}
}

/** Wide level rules that are no part of a table, from top to bottom. */
function levelRules({rules}: MeasuredPage): readonly Rule[] {
  const upright = rules.filter(({x1, x2, y1, y2}) => Math.abs(x1 - x2) < 0.1 && y2 - y1 > 2)
  return rules
    .filter(({x1, x2, y1, y2, colour}) => Math.abs(y1 - y2) < 0.1 && x2 - x1 > 60 && !isRed(colour))
    .filter(
      (rule) =>
        !upright.some(({x1, y1, y2}) => x1 > rule.x1 - 1 && x1 < rule.x2 + 1 && y1 < rule.y1 + 1 && y2 > rule.y1 - 1)
    )
    .toSorted((a, b) => a.y1 - b.y1)
}

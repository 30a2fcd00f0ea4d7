/** The settings of a DOCX against the standard: page, grid, faces and wordings. */
import {grid, page, rowBox, sizes} from '../../layout/gbt9704.js'
import {twipToPt} from '../../layout/units.js'
import {clauses} from '../clauses/index.js'
import {cannotJudge, type Clause, judgeEach, type Judgement, judgement, millimetres} from '../clauses/clause.js'
import {findingsOf} from '../judge.js'
import {commonest} from '../pdf/lines.js'
import type {Finding} from '../report.js'
import {ptOfMm} from '../recognise/reading.js'
import type {DocxDocument, DocxSection} from './read-docx.js'
import {settingsReading} from './settings-reading.js'

/** Clauses on pages that hold for paragraphs as well: they look at characters and wordings, not at places. */
const placeless = new Set([
  'body-face',
  'body-size',
  'mark-face',
  'mark-colour',
  'number-form',
  'number-face',
  'title-face',
  'title-size',
  'recipients-colon',
  'level-1-face',
  'level-2-face',
  'level-3-face',
  'level-4-face',
  'weight-regular',
  'attachment-note-form',
  'date-form',
  'annotation-form',
  'attachment-label-form',
  'attachment-label-face',
  'attachment-title-equal',
  'imprint-size',
  'copies-form',
  'printing-form'
])

/** Ids of what the settings tell better than pages laid out with other fonts. */
export const facesOfSettings: ReadonlySet<string> = new Set(
  [...placeless].filter((id) => id.endsWith('-face') || id.endsWith('-size') || id === 'weight-regular')
)

const tolerance = 1
/** Top margin of GB/T 33476.2 in word processors, whose pitch fills the type area with ink. */
const inkMargin = 34.58
/** Points: from this pitch on that margin is meant. */
const inkPitch = 29.3

/** Judge the settings. */
export function judgeSettings(document: DocxDocument): readonly Finding[] {
  const reading = settingsReading(document)
  return [
    ...pageJudgements(document).flatMap(([id, judgements]) => {
      const clause = clauses.find((entry) => entry.id === id)
      return clause === undefined ? [] : findingsOf(clause, judgements.map(withoutPlace), 'settings')
    }),
    ...clauses
      .filter(({id}) => placeless.has(id))
      .flatMap((clause: Clause) => findingsOf(clause, clause.judge(reading).map(withoutPlace), 'settings'))
  ]
}

/** Places on pages that there are none of. */
function withoutPlace(judged: Judgement): Judgement {
  const rest: Omit<Judgement, 'place'> & {place?: Judgement['place']} = {...judged}
  delete rest.place
  return rest as Judgement
}

function pageJudgements(document: DocxDocument): readonly (readonly [string, readonly Judgement[]])[] {
  const {sections, numbered, oddAndEven} = document
  const upright = sections.filter(({width, height}) => width <= height)
  const pitch = pitchOf(document)
  const length = (value: number, accepted: readonly number[], within = tolerance): Judgement =>
    judgement(
      accepted.some((wanted) => Math.abs(value - wanted) <= within + 0.005),
      millimetres(accepted[0] ?? 0),
      millimetres(value),
      {tolerance: `±${within} 毫米`, explanation: '请在“页面设置”里改正。'}
    )
  const inkSystem = pitch !== undefined && pitch >= inkPitch
  const each = (judge: (section: DocxSection) => Judgement): readonly Judgement[] =>
    judgeEach(upright.map(judge), '各节都符合')
  return [
    [
      'paper-size',
      judgeEach(
        sections.map(({width, height}) => {
          const fits =
            Math.abs(Math.min(width, height) - page.width) <= 2 && Math.abs(Math.max(width, height) - page.height) <= 2
          return judgement(fits, 'A4（210×297 毫米）', `${millimetres(width)}×${millimetres(height)}`, {
            explanation: '请在“页面设置”里把纸张改为 A4。'
          })
        }),
        '各节都是 A4'
      )
    ],
    ['margin-top', each(({top}) => length(top, [page.margin.top, ...(inkSystem ? [inkMargin] : [])]))],
    ['margin-left', each(({left}) => length(left, [page.margin.left]))],
    ['type-area-width', each(({width, left, right}) => length(width - left - right, [page.typeArea.width], 1.5))],
    ['rows-per-page', each((section) => rowsOf(section, pitch))],
    [
      'page-number-side',
      numbered
        ? [
            judgement(oddAndEven, '奇偶页的页脚不同', oddAndEven ? '奇偶页不同' : '奇偶页相同', {
              explanation: '单页码居右、双页码居左，请在页脚设置里选“奇偶页不同”。'
            })
          ]
        : []
    ]
  ]
}

/** Distance of lines of the text in points: exact, or that of the grid. */
function pitchOf({paragraphs, sections}: DocxDocument): number | undefined {
  const exact = paragraphs
    .filter(({inTable, runs}) => !inTable && runs.some(({size}) => Math.abs((size ?? 0) - sizes.san) < 0.6))
    .map((paragraph) => paragraph.exact)
  const usual = exact.length === 0 ? undefined : commonest(exact)
  return usual === undefined ? sections.at(-1)?.linePitch : usual / 20
}

function rowsOf({height, top, bottom, gridType, linePitch}: DocxSection, pitch: number | undefined): Judgement {
  const expected = `${grid.rows} 行`
  if (pitch === undefined) return cannotJudge(expected, '没有固定行距，也没有文档网格，看不出每面几行。')
  const room = ptOfMm(height - top - bottom)
  const byPitch = Math.floor(room / pitch + 0.002)
  const snaps = gridType !== undefined && gridType !== 'default' && linePitch !== undefined
  const byGrid = snaps ? Math.floor(room / linePitch + 0.002) : byPitch
  const fits = byPitch === Number(grid.rows) && byGrid === Number(grid.rows)
  return judgement(
    fits,
    expected,
    byPitch === byGrid ? `${byPitch} 行` : `行距排 ${byPitch} 行，文档网格 ${byGrid} 行`,
    {
      explanation: `请把行距和文档网格都设为每面 ${grid.rows} 行（${twipToPt(rowBox.twips)} 磅）。`
    }
  )
}

/** 版记 (7.4). */
import {imprint as rule, indent, page, sizes, typeArea} from '../../layout/gbt9704.js'
import {type ImprintReading, mmOfPt, type Reading, textOf} from '../recognise/reading.js'
import {type Clause, type Judgement, judgeEach, judgeLength, judgement, quoted, spotOf} from './clause.js'
import {judgeFace, judgeSize} from './faces.js'
import {leftEdges, rightEdges} from './head.js'

const weightTolerance = 0.06
/** 1 字 of 4号, or of the grid. */
const character = mmOfPt(sizes.si)

const whenRuled =
  (judge: (imprint: ImprintReading, reading: Reading) => readonly Judgement[]) =>
  (reading: Reading): readonly Judgement[] =>
    reading.imprint === undefined || reading.format === 'letter' ? [] : judge(reading.imprint, reading)

const linesOf = ({copies, printing}: ImprintReading): ImprintReading['copies'] => [...copies, ...printing]
const spotOfRule = ({page: side, x1, y1}: ImprintReading['rules'][number]): {page: number; x: number; y: number} => ({
  page: side + 1,
  x: x1,
  y: y1
})

/** Clauses on 版记. */
export const imprintClauses: readonly Clause[] = [
  {
    id: 'imprint-rules-present',
    clause: '7.4.1',
    name: '版记的分隔线',
    strength: '规定',
    judge: whenRuled((imprint) => {
      const parts = (imprint.copies.length > 0 ? 1 : 0) + (imprint.printing.length > 0 ? 1 : 0)
      const [first] = linesOf(imprint)
      return [
        judgement(
          imprint.rules.length >= parts + 1,
          `首条、末条和各要素之间共 ${parts + 1} 条`,
          `${imprint.rules.length} 条`,
          {
            ...(first === undefined ? {} : {place: spotOf(first)}),
            explanation: '版记的首条、末条分隔线和要素之间的分隔线都与版心等宽。'
          }
        )
      ]
    })
  },
  {
    id: 'imprint-position',
    clause: '7.4.1',
    name: '版记末条分隔线与版心下边缘重合',
    strength: '规定',
    judge: whenRuled(({rules}, {area}) => {
      const last = rules.at(-1)
      if (last === undefined) return []
      // Where the top of 版心 stands lower as a whole, so does its foot.
      const shift = area.top === undefined ? 0 : Math.min(3, Math.max(-3, area.top - typeArea.top))
      return [
        judgeLength(last.y1, [typeArea.bottom, typeArea.bottom + (Math.abs(shift) <= 1 ? shift : 0)], 1.2, {
          place: spotOfRule(last),
          expected: `距纸的上边 ${typeArea.bottom.toFixed(1)} 毫米`,
          explanation: '版记的最后一条分隔线应与最后一面的版心下边缘重合。'
        })
      ]
    })
  },
  {
    id: 'imprint-last-page',
    clause: '7.4.1',
    name: '版记在最后一面',
    strength: '规定',
    judge: ({imprint, document}) =>
      imprint === undefined
        ? []
        : [
            judgement(
              imprint.page === document.pages.length - 1,
              '最后一面',
              `第 ${imprint.page + 1} 页，共 ${document.pages.length} 页`,
              {
                explanation: '版记应置于公文最后一面。'
              }
            )
          ]
  },
  {
    id: 'imprint-even-page',
    clause: 'GB/T 33476.2—2016 7.3.1',
    name: '版记在偶数页',
    // Another standard's 应; GB/T 9704 only implies it by printing on both sides.
    strength: '一般',
    judge: whenRuled(({page: side}) => [
      judgement(side % 2 === 1, '偶数页', `第 ${side + 1} 页`, {
        place: {page: side + 1, x: typeArea.left, y: typeArea.bottom},
        explanation: '版记应排在偶数页，必要时加一面空白页。'
      })
    ])
  },
  {
    id: 'imprint-rule-length',
    clause: '7.4.1',
    name: '版记分隔线与版心等宽',
    strength: '规定',
    judge: whenRuled(({rules}) =>
      judgeEach(
        rules.map((one) =>
          judgeLength(one.x2 - one.x1, [page.typeArea.width], 1.2, {
            place: spotOfRule(one),
            explanation: '版记的分隔线与版心等宽。'
          })
        ),
        '156.0 毫米'
      )
    )
  },
  {
    id: 'imprint-rule-weight',
    clause: '7.4.1',
    name: '版记分隔线粗细',
    strength: '推荐',
    judge: whenRuled(({rules}) =>
      judgeEach(
        rules.map((one, index) => {
          const outer = index === 0 || index === rules.length - 1
          const wanted = outer ? rule.thick : rule.thin
          return judgement(
            Math.abs(one.weight - wanted) <= weightTolerance,
            `${wanted.toFixed(2)} 毫米`,
            `${one.weight.toFixed(2)} 毫米`,
            {
              tolerance: `±${weightTolerance} 毫米`,
              place: spotOfRule(one),
              explanation: '首条和末条分隔线用粗线（推荐 0.35 毫米），中间的用细线（推荐 0.25 毫米）。'
            }
          )
        }),
        '首末 0.35 毫米，中间 0.25 毫米'
      )
    )
  },
  {
    id: 'imprint-size',
    clause: '7.4.2、7.4.3',
    name: '版记字体字号',
    strength: '一般',
    judge: ({imprint}) =>
      imprint === undefined
        ? []
        : [...judgeFace(linesOf(imprint), 'fangsong'), ...judgeSize(linesOf(imprint), sizes.si, '4号')]
  },
  {
    id: 'copies-form',
    clause: '7.4.2',
    name: '抄送机关写法',
    strength: '规定',
    judge: ({imprint}) => {
      if (imprint === undefined || imprint.copies.length === 0) return []
      const [first] = imprint.copies
      const text = textOf(imprint.copies)
      const fits = /^(?:主送|抄送)：/u.test(text) && text.endsWith('。')
      return first === undefined
        ? []
        : [
            judgement(fits, '“抄送：”，最后一个机关名称后标句号', quoted(text.length > 30 ? text.slice(-24) : text), {
              place: spotOf(first),
              explanation: '“抄送”二字后加全角冒号，最后一个抄送机关名称后标句号。'
            })
          ]
    }
  },
  {
    id: 'copies-indent',
    clause: '7.4.2',
    name: '抄送机关左右各空一字',
    strength: '规定',
    judge: (reading) => {
      const {imprint} = reading
      const [first] = imprint?.copies ?? []
      if (first === undefined || imprint === undefined) return []
      const right = Math.max(...imprint.copies.map((line) => Math.min(line.right, line.ink.right + 1)))
      return judgeEach(
        [
          judgeIndent(first.left, leftEdges(reading), 1, spotOf(first), '抄送机关左右各空一字。'),
          judgement(
            right <= Math.max(...rightEdges(reading)) - character * 0.3,
            '右空一字',
            `右端在 ${right.toFixed(1)} 毫米`,
            {
              place: spotOf(first),
              explanation: '抄送机关左右各空一字。'
            }
          )
        ],
        '左右各空一字'
      )
    }
  },
  {
    id: 'printing-form',
    clause: '7.4.3',
    name: '印发日期写法',
    strength: '规定',
    judge: whenRuled(({printing}) => {
      const last = printing.at(-1)
      if (last === undefined) return []
      const fits = /\d{4}年(?:[1-9]|1[0-2])月(?:[1-9]|[12]\d|3[01])日印发$/u.test(textOf(printing))
      return [
        judgement(fits, '“××××年×月×日印发”，月、日不编虚位', quoted(last.text), {
          place: spotOf(last),
          explanation: '印发日期用阿拉伯数字标全年、月、日，月、日不编虚位，后加“印发”二字。'
        })
      ]
    })
  },
  {
    id: 'printing-indent',
    clause: '7.4.3',
    name: '印发机关左空一字、印发日期右空一字',
    strength: '规定',
    judge: (reading) => {
      const printing = reading.imprint?.printing ?? []
      const [first] = printing
      const last = printing.at(-1)
      if (first === undefined || last === undefined || reading.format === 'letter') return []
      return judgeEach(
        [
          judgeIndent(first.left, leftEdges(reading), 1, spotOf(first), '印发机关左空一字。'),
          judgeIndent(last.right, rightEdges(reading), -1, spotOf(last), '印发日期右空一字。')
        ],
        '左右各空一字'
      )
    }
  }
]

/** 1 字 may be one of 4号 or one of the grid. */
const judgeIndent = (
  value: number,
  edges: readonly number[],
  sign: 1 | -1,
  place: Judgement['place'],
  explanation: string
): Judgement =>
  judgeLength(
    value,
    edges.map((edge) => edge + sign * indent.imprint * character),
    1.6,
    {...(place === undefined ? {} : {place}), explanation}
  )

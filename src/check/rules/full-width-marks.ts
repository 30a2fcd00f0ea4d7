import {eachMatch} from '../each-match.js'
import {pairsOf} from '../pairs.js'
import {defineRule, type Remark} from '../rule.js'
import type {DocumentView} from '../view.js'
import {matchesIn} from '../matches.js'

const wide = new Map([...',;:?!'].map((mark, index) => [mark, '，；：？！'[index] ?? '']))
const single = eachMatch(
  /(?<=[\p{Script=Han}”）》])[,;:?!]|(?<![A-Za-z])[,;:?!](?=[\p{Script=Han}“（《])/gu,
  ([mark]) => {
    const should = wide.get(mark) ?? ''
    return {message: `“${mark}”是半角标点，应为全角“${should}”。`, instead: should}
  }
)

const angled = eachMatch(/[<＜]([^<>＜＞\n]{1,60})[>＞]/gu, ([found, inner = '']) =>
  /\p{Script=Han}/u.test(inner)
    ? {
        message: `“${found}”用了小于号、大于号，书名号应为“《${inner}》”。`,
        hint: '请核对；引号、括号里的书名用“〈 〉”。'
      }
    : null
)

/** (…) and "…" around Chinese. */
function paired({fresh}: DocumentView): readonly Remark[] {
  return fresh.flatMap((run) => {
    const brackets = pairsOf(run.prose).pairs.flatMap(({open, close, openMark, closeMark}): Remark[] => {
      const inner = run.text.slice(open + 1, close)
      if (openMark !== '(' || closeMark !== ')' || !/\p{Script=Han}/u.test(inner) || open < run.numberLength) return []
      return [remarkOf(run, open, close, '（', '）')]
    })
    const quotes = [...matchesIn(run.prose, /"[^"\n]*\p{Script=Han}[^"\n]*"/gu)].map(({0: found, index}) =>
      remarkOf(run, index, index + found.length - 1, '“', '”')
    )
    return [...brackets, ...quotes]
  })
}

function remarkOf(run: DocumentView['runs'][number], open: number, close: number, left: string, right: string): Remark {
  return {
    at: {run, start: open, end: close + 1},
    message: `“${run.text[open]}”和“${run.text[close]}”是半角标点，应为全角“${left}”和“${right}”。`,
    edits: [
      {start: open, end: open + 1, text: left},
      {start: close, end: close + 1, text: right}
    ]
  }
}

/** P01. */
export const fullWidthMarks = defineRule({
  id: 'full-width-marks',
  name: '标点用全角',
  about: '汉字之间的逗号、分号、冒号、问号、叹号、括号和引号用全角。网址、邮箱、代码、时刻中的半角标点不算。',
  passing: [
    '各省教育厅（教委），请认真执行。',
    '请于8:30前发送至a.b@moe.edu.cn，详见https://www.moe.gov.cn/a?b。',
    '人口约1,300万。'
  ],
  failing: [
    {text: '各地教育厅(教委)应高度重视。', quote: '(教委)', fixed: '各地教育厅（教委）应高度重视。'},
    {text: '请认真执行,不得拖延。', quote: ',', fixed: '请认真执行，不得拖延。'},
    {text: '实施"人人通"工程。', quote: '"人人通"', fixed: '实施“人人通”工程。'},
    {text: '按照＜工作要点＞执行。', quote: '＜工作要点＞'}
  ],
  run: (view) => [...single(view), ...paired(view), ...angled(view)]
})

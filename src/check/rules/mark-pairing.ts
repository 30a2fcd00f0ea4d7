import {opens, pairsOf, partnerOf} from '../pairs.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

/** P24. */
export const markPairing = defineRule({
  id: 'mark-pairing',
  name: '括号、引号、书名号成对',
  about: '括号、引号、书名号在一段之内成对，前后同形。引文不止一段的，每段开头用前引号，最后一段末尾用后引号。',
  passing: ['《纲要》（2010—2020年）提出“加快进程”。', '“第一段引文。\n\n“第二段引文。”'],
  failing: [
    {
      text: '围绕能力（如：操作能力…)开展培训。',
      quote: '（如：操作能力…)',
      fixed: '围绕能力（如：操作能力…）开展培训。'
    },
    {text: '依据《纲要（2010—2020年）的要求。', quote: '《'},
    {text: '实施人人通”工程。', quote: '”'}
  ],
  run: ({runs}) => {
    let quoting = false
    let part = -1
    return runs.flatMap((run): Remark[] => {
      if (run.part !== part) quoting = false
      part = run.part
      const {pairs, single} = pairsOf(run.prose)
      const lonely = single.filter(({at, mark}) => {
        if (mark === '“' && at === run.numberLength && run.kind === 'paragraph') {
          quoting = true
          return false
        }
        if (mark !== '”' || !quoting) return true
        quoting = false
        return false
      })
      return [...pairs.flatMap((pair) => mixed(run, pair)), ...lonely.map(({at, mark}) => alone(run, at, mark))]
    })
  }
})

function mixed(run: Run, {open, close, openMark, closeMark}: ReturnType<typeof pairsOf>['pairs'][number]): Remark[] {
  if (partnerOf(openMark) === closeMark) return []
  const wide = openMark === '(' ? '（' : openMark
  return [
    {
      at: {run, start: open, end: close + 1},
      message: `“${openMark}”和“${closeMark}”不成对，应为“${wide}”和“${partnerOf(wide)}”。`,
      edits: [
        ...(wide === openMark ? [] : [{start: open, end: open + 1, text: wide}]),
        {start: close, end: close + 1, text: partnerOf(wide)}
      ]
    }
  ]
}

const alone = (run: Run, at: number, mark: string): Remark => ({
  at: {run, start: at, end: at + 1},
  message: opens(mark) ? `“${mark}”没有配对的“${partnerOf(mark)}”。` : `“${mark}”前面没有配对的“${partnerOf(mark)}”。`,
  hint: '请补上或者删去。'
})

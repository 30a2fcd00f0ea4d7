import {numeralValue} from '../../gongwen/numerals.js'
import {matchesIn} from '../matches.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

const opening = /^第([一二三四五六七八九十百零〇]{1,6})([编章节条])(?=[ \u3000]|$|[：:])/u
/** 本办法第八条: an article of the text itself. */
const reference =
  /本(?:办法|规定|细则|条例|规则|章程|制度|规程|准则)第([一二三四五六七八九十百零〇]{1,6})条(?:、第([一二三四五六七八九十百零〇]{1,6})条)?/gu
const order = ['编', '章', '节', '条']

/** 第几条 of a text. */
interface Article {
  readonly run: Run
  readonly printed: string
  readonly value: number
  readonly kind: string
}

/** Chapters and articles of 办法 and the like. */
export const articleSequence = defineRule({
  id: 'article-sequence',
  name: '章、条的序数连续',
  about: '办法、规定里的“章”“条”各自从头到尾连续编号，“节”在每章里重新编号；“本办法第几条”要有这一条。',
  passing: [
    '第一章　总则\n\n第一条　为规范试点工作，制定本办法。\n\n第二条　本办法适用于试点单位。\n\n第二章　附则\n\n第三条　违反本办法第二条规定的，责令改正。'
  ],
  failing: [
    {text: '第一条　为规范试点工作，制定本办法。\n\n第三条　本办法适用于试点单位。', quote: '第三条'},
    {
      text: '第一章　总则\n\n第一条　为规范工作，制定本办法。\n\n第三章　附则\n\n第二条　自印发之日起施行。',
      quote: '第三章'
    },
    {
      text: '第一条　为规范试点工作，制定本办法。\n\n第二条　违反本办法第八条规定的，责令改正。\n\n第三条　自印发之日起施行。',
      quote: '本办法第八条'
    }
  ],
  run: ({prose}) => {
    const articles = prose.flatMap((run): Article[] => {
      const [printed = '', digits = '', kind = ''] = run.text.startsWith('第') ? (opening.exec(run.text) ?? []) : []
      const value = numeralValue(digits)
      return printed === '' || value === undefined ? [] : [{run, printed, value, kind}]
    })
    if (articles.length < 2) return []
    return [...outOfSequence(articles), ...dangling(prose, articles)]
  }
})

function outOfSequence(articles: readonly Article[]): Remark[] {
  const last = new Map<string, number>()
  let part = -1
  return articles.flatMap(({run, printed, value, kind}): Remark[] => {
    if (run.part !== part) last.clear()
    part = run.part
    // 节 begin anew with each 章, 章 with each 编; 条 run through.
    for (const below of order.slice(order.indexOf(kind) + 1, -1)) last.delete(below)
    const before = last.get(kind)
    last.set(kind, value)
    if (before === undefined ? value === 1 : value === before + 1) return []
    // An excerpt may begin anywhere.
    if (before === undefined) return []
    const message = value === before ? `“${printed}”重复了。` : `第 ${before} ${kind}后面是“${printed}”。`
    return [{at: {run, start: 0, end: printed.length}, message, hint: `请核对是不是应为第 ${before + 1} ${kind}。`}]
  })
}

function dangling(prose: readonly Run[], articles: readonly Article[]): Remark[] {
  const most = new Map<number, number>()
  for (const {run, value, kind} of articles)
    if (kind === '条') most.set(run.part, Math.max(most.get(run.part) ?? 0, value))
  return prose.flatMap((run): Remark[] =>
    [...matchesIn(run.text, reference)].flatMap(({0: found, index, 1: one = '', 2: other}): Remark[] => {
      const end = most.get(run.part)
      const missing = [one, other ?? one].find((digits) => end !== undefined && (numeralValue(digits) ?? 0) > end)
      if (missing === undefined) return []
      const at = {run, start: index, end: index + found.length}
      return [
        {at, message: `写的是“${found}”，没有第${missing}条，最后一条是第 ${end ?? 0} 条。`, hint: '请核对条文的序数。'}
      ]
    })
  )
}

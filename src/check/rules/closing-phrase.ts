import {type Genre, genres} from '../../gongwen/genres.js'
import {defineRule, type Remark} from '../rule.js'
import type {DocumentView} from '../view.js'

/** What each kind may say of itself in closing, beside its own name. */
const closings: ReadonlyMap<string, readonly Genre[]> = new Map([
  ['通知', ['notice']],
  ['通报', ['bulletin']],
  ['报告', ['report']],
  ['公告', ['announcement']],
  ['通告', ['circular']],
  ['批复', ['reply']],
  ['函告', ['letter']],
  ['函复', ['letter']],
  ['函达', ['letter']],
  ['请示', ['request']]
])

/** 特此通告 below a 公告. */
export const closingPhrase = defineRule({
  id: 'closing-phrase',
  name: '结语与文种一致',
  about: '“特此通知”“特此报告”“此复”这样的结语，要与文种相符；请示以“妥否，请批示”之类的话结束。',
  passing: ['---\ntitle: 教育部关于开展试点工作的通知\n---\n\n请认真执行。\n\n特此通知。'],
  failing: [
    {
      text: '---\ngenre: 函\ntitle: 教育部关于商请支持试点工作的函\nrecipients: 财政部\n---\n\n请予支持。\n\n特此通知。',
      quote: '特此通知'
    },
    {text: '---\ntitle: 教育部关于开展试点工作的通知\n---\n\n请认真执行。\n\n妥否，请批示。', quote: '妥否，请批示'},
    {
      text: '---\ngenre: 请示\nvariant: 信函\ntitle: 教育部关于增加名额的请示\nrecipients: 国务院\n---\n\n拟增加名额。\n\n特此报告。',
      quote: '特此报告'
    },
    {
      text: '---\ngenre: 请示\nvariant: 信函\ntitle: 教育部关于增加名额的请示\nrecipients: 国务院\n---\n\n拟增加名额，请予支持。',
      quote: '拟增加名额，请予支持。'
    }
  ],
  run: (view) => {
    const {meta, tree, prose} = view
    const main = tree.children.findIndex(({type}) => type === 'mainBody')
    // It stands at the end of the text, contacts aside.
    const last = prose.filter(({part, kind}) => part === main && kind === 'paragraph').slice(-3)
    const closing = last.at(-1)
    const isOpen =
      meta.genre === 'request' && !last.some(({text}) => /请[^。]{0,6}(?:批|审|指示|决定|特此)|特此/u.test(text))
    if (isOpen && closing !== undefined) {
      const at = {run: closing, start: 0, end: closing.text.length}
      const hint = '请以“妥否，请批示。”之类的话结束。'
      return [{at, message: '请示没有请求批示、批准的结语。', hint, severity: 'note'} satisfies Remark]
    }
    return last.flatMap((run) => {
      const remark = judge(run.text, meta.genre)
      if (remark === undefined) return []
      const {start, end, message, hint} = remark
      return [{at: {run, start, end}, message, hint} satisfies Remark]
    })
  }
})

function judge(text: string, genre: DocumentView['meta']['genre']) {
  const special = /(?:^|[。，])(特此(\p{Script=Han}{2}))[。！]?$/u.exec(text)
  const asked = /(?:^|[。，])((?:[妥当]否|是否妥当|以上请示[^，。]*)，?请[予审]?(?:批示|批准|审批|批复))[。！]?$/u.exec(
    text
  )
  const answered = /^(此复)[。！]?$/u.exec(text)
  const found = special ?? asked ?? answered
  if (found === null) return undefined
  const [, phrase = '', kind = ''] = found
  const allowed: readonly Genre[] | undefined =
    special === null ? (asked === null ? ['reply', 'letter'] : ['request', 'letter', 'bill']) : closings.get(kind)
  // A request inside a report is told of by a rule of its own.
  if (allowed === undefined || allowed.includes(genre) || (asked !== null && genre === 'report')) return undefined
  const start = text.lastIndexOf(phrase)
  const message = `文种是“${genres[genre]}”，结语写的是“${phrase}”。`
  return {start, end: start + phrase.length, message, hint: '请改用与文种相符的结语，或核对文种。'}
}

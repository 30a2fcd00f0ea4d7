import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

/** A paragraph that says something ends with a mark. */
export const sentenceEnd = defineRule({
  id: 'sentence-end',
  name: '段末有标点',
  about: '成句的段落末尾要有句号等标点；段首的小标题后面也要有标点。',
  passing: ['现将有关事项通知如下：', '请认真贯彻执行。', '（排名不分先后）'],
  failing: [
    {text: '根据各地特点，因地制宜，分类指导', quote: '导'},
    {text: '**（一）加强领导**各地要认真执行。', quote: '导'}
  ],
  run: ({fresh}) => fresh.flatMap(unmarked)
})

/** What is wrong with the marks of a paragraph. */
function unmarked(run: Run): Remark[] {
  const {text, kind, headLength} = run
  const isRunTogether = headLength > 0 && /^\p{Script=Han}{2}$/u.test(text.slice(headLength - 1, headLength + 1))
  if (isRunTogether) {
    const at = {run, start: headLength - 1, end: headLength}
    return [{at, message: '段首的小标题后面没有标点，和正文连在一起了。', hint: '请补上句号。'}]
  }
  // Lines without any mark inside are labels, names, lines of a letter.
  if (kind !== 'paragraph' || !/[，；。]/u.test(text.slice(0, -1)) || !/[\p{Script=Han}\w，、]$/u.test(text)) return []
  const start = text.length - 1
  const mark = /[，、]$/u.test(text)
  const message = mark ? `段落以“${text.slice(start)}”结束，话没有说完。` : '段落末尾没有标点。'
  return [
    {
      at: {run, start, end: text.length},
      message,
      hint: mark ? '请核对是否漏了文字。' : '请补上句号，或核对是否漏了文字。'
    }
  ]
}

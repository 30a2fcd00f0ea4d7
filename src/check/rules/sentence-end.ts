import {defineRule, type Remark} from '../rule.js'

/** A paragraph that says something ends with a mark. */
export const sentenceEnd = defineRule({
  id: 'sentence-end',
  name: '段末有标点',
  about: '成句的段落末尾要有句号等标点。',
  passing: ['现将有关事项通知如下：', '请认真贯彻执行。', '（排名不分先后）'],
  failing: [{text: '根据各地特点，因地制宜，分类指导', quote: '导'}],
  run: ({fresh}) =>
    fresh.flatMap((run): Remark[] => {
      const {text, kind} = run
      // Lines without any mark inside are labels, names, lines of a letter.
      if (kind !== 'paragraph' || !/[，；。]/u.test(text.slice(0, -1)) || !/[\p{Script=Han}\w，、]$/u.test(text))
        return []
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
    })
})

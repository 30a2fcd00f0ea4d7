import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** Characters around a space among which its clause and the end of its sentence are looked for: no sentence is longer. */
const reach = 500

/** Texts that are copied from pages and other programs bring spaces along; names in a row and in contacts are parted by them. */
export const wordSpacing = defineRule({
  id: 'word-spacing',
  name: '句子里的汉字之间不空格',
  about: '句子里的汉字之间不空格；从别处复制来的文字常带进空格。并列的姓名、冒号后面的姓名、章节条的序号后面可以空格。',
  passing: [
    '各地要及时报送。',
    '参加会议的有：任昌山 韩骏一 舒华。',
    '任昌山　韩骏一',
    '第一条　为规范试点工作，制定本办法。'
  ],
  failing: [
    {text: '各地应当 及时报送。', quote: ' '},
    {text: '联系人：张三。各地要按照　要求报送，不得拖延。', quote: '　'}
  ],
  run: eachMatch(
    /(?<=\p{Script=Han}{2})[ \u3000]+(?=\p{Script=Han}{2})/gu,
    ({input, index, 0: {length}}) => {
      const before = input.slice(Math.max(0, index - reach), index)
      const clause = before.slice(Math.max(...[...'，。；！？'].map((mark) => before.lastIndexOf(mark))) + 1)
      const isApart = clause.includes('：') || /^第[一二三四五六七八九十百零]{1,5}[编章节条]$/u.test(clause)
      if (isApart || !input.slice(index + length, index + length + reach).includes('。')) return null
      const [word = ''] = /\p{Script=Han}{1,4}$/u.exec(clause) ?? []
      return {message: `“${word}”后面有空格。`, hint: '请删去空格；确需留空的，不必改。'}
    },
    {kinds: new Set(['paragraph', 'footnote'])}
  )
})

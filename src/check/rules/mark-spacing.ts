import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P26. */
export const markSpacing = defineRule({
  id: 'mark-spacing',
  name: '全角标点前后不空格',
  about: '全角标点自占一个字，前后不再加空格；相邻的引号之间也不加。',
  passing: ['“一校带多点”“一校带多校”。', '任昌山　舒华'],
  failing: [
    {text: '推广“一校带多点” “一校带多校”。', quote: ' ', fixed: '推广“一校带多点”“一校带多校”。'},
    {text: '请认真 ，执行。', quote: ' ', fixed: '请认真，执行。'}
  ],
  run: eachMatch(
    /(?<![ \u3000])[ \u3000]+(?=[，。、；：？！）》”])|(?<=[，。、；：？！（《“])[ \u3000]+(?=\S)|(?<=[”》])[ \u3000]+(?=[“《])/gu,
    () => ({message: '全角标点旁边有空格。', hint: '请删去空格。', instead: ''}),
    {kinds: new Set(['title', 'recipients', 'heading', 'paragraph', 'tableNote', 'footnote', 'copyRecipients'])}
  )
})

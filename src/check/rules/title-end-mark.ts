import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** P10, the title of a document or of a text that follows it. */
export const titleEndMark = defineRule({
  id: 'title-end-mark',
  name: '标题末尾不加标点',
  about: '公文和附件的标题末尾不用句号、逗号等标点。',
  passing: ['---\ntitle: 教育部关于开展试点工作的通知\n---\n\n现予通知。'],
  failing: [
    {
      text: '---\ntitle: 教育部关于开展试点工作的通知。\n---\n\n现予通知。',
      quote: '。',
      fixed: '---\ntitle: 教育部关于开展试点工作的通知\n---\n\n现予通知。'
    }
  ],
  run: eachMatch(
    /[。．.，,；;：:、]+$/gu,
    ([mark]) => ({message: `标题末尾有“${mark}”，标题末尾不加标点。`, hint: '请删去。', instead: ''}),
    {kinds: new Set(['title'])}
  )
})

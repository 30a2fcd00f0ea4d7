import {defineRule} from '../rule.js'

/** What is answered. */
export const replyCitation = defineRule({
  id: 'reply-citation',
  name: '批复引用来文的标题',
  about: '批复开头要引用请示的标题，通常也引用发文字号，说明答复的是哪一件。',
  passing: [
    '---\ngenre: 批复\ntitle: 教育部关于同意开展试点的批复\nrecipients: 河南省教育厅\n---\n\n你厅《关于开展试点的请示》（教科技〔2012〕3号）收悉。经研究，同意你厅开展试点。',
    '---\ngenre: 批复\ntitle: 教育部关于同意开展试点的批复\nrecipients: 河南省教育厅\n---\n\n你们《关于报请审批〈试点方案〉的请示》收悉。'
  ],
  failing: [
    {
      text: '---\ngenre: 批复\ntitle: 教育部关于同意开展试点的批复\nrecipients: 河南省教育厅\n---\n\n你厅来文收悉。经研究，同意你厅开展试点。',
      quote: null
    }
  ],
  run: ({meta, prose}) => {
    if (meta.genre !== 'reply') return []
    if (prose.some(({text}) => /《[^》]*(?:〉[^》]*)*(?:请示|报告|函)》/u.test(text))) return []
    const hint = '请写成“你局《关于……的请示》（……〔2016〕1号）收悉”。'
    return [{at: {field: 'title'}, message: '批复里没有引用请示的标题。', hint}]
  }
})

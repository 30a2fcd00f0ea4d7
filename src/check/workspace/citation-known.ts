import {spotOf, titleKey} from './citations.js'
import {type CitationRemark, defineCitationRule} from './workspace-rule.js'

const launch = '---\ntitle: 教育部关于开展试点工作的通知\ndocumentNumber: 教技函〔2012〕4号\n---\n\n现予通知。'
const citing = (text: string): string =>
  `---\ntitle: 教育部关于试点进展的通报\ngenre: 通报\ndocumentNumber: 教技函〔2014〕3号\ndocumentDate: 2014年2月24日\n---\n\n${text}`

/** What is cited can be looked up. */
export const citationKnown = defineCitationRule({
  id: 'citation-known',
  name: '引用的公文可以核对',
  about:
    '引用的《标题》（文号）应当是工作区里的公文，或者在 content/yinfa.yaml 的“外部公文”里登记过，才能核对标题、文号和日期。',
  passing: [
    {'1.md': launch, '2.md': citing('根据《教育部关于开展试点工作的通知》（教技函〔2012〕4号）要求，现予通报。')},
    {
      'content/yinfa.yaml': '外部公文:\n  - 文号: 财教〔2013〕342号\n    标题: 关于追加预算的通知\n',
      '2.md': citing('根据财政部《关于追加预算的通知》（财教〔2013〕342号）要求，现予通报。')
    }
  ],
  failing: [
    {
      files: {'2.md': citing('根据财政部《关于追加预算的通知》（财教〔2013〕342号）要求，现予通报。')},
      at: '2.md',
      quote: '财教〔2013〕342号'
    }
  ],
  run: ({citations, byNumber, byTitle}) =>
    citations.flatMap((citation): CitationRemark[] => {
      const {title, number} = citation
      if (number === null || byNumber.has(number.text) || byTitle.has(titleKey(title))) return []
      const message = `引用的《${title}》（${number.text}）不在工作区里，也没有登记为外部公文，无法核对。`
      const hint = '请核对文号；确有这份公文的，请在 content/yinfa.yaml 的“外部公文”里写上它的文号和标题。'
      return [{document: {path: citation.path}, at: spotOf(citation, number), message, hint}]
    })
})

import {spotOf, titleKey} from './citations.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'

const issuers = '  - {名称: 河南省教育厅, 标志: 河南省教育厅, 署名: 河南省教育厅, 机关代字: [教科技]}\n'
const request =
  '---\ngenre: 请示\nissuer: 河南省教育厅\n签发人: 张三\nvariant: 文件\ntitle: 河南省教育厅关于开展试点的请示\ndocumentNumber: 教科技〔2012〕3号\nrecipients: 教育部\ndocumentDate: 2012年1月4日\n---\n\n妥否，请批示。'
const reply = (recipients: string): string =>
  `---\ngenre: 批复\ntitle: 教育部关于同意开展试点的批复\nrecipients: ${recipients}\n---\n\n《河南省教育厅关于开展试点的请示》（教科技〔2012〕3号）收悉。同意开展试点。`

/** Who asked is answered. */
export const replyRecipient = defineWorkspaceRule({
  id: 'reply-recipient',
  name: '批复主送来文机关',
  about: '批复主送请示的机关：文中引用的请示在工作区里的，它的发文机关应当是批复的主送机关。',
  passing: [{'content/yinfa.yaml': issuers, '1.md': request, '2.md': reply('河南省教育厅')}],
  failing: [
    {
      files: {'content/yinfa.yaml': issuers, '1.md': request, '2.md': reply('湖北省教育厅')},
      at: '2.md',
      quote: '《河南省教育厅关于开展试点的请示》'
    }
  ],
  run: ({documents, citations, byNumber, byTitle}) => {
    const replies = new Map(documents.filter(({meta}) => meta.genre === 'reply').map((one) => [one.path, one]))
    if (replies.size === 0) return []
    const requests = new Map(documents.filter(({meta}) => meta.genre === 'request').map((one) => [one.path, one]))
    return citations.flatMap((citation): WorkspaceRemark[] => {
      const answer = replies.get(citation.path)
      const {title, number} = citation
      const known = (number === null ? undefined : byNumber.get(number.text)) ?? byTitle.get(titleKey(title))
      const asked = known?.path == null ? undefined : requests.get(known.path)
      if (answer === undefined || asked === undefined) return []
      const recipients = answer.meta.recipients ?? ''
      const {name} = asked.meta.issuer
      if (recipients.includes(name)) return []
      const message = `引用的请示是${name}的，主送机关写的是“${recipients}”。`
      const hint = `请核对主送机关，如“${name}”。`
      return [{document: {path: citation.path}, concerns: [asked.path], at: spotOf(citation, citation), message, hint}]
    })
  }
})

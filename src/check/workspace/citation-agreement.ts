import {spotOf, titleKey} from './citations.js'
import type {KnownDocument} from './known-documents.js'
import {type CitationRemark, defineCitationRule} from './workspace-rule.js'

const list = '---\ntitle: 教育部关于公布试点单位名单的通知\ndocumentNumber: 教技函〔2012〕70号\n---\n\n现予公布。'
const citing = (text: string): string =>
  `---\ntitle: 教育部关于试点进展的通报\ngenre: 通报\ndocumentNumber: 教技函〔2014〕3号\ndocumentDate: 2014年2月24日\n---\n\n${text}`

/** A short name stands for the title: 《通知》（教技函〔2012〕70号）. */
const shortName = 6
/** A cited title without the issuer is the end of the whole one. */
const leastEnd = 8

const bears = ({keys}: KnownDocument, cited: string): boolean =>
  cited.length <= shortName ||
  [...keys].some((key) => key === cited || (cited.length >= leastEnd && key.endsWith(cited)))

/** Title and number are those of one document. */
export const citationAgreement = defineCitationRule({
  id: 'citation-agreement',
  name: '引用的标题与文号一致',
  about: '引用的《标题》（文号）要与那份公文的标题、文号一致；标题可以不写发文机关，也可以用简称。',
  passing: [
    {'1.md': list, '2.md': citing('《教育部关于公布试点单位名单的通知》（教技函〔2012〕70号）已印发。')},
    {'1.md': list, '2.md': citing('我部《关于公布试点单位名单的通知》（教技函〔2012〕70号）已印发。')},
    {'1.md': list, '2.md': citing('《通知》（教技函〔2012〕70号）已印发。')}
  ],
  failing: [
    {
      files: {'1.md': list, '2.md': citing('《教育部关于公布试点单位名单的通知》（教技函〔2012〕71号）已印发。')},
      at: '2.md',
      quote: '教技函〔2012〕71号'
    },
    {
      files: {'1.md': list, '2.md': citing('《教育部关于公布试点学校名单的通知》（教技函〔2012〕70号）已印发。')},
      at: '2.md',
      quote: '《教育部关于公布试点学校名单的通知》'
    }
  ],
  run: ({citations, byNumber, byTitle}) =>
    citations.flatMap((citation): CitationRemark[] => {
      const {title, number} = citation
      if (number === null) return []
      const meant = byNumber.get(number.text)
      const named = byTitle.get(titleKey(title))
      if (meant !== undefined && bears(meant, titleKey(title))) return []
      const concerns = [meant, named].flatMap((entry) => entry?.path ?? [])
      const common = {document: {path: citation.path}, concerns}
      if (named !== undefined) {
        if (named.number === null) return []
        const message = `《${title}》的文号是 ${named.number}，这里写的是 ${number.text}。`
        return [{...common, at: spotOf(citation, number), message, hint: `请核对；应当是“（${named.number}）”。`}]
      }
      if (meant === undefined) return []
      const message = `${number.text} 是《${meant.title}》，这里的标题写作《${title}》。`
      return [{...common, at: spotOf(citation, citation), message, hint: '请核对标题和文号，照原文书写。'}]
    })
})

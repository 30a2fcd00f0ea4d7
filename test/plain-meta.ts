/** The front matter of a plain notice, as loading gives it: tests say only what differs. */
import type {DocumentMeta} from '../src/source/document.js'

export const plainMeta: DocumentMeta = {
  genre: 'notice',
  variant: 'letter',
  status: 'issued',
  issuer: {
    name: '教育部',
    mark: '中华人民共和国教育部',
    signature: '中华人民共和国教育部',
    agencyCodes: ['教技函'],
    address: null
  },
  jointIssuers: [],
  mark: null,
  direction: null,
  orderNumber: null,
  signatories: [],
  documentNumber: {agencyCode: '教技函', year: 2012, sequence: 4},
  title: {value: '教育部关于开展教育信息化试点工作的通知', lines: null},
  recipients: '部属各高等学校',
  documentDate: {date: '2012-01-13', form: 'chinese'},
  signatures: ['中华人民共和国教育部'],
  seal: 'placeholder',
  signers: [],
  attendance: [],
  attachments: [],
  enclosures: [],
  annotation: null,
  copyRecipients: null,
  printing: null,
  urgency: null,
  copyNumber: null,
  workPlan: null,
  disclosure: {
    index: null,
    category: null,
    topic: [],
    keywords: [],
    summary: null,
    openness: null,
    validity: null,
    datePublished: null
  },
  exceptions: [],
  values: {},
  placeOf: (field) => ({path: 'notice.md', field})
}

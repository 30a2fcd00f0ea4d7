/** How structured values are printed: one wording for PDF, DOCX and HTML. */
import type * as G from '../gongwen/nodes.js'
import {chineseNumeral, digitwise} from '../gongwen/numerals.js'

/** 教技函〔2012〕4号 (7.2.5). */
export const documentNumberText = (node: Pick<G.DocumentNumber, 'agencyCode' | 'year' | 'sequence'>): string =>
  `${node.agencyCode}〔${node.year}〕${node.sequence}号`

/** 2012年1月13日, or 二〇一二年一月十三日 where the author printed it so (7.3.5.4). */
export function dateText(date: string, form: G.DocumentDate['form'] = 'arabic'): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number)
  return form === 'arabic'
    ? `${year}年${month}月${day}日`
    : `${digitwise(year)}年${chineseNumeral(month)}月${chineseNumeral(day)}日`
}

/** What follows the name in the mark: 文件, nothing, 令 or 纪要 (7.2.4, 10.1–10.3). */
export const markSuffix = {standard: '文件', letter: '', order: '令', minutes: '纪要'} as const satisfies Record<
  G.Gongwen['variant'],
  string
>
/** The mark with what follows the name; an author may have written 令, 命令 or 纪要 already (7.2.4, 10.1–10.3). */
export function issuerMarkText({value}: Pick<G.IssuerMark, 'value'>, variant: G.Gongwen['variant']): string {
  const suffix = markSuffix[variant]
  return variant !== 'standard' && value.endsWith(suffix) ? value : value + suffix
}

/** 第46号 (10.2). */
export const orderNumberText = (node: Pick<G.OrderNumber, 'sequence'>): string => `第${node.sequence}号`

/** What stands before the first 签发人 (7.2.6). */
export const signatoriesLabel = '签发人：'

/** 出席： (10.3). */
export const attendanceLabel = (node: Pick<G.AttendanceList, 'presence'>): string => `${node.presence}：`

/** 主送机关 with its colon (7.3.2). */
export const recipientsText = (node: G.Recipients): string => `${node.value}：`

/** What stands before the first 附件说明 entry (7.3.4). */
export const attachmentNoteLabel = '附件：'
/** Number before an entry of the 附件说明; empty when there is only one. */
export const attachmentNoteNumber = (node: G.AttachmentNoteItem): string =>
  node.number === null ? '' : `${node.number}.`
/** 附件 or 附件1, first row of an attachment (7.3.7). */
export const attachmentLabel = (node: G.Attachment): string => `附件${node.number ?? ''}`

/** 附注 in its brackets (7.3.6). */
export const annotationText = (node: G.Annotation): string => `（${node.value}）`

/** Label of a contact line with its colon. */
export const contactLabel = (node: G.Contact): string => `${node.label}：`

/** What stands before recipients that moved into the 版记 (7.4.2). */
export const imprintRecipientsLabel = '主送：'
/** Recipients in the 版记 with the closing 。 (7.4.2). */
export const imprintRecipientsText = (node: G.ImprintRecipients): string => `${node.value}。`
/** What stands before the copy recipients (7.4.2). */
export const copyRecipientsLabel = '抄送：'
/** Copy recipients with the closing 。 (7.4.2). */
export const copyRecipientsText = (node: G.CopyRecipients): string => `${node.value}。`
/** 2012年1月18日印发 (7.4.3). */
export const printDateText = (node: G.PrintingOffice): string => `${dateText(node.date)}印发`

/** — 2 — (7.5); the spaces are practice. */
export const pageNumberText = (page: number): string => `— ${page} —`

/** The mark of a footnote, before its text and where it is referred to. */
export const footnoteMark = (number: number): string => String(number)

/** A date that is filled in by hand: room for its numbers, in full-width spaces. */
export const blankDate = '\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日'

/** What a place of a form prints: what was filled in, else nothing, a date its 年月日. */
export function formFieldText({kind, value}: Pick<G.FormField, 'kind' | 'value'>): string {
  if (value === null) return kind === 'date' ? blankDate : ''
  return kind === 'date' ? dateText(value) : value
}

/** What a place of a form demands. */
export const formFieldFacts = ({
  kind,
  required,
  limit
}: Pick<G.FormField, 'kind' | 'required' | 'limit'>): readonly string[] => [
  ...(required ? ['必填'] : []),
  ...(limit === null || kind === 'postcode' ? [] : [`不超过${limit}字`])
]

/** What is said of a place of a form to those who fill it in. */
export const formFieldHelp = (node: G.FormField): string =>
  [node.label, ...formFieldFacts(node)].join('，') + (node.hint === null ? '' : `。${node.hint}`)

/** The parts of a date, each filled in for itself where a format has no dates: their keys and most digits. */
export const dateParts = [
  {key: '年', digits: 4},
  {key: '月', digits: 2},
  {key: '日', digits: 2}
] as const satisfies readonly {readonly key: string; readonly digits: number}[]

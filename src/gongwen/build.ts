/** Builders, so that tests, templates and readers state trees in one line each. */
import type * as G from './nodes.js'

type Inline = G.Phrasing | string
const inline = (children: readonly Inline[]): G.Phrasing[] =>
  children.map((child) => (typeof child === 'string' ? text(child) : child))

export const text = (value: string): G.Text => ({type: 'text', value})
export const strong = (...children: Inline[]): G.Strong => ({type: 'strong', children: inline(children)})
export const emphasis = (...children: Inline[]): G.Emphasis => ({type: 'emphasis', children: inline(children)})
export const link = (url: string, ...children: Inline[]): G.Link => ({type: 'link', url, children: inline(children)})

export const ordinal = (printed: string, value: number): G.Ordinal => ({printed, value})
export const heading = (level: G.Level, number: G.Ordinal | null, ...children: Inline[]): G.Heading => ({
  type: 'heading',
  level,
  ordinal: number,
  children: inline(children)
})
export const paragraph = (...children: Inline[]): G.Paragraph => ({
  type: 'paragraph',
  ordinal: null,
  children: inline(children)
})
/** A paragraph that opens with a heading: （二）申报。各地… */
export const runIn = (
  level: G.Level,
  number: G.Ordinal | null,
  head: readonly Inline[],
  ...rest: Inline[]
): G.Paragraph => ({
  type: 'paragraph',
  ordinal: null,
  children: [{type: 'runInHeading', level, ordinal: number, children: inline(head)}, ...inline(rest)]
})
export const contacts = (...entries: (readonly [label: string, value: string])[]): G.Contacts => ({
  type: 'contacts',
  children: entries.map(([label, value]) => ({type: 'contact', label, children: [text(value)]}))
})
/** A cell that takes `colSpan` columns and `rowSpan` rows. */
export const cell = (content: Inline | readonly Inline[], colSpan = 1, rowSpan = 1): G.TableCell => ({
  type: 'tableCell',
  colSpan,
  rowSpan,
  children: inline(typeof content === 'string' || !Array.isArray(content) ? [content as Inline] : content)
})
/** A row of cells or plain texts. */
export const row = (kind: G.TableRow['kind'], ...cells: (G.TableCell | string)[]): G.TableRow => ({
  type: 'tableRow',
  kind,
  children: cells.map((value) => (typeof value === 'string' ? cell(value) : value))
})
/** A form: its title, and the table that is filled in. */
export const applicationForm = (id: string, name: string, content: G.Table): G.Form => ({
  type: 'form',
  id,
  children: [title(name), content]
})
/** A place to fill in; a line of text unless said otherwise. */
export const formField = (
  formId: string,
  name: string,
  {kind = 'text', ...more}: Partial<Omit<G.FormField, 'type' | 'form' | 'name'>> = {}
): G.FormField => ({
  type: 'formField',
  form: formId,
  name,
  kind,
  label: name,
  required: false,
  limit: null,
  options: [],
  hint: null,
  value: null,
  ...more
})
export const caption = (...children: Inline[]): G.Caption => ({type: 'caption', children: inline(children)})
export const tableUnit = (...children: Inline[]): G.TableUnit => ({type: 'tableUnit', children: inline(children)})
export const tableNote = (...children: Inline[]): G.TableNote => ({type: 'tableNote', children: inline(children)})
/** A picture by its path, with its 图题 where it has one. */
export const figure = (
  src: string,
  alt: string,
  title: string | null = null,
  width: number | null = null
): G.Figure => ({
  type: 'figure',
  src,
  alt,
  width,
  children: title === null ? [] : [caption(title)]
})
export const footnoteReference = (number: number): G.FootnoteReference => ({type: 'footnoteReference', number})
export const footnote = (number: number, ...children: Inline[]): G.Footnote => ({
  type: 'footnote',
  number,
  children: inline(children)
})
/** A table of any children; columns are aligned as `align` says. */
export const tableOf = (
  {align, widths = null, orientation = 'portrait'}: Pick<G.Table, 'align'> & Partial<G.Table>,
  ...children: G.Table['children'][number][]
): G.Table => ({type: 'table', align, widths, orientation, children})
/** A table of plain text whose first row is its header. */
export const table = (...cells: (readonly string[])[]): G.Table =>
  tableOf(
    {align: (cells[0] ?? []).map(() => null)},
    ...cells.map((texts, index) => row(index === 0 ? 'header' : 'body', ...texts))
  )

export const title = (value: string, lines: readonly string[] | null = null): G.Title => ({type: 'title', value, lines})
export const recipients = (value: string): G.Recipients => ({type: 'recipients', value})
/** 附件说明 of these titles; numbered when there are several. */
export const attachmentNote = (...titles: string[]): G.AttachmentNote => ({
  type: 'attachmentNote',
  children: titles.map((value, index) => ({
    type: 'attachmentNoteItem',
    number: titles.length > 1 ? index + 1 : null,
    value
  }))
})
export const signatureBlock = (
  issuers: readonly string[],
  date: string,
  {form = 'arabic', seal = 'placeholder'}: {form?: G.DocumentDate['form']; seal?: G.SignatureBlock['seal']} = {}
): G.SignatureBlock => ({
  type: 'signatureBlock',
  seal,
  children: [
    ...issuers.map((value): G.IssuerSignature => ({type: 'issuerSignature', value})),
    {type: 'documentDate', date, form}
  ]
})
/** 签名章 in place of 署名 and seal: [office, name] of each who signs. */
export const signedBlock = (
  signers: readonly (readonly [office: string, name: string])[],
  date: string
): G.SignatureBlock => ({
  type: 'signatureBlock',
  seal: 'none',
  children: [
    ...signers.map(([office, value]): G.Signer => ({type: 'signer', office, value})),
    {type: 'documentDate', date, form: 'arabic'}
  ]
})
export const attendance = (
  ...lists: (readonly [presence: G.AttendanceList['presence'], names: string])[]
): G.Attendance => ({
  type: 'attendance',
  children: lists.map(([presence, value]) => ({type: 'attendanceList', presence, value}))
})
export const annotation = (value: string): G.Annotation => ({type: 'annotation', value})
export const attachment = (number: number | null, ...children: G.Attachment['children'][number][]): G.Attachment => ({
  type: 'attachment',
  number,
  children
})

export const enclosure = (...children: G.Enclosure['children'][number][]): G.Enclosure => ({
  type: 'enclosure',
  children
})
/** Words that lead to an attachment of the document. */
export const reference = (number: number | null, ...children: Inline[]): G.Reference => ({
  type: 'reference',
  attachment: number,
  children: inline(children)
})

export const documentNumber = (agencyCode: string, year: number, sequence: number): G.DocumentNumber => ({
  type: 'documentNumber',
  agencyCode,
  year,
  sequence
})
export const masthead = (mark: string, number: G.DocumentNumber): G.Masthead => ({
  type: 'masthead',
  children: [{type: 'issuerMark', value: mark}, number]
})
/** The mark of a 联合行文; the first name is the lead agency's. */
export const jointMark = (...names: string[]): G.JointMark => ({
  type: 'jointMark',
  children: names.map((value) => ({type: 'issuerMark', value}))
})
export const orderNumber = (sequence: number): G.OrderNumber => ({type: 'orderNumber', sequence})
export const signatories = (...names: string[]): G.Signatories => ({
  type: 'signatories',
  children: names.map((value) => ({type: 'signatory', value}))
})
export const mainBody = (...children: G.MainBody['children'][number][]): G.MainBody => ({type: 'mainBody', children})
export const imprint = (...children: G.Imprint['children'][number][]): G.Imprint => ({type: 'imprint', children})
export const gongwen = (
  {genre, variant}: Pick<G.Gongwen, 'genre' | 'variant'>,
  ...children: G.Gongwen['children'][number][]
): G.Gongwen => ({type: 'gongwen', genre, variant, children})

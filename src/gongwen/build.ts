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
/** A table of plain text whose first row is its header. */
export const table = (...cells: (readonly string[])[]): G.Table => ({
  type: 'table',
  align: (cells[0] ?? []).map(() => null),
  children: cells.map((row, index) => ({
    type: 'tableRow',
    header: index === 0,
    children: row.map((value) => ({type: 'tableCell', children: [text(value)]}))
  }))
})

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
export const annotation = (value: string): G.Annotation => ({type: 'annotation', value})
export const attachment = (number: number | null, ...children: G.Attachment['children'][number][]): G.Attachment => ({
  type: 'attachment',
  number,
  children
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
export const mainBody = (...children: G.MainBody['children'][number][]): G.MainBody => ({type: 'mainBody', children})
export const imprint = (...children: G.Imprint['children'][number][]): G.Imprint => ({type: 'imprint', children})
export const gongwen = (
  {genre, variant}: Pick<G.Gongwen, 'genre' | 'variant'>,
  ...children: G.Gongwen['children'][number][]
): G.Gongwen => ({type: 'gongwen', genre, variant, children})

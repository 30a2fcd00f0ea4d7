/** Random documents, more wayward than any author, and strings that would like to be markup. */
import fc from 'fast-check'
import type * as G from '../../../src/gongwen/nodes.js'

const hostile = [
  '<script>alert(1)</script>',
  '</style><b>',
  '</article>',
  '<!--',
  ']]>',
  '&amp;',
  '&#60;',
  '&',
  '"',
  "'",
  '" onload="x',
  '\u2028',
  '\u2029',
  '{{x}}',
  '${x}',
  '镕𠮷',
  '　',
  ''
]
const forbidden = /[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u

/** Text of any characters that a checked document may hold. */
export const words: fc.Arbitrary<string> = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({unit: 'grapheme', maxLength: 6}), fc.constant('教育')), {
    maxLength: 4
  })
  .map((parts) => parts.join(''))
  .filter((text) => !forbidden.test(text))

const urls = fc.oneof(
  fc.webUrl({withQueryParameters: true, withFragments: true}),
  words,
  fc.constantFrom(
    'javascript:alert(1)',
    ' JavaScript:x',
    'data:text/html,x',
    '#附件1',
    'mailto:a@b.cn',
    'tel:010',
    '//x.cn'
  )
)
const date = fc
  .date({min: new Date('1949-10-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true})
  .map((value) => value.toISOString().slice(0, 10))
const number = fc.option(fc.integer({min: 1, max: 12}), {nil: null})
const level = fc.constantFrom<G.Level[]>(1, 2, 3, 4, 5)
const ordinal = fc.option(fc.record({printed: words, value: fc.nat(99)}), {nil: null})
const several = <T>(item: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(item, {maxLength: 4})
const literal = <T extends string>(type: T): fc.Arbitrary<{type: T; value: string}> =>
  fc.record({type: fc.constant(type), value: words})

const phrasing: fc.Arbitrary<G.Phrasing> = fc.letrec<{phrasing: G.Phrasing}>((tie) => ({
  phrasing: fc.oneof(
    {maxDepth: 3, withCrossShrink: true},
    literal('text'),
    fc.record({type: fc.constant('break' as const)}),
    fc.record({type: fc.constant('footnoteReference' as const), number: fc.integer({min: 1, max: 3})}),
    fc.record({type: fc.constant('strong' as const), children: several(tie('phrasing'))}),
    fc.record({type: fc.constant('emphasis' as const), children: several(tie('phrasing'))}),
    fc.record({type: fc.constant('link' as const), url: urls, children: several(tie('phrasing'))}),
    fc.record({type: fc.constant('reference' as const), attachment: number, children: several(tie('phrasing'))})
  )
})).phrasing

const heading = <T extends string>(
  type: T
): fc.Arbitrary<{type: T; level: G.Level; ordinal: G.Ordinal | null; children: G.Phrasing[]}> =>
  fc.record({type: fc.constant(type), level, ordinal, children: several(phrasing)})

const paragraph: fc.Arbitrary<G.Paragraph> = fc.record({
  type: fc.constant('paragraph' as const),
  ordinal: fc.option(fc.record({printed: words, value: fc.nat(99), level}), {nil: null}),
  children: several(fc.oneof(phrasing, heading('runInHeading')))
})
const span = fc.constantFrom(1, 1, 1, 2, 3)
const phrasingOf = <T extends string>(type: T): fc.Arbitrary<{type: T; children: G.Phrasing[]}> =>
  fc.record({type: fc.constant(type), children: several(phrasing)})
const tableRow: fc.Arbitrary<G.TableRow> = fc.record({
  type: fc.constant('tableRow' as const),
  kind: fc.constantFrom('header' as const, 'group' as const, 'body' as const, 'total' as const),
  children: several(
    fc.record({type: fc.constant('tableCell' as const), colSpan: span, rowSpan: span, children: several(phrasing)})
  )
})
const table: fc.Arbitrary<G.Table> = fc.record({
  type: fc.constant('table' as const),
  align: several(fc.constantFrom('left' as const, 'center' as const, 'right' as const, 'decimal' as const, null)),
  widths: fc.option(several(fc.integer({min: 1, max: 9})), {nil: null}),
  orientation: fc.constantFrom('portrait' as const, 'landscape' as const),
  children: fc
    .tuple(
      several(phrasingOf('caption')),
      several(phrasingOf('tableUnit')),
      several(tableRow),
      several(phrasingOf('tableNote'))
    )
    .map((parts) => parts.flat())
})
const contacts: fc.Arbitrary<G.Contacts> = fc.record({
  type: fc.constant('contacts' as const),
  children: several(fc.record({type: fc.constant('contact' as const), label: words, children: several(phrasing)}))
})
const figure: fc.Arbitrary<G.Figure> = fc.record({
  type: fc.constant('figure' as const),
  src: words,
  alt: words,
  width: fc.constantFrom(null, 0.5, 1),
  children: fc.array(phrasingOf('caption'), {maxLength: 1})
})
const footnote: fc.Arbitrary<G.Footnote> = fc.record({
  type: fc.constant('footnote' as const),
  number: fc.integer({min: 1, max: 4}),
  children: several(phrasing)
})
const block: fc.Arbitrary<G.Block> = fc.oneof(heading('heading'), paragraph, table, figure, contacts)
const title: fc.Arbitrary<G.Title> = several(words).chain((lines) =>
  fc.record({
    type: fc.constant('title' as const),
    value: fc.constant(lines.join('')),
    lines: fc.constantFrom(lines, null)
  })
)
const signatureBlock: fc.Arbitrary<G.SignatureBlock> = fc.record({
  type: fc.constant('signatureBlock' as const),
  seal: fc.constantFrom('placeholder' as const, 'none' as const),
  children: several(
    fc.oneof(
      literal('issuerSignature'),
      fc.record({type: fc.constant('signer' as const), office: words, value: words}),
      fc.record({
        type: fc.constant('documentDate' as const),
        date,
        form: fc.constantFrom('arabic' as const, 'chinese' as const)
      })
    )
  )
})
const attachmentNote: fc.Arbitrary<G.AttachmentNote> = fc.record({
  type: fc.constant('attachmentNote' as const),
  children: several(fc.record({type: fc.constant('attachmentNoteItem' as const), number, value: words}))
})
const attendance: fc.Arbitrary<G.Attendance> = fc.record({
  type: fc.constant('attendance' as const),
  children: several(
    fc.record({
      type: fc.constant('attendanceList' as const),
      presence: fc.constantFrom('出席' as const, '请假' as const, '列席' as const),
      value: words
    })
  )
})
const jointMark: fc.Arbitrary<G.JointMark> = fc.record({
  type: fc.constant('jointMark' as const),
  children: several(literal('issuerMark'))
})
const signatories: fc.Arbitrary<G.Signatories> = fc.record({
  type: fc.constant('signatories' as const),
  children: several(literal('signatory'))
})
const orderNumber: fc.Arbitrary<G.OrderNumber> = fc.record({
  type: fc.constant('orderNumber' as const),
  sequence: fc.nat(9999)
})
const documentNumber: fc.Arbitrary<G.DocumentNumber> = fc.record({
  type: fc.constant('documentNumber' as const),
  agencyCode: words,
  year: fc.integer({min: 1949, max: 2099}),
  sequence: fc.nat(9999)
})

/** A document of any shape that the types allow. */
export const document: fc.Arbitrary<G.Gongwen> = fc.record({
  type: fc.constant('gongwen' as const),
  genre: fc.constant('notice' as const),
  variant: fc.constantFrom('standard' as const, 'letter' as const, 'order' as const, 'minutes' as const),
  children: fc
    .tuple(
      several(
        fc.oneof(
          fc.record({
            type: fc.constant('masthead' as const),
            children: several(
              fc.oneof(
                literal('copyNumber'),
                literal('urgency'),
                literal('issuerMark'),
                jointMark,
                documentNumber,
                orderNumber,
                signatories
              )
            )
          }),
          fc.record({
            type: fc.constant('mainBody' as const),
            children: several(
              fc.oneof(
                title,
                literal('recipients'),
                block,
                attachmentNote,
                attendance,
                signatureBlock,
                literal('annotation')
              )
            )
          }),
          fc.record({type: fc.constant('enclosure' as const), children: several(fc.oneof(title, block))}),
          fc.record({type: fc.constant('attachment' as const), number, children: several(fc.oneof(title, block))}),
          fc.record({
            type: fc.constant('imprint' as const),
            children: several(
              fc.oneof(
                literal('imprintRecipients'),
                literal('copyRecipients'),
                fc.record({type: fc.constant('printingOffice' as const), value: words, date})
              )
            )
          })
        )
      ),
      several(footnote)
    )
    .map((parts) => parts.flat())
})

/** 附件 sections of the body, compared with the 附件说明 that the front matter announces (7.3.4, 7.3.7). */
import type {DocumentMeta} from '../../source/document.js'
import {diagnostic, type DiagnosticId} from '../../diagnostics/diagnostic.js'
import type * as G from '../nodes.js'
import {blocks} from './blocks.js'
import {note, span, type Context} from './context.js'
import type {Draft, HeadingDraft} from './drafts.js'
import {headingPieces} from './heading.js'
import {ordinalAt} from './ordinal.js'
import {plainText, trim} from './raw.js'
import {checkCharacters, settle, textOf} from './settle.js'

/** One section: its heading line and what follows up to the next. */
export interface AttachmentSection {
  readonly heading: HeadingDraft
  /** The printed number; null for 附件 alone. */
  readonly number: number | null
  /** What follows the number on the heading line. */
  readonly rest: string
  readonly content: readonly Draft[]
}

const opening = /^附件\s*([0-9０-９]{0,3})(?:\s*[：:]\s*|\s+|$)(.*)$/s
const chineseNumber = /^附件\s*[一二三四五六七八九十]+(?:[：:\s]|$)/

/** Split the drafts of a document into its main body and its attachments. */
export function splitAttachments(
  all: readonly Draft[],
  context: Context
): {readonly main: readonly Draft[]; readonly sections: readonly AttachmentSection[]} {
  const starts = all.flatMap((draft, index) => {
    const match = draft.type === 'heading' ? opening.exec(plainText(headingPieces(draft))) : null
    return draft.type === 'heading' && match !== null ? [{index, heading: draft, match}] : []
  })
  for (const draft of all)
    if (draft.type === 'heading' && chineseNumber.test(plainText(headingPieces(draft))))
      note(context, 'attachment-order', draft.position, '附件序号应当用阿拉伯数字，写作“附件1”', '请改为“# 附件1”')
  return {
    main: all.slice(0, starts[0]?.index),
    sections: starts.map(({index, heading, match: [, digits = '', rest = '']}, at) => ({
      heading,
      number: digits === '' ? null : Number(digits.normalize('NFKC')),
      rest: context.fill(rest).trim(),
      content: all.slice(index + 1, starts[at + 1]?.index)
    }))
  }
}

/** The attachments that the body holds; differences from the 附件说明 are reported. */
export function attachments(
  sections: readonly AttachmentSection[],
  meta: DocumentMeta,
  context: Context
): G.Attachment[] {
  const announced = meta.attachments
  const indexes = sections.map((section, at) => (section.number === null ? at : section.number - 1))
  const atField = (id: DiagnosticId, index: number, message: string, hint?: string): void =>
    context.report(diagnostic(id, meta.placeOf(`attachments.${index}.title`), message, hint))
  for (const [index, {title, pending}] of announced.entries()) {
    if (indexes.includes(index)) continue
    const name = announced.length > 1 ? `附件${index + 1}“${title}”` : `附件“${title}”`
    if (pending) atField('attachment-pending', index, `${name}另行提供，不在本文件之内`)
    else
      atField(
        'attachment-title',
        index,
        `附件说明列了${name}，正文里没有这个附件`,
        `请在正文后面加一节“# 附件${announced.length > 1 ? index + 1 : ''}”，或者写明 pending: true（另行提供）`
      )
  }
  checkOrder(sections, indexes, announced.length, context)
  return sections.map((section, at) => attachment(section, indexes[at] ?? at, meta, context))
}

/** 附件1, 附件2 … in order; a single one has no number. */
function checkOrder(
  sections: readonly AttachmentSection[],
  indexes: readonly number[],
  count: number,
  context: Context
): void {
  for (const [at, {heading, number}] of sections.entries()) {
    const wrong = (message: string, hint: string): void =>
      note(context, 'attachment-order', heading.position, message, hint)
    if (count === 1 && number !== null) wrong(`只有一个附件，不编号，现为“附件${number}”`, '请改为“# 附件”')
    else if (count > 1 && number === null) wrong('有几个附件，附件应当编号', `请改为“# 附件${at + 1}”`)
    else if (indexes.slice(0, at).some((before) => before >= (indexes[at] ?? 0)))
      wrong(`附件${number ?? ''}排在后面的附件之后，应当按附件说明的顺序`, '请调整附件的先后，编号不要重复')
  }
}

function attachment(section: AttachmentSection, index: number, meta: DocumentMeta, context: Context): G.Attachment {
  const expected = meta.attachments[index]?.title
  const headings = section.rest === '' ? titleHeadings(section.content, expected, context) : []
  const content = blocks(section.content.slice(headings.length), context)
  const lines = section.rest === '' ? headings.map((draft) => headingText(draft, context)) : [section.rest]
  const printed = lines.join('')
  const place = section.heading.position
  checkCharacters(section.rest, place, context)
  if (expected === undefined)
    note(
      context,
      'attachment-title',
      place,
      `正文有附件“${printed}”，附件说明里没有`,
      '请在文件开头的 attachments 里写上它的名称'
    )
  else if (printed !== '' && compact(printed) !== compact(expected))
    note(context, 'attachment-title', place, `附件标题“${printed}”与附件说明“${expected}”不一致`, '请把两处改成一样')
  if (content.length === 0)
    note(
      context,
      'body-present',
      place,
      `附件“${printed || (expected ?? '')}”没有内容`,
      '请写上附件的内容，或者写明 pending: true（另行提供）'
    )
  const title: G.Title = {
    type: 'title',
    value: printed === '' ? (expected ?? '') : printed,
    lines: lines.length > 1 ? lines : null,
    ...span(headings.length > 0 ? headings : [section.heading])
  }
  return {
    type: 'attachment',
    number: meta.attachments.length > 1 ? index + 1 : null,
    children: [title, ...content],
    ...span([section.heading, ...section.content])
  }
}

/** The unnumbered headings that are the title: as many lines as it takes to say what the 附件说明 says, else one. */
function titleHeadings(
  content: readonly Draft[],
  expected: string | undefined,
  context: Context
): readonly HeadingDraft[] {
  const end = content.findIndex(
    (draft) => draft.type !== 'heading' || ordinalAt(plainText(headingPieces(draft))) !== undefined
  )
  const leading = content.slice(0, end === -1 ? undefined : end).filter((draft) => draft.type === 'heading')
  const silent = {...context, report: () => {}}
  const joined = leading.map((_, index) =>
    leading
      .slice(0, index + 1)
      .map((draft) => headingText(draft, silent))
      .join('')
  )
  const match = joined.findIndex((text) => compact(text) === compact(expected ?? ''))
  return leading.slice(0, match === -1 ? 1 : match + 1)
}

const headingText = (draft: HeadingDraft, context: Context): string =>
  textOf(settle(trim(headingPieces(draft)), context))
const compact = (text: string): string => text.replace(/\s+/g, '')

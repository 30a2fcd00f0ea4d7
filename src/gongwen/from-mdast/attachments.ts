/** 附件 sections of the body, compared with the 附件说明 that the front matter announces (7.3.4, 7.3.7). */
import type {Position} from 'unist'
import type {DocumentMeta} from '../../source/document.js'
import {diagnostic, type DiagnosticId} from '../../diagnostics/diagnostic.js'
import type * as G from '../nodes.js'
import {blocks} from './blocks.js'
import {note, span, type Context} from './context.js'
import type {Draft} from './drafts.js'
import {at} from './frame.js'
import {fileDrafts, type FormParts, type PartFiles, partSignature} from './part.js'
import {headingText, sameTitle, titleHeadings} from './part-title.js'
import {withTitleNote} from './title-note.js'
import type {AttachmentSection, Sections} from './sections.js'
import {checkCharacters} from './settle.js'

/** The attachments of a document, from its body, from files and from the schemas of forms; differences from the 附件说明 are reported. */
export function attachments(
  all: Sections['sections'],
  meta: DocumentMeta,
  {files, forms}: {readonly files: PartFiles; readonly forms: FormParts},
  context: Context
): G.Attachment[] {
  const sections = all.filter((section) => section.type === 'attachment')
  const announced = meta.attachments
  const indexes = sections.map((section, order) => (section.number === null ? order : section.number - 1))
  checkAnnounced(indexes, meta, context)
  checkOrder(sections, indexes, announced.length, context)
  const fromBody = sections.map(({heading, rest, content}, order) => {
    const index = indexes[order] ?? order
    return {index, node: attachment({index, position: heading.position, rest, content, context}, meta)}
  })
  const fromFiles = announced.flatMap((_, index) => {
    const file = files.get(`attachments.${index}`)
    if (file === undefined) return []
    const position = {start: {line: 1, column: 1}, end: {line: 1, column: 1}}
    const part: Part = {index, position, rest: '', content: fileDrafts(file), context: file.context}
    return [{index, node: {...attachment(part, meta), file: file.context.path}}]
  })
  const fromForms = announced.flatMap((_, index) => {
    const children = forms.get(`attachments.${index}`)
    if (children === undefined) return []
    const node: G.Attachment = {type: 'attachment', number: announced.length > 1 ? index + 1 : null, children}
    return [{index, node: {...node, ...at(meta, `attachments.${index}`)}}]
  })
  return [...fromBody, ...fromFiles, ...fromForms]
    .toSorted((one, other) => one.index - other.index)
    .map(({node}) => node)
}

/** Every announced attachment is in the body, in a file, or pending; and only once. */
function checkAnnounced(indexes: readonly number[], meta: DocumentMeta, context: Context): void {
  const announced = meta.attachments
  const atField = (id: DiagnosticId, index: number, message: string, hint?: string): void =>
    context.report(diagnostic(id, meta.placeOf(`attachments.${index}.title`), message, hint))
  for (const [index, {title, pending, file, forms}] of announced.entries()) {
    const name = announced.length > 1 ? `附件${index + 1}“${title}”` : `附件“${title}”`
    const inBody = indexes.includes(index)
    if (inBody && forms !== undefined)
      atField('attachment-title', index, `${name}写了申请表，正文里又有一节。`, '请只保留一处。')
    if (forms !== undefined) continue
    if (inBody && file !== null)
      atField('attachment-title', index, `${name}既有文件，正文里又有一节。`, '请只保留一处。')
    if (inBody || file !== null) continue
    if (pending) atField('attachment-pending', index, `${name}另行提供，不在本文件之内。`)
    else
      atField(
        'attachment-title',
        index,
        `附件说明列了${name}，正文里没有这个附件。`,
        `请在正文后面加一节“# 附件${announced.length > 1 ? index + 1 : ''}”，或者写明 “待附: 是”（另行提供）。`
      )
  }
}

/** 附件1, 附件2 … in order; a single one has no number. */
function checkOrder(
  sections: readonly AttachmentSection[],
  indexes: readonly number[],
  count: number,
  context: Context
): void {
  for (const [place, {heading, number}] of sections.entries()) {
    const wrong = (message: string, hint: string): void =>
      note(context, 'attachment-order', heading.position, message, hint)
    if (count === 1 && number !== null) wrong(`只有一个附件，不编号，现为“附件${number}”。`, '请改为“# 附件”。')
    else if (count > 1 && number === null) wrong('有几个附件，附件应当编号。', `请改为“# 附件${place + 1}”。`)
    else if (indexes.slice(0, place).some((before) => before >= (indexes[place] ?? 0)))
      wrong(`附件${number ?? ''}排在后面的附件之后，应当按附件说明的顺序。`, '请调整附件的先后，编号不要重复。')
  }
}

/** Where an attachment comes from. */
interface Part {
  /** Index of its entry of the front matter. */
  readonly index: number
  /** Where it begins. */
  readonly position: Position | undefined
  /** What stands on the line of its label. */
  readonly rest: string
  readonly content: readonly Draft[]
  readonly context: Context
}

function attachment({index, position: place, rest, content, context}: Part, meta: DocumentMeta): G.Attachment {
  const entry = meta.attachments[index]
  const expected = entry?.title
  const headings = rest === '' ? titleHeadings(content, expected, context) : []
  const text = withTitleNote(blocks(content.slice(headings.length), context))
  const lines = rest === '' ? headings.map((draft) => headingText(draft, context)) : [rest]
  const printed = lines.join('')
  checkCharacters(rest, place, context)
  if (expected === undefined)
    note(
      context,
      'attachment-title',
      place,
      `正文有附件“${printed}”，附件说明里没有。`,
      '请在信息头的“附件”（`attachments`）里写上它的名称。'
    )
  else if (printed !== '' && !sameTitle(printed, expected))
    note(
      context,
      'attachment-title',
      place,
      `附件标题“${printed}”与附件说明“${expected}”不一致。`,
      '请把两处改成一样。'
    )
  if (text.length === 0)
    note(
      context,
      'body-present',
      place,
      `附件“${printed || (expected ?? '')}”没有内容。`,
      '请写上附件的内容，或者写明 “待附: 是”（另行提供）。'
    )
  const title: G.Title = {
    type: 'title',
    value: printed === '' ? (expected ?? '') : printed,
    lines: lines.length > 1 ? lines : null,
    ...span(headings.length > 0 ? headings : [{position: place}])
  }
  return {
    type: 'attachment',
    number: meta.attachments.length > 1 ? index + 1 : null,
    children: [title, ...text, ...(entry === undefined ? [] : partSignature(entry, meta, `attachments.${index}`))],
    ...span([{position: place}, ...content])
  }
}

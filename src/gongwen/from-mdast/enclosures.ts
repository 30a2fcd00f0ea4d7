/** 印发件: the texts that the document issues, from sections of the body or from files. */
import type {DocumentMeta, EnclosureMeta} from '../../source/document.js'
import {diagnostic} from '../../diagnostics/diagnostic.js'
import type * as G from '../nodes.js'
import {blocks} from './blocks.js'
import {note, span, type Context} from './context.js'
import type {Draft, HeadingDraft} from './drafts.js'
import {fileDrafts, type PartFiles, partSignature} from './part.js'
import {headingText, sameTitle, titleHeadings} from './part-title.js'
import {withTitleNote} from './title-note.js'
import type {EnclosureSection, Sections} from './sections.js'

/** The enclosures that the front matter announces, in its order; those without a text are reported. */
export function enclosures(
  sections: Sections['sections'],
  meta: DocumentMeta,
  files: PartFiles,
  context: Context
): G.Enclosure[] {
  checkOrder(sections, context)
  return meta.enclosures.flatMap((entry, index) => {
    const section = sections.find((one): one is EnclosureSection => one.type === 'enclosure' && one.index === index)
    const field = `enclosures.${index}`
    const report = (message: string, hint: string): void =>
      context.report(diagnostic('enclosure-title', meta.placeOf(`${field}.title`), message, hint))
    const file = files.get(field)
    if (file !== undefined) {
      if (section !== undefined) report(`印发件“${entry.title}”既有文件，正文里又有同名的一节。`, '请只保留一处。')
      return [{...fromFile(entry, field, meta, fileDrafts(file), file.context), file: file.context.path}]
    }
    if (section !== undefined) return [enclosure(entry, field, meta, section.headings, section.content, context)]
    // A file that could not be read was reported as such.
    if (entry.file === null)
      report(
        `印发件“${entry.title}”在正文里找不到。`,
        `请在正文后面加一节“# ${entry.title}”，下面写它的全文；也可以写明 file，把全文放在另一个文件里。`
      )
    return []
  })
}

/** 印发件 come before 附件. */
function checkOrder(sections: Sections['sections'], context: Context): void {
  const first = sections.findIndex(({type}) => type === 'attachment')
  const late = sections.find(
    (one, at): one is EnclosureSection => one.type === 'enclosure' && first !== -1 && at > first
  )
  if (late !== undefined)
    note(
      context,
      'attachment-order',
      late.headings[0]?.position,
      '印发件排在附件后面，应当先排印发件，再排附件。',
      '请把这一节移到附件之前。'
    )
}

function fromFile(
  entry: EnclosureMeta,
  field: string,
  meta: DocumentMeta,
  content: readonly Draft[],
  context: Context
): G.Enclosure {
  const headings = titleHeadings(content, entry.title, context)
  const printed = headings.map((draft) => headingText(draft, context)).join('')
  // A heading that does not say the title belongs to the text.
  const own = printed !== '' && sameTitle(printed, entry.title) ? headings : []
  return enclosure(entry, field, meta, own, content.slice(own.length), context)
}

function enclosure(
  entry: EnclosureMeta,
  field: string,
  meta: DocumentMeta,
  headings: readonly HeadingDraft[],
  content: readonly Draft[],
  context: Context
): G.Enclosure {
  const text = withTitleNote(blocks(content, context))
  const lines = headings.map((draft) => headingText(draft, context))
  if (text.length === 0)
    note(context, 'body-present', headings[0]?.position, `印发件“${entry.title}”没有内容。`, '请写上它的全文。')
  return {
    type: 'enclosure',
    children: [
      {
        type: 'title',
        value: lines.length === 0 ? entry.title : lines.join(''),
        lines: lines.length > 1 ? lines : null,
        ...span(headings)
      },
      ...text,
      ...partSignature(entry, meta, field)
    ],
    ...span([...headings, ...content])
  }
}

/** Where the main body ends and the texts behind it begin: 印发件 under their titles, 附件 under their labels. */
import type {DocumentMeta} from '../../source/document.js'
import {note, type Context} from './context.js'
import type {Draft, HeadingDraft} from './drafts.js'
import {headingPieces} from './heading.js'
import {plainText} from './raw.js'
import {titleRun} from './part-title.js'

/** An 附件 section: its heading line and what follows up to the next section. */
export interface AttachmentSection {
  readonly type: 'attachment'
  readonly heading: HeadingDraft
  /** The printed number; null for 附件 alone. */
  readonly number: number | null
  /** What follows the number on the heading line. */
  readonly rest: string
  readonly content: readonly Draft[]
}

/** A 印发件 section: the heading lines that are its title, and its text. */
export interface EnclosureSection {
  readonly type: 'enclosure'
  /** Index of the entry of the front matter. */
  readonly index: number
  readonly headings: readonly HeadingDraft[]
  readonly content: readonly Draft[]
}

/** The drafts of a document, cut. */
export interface Sections {
  readonly main: readonly Draft[]
  readonly sections: readonly (AttachmentSection | EnclosureSection)[]
}

const opening = /^附件\s*([0-9０-９]{0,3})(?:\s*[：:]\s*|\s+|$)(.*)$/s
const chineseNumber = /^附件\s*[一二三四五六七八九十]+(?:[：:\s]|$)/

/** Split the drafts of a document into its main body and the sections behind it. */
export function splitSections(all: readonly Draft[], {enclosures}: DocumentMeta, context: Context): Sections {
  const starts: {readonly index: number; readonly open: (content: readonly Draft[]) => Sections['sections'][number]}[] =
    []
  const found = new Set<number>()
  for (const [index, draft] of all.entries()) {
    if (draft.type !== 'heading') continue
    const text = plainText(headingPieces(draft))
    if (chineseNumber.test(text))
      note(context, 'attachment-order', draft.position, '附件序号应当用阿拉伯数字，写作“附件1”。', '请改为“# 附件1”。')
    const match = opening.exec(text)
    if (match !== null) {
      const [, digits = '', rest = ''] = match
      const number = digits === '' ? null : Number(digits.normalize('NFKC'))
      const label = {type: 'attachment', heading: draft, number, rest: context.fill(rest).trim()} as const
      starts.push({index, open: (content) => ({...label, content: content.slice(1)})})
      continue
    }
    const entry = enclosures.findIndex(
      ({title}, at) => !found.has(at) && titleRun(all.slice(index), title, context) > 0
    )
    const title = enclosures[entry]?.title
    if (title === undefined) continue
    found.add(entry)
    const count = titleRun(all.slice(index), title, context)
    starts.push({index, open: (content) => enclosureSection(entry, content, count)})
  }
  return {
    main: all.slice(0, starts[0]?.index),
    sections: starts.map(({index, open}, at) => open(all.slice(index, starts[at + 1]?.index)))
  }
}

const enclosureSection = (index: number, content: readonly Draft[], count: number): EnclosureSection => ({
  type: 'enclosure',
  index,
  headings: content.slice(0, count).filter((draft) => draft.type === 'heading'),
  content: content.slice(count)
})

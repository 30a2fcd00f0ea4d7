/** mdast and front matter → gongwen tree: decides what each thing is. */
import type {Root} from 'mdast'
import type {DocumentMeta} from '../../source/document.js'
import {statuses} from '../genres.js'
import type * as G from '../nodes.js'
import {attachments} from './attachments.js'
import {blocks} from './blocks.js'
import {diagnostic} from '../../diagnostics/diagnostic.js'
import {inFile, note, type Context} from './context.js'
import {definitions} from './definitions.js'
import {drafts} from './drafts.js'
import {enclosures} from './enclosures.js'
import {gatherFootnotes} from './footnotes.js'
import {noteLeftovers} from './leftovers.js'
import {checkFrame, imprint, mainBody, masthead} from './frame.js'
import type {FormParts, PartFile, PartFiles} from './part.js'
import {linkReferences} from './references.js'
import {splitSections} from './sections.js'

export type {Context as FromMdastContext, FormParts, PartFile, PartFiles}

/**
 * The official document that a parsed body and its front matter make. Trouble with the content is reported, never
 * thrown; the tree is complete in any case.
 * @param root what `parse` made of the expanded body
 * @param meta the front matter
 * @param context the Markdown itself, the way from its lines to those of the file, the values of expressions
 * @param files attachments and enclosures that stand in files of their own
 * @param forms attachments that are forms
 */
export function fromMdast(
  root: Root,
  meta: DocumentMeta,
  context: Context,
  files: PartFiles = new Map(),
  forms: FormParts = new Map()
): G.Gongwen {
  noteIndents(root, context)
  const all = drafts(root.children, {...context, definitions: definitions(root)})
  const {main, sections} = splitSections(all, meta, context)
  const content = blocks(main, context)
  if (content.length === 0)
    context.report(
      diagnostic(
        'body-present',
        {path: context.path, line: context.lineOf(1)},
        '正文是空的，公文应当有正文。',
        '请在文件开头的“---”之后写正文。'
      )
    )
  noteLeftovers(content, meta, context)
  checkFrame(meta, context)
  const foot = imprint(meta)
  const tree: G.Gongwen = {
    type: 'gongwen',
    genre: meta.genre,
    variant: meta.variant,
    ...(meta.status === 'issued' ? {} : {draft: statuses[meta.status]}),
    children: [
      masthead(meta),
      mainBody(meta, content, context.path),
      ...enclosures(sections, meta, files, context),
      ...attachments(sections, meta, {files, forms}, context),
      ...(foot === undefined ? [] : [foot])
    ]
  }
  return linkReferences(gatherFootnotes(tree, context))
}

/** Elsewhere four spaces make a block of code; here they are an indent, and one note says so. */
function noteIndents(root: Root, context: Context): void {
  const first = root.children.find((node) => (node.position?.start.column ?? 1) > 4)
  if (first === undefined) return
  const count = (first.position?.start.column ?? 1) - 1
  const message = `行首有 ${count} 个空格，不作代码块，按普通段落排。`
  note(
    context,
    'body-indent',
    inFile(first.position, context).position,
    message,
    '首行缩进会自动排好，行首空格可以删去。'
  )
}

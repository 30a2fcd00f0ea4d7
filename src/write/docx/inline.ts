/** 行内 — text, 着重, links and breaks as runs that carry at most a character style. */
import {Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, type ParagraphChild, TextRun} from 'docx'
import {dispatch, type HandlersOf} from '../../gongwen/dispatch.js'
import type {Phrasing, RunInHeading} from '../../gongwen/nodes.js'
import {attachmentBookmark, fieldBookmark} from './bookmarks.js'
import {control} from './control.js'
import {extraStyles, runInStyle} from './styles/ids.js'
import {legal} from './xml.js'

/** The character style of what surrounds a run. */
type Surrounding = string | null

/** A run of text. */
export const run = (text: string, style: Surrounding = null): TextRun =>
  new TextRun({text: legal(text), ...(style === null ? {} : {style})})

/** The runs of inline nodes, after what is printed before them (a number, a label). */
export function runs(
  children: readonly (Phrasing | RunInHeading)[],
  style: Surrounding = null,
  before = ''
): readonly ParagraphChild[] {
  const [first, ...others] = children
  if (before === '') return children.flatMap((child) => dispatch(handlers, child, style))
  return first?.type === 'text'
    ? [run(before + first.value, style), ...runs(others, style)]
    : [run(before, style), ...runs(children, style)]
}

/** Lines that are broken where they end. */
export const brokenLines = (lines: readonly string[]): readonly ParagraphChild[] =>
  lines.flatMap((line, index) => (index === 0 ? [run(line)] : [new TextRun({break: 1}), run(line)]))

/** Runs that lead to a bookmark of the document. */
export const linkTo = (anchor: string, children: readonly ParagraphChild[]): InternalHyperlink =>
  new InternalHyperlink({anchor, children})

const handlers: HandlersOf<Phrasing | RunInHeading, Surrounding, readonly ParagraphChild[]> = {
  text: (node, style) => (node.value === '' ? [] : [run(node.value, style)]),
  strong: (node) => runs(node.children, extraStyles.strong),
  emphasis: (node) => runs(node.children, extraStyles.emphasis),
  break: () => [new TextRun({break: 1})],
  link: (node, style) => {
    const children = runs(node.children, style ?? extraStyles.hyperlink)
    const link = safeTarget(node.url)
    return link === undefined ? children : [new ExternalHyperlink({link, children})]
  },
  reference: (node, style) => [
    linkTo(attachmentBookmark(node.attachment), runs(node.children, style ?? extraStyles.hyperlink))
  ],
  formField: (node) => [new Bookmark({id: fieldBookmark(node), children: [control(node)]})],
  footnoteReference: ({number}) => [new FootnoteReferenceRun(number)],
  runInHeading: (node) => runs(node.children, runInStyle(node.level), node.ordinal?.printed)
}

/** What a reader may follow from an official document; nothing that runs or reads files. */
const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address in the ASCII form that relationships want; undefined when it must not or cannot be followed. */
function safeTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const {protocol, href} = new URL(url)
  return safeSchemes.has(protocol) ? href : undefined
}

/** 行内 — text, 着重, links and breaks as runs that carry at most a character style. */
import {dispatch, type HandlersOf} from '../../gongwen/dispatch.js'
import type {Phrasing, RunInHeading} from '../../gongwen/nodes.js'
import {attachmentBookmark, fieldBookmark} from './bookmarks.js'
import {control} from './control.js'
import type {DocumentPackage} from './package/document-package.js'
import {extraStyles, runInStyle} from './styles/ids.js'
import {footnoteMark} from './word/footnote.js'
import {addressOf, bookmark, externalLink, internalLink} from './word/link.js'
import {lineBreak, run} from './word/run.js'

/** What inline nodes stand in. */
interface Surrounding {
  /** The character style around them. */
  readonly style: string | null
  readonly collected: DocumentPackage
}

/** The runs of inline nodes, after what is printed before them (a number, a label). */
export function runs(
  children: readonly (Phrasing | RunInHeading)[],
  {collected}: Pick<Surrounding, 'collected'>,
  before = ''
): string {
  return inside(children, {style: null, collected}, before)
}

function inside(
  children: readonly (Phrasing | RunInHeading)[],
  surrounding: Surrounding,
  before: string | undefined = ''
): string {
  const [first] = children
  const joins = before !== '' && first?.type === 'text'
  let xml = before === '' ? '' : run(joins ? before + first.value : before, surrounding.style)
  for (let index = joins ? 1 : 0; index < children.length; index++) {
    const child = children[index]
    if (child !== undefined) xml += dispatch(handlers, child, surrounding)
  }
  return xml
}

/** Lines that are broken where they end. */
export const brokenLines = (lines: readonly string[]): string => lines.map((line) => run(line)).join(lineBreak)

const handlers: HandlersOf<Phrasing | RunInHeading, Surrounding, string> = {
  text: ({value}, {style}) => run(value, style),
  strong: (node, {collected}) => inside(node.children, {style: extraStyles.strong, collected}),
  emphasis: (node, {collected}) => inside(node.children, {style: extraStyles.emphasis, collected}),
  break: () => lineBreak,
  link: (node, {style, collected}) => {
    const content = inside(node.children, {style: style ?? extraStyles.hyperlink, collected})
    const target = safeTarget(node.url)
    return target === undefined ? content : linked(target, content, collected)
  },
  reference: (node, {style, collected}) =>
    internalLink(
      attachmentBookmark(node.attachment),
      inside(node.children, {style: style ?? extraStyles.hyperlink, collected})
    ),
  formField: (node, {collected}) => bookmark(collected.nextBookmark(), fieldBookmark(node), control(node)),
  footnoteReference: ({number}) => footnoteMark(number),
  runInHeading: (node, {collected}) =>
    inside(node.children, {style: runInStyle(node.level), collected}, node.ordinal?.printed)
}

function linked(href: string, content: string, collected: DocumentPackage): string {
  const address = addressOf(href)
  return externalLink(collected.relate('hyperlink', address.target), address, content)
}

/** What a reader may follow from an official document; nothing that runs or reads files. */
const safeSchemes: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address in the ASCII form that relationships want; undefined when it must not or cannot be followed. */
function safeTarget(url: string): string | undefined {
  if (!URL.canParse(url)) return undefined
  const {protocol, href} = new URL(url)
  return safeSchemes.has(protocol) ? href : undefined
}

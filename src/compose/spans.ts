/** Phrasing → spans: which face sets which stretch, and which stretch is a link. */
import {dispatch, type HandlersOf} from '../gongwen/dispatch.js'
import type * as G from '../gongwen/nodes.js'
import type {FaceRole} from '../layout/faces.js'
import {headingRole, inlineFaces, styles} from '../layout/styles.js'
import {footnoteMark, formFieldText} from '../layout/text.js'
import type {Span} from './line/atoms.js'
import type {LinkTarget, StructureElement} from './page-model.js'
import {attachmentPlace} from './places.js'
import type {State} from './state.js'

/** A link found in a text: where it leads and the element that tags it. */
export interface LinkMark {
  readonly target: LinkTarget
  readonly label: string
  readonly element: StructureElement
}

/** Spans in paragraphs that the author's breaks make; `links` are indexed by the `mark` of the spans. */
export interface Spans {
  readonly groups: readonly (readonly Span[])[]
  readonly links: readonly LinkMark[]
}

interface Walk {
  readonly state: State
  readonly role: FaceRole
  readonly mark: number | null
  readonly groups: Span[][]
  readonly links: LinkMark[]
}

const handlers: HandlersOf<G.Phrasing | G.RunInHeading, Walk, void> = {
  text: (node, walk) => {
    walk.groups.at(-1)?.push({text: node.value, role: walk.role, mark: walk.mark})
  },
  strong: (node, walk) => visit(node.children, {...walk, role: inlineFaces.strong}),
  emphasis: (node, walk) => visit(node.children, {...walk, role: inlineFaces.emphasis}),
  break: (_, walk) => {
    walk.groups.push([])
  },
  link: (node, walk) => {
    visitLink(node, {url: node.url}, walk)
  },
  reference: (node, walk) => {
    visitLink(node, {place: attachmentPlace(node.attachment)}, walk)
  },
  footnoteReference: ({number}, walk) => {
    const text = footnoteMark(number)
    walk.groups.at(-1)?.push({text, role: walk.role, mark: walk.mark, footnote: number})
  },
  // Only cells have room for a field to fill in; anywhere else its value is text.
  formField: (node, walk) => {
    const text = formFieldText(node)
    if (text !== '') walk.groups.at(-1)?.push({text, role: walk.role, mark: walk.mark})
  },
  runInHeading: (node, walk) => {
    const {face} = styles[headingRole(node.level)]
    if (node.ordinal !== null) walk.groups.at(-1)?.push({text: node.ordinal.printed, role: face, mark: null})
    visit(node.children, {...walk, role: face})
  }
}

function visitLink(node: G.Link | G.Reference, target: LinkTarget, walk: Walk): void {
  walk.links.push({target, label: plainText(node), element: walk.state.element('Link')})
  visit(node.children, {...walk, mark: walk.links.length - 1})
}

function visit(nodes: readonly (G.Phrasing | G.RunInHeading)[], walk: Walk): void {
  for (const node of nodes) dispatch(handlers, node, walk)
}

/**
 * Spans of some phrasing.
 * @param lead printed before it in the base face: an ordinal or a label
 */
export function spansOf(
  nodes: readonly (G.Phrasing | G.RunInHeading)[],
  role: FaceRole,
  state: State,
  lead = ''
): Spans {
  const groups: Span[][] = [lead === '' ? [] : [{text: lead, role, mark: null}]]
  const links: LinkMark[] = []
  visit(nodes, {state, role, mark: null, groups, links})
  return {groups, links}
}

/** Spans of a plain text. */
export const plainSpans = (text: string, role: FaceRole): Spans => ({
  groups: [[{text, role, mark: null}]],
  links: []
})

/** The characters of some phrasing, for labels and outlines. */
export function plainText(node: G.GongwenNode): string {
  if (node.type === 'text') return node.value
  const own = node.type === 'runInHeading' || node.type === 'heading' ? (node.ordinal?.printed ?? '') : ''
  return own + ('children' in node ? node.children.map(plainText).join('') : '')
}

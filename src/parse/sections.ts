/**
 * A Markdown text in sections that can be parsed one by one: together they make the tree that the text makes as a whole.
 * Then an edit costs the section that it is in.
 */
import type {Node, RootContent} from 'mdast'
import type {Point} from 'unist'

/** A parsed section and where it stood. */
export interface Section {
  readonly line: number
  readonly offset: number
  readonly nodes: readonly RootContent[]
}

/** Sections of the last version of a text by what they say. */
export interface SectionMemory {
  get(text: string): Section | undefined
  set(text: string, section: Section): void
}

/**
 * What reaches over blank lines or from one end of a text to the other: definitions of links and footnotes, fences, HTML;
 * and what counts only at the very beginning.
 */
const farReaching = /\]:|```|~~~|<|\r|\0|\uFEFF/u

/**
 * The first line of a section, behind a blank one: it closes whatever is open above, lists too, for it is not indented and
 * no item of a list. What begins with other marks stays with the text above.
 */
const opening = /^[\p{L}\p{N}\p{Co}\p{P}\p{S}\u3000]/u
const notOpening = /^(?:[-+=>_:|~`]|\*(?:[ \t*]*$|[ \t])|\d{1,9}[.)](?:[ \t]|$))/u

/** Cut a text into sections. One that cannot be cut is one section. */
export function sectionsOf(markdown: string): readonly string[] {
  if (farReaching.test(markdown)) return [markdown]
  const sections: string[] = []
  let start = 0
  let blank = false
  for (let at = 0; at < markdown.length;) {
    const found = markdown.indexOf('\n', at)
    const end = found === -1 ? markdown.length : found + 1
    const line = markdown.slice(at, end).trimEnd()
    if (blank && at > start && opening.test(line) && !notOpening.test(line)) {
      sections.push(markdown.slice(start, at))
      start = at
    }
    blank = /^[ \t]*\n?$/.test(markdown.slice(at, end))
    at = end
  }
  sections.push(markdown.slice(start))
  return sections
}

/** The nodes of a section that stands somewhere else now. */
export function movedTo(line: number, offset: number, section: Section): Section {
  const [lines, characters] = [line - section.line, offset - section.offset]
  if (lines === 0 && characters === 0) return section
  const point = ({line: was, column, offset: at}: Point): Point => ({
    line: was + lines,
    column,
    ...(at === undefined ? {} : {offset: at + characters})
  })
  const moved = <Kind extends Node>(node: Kind): Kind => ({
    ...node,
    ...(node.position && {position: {start: point(node.position.start), end: point(node.position.end)}}),
    ...('children' in node && Array.isArray(node.children) ? {children: node.children.map(moved)} : {})
  })
  return {line, offset, nodes: section.nodes.map(moved)}
}

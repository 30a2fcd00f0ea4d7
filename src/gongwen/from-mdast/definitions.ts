/** What a Markdown text defines for use elsewhere in it: `[label]: https://…` and `[^1]: 注文`. */
import type {Definition, FootnoteDefinition, Nodes, Root} from 'mdast'

/** The definitions of one text. */
export interface Definitions {
  readonly links: ReadonlyMap<string, Definition>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  /** Footnotes that the text refers to. */
  readonly referred: ReadonlySet<string>
}

/** Definitions anywhere in a text; the first of a label counts, as in CommonMark. */
export function definitions(root: Root): Definitions {
  const links = new Map<string, Definition>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const referred = new Set<string>()
  collect(root)
  return {links, footnotes, referred}

  function collect(node: Nodes): void {
    if (node.type === 'definition' && !links.has(node.identifier)) links.set(node.identifier, node)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
    if (node.type === 'footnoteReference') referred.add(node.identifier)
    if ('children' in node) for (const child of node.children) collect(child)
  }
}

/** Markdown → gongwen in one call, for tests. */
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {fromMdast} from '../../src/gongwen/from-mdast/index.js'
import type * as G from '../../src/gongwen/nodes.js'
import {parseMarkdown} from '../../src/parse/markdown.js'
import type {DocumentMeta} from '../../src/source/document.js'
import {plainMeta} from '../plain-meta.js'

/** What differs from a plain notice. */
export interface Options {
  readonly meta?: Partial<DocumentMeta>
  readonly lineOf?: (line: number) => number
  readonly fill?: (text: string) => string
  readonly blocksOf?: (text: string) => readonly G.Block[] | undefined
}

/** Read a body; the blocks are those of the main body. */
export function read(markdown: string, options: Options = {}) {
  const findings: Diagnostic[] = []
  const {root, excess} = parseMarkdown(markdown)
  if (root === undefined) throw new Error(excess.message)
  const tree = fromMdast(
    root,
    {...plainMeta, ...options.meta},
    {
      path: 'notice.md',
      markdown,
      lineOf: options.lineOf ?? ((line) => line),
      fill: options.fill ?? ((value) => value),
      ...(options.blocksOf === undefined ? {} : {blocksOf: options.blocksOf}),
      report: (finding) => findings.push(finding)
    }
  )
  const mainBody = tree.children.find((node) => node.type === 'mainBody')
  const blocks = mainBody?.children.filter(isBlock) ?? []
  return {tree, mainBody, blocks, findings}
}

/** The blocks of a body about which there is nothing to say. */
export const blocksOf = (markdown: string): readonly G.Block[] => read(markdown).blocks

const isBlock = (node: G.GongwenNode): node is G.Block =>
  node.type === 'heading' || node.type === 'paragraph' || node.type === 'contacts' || node.type === 'table'

/** A numbered paragraph. */
export const numbered = (printed: string, value: number, level: G.Level, ...children: string[]): G.Paragraph => ({
  type: 'paragraph',
  ordinal: {printed, value, level},
  children: children.map((child) => ({type: 'text', value: child}))
})

/** The node and all below it without positions, to compare with builders. */
export function withoutPositions<Node extends G.GongwenNode>(node: Node): Node {
  return JSON.parse(JSON.stringify(node, (key, value: unknown) => (key === 'position' ? undefined : value))) as Node
}

/** What a node prints: its numbers, labels and characters. */
export function plain(node: G.GongwenNode): string {
  const number = 'ordinal' in node ? (node.ordinal?.printed ?? '') : ''
  const label = node.type === 'contact' ? `${node.label}：` : ''
  if (node.type === 'text') return node.value
  const children: readonly G.GongwenNode[] = 'children' in node ? node.children : []
  return number + label + children.map(plain).join('')
}

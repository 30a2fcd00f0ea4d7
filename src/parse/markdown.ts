/** Markdown → mdast. Only this folder knows remark. */
import type {Root, RootContent} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import {findExcess, findNesting, type Excess} from './bounds.js'
import {linkAddresses} from './literal-links.js'
import {movedTo, type Section, type SectionMemory, sectionsOf} from './sections.js'

export type {Excess, Section}

/** The tree, or why the text was not parsed. */
export type Parsed =
  {readonly root: Root; readonly excess?: undefined} | {readonly root?: undefined; readonly excess: Excess}

/**
 * Parse CommonMark with GitHub's tables and footnotes, made fit for Chinese: `**（二）申报。**各地` is strong, `1~3月` is
 * not struck out, addresses end before Chinese text, and indented text is text, never code.
 * @param markdown the body of one document
 * @param memory sections of its last version; the tree is the same without
 * @returns the mdast tree, or `excess` when the text would hang the parser
 */
export function parseMarkdown(markdown: string, memory?: SectionMemory): Parsed {
  const excess = findExcess(markdown)
  if (excess !== undefined) return {excess}
  const root = memory === undefined ? parsed(markdown) : parsedInSections(markdown, memory)
  const nesting = findNesting(root)
  return nesting === undefined ? {root} : {excess: nesting}
}

function parsed(markdown: string): Root {
  const root = processor.parse(markdown)
  // What is nested too deep is refused before anybody follows it.
  if (findNesting(root) === undefined) linkAddresses(root, markdown)
  return root
}

function parsedInSections(markdown: string, memory: SectionMemory): Root {
  const sections = sectionsOf(markdown)
  if (sections.length === 1) return parsed(markdown)
  const children: RootContent[] = []
  let [line, offset] = [1, 0]
  for (const text of sections) {
    const known = memory.get(text) ?? {line: 1, offset: 0, nodes: parsed(text).children}
    const section = movedTo(line, offset, known)
    memory.set(text, section)
    for (const node of section.nodes) children.push(node)
    line += text.split('\n').length - 1
    offset += text.length
  }
  const column = markdown.length - markdown.lastIndexOf('\n')
  return {type: 'root', children, position: {start: {line: 1, column: 1, offset: 0}, end: {line, column, offset}}}
}

/**
 * Switch off indented code (indents are the habit of 公文), tick boxes, which are text here and which the parser loses behind
 * an empty item, and GitHub's address rule, which `literal-links` replaces.
 */
function forOfficialDocuments(this: Processor): void {
  const data = this.data()
  const off = ['codeIndented', 'wwwAutolink', 'protocolAutolink', 'emailAutolink', 'tasklistCheck']
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), {disable: {null: off}}]
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? [])
    .flat()
    .map(({transforms: _addressRule, ...extension}) => extension)
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm, {singleTilde: false})
  .use(remarkCjkFriendly)
  .use(forOfficialDocuments)
  .freeze()

/** Markdown → mdast. Only this folder knows remark. */
import type {Root} from 'mdast'
import remarkCjkFriendly from 'remark-cjk-friendly/parseOnly'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import {unified, type Processor} from 'unified'
import {findExcess, findNesting, type Excess} from './bounds.js'
import {linkAddresses} from './literal-links.js'

export type {Excess}

/** The tree, or why the text was not parsed. */
export type Parsed =
  {readonly root: Root; readonly excess?: undefined} | {readonly root?: undefined; readonly excess: Excess}

/**
 * Parse CommonMark with GitHub's tables and footnotes, made fit for Chinese: `**（二）申报。**各地` is strong, `1~3月` is
 * not struck out, addresses end before Chinese text, and indented text is text, never code.
 * @param markdown the body of one document
 * @returns the mdast tree, or `excess` when the text would hang the parser
 */
export function parseMarkdown(markdown: string): Parsed {
  const excess = findExcess(markdown)
  if (excess !== undefined) return {excess}
  const root = processor.parse(markdown)
  const nesting = findNesting(root)
  if (nesting !== undefined) return {excess: nesting}
  linkAddresses(root, markdown)
  return {root}
}

/** Switch off indented code (indents are the habit of 公文) and GitHub's address rule, which `literal-links` replaces. */
function forOfficialDocuments(this: Processor): void {
  const data = this.data()
  const off = ['codeIndented', 'wwwAutolink', 'protocolAutolink', 'emailAutolink']
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

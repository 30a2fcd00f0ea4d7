/**
 * What a document may ask of the Markdown parser. Its cost grows with the square, or worse, of some things that no
 * real document has many of (`*a_ ` ten thousand times takes 21 s, fifty thousand `>` crash it), so these are counted
 * first, in one linear pass. Every limit is ten times or more what the longest published 公文 needs.
 */
import type {Nodes} from 'mdast'

/** Limits, each chosen so that a document at the limit still parses within a few seconds. */
export const bounds = {
  /** UTF-16 units of a whole document. */
  characters: 500_000,
  /** Lines that are not blank. */
  lines: 20_000,
  /** Blockquotes and lists within one another. */
  depth: 16,
  /** Columns before a list marker: what nests lists without a marker in front of them. */
  indent: 64,
  /** Quote and nested list markers of a whole document. */
  containers: 2_500,
  /** Footnotes of a whole document; each is a container, too. */
  footnotes: 1_000,
  /** Lines of nothing but `=` or `-` below text: each makes a heading of it, and each copies all that was read before. */
  underlines: 500,
  /** `|` of a whole document: about 7,000 rows of four columns. */
  cells: 40_000,
  /** Strong, emphasis and links within one another, counted with the containers around them. */
  nesting: 100,
  /** Sum over paragraphs of the squared number of `*`, `_`, `[`, `<` … in each; one paragraph alone may hold 4,000. */
  markSquares: 16_000_000
} as const

/** A document that asks too much: the 1-based line at which it does, what is there, and how to mend it. */
export interface Excess {
  readonly line: number
  readonly message: string
  readonly hint: string
}

const prefix = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])))*/
const container = />|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t])/g
const footnote = /^\s*\[\^[^\]]+\]:/
const marks = /\*+|_+|~+|`+|[[\]<]/g
const delimiterRow = /^[\s>|:-]+$/
const underline = /^[\s>]*(?:=+|-+)\s*$/
const otherBlock = /^\s*(?:[>#]|[-+*]\s|\d{1,9}[.)]\s|`{3}|~{3})/

/** The first thing in `markdown` that the parser cannot bear, or undefined for any sane document. */
export function findExcess(markdown: string): Excess | undefined {
  if (markdown.length > bounds.characters) return tooLong(1, `全文有 ${markdown.length} 个字符`)
  let [lines, containers, footnotes, underlines, cells, squares, block] = [0, 0, 0, 0, 0, 0, 0]
  let [rows, follows] = [false, false]
  for (const [index, text] of markdown.split(/\r\n|\r|\n/).entries()) {
    const line = index + 1
    const start = prefix.exec(text)?.[0] ?? ''
    const blank = text.slice(start.length).trim() === ''
    if (text.trim() !== '') lines++
    const depth = text.slice(0, start.length + 1).match(container)?.length ?? 0
    const quotes = start.split('>').length - 1
    const indent = depth > 0 ? columns(start) : 0
    containers += Math.max(quotes, depth - 1 + Math.floor(indent / 2), 0)
    if (footnote.test(text)) footnotes++
    if (follows && underline.test(text)) underlines++
    follows = !blank
    const pipes = text.split('|').length - 1
    cells += pipes
    // Rows of a table are parsed one by one; the lines of anything else between two blank lines at once.
    rows = !blank && pipes > 0 && (rows || delimiterRow.test(text)) && !otherBlock.test(text)
    if (blank || rows) block = 0
    const found = text.slice(start.length).match(marks)?.length ?? 0
    squares += (block + found) ** 2 - block ** 2
    block += found

    if (lines > bounds.lines) return tooLong(line, `全文超过 ${bounds.lines} 行`)
    if (depth > bounds.depth || indent > bounds.indent) return tooDeep(line)
    if (containers > bounds.containers) return tooDeep(line)
    if (footnotes > bounds.footnotes) return tooManyFootnotes(line)
    if (underlines > bounds.underlines) return tooManyUnderlines(line)
    if (cells > bounds.cells) return tooManyCells(line)
    if (squares > bounds.markSquares) return tooManyMarks(line)
  }
  return undefined
}

/** Marks nested deeper than any reader of the tree should have to follow. */
export function findNesting(root: Nodes): Excess | undefined {
  const open: {readonly node: Nodes; readonly depth: number}[] = [{node: root, depth: 0}]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const {node, depth} = next
    if (depth > bounds.nesting) return tooManyMarks(node.position?.start.line ?? 1)
    if ('children' in node) for (const child of node.children) open.push({node: child, depth: depth + 1})
  }
  return undefined
}

const columns = (start: string): number => (/^[ \t]*/.exec(start)?.[0] ?? '').replaceAll('\t', '    ').length

const tooLong = (line: number, what: string): Excess => ({
  line,
  message: `${what}，一份公文的正文最多 ${bounds.characters.toLocaleString('en-US')} 个字符、${bounds.lines.toLocaleString('en-US')} 行。`,
  hint: '请把正文拆成几份文件，长名单请放进数据文件。'
})
const tooDeep = (line: number): Excess => ({
  line,
  message: `引用（>）或列表嵌套太深、太多，最多 ${bounds.depth} 层。`,
  hint: '公文正文用不着引用和多层列表，请删去多余的“>”“-”或行首空格。'
})
const tooManyCells = (line: number): Excess => ({
  line,
  message: `表格太大，正文中的“|”超过 ${bounds.cells.toLocaleString('en-US')} 个。`,
  hint: '长名单请放进数据文件，不要写成 Markdown 表格。'
})
const tooManyFootnotes = (line: number): Excess => ({
  line,
  message: `脚注超过 ${bounds.footnotes.toLocaleString('en-US')} 条。`,
  hint: '请把正文拆成几份文件，或者把脚注的内容写进正文。'
})
const tooManyUnderlines = (line: number): Excess => ({
  line,
  message: `文字下面画了线（=== 或 ---）的地方超过 ${bounds.underlines} 处，每一处都会被当作标题。`,
  hint: '请把标题写成“# 一、……”；分隔线用不着，请删去。'
})
const tooManyMarks = (line: number): Excess => ({
  line,
  message: '这一段里的 *、_、[、<、` 等标记多得无法处理。',
  hint: '请删去多余的标记；如果它们是正文的字符，请在前面加反斜杠（\\*），并用空行分段。'
})

/** Tree and files → runs. */
import type {Position} from 'unist'
import type {Place} from '../diagnostics/diagnostic.js'
import {fileOf} from '../gongwen/file-of.js'
import type * as G from '../gongwen/nodes.js'
import {childrenOf, walk} from '../gongwen/walk.js'
import {blanked} from './blank.js'
import {expressionAt, locate, unknown} from './locate.js'
import type {Run, RunNode} from './run.js'
import {isMarkdownName} from '../source/markdown-name.js'

const kinds: ReadonlySet<string> = new Set<RunNode['type']>([
  'title',
  'titleNote',
  'recipients',
  'heading',
  'paragraph',
  'contact',
  'caption',
  'tableUnit',
  'tableNote',
  'tableCell',
  'attachmentNoteItem',
  'attendanceList',
  'issuerSignature',
  'annotation',
  'footnote',
  'imprintRecipients',
  'copyRecipients',
  'printingOffice'
])
const isRunNode = (node: G.GongwenNode): node is RunNode => kinds.has(node.type)

/** Every run of a document in its order; runs without a character are none. */
export function runsOf(tree: G.Gongwen, path: string, sources: () => ReadonlyMap<string, string>): Run[] {
  const runs: Run[] = []
  const texts: PlacedText[] = []
  const pathOf = fileOf(tree, path)
  // Hardly any document has findings, and only they have places: none is looked for before the first is asked for.
  let located: readonly (Located | undefined)[] | undefined
  const locatedAt = (index: number): Located | undefined => (located ??= allLocated(texts, sources()))[index]
  for (const [part, child] of tree.children.entries())
    walk(child, (node, ancestors) => {
      if (!isRunNode(node)) return
      const text = plainText(node)
      if (text === '') return
      // 署名 of a part stand in the front matter, wherever its text is.
      const file = node.type === 'issuerSignature' ? path : pathOf(node)
      const position =
        node.position ?? positionBelow(node) ?? ancestors.findLast((above) => above.position !== undefined)?.position
      const placed = {text, path: file, position}
      const index = texts.push(placed) - 1
      runs.push(runOf(node, part, placed, () => locatedAt(index)))
    })
  return runs
}

/** The characters of a node, numbers included, labels of contacts too. */
export function plainText(node: G.GongwenNode): string {
  if (node.type === 'text') return node.value
  if (node.type === 'break') return '\n'
  if ('value' in node && typeof node.value === 'string') return node.value
  const printed = 'ordinal' in node ? (node.ordinal?.printed ?? '') : ''
  const label = node.type === 'contact' ? `${node.label}：` : ''
  return printed + label + childrenOf(node).map(plainText).join('')
}

/** A text that stands somewhere in a file. */
interface PlacedText {
  readonly text: string
  readonly path: string
  readonly position: Position | undefined
}

/** A text laid along its file. */
interface Located {
  readonly file: LineTable
  readonly offsets: Int32Array
}

/** A file with the offsets of its lines, and how far runs have come in it. */
interface LineTable {
  readonly path: string
  readonly text: string
  readonly starts: readonly number[]
  reached: number
}

function lineTable(path: string, text: string): LineTable {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return {path, text, starts, reached: 0}
}

function placeOf({path, starts}: LineTable, offset: number): Place {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return {path, line: low + 1, column: offset - (starts[low] ?? 0) + 1}
}

/** Cells of a form have none of their own; the fields in them do. */
function positionBelow(node: G.GongwenNode): Position | undefined {
  for (const child of childrenOf(node)) {
    const found = child.position ?? positionBelow(child)
    if (found !== undefined) return found
  }
  return undefined
}

/** All texts laid along their files, in order: what stands on one line is told apart by what stood before it. */
function allLocated(
  texts: readonly PlacedText[],
  sources: ReadonlyMap<string, string>
): readonly (Located | undefined)[] {
  const files = new Map(
    // What a form prints is composed: its characters do not stand in its file.
    [...sources].flatMap(([name, text]) => (isMarkdownName(name) ? [[name, lineTable(name, text)] as const] : []))
  )
  return texts.map(({text, path, position}) => {
    const file = files.get(path)
    const offsets = file === undefined ? undefined : offsetsOf(position, text, file)
    return file === undefined || offsets === undefined ? undefined : {file, offsets}
  })
}

function runOf(
  node: RunNode,
  part: number,
  {text, path, position}: PlacedText,
  located: () => Located | undefined
): Run {
  const head = node.type === 'paragraph' && node.children[0]?.type === 'runInHeading' ? node.children[0] : undefined
  const numbered = head ?? (node.type === 'heading' || node.type === 'paragraph' ? node : undefined)
  return {
    node,
    kind: node.type,
    text,
    prose: blanked(text),
    numberLength: numbered?.ordinal?.printed.length ?? 0,
    headLength: head === undefined ? 0 : plainText(head).length,
    part,
    placeAt: (index) => {
      const {file, offsets} = located() ?? {}
      for (let at = Math.min(index, text.length - 1); at >= 0; at--) {
        const offset = offsets?.[at] ?? unknown
        if (file === undefined || offset === unknown) continue
        return placeOf(file, offset >= 0 ? offset + (at < index ? 1 : 0) : expressionAt(offset))
      }
      return {path, line: position?.start.line, column: position?.start.column}
    },
    sourceOf: (start, end) => {
      const offsets = located()?.offsets
      const [first, last] = [offsets?.[start] ?? unknown, offsets?.[end - 1] ?? unknown]
      return first < 0 || last - first !== end - 1 - start ? undefined : {path, start: first, end: last + 1}
    }
  }
}

/** Runs of one line, such as cells, follow each other in it; in loops each begins anew. */
function offsetsOf(position: Position | undefined, text: string, file: LineTable): Int32Array | undefined {
  const {start, end} = position ?? {}
  if (start === undefined || end === undefined) return undefined
  const {starts, text: source} = file
  // Columns of Markdown count marks that stand for expressions; only those of front matter are true.
  const isElement = start.line === end.line && start.column === end.column
  const lineStart = starts[start.line - 1] ?? 0
  const from = isElement ? lineStart + start.column - 1 : lineStart
  const to = isElement ? elementEnd(source, from) : (starts[end.line] ?? source.length)
  const next = !isElement && file.reached > from && file.reached < to ? file.reached : from
  const offsets = locate(text, source, next, to)
  const found = offsets.findLast((offset) => offset >= 0)
  if (found === undefined && next !== from) return locate(text, source, from, to)
  if (found !== undefined) file.reached = found + 1
  return offsets
}

/** The value of a front matter key ends where a line is not indented any more. */
function elementEnd(source: string, from: number): number {
  const found = /\n(?=\S)/u.exec(source.slice(from, from + 4000))
  return found === null ? Math.min(source.length, from + 4000) : from + found.index
}

/** mdast flow → drafts: lines and headings in the order of the text, containers undone. One handler per type of mdast. */
import type {BlockContent, DefinitionContent, List, ListItem, RootContent} from 'mdast'
import type {Position} from 'unist'
import type * as G from '../nodes.js'
import {figure, figureIn} from './figure.js'
import {inFile, span} from './context.js'
import {paragraphLines} from './lines.js'
import {ordinalAt, type FoundOrdinal} from './ordinal.js'
import {footnoteFault, literal, markup, phrasing, short, type PhrasingContext} from './phrasing.js'
import {blocksOf, placed, type PlacedDraft} from './placed.js'
import {plainText, type Raw} from './raw.js'
import {leadsToTable, noteLines, splitLead, type Lead} from './table-lines.js'
import {table} from './table.js'

/** A line that `#` marks as a heading. */
export interface HeadingDraft {
  readonly type: 'heading'
  /** Count of `#`. */
  readonly depth: number
  readonly pieces: readonly Raw[]
  readonly position?: Position | undefined
}
/** A line of text; `marker` when a Markdown list gave it its number. */
export interface LineDraft {
  readonly type: 'line'
  readonly marker: Omit<FoundOrdinal, 'length'> | undefined
  readonly pieces: readonly Raw[]
  readonly position?: Position | undefined
}
/** A block of which it is not yet decided what it is. */
export type Draft = HeadingDraft | LineDraft | PlacedDraft | G.Table | G.Figure

type Flow = BlockContent | DefinitionContent
type Handlers = {
  readonly [T in Flow['type']]: (node: Extract<Flow, {type: T}>, context: PhrasingContext) => readonly Draft[]
}

const handlers: Handlers = {
  paragraph: (node, context) => lines(phrasing(node.children, context)),
  heading: (node, context) => [
    {type: 'heading', depth: node.depth, pieces: phrasing(node.children, context), ...inFile(node.position, context)}
  ],
  list: (node, context) => list(node, context),
  table: (node, context) => [table(node, [], [], context)],
  blockquote: (node, context) => {
    markup(context, node, '引用（>）不用于公文，按普通段落排。', '请删去行首的“>”。')
    return drafts(node.children, context)
  },
  code: (node, context) => {
    markup(context, node, '代码块（```）不用于公文，按普通段落排。', '请删去“```”两行。')
    return node.value.split('\n').flatMap((value, index) => {
      const line = (node.position?.start.line ?? 0) + 1 + index
      const position = {start: {line, column: 1}, end: {line, column: value.length + 1}}
      return value.trim() === '' ? [] : lines(literal(value, {position}, context))
    })
  },
  html: (node, context) => {
    markup(
      context,
      node,
      `“${short(node.value)}”是 HTML 标记，会照样印在公文上。`,
      '请删去；注释也会印出，不要留在正文里。'
    )
    return lines(literal(node.value, node, context))
  },
  thematicBreak: (node, context) => {
    markup(context, node, '分隔线（---）不用于正文，没有印出。', '请删去这一行；版头和版记的分隔线会自动排好。')
    return []
  },
  // Resolved where they are used.
  definition: () => [],
  // Its text stands where it is referred to.
  footnoteDefinition: (node, context) => {
    const mark = `[^${node.label ?? node.identifier}]`
    if (!context.definitions.referred.has(node.identifier))
      footnoteFault(node, context, `脚注“${mark}”没有用到。`, `请在要加注的文字后面写“${mark}”，或者删去这条脚注。`)
    return []
  }
}

/**
 * The drafts of mdast flow content.
 * @throws when the tree holds a type that no Markdown document has at this place
 */
export function drafts(nodes: readonly RootContent[], context: PhrasingContext): Draft[] {
  const found: Draft[] = []
  let lead: readonly Lead[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    const picture = node?.type === 'paragraph' ? figureIn(node) : undefined
    const made = blocksOf(node, context)
    if (picture !== undefined) {
      const built = figure(picture, context)
      if (built !== undefined) found.push(built)
    } else if (node !== undefined && made !== undefined) {
      const notes = holdTable(made) ? notesBelow(nodes, index, context) : noNotes
      found.push(...placed(node, made, lead, notes.lines, context))
      index += notes.count
      lead = []
    } else if (node?.type === 'paragraph' && leadsToTable(nodes, index, (next) => isTable(next, context))) {
      const split = splitLead(phrasing(node.children, context))
      if (plainText(split.text).trim() !== '') found.push(...lines(split.text))
      lead = [...lead, ...split.lead]
    } else if (node?.type === 'table') {
      const notes = notesBelow(nodes, index, context)
      found.push(table(node, lead, notes.lines, context))
      index += notes.count
      lead = []
    } else if (node !== undefined) found.push(...one(node, context))
  }
  return found
}

const holdTable = (blocks: readonly G.Block[]): boolean => blocks.some(({type}) => type === 'table')

const isTable = (node: RootContent, context: PhrasingContext): boolean =>
  node.type === 'table' || holdTable(blocksOf(node, context) ?? [])

interface Notes {
  readonly lines: readonly Raw[][]
  /** Paragraphs that they were. */
  readonly count: number
}

const noNotes: Notes = {lines: [], count: 0}

/** The notes in the paragraphs below a table. */
function notesBelow(nodes: readonly RootContent[], index: number, context: PhrasingContext): Notes {
  const lines: Raw[][] = []
  let count = 0
  for (;;) {
    const more = noteLines(nodes[index + count + 1], context)
    if (more === undefined) return {lines, count}
    lines.push(...more)
    count++
  }
}

function one(node: RootContent, context: PhrasingContext): readonly Draft[] {
  if (!Object.hasOwn(handlers, node.type)) throw new Error(`Cannot turn mdast \`${node.type}\` into gongwen`)
  const handle = handlers[node.type as Flow['type']] as (
    node: RootContent,
    context: PhrasingContext
  ) => readonly Draft[]
  return handle(node, context)
}

const lines = (pieces: readonly Raw[]): LineDraft[] =>
  paragraphLines(pieces).map((line) => ({type: 'line', marker: undefined, pieces: line, ...span(line)}))

function list(node: List, context: PhrasingContext): Draft[] {
  if (node.ordered !== true)
    markup(
      context,
      node,
      '公文没有圆点列表，各项按普通段落排，项目符号没有印出。',
      '请写上序号，如（一）、1.，或者改成普通段落。'
    )
  return node.children.flatMap((item) => listItem(item, node.ordered === true, context))
}

function listItem(item: ListItem, ordered: boolean, context: PhrasingContext): Draft[] {
  const at = inFile(item.position, context)
  const start = item.position?.start.offset ?? 0
  // Markdown renumbers; what the author typed stands only in the source.
  const typed = ordered ? (/^\d{1,9}[.)]/.exec(context.markdown.slice(start, start + 12))?.[0] ?? '') : ''
  const [first, ...rest] = drafts(item.children, context)
  const found = ordinalAt(`${typed}文`)
  const prefix = found === undefined && typed !== '' ? `${typed} ` : ''
  const printed: readonly Raw[] = prefix === '' ? [] : [{type: 'text', value: prefix, ...at}]
  if (first?.type === 'line' && first.marker === undefined)
    return [{...first, marker: found, pieces: [...printed, ...first.pieces], ...span([at, first])}, ...rest]
  const alone: LineDraft = {
    type: 'line',
    marker: undefined,
    pieces: [{type: 'text', value: typed, ...at}],
    ...at
  }
  return [...(typed === '' ? [] : [alone]), ...(first === undefined ? [] : [first]), ...rest]
}

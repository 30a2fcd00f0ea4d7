/** mdast phrasing → raw phrasing: one handler per type of mdast. */
import type {FootnoteReference, PhrasingContent} from 'mdast'
import {inFile, note, type Context} from './context.js'
import type {Definitions} from './definitions.js'
import type {Raw} from './raw.js'
import {settle} from './settle.js'

/** What phrasing needs beside the context: where `[text][label]` leads. */
export interface PhrasingContext extends Context {
  readonly definitions: Definitions
  /** Inside the text of a footnote, which cannot have footnotes of its own. */
  readonly insideNote?: boolean
}

type Handlers = {
  readonly [T in PhrasingContent['type']]: (
    node: Extract<PhrasingContent, {type: T}>,
    context: PhrasingContext
  ) => readonly Raw[]
}

const handlers: Handlers = {
  text: (node, context) => {
    const undefinedNote = /\[\^[^\]\s]+\]/u.exec(node.value)?.[0]
    if (undefinedNote !== undefined && !sourceOf(node, context).includes('\\[^'))
      footnoteFault(node, context, `脚注“${undefinedNote}”没有注文。`, `请另起一段写“${undefinedNote}: 注文”。`)
    return literal(node.value, node, context)
  },
  break: (node, context) => [{type: 'break', ...inFile(node.position, context)}],
  strong: (node, context) => [
    {type: 'strong', children: phrasing(node.children, context), ...inFile(node.position, context)}
  ],
  emphasis: (node, context) => [
    {type: 'emphasis', children: phrasing(node.children, context), ...inFile(node.position, context)}
  ],
  link: (node, context) => [
    {type: 'link', url: node.url, children: phrasing(node.children, context), ...inFile(node.position, context)}
  ],
  linkReference: (node, context) => [
    {
      type: 'link',
      url: context.definitions.links.get(node.identifier)?.url ?? '',
      children: phrasing(node.children, context),
      ...inFile(node.position, context)
    }
  ],
  delete: (node, context) => {
    markup(context, node, '删除线（~~）不能排进公文，两边的“~~”会照样印出。', '如果文字已经不要，请直接删去。')
    return [...literal('~~', node, context), ...phrasing(node.children, context), ...literal('~~', node, context)]
  },
  inlineCode: (node, context) => {
    markup(context, node, `反引号标记（\`${node.value}\`）不用于公文，文字按正文排，反引号不印。`, '请删去反引号。')
    return literal(node.value, node, context)
  },
  html: (node, context) => {
    markup(
      context,
      node,
      `“${short(node.value)}”是 HTML 标记，会照样印在公文上。`,
      '请删去；加粗写 **…**，换行在行末加反斜杠。'
    )
    return literal(node.value, node, context)
  },
  image: (node, context) => image(node.alt ?? node.url, node, context),
  imageReference: (node, context) => image(node.alt ?? node.identifier, node, context),
  footnoteReference: (node, context) => footnoteReference(node, context)
}

/** The raw phrasing of mdast phrasing. */
export const phrasing = (nodes: readonly PhrasingContent[], context: PhrasingContext): Raw[] =>
  nodes.flatMap((node) => handle(node, context))

function handle<T extends PhrasingContent['type']>(
  node: Extract<PhrasingContent, {type: T}>,
  context: PhrasingContext
): readonly Raw[] {
  const handler = handlers[node.type]
  return handler(node, context)
}

type Positioned = Pick<PhrasingContent, 'position'>

/** Text as it stands, a soft break at the end of each of its lines. */
export function literal(value: string, node: Positioned, context: Context): Raw[] {
  const lines = value.split(/\r\n|\r|\n/)
  return lines.flatMap((text, index): Raw[] => {
    const at = inFile(linePosition(node.position, index, text.length, lines.length), context)
    const piece: Raw[] = text === '' ? [] : [{type: 'text', value: text, ...at}]
    return index === 0 ? piece : [{type: 'softBreak'}, ...piece]
  })
}

/** Position of line `index` of a text that spans several. */
function linePosition(
  position: Positioned['position'],
  index: number,
  length: number,
  count: number
): Positioned['position'] {
  if (position === undefined || count === 1) return position
  const line = Math.min(position.start.line + index, position.end.line)
  const column = index === 0 ? position.start.column : 1
  return {start: {line, column}, end: {line, column: column + length}}
}

/** A footnote's mark, with its text: where notes stand and which number they have is known when the tree is whole. */
function footnoteReference(node: FootnoteReference, context: PhrasingContext): readonly Raw[] {
  const mark = `[^${node.label ?? node.identifier}]`
  const definition = context.definitions.footnotes.get(node.identifier)
  const [paragraph, ...others] = definition?.children ?? []
  if (context.insideNote === true) {
    footnoteFault(node, context, `脚注里又有脚注“${mark}”。`, '请把两条注文写在一条里。')
    return []
  }
  if (paragraph?.type !== 'paragraph' || others.length > 0) {
    const place = definition ?? node
    footnoteFault(place, context, `脚注“${mark}”的注文应当是一段文字。`, '请去掉注文里的空行、列表和表格。')
    if (paragraph?.type !== 'paragraph') return []
  }
  const text = settle(phrasing(paragraph.children, {...context, insideNote: true}), context)
  const at = inFile(definition?.position, context)
  return [{type: 'pendingNote', label: mark, note: {children: text, ...at}, ...inFile(node.position, context)}]
}

/** Report trouble with a footnote. */
export const footnoteFault = (node: Positioned, context: Context, message: string, hint: string): void =>
  note(context, 'body-footnote', inFile(node.position, context).position, message, hint)

const sourceOf = (node: Positioned, {markdown}: Context): string =>
  markdown.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0)

function image(name: string, node: Positioned, context: Context): readonly Raw[] {
  note(
    context,
    'body-image',
    inFile(node.position, context).position,
    `图片“${name}”和文字在同一段里。`,
    '请让图片单独成段，前后各空一行。'
  )
  return literal(name, node, context)
}

/** Report Markdown that 公文 have no use for. */
export const markup = (context: Context, node: Positioned, message: string, hint: string): void =>
  note(context, 'body-markup', inFile(node.position, context).position, message, hint)

/** A quotation for a message. */
export const short = (value: string): string => (value.length > 20 ? `${value.slice(0, 20)}……` : value)

/** mdast phrasing → raw phrasing: one handler per type of mdast. */
import type {Definition, PhrasingContent} from 'mdast'
import {inFile, note, type Context} from './context.js'
import type {Raw} from './raw.js'

/** What phrasing needs beside the context: where `[text][label]` leads. */
export interface PhrasingContext extends Context {
  readonly definitions: ReadonlyMap<string, Definition>
}

type Handlers = {
  readonly [T in PhrasingContent['type']]: (
    node: Extract<PhrasingContent, {type: T}>,
    context: PhrasingContext
  ) => readonly Raw[]
}

const handlers: Handlers = {
  text: (node, context) => literal(node.value, node, context),
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
      url: context.definitions.get(node.identifier)?.url ?? '',
      children: phrasing(node.children, context),
      ...inFile(node.position, context)
    }
  ],
  delete: (node, context) => {
    markup(context, node, '删除线（~~）不能排进公文，两边的“~~”会照样印出', '如果文字已经不要，请直接删去')
    return [...literal('~~', node, context), ...phrasing(node.children, context), ...literal('~~', node, context)]
  },
  inlineCode: (node, context) => {
    markup(context, node, `反引号标记（\`${node.value}\`）不用于公文，文字按正文排，反引号不印`, '请删去反引号')
    return literal(node.value, node, context)
  },
  html: (node, context) => {
    markup(
      context,
      node,
      `“${short(node.value)}”是 HTML 标记，会照样印在公文上`,
      '请删去；加粗写 **…**，换行在行末加反斜杠'
    )
    return literal(node.value, node, context)
  },
  image: (node, context) => image(node.alt ?? node.url, node, context),
  imageReference: (node, context) => image(node.alt ?? node.identifier, node, context),
  footnoteReference: (node, context) => {
    const mark = `[^${node.label ?? node.identifier}]`
    note(
      context,
      'body-footnote',
      inFile(node.position, context).position,
      `公文不用脚注，此处有“${mark}”`,
      '请把注释写进正文，用括号括起来'
    )
    return literal(mark, node, context)
  }
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

function image(name: string, node: Positioned, context: Context): readonly Raw[] {
  note(
    context,
    'body-image',
    inFile(node.position, context).position,
    `公文正文不能放图片“${name}”`,
    '请删去图片，或者作为附件另行提供'
  )
  return literal(name, node, context)
}

/** Report Markdown that 公文 have no use for. */
export const markup = (context: Context, node: Positioned, message: string, hint: string): void =>
  note(context, 'body-markup', inFile(node.position, context).position, message, hint)

/** A quotation for a message. */
export const short = (value: string): string => (value.length > 20 ? `${value.slice(0, 20)}……` : value)

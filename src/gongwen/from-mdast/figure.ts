/** An image alone in its paragraph → 图. */
import type {Image, Paragraph} from 'mdast'
import type * as G from '../nodes.js'
import {inFile, note, span} from './context.js'
import type {PhrasingContext} from './phrasing.js'
import {settle} from './settle.js'

/** The image that is all of a paragraph, with the line of options above it. */
export interface FoundFigure {
  readonly image: Image
  readonly options: string
}

/** Find a figure: the only thing in its paragraph, but for a line `{宽 60%}` above. */
export function figureIn({children}: Paragraph): FoundFigure | undefined {
  const things = children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  const image = things.at(-1)
  const above = things.length === 2 ? things[0] : undefined
  if (image?.type !== 'image' || things.length > 2) return undefined
  if (things.length === 1) return {image, options: ''}
  const options = above?.type === 'text' ? above.value.trim() : ''
  return /^[{｛][^{}｛｝]*[}｝]$/u.test(options) ? {image, options} : undefined
}

/** The figure; undefined when its path leads nowhere it may. */
export function figure({image, options}: FoundFigure, context: PhrasingContext): G.Figure | undefined {
  const at = inFile(image.position, context)
  const wrong = (id: 'body-image' | 'figure-text' | 'table-option', message: string, hint: string): void =>
    note(context, id, at.position, message, hint)
  const alt = context.fill(image.alt ?? '').trim()
  if (alt === '')
    wrong(
      'figure-text',
      `图片“${image.url}”没有替代文字。`,
      '请在方括号里写明图上画的是什么，如 ![试点分布图](map.png)，看不见图的人靠它了解内容。'
    )
  const src = workspacePath(image.url, context.path)
  if (src === undefined) {
    wrong('body-image', `图片“${image.url}”不在工作区里。`, '请把图片放在公文旁边，只写文件名；网上的图片请先下载。')
    return undefined
  }
  const share = /^[{｛]\s*宽\s*[:：=]?\s*(\d{1,3})\s*[%％]\s*[}｝]$/u.exec(options)?.[1]
  const width = share === undefined ? null : Number(share) / 100
  if (options !== '' && (width === null || width <= 0 || width > 1))
    wrong('table-option', `图片的“${options}”看不懂。`, '只能写宽度占版心的百分之几，如 {宽 60%}。')
  const title = image.title ?? ''
  const children = title.trim() === '' ? [] : settle([{type: 'text', value: title.trim(), ...at}], context)
  return {
    type: 'figure',
    src,
    alt: settle([{type: 'text', value: alt, ...at}], {...context, fill: (text) => text})
      .map((piece) => (piece.type === 'text' ? piece.value : ''))
      .join(''),
    width: width !== null && width > 0 && width <= 1 ? width : null,
    children: children.length === 0 ? [] : [{type: 'caption', children, ...span(children)}],
    ...at
  }
}

/** The path from the root of the workspace; undefined for addresses, absolute paths and ways out of it. */
function workspacePath(url: string, document: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^[\\/]|\\|%(?![0-9a-f]{2})|%00|[?#]/iu.test(url) || url === '') return undefined
  const parts = document.split('/').slice(0, -1)
  for (const part of decoded(url).split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.length === 0 || parts.some((part) => part.includes('\\')) ? undefined : parts.join('/')
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}

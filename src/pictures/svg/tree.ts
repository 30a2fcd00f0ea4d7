/** An SVG file as a tree of elements with their lines: nothing is fetched, no entity is defined, all is bounded. */
import {SaxesParser, type SaxesTagNS} from 'saxes'
import {bounds} from './bounds.js'
import {asPng, refuse} from './refuse.js'

/** An element of the SVG namespace; what belongs to other namespaces is not kept. */
export interface SvgElement {
  readonly name: string
  /** Line of its start tag. */
  readonly line: number
  /** Attributes without namespace by their name, and `href` and `space` of XLink and XML. */
  readonly attributes: ReadonlyMap<string, string>
  readonly children: (SvgElement | string)[]
}

const svg = 'http://www.w3.org/2000/svg'
const xhtml = 'http://www.w3.org/1999/xhtml'
const xlink = 'http://www.w3.org/1999/xlink'
const xml = 'http://www.w3.org/XML/1998/namespace'

const animation = '请导出不带动画的图'
const fromDrawIo = 'draw.io 的图请在“文本”里取消“自动换行”和“格式化文本”后重新导出；也可以导出为 PNG'

/** Elements that act, move or bring other content in, wherever they stand. */
const active: ReadonlyMap<string, readonly [name: string, hint: string]> = new Map([
  ['script', ['脚本', '请删去脚本，或者导出为 PNG']],
  ['handler', ['脚本', '请删去脚本，或者导出为 PNG']],
  ['foreignObject', ['网页内容', fromDrawIo]],
  ['switch', ['按软件切换的内容', fromDrawIo]],
  ['image', ['嵌入或链接的图片', '请把整张图导出为 PNG']],
  ['iframe', ['网页内容', asPng]],
  ['video', ['视频', asPng]],
  ['audio', ['声音', asPng]],
  ['animate', ['动画', animation]],
  ['animateColor', ['动画', animation]],
  ['animateMotion', ['动画', animation]],
  ['animateTransform', ['动画', animation]],
  ['set', ['动画', animation]],
  ['discard', ['动画', animation]],
  ['a', ['链接', '请取消图里的链接']]
])

/** Parse a file. Throws `SvgError`. */
export function parseSvg(source: string): SvgElement {
  const open: SvgElement[] = []
  let root: SvgElement | undefined
  let foreign = 0
  let depth = 0
  let elements = 0
  let line = 1
  const parser = new SaxesParser({xmlns: true})
  parser.on('xmldecl', ({encoding = 'utf-8'}) => {
    if (!/^(?:utf-?8|us-ascii)$/iu.test(encoding))
      refuse(parser.line, `写明的编码是 ${encoding.slice(0, 40)}，应为 UTF-8`, '请用绘图软件另存为 UTF-8 编码的 SVG')
  })
  parser.on('doctype', (text) => {
    if (text.includes('[')) refuse(parser.line, '有自定义的文档类型（DOCTYPE 里的实体）', '请另存为普通 SVG')
  })
  parser.on('processinginstruction', ({target}) => {
    if (target === 'xml-stylesheet') refuse(parser.line, '用了外部样式表', '请把样式写进图里再导出')
  })
  parser.on('error', ({message}) => {
    refuse(parser.line, `不是完整的 SVG（${reason(message)}）`, '请用绘图软件打开，重新导出')
  })
  parser.on('opentagstart', () => {
    line = parser.line
  })
  parser.on('opentag', (tag) => {
    elements++
    depth++
    if (elements > bounds.elements) refuse(line, `的图形超过 ${bounds.elements} 个，太多`, asPng)
    if (depth > bounds.depth) refuse(line, `里的图形套了 ${bounds.depth} 层以上`, asPng)
    if (tag.uri === xhtml) refuse(line, `有 <${tag.name}>（网页内容）`, fromDrawIo)
    if (foreign > 0 || (root !== undefined && tag.uri !== svg)) {
      foreign++
      return
    }
    if (root === undefined && (tag.local !== 'svg' || tag.uri !== svg))
      refuse(line, `不是 SVG：最外层是 <${tag.name}>，应为带 xmlns="${svg}" 的 <svg>`, '请用绘图软件重新导出')
    const element = elementOf(tag, line)
    root ??= element
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => {
    depth--
    if (foreign > 0) foreign--
    else open.pop()
  })
  const take = (text: string): void => {
    if (foreign === 0) open.at(-1)?.children.push(text)
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.write(source).close()
  return root ?? refuse(null, '是空的', '请用绘图软件重新导出')
}

function elementOf(tag: SaxesTagNS, line: number): SvgElement {
  const forbidden = active.get(tag.local)
  if (forbidden !== undefined) refuse(line, `有 <${tag.name}>（${forbidden[0]}），公文的图里不能有`, forbidden[1])
  const attributes = new Map<string, string>()
  for (const {local, uri, value} of Object.values(tag.attributes)) {
    if (uri === '') {
      if (/^on/iu.test(local)) refuse(line, `有 ${local} 属性（脚本），公文的图里不能有`, '请删去脚本，或者导出为 PNG')
      attributes.set(local, value)
    } else if (uri === xlink && local === 'href' && !attributes.has('href')) attributes.set(local, value)
    else if (uri === xml && local === 'space') attributes.set('xml:space', value)
    else if (uri === xml && local === 'base') refuse(line, '有 xml:base（别处的地址）', asPng)
  }
  return {name: tag.local, line, attributes, children: []}
}

/** What staff can use of a message of the parser. */
function reason(message: string): string {
  if (message.includes('entity')) return '有没有定义的实体（&…;）'
  if (message.includes('unclosed') || message.includes('unexpected close')) return '标签没有配对'
  if (message.includes('namespace') || message.includes('prefix')) return '用了没有声明的前缀'
  return 'XML 写法有误'
}

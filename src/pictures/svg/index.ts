/** SVG files → drawings: a safe, static part of SVG; whatever is outside it is refused with its line, never left out. */
import {
  type Drawing,
  type DrawingItem,
  type DrawnPath,
  mapped,
  path,
  type PathCommand,
  pointsOf
} from '../../gongwen/drawing.js'
import {bounds} from './bounds.js'
import {checkClipped, clipBox} from './clip.js'
import {type Rule, rulesOf} from './css.js'
import {apply, type Matrix, stretchOf, times, transformOf} from './matrix.js'
import {lengthOf, shown} from './number.js'
import {asPng, refuse} from './refuse.js'
import {type Measures, shapeOf} from './shapes.js'
import {initialStyle, type Style, styleOf} from './style.js'
import {textsOf} from './text.js'
import {parseSvg, type SvgElement} from './tree.js'
import {viewportOf} from './viewport.js'

export {SvgError} from './refuse.js'

/** Elements that are never drawn where they stand: only what refers to them would be. */
const unseen: ReadonlySet<string> = new Set([
  'defs',
  'style',
  'title',
  'desc',
  'metadata',
  'view',
  'symbol',
  'marker',
  'clipPath',
  'mask',
  'filter',
  'pattern',
  'linearGradient',
  'radialGradient',
  'solidcolor',
  'solidColor',
  'font',
  'font-face',
  'color-profile',
  'cursor'
])

/** What the walk over the elements carries along. */
interface Walk {
  readonly rules: readonly Rule[]
  readonly ids: ReadonlyMap<string, SvgElement>
  readonly inner: {readonly width: number; readonly height: number}
  readonly items: DrawingItem[]
  elements: number
  commands: number
  work: number
}

/** Read a file. Throws `SvgError`. */
export function readSvg(bytes: Uint8Array): Drawing {
  if (bytes.length > bounds.bytes)
    refuse(
      null,
      `有 ${(bytes.length / 1e6).toFixed(1)} MB，矢量图最多 ${bounds.bytes / 1e6} MB`,
      '请减少图里的细节，或者导出为 PNG'
    )
  const root = parseSvg(textOf(bytes))
  const {width, height, matrix, inner} = viewportOf(root)
  const rules: Rule[] = []
  const ids = new Map<string, SvgElement>()
  each(root, (element) => {
    const id = element.attributes.get('id')
    if (id !== undefined && !ids.has(id)) ids.set(id, element)
    if (element.name === 'style') rules.push(...rulesOf(element))
    if (rules.length > bounds.rules) refuse(element.line, `的样式超过 ${bounds.rules} 条`, asPng)
  })
  const walk: Walk = {rules, ids, inner, items: [], elements: 0, commands: 0, work: 0}
  const style = styleOf(root, initialStyle, rules)
  if (style.shown) children(root, style, matrix, [], walk)
  if (walk.items.length === 0) refuse(root.line, '里没有看得见的图形', '请检查导出时选中的内容')
  return {width, height, items: walk.items}
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', {fatal: true}).decode(bytes)
  } catch {
    return refuse(null, '不是 UTF-8 编码', '请用绘图软件另存为 UTF-8 编码的 SVG')
  }
}

function each(element: SvgElement, visit: (element: SvgElement) => void): void {
  visit(element)
  for (const child of element.children) if (typeof child !== 'string') each(child, visit)
}

function children(parent: SvgElement, style: Style, matrix: Matrix, using: readonly SvgElement[], walk: Walk): void {
  for (const child of parent.children) if (typeof child !== 'string') draw(child, style, matrix, using, walk)
}

/** @param using the `use` elements that led here */
function draw(element: SvgElement, parent: Style, outer: Matrix, using: readonly SvgElement[], walk: Walk): void {
  const {name, line, attributes} = element
  if (unseen.has(name)) return
  walk.elements++
  if (walk.elements > bounds.elements) refuse(line, `重复引用的图形超过 ${bounds.elements} 个，太多`, asPng)
  walk.work += workOf(element)
  if (walk.work > bounds.work) refuse(line, '重复引用的内容太多', asPng)
  const style = styleOf(element, parent, walk.rules)
  if (!style.shown) return
  const matrix = times(outer, transformOf(attributes.get('transform') ?? '', line))
  const measures: Measures = {em: style.size, ...walk.inner}
  const first = walk.items.length
  const box = style.clip === null ? undefined : clipBox(style.clip, walk.ids, matrix, measures, line)
  drawContent(element, style, matrix, using, measures, walk)
  if (box !== undefined) checkClipped(walk.items.slice(first), box, line)
}

function drawContent(
  element: SvgElement,
  style: Style,
  matrix: Matrix,
  using: readonly SvgElement[],
  measures: Measures,
  walk: Walk
): void {
  const {name, line} = element
  if (name === 'g') children(element, style, matrix, using, walk)
  else if (name === 'use') drawUsed(element, style, matrix, using, walk)
  else if (name === 'text') {
    for (const text of textsOf(element, style, matrix, walk.rules, measures)) {
      within([text.x, text.y, text.size], line)
      walk.items.push(text)
    }
  } else {
    const commands = shapeOf(element, measures)
    if (commands === undefined) return refuse(line, `有 <${shown(name)}>，这种内容不能印`, asPng)
    walk.commands += commands.length
    if (walk.commands > bounds.commands) refuse(line, `的路径一共超过 ${bounds.commands} 步，太多`, asPng)
    walk.items.push(...painted(commands, style, matrix, line))
  }
}

/** Characters that are read to draw an element itself. */
function workOf({name, attributes, children: parts}: SvgElement): number {
  let sum = 1
  for (const value of attributes.values()) sum += value.length
  if (name !== 'text' && name !== 'tspan') return sum
  for (const part of parts) sum += typeof part === 'string' ? part.length : workOf(part)
  return sum
}

/** What another element of the file looks like, drawn again. */
function drawUsed(element: SvgElement, style: Style, matrix: Matrix, using: readonly SvgElement[], walk: Walk): void {
  const {line, attributes} = element
  const href = attributes.get('href')?.trim() ?? ''
  if (!href.startsWith('#'))
    refuse(line, `引用了图以外的内容（${shown(href)}）`, '请把内容放进图里，或者把图导出为 PNG')
  const target = walk.ids.get(href.slice(1))
  if (target === undefined) return refuse(line, `引用的 ${shown(href)} 不在图里`, '请用绘图软件重新导出')
  if (using.includes(element)) refuse(line, `的 ${shown(href)} 引用了自己`, '请用绘图软件重新导出')
  if (using.length > bounds.depth) refuse(line, `里的引用套了 ${bounds.depth} 层以上`, asPng)
  const at = (name: 'x' | 'y'): number =>
    lengthOf(attributes.get(name) ?? '0', line, {em: style.size, whole: walk.inner[name === 'x' ? 'width' : 'height']})
  draw(target, style, times(matrix, [1, 0, 0, 1, at('x'), at('y')]), [...using, element], walk)
}

/** A path on the sheet of the drawing; none where nobody sees it, two where the outline lies below the filling. */
function painted(commands: readonly PathCommand[], style: Style, matrix: Matrix, line: number): readonly DrawnPath[] {
  const fill = style.fillShown ? style.fill : null
  const colour = style.strokeShown ? style.stroke : null
  const {scale, least, most} = stretchOf(matrix)
  const width = style.strokeWidth * scale
  const isDrawn = colour !== null && width > 0
  const hasLine = commands.some(({type}) => type === 'line' || type === 'cubic')
  if (!style.visible || !hasLine || (fill === null && !isDrawn)) return []
  if (isDrawn && most > 1.2 * least)
    refuse(line, '的线条被单方向拉伸，粗细不匀', '请在绘图软件里取消拉伸，或者把线条转成图形')
  const placed = mapped(commands, (x, y) => apply(matrix, x, y))
  for (const point of pointsOf(placed)) within(point, line)
  const {cap, join, fillRule} = style
  const stroke = isDrawn ? {colour, width, dash: style.dash.map((length) => length * scale), cap, join} : null
  if (stroke !== null && fill !== null && style.strokeFirst)
    return [path(placed, {stroke}), path(placed, {fill, fillRule})]
  return [path(placed, {fill, fillRule, stroke})]
}

function within(values: readonly number[], line: number): void {
  if (values.some((value) => !(Math.abs(value) <= bounds.reach))) refuse(line, '画到了离图很远的地方', asPng)
}

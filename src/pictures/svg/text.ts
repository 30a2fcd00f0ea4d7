/** Texts: every stretch that has a place of its own is one line of the drawing (SVG 1.1, 10). */
import type {DrawnText} from '../../gongwen/drawing.js'
import type {Rule} from './css.js'
import {apply, type Matrix, stretchOf} from './matrix.js'
import {lengthOf, shown} from './number.js'
import {refuse} from './refuse.js'
import type {Measures} from './shapes.js'
import {type Style, styleOf, textFace} from './style.js'
import type {SvgElement} from './tree.js'

/** A stretch of text from one place on. */
interface Chunk {
  x: number
  y: number
  line: number
  /** The style of its first visible character. */
  style: Style
  text: string
}

const pathsHint = '请给每段文字各写一个位置，或者在绘图软件里把文字转成路径'

/** Children that say nothing to the eye. */
const silent: ReadonlySet<string> = new Set(['title', 'desc', 'metadata'])

/** The lines of a `text` element. Throws `SvgError`. */
export function textsOf(
  element: SvgElement,
  style: Style,
  matrix: Matrix,
  rules: readonly Rule[],
  measures: Measures
): readonly DrawnText[] {
  const chunks: Chunk[] = [{x: 0, y: 0, line: element.line, style, text: ''}]
  collect(element, style, chunks, rules, measures)
  return chunks.flatMap((chunk) => drawn(chunk, matrix))
}

function collect(element: SvgElement, style: Style, chunks: Chunk[], rules: readonly Rule[], measures: Measures): void {
  moveTo(element, style, chunks, measures)
  for (const child of element.children) {
    if (typeof child === 'string') append(child, style, element.line, chunks)
    else if (child.name === 'tspan') {
      const own = styleOf(child, style, rules)
      if (own.shown) collect(child, own, chunks, rules, measures)
    } else if (!silent.has(child.name)) refuse(child.line, `的文字里有 <${child.name}>`, '请在绘图软件里把文字转成路径')
  }
}

/** What the attributes of an element say of the place of its text. */
function moveTo(element: SvgElement, style: Style, chunks: Chunk[], {width, height}: Measures): void {
  const {line, attributes} = element
  const place = (name: string, whole: number): number | undefined => {
    const text = attributes.get(name)?.trim()
    if (text === undefined || text === '') return undefined
    if (/[^\s,][\s,]+[^\s,]/u.test(text)) refuse(line, `的文字逐字定位（${name}="${shown(text)}"）`, pathsHint)
    return lengthOf(text, line, {em: style.size, whole})
  }
  if (/[1-9]/u.test(attributes.get('rotate') ?? '')) refuse(line, '的文字逐字旋转', pathsHint)
  const [x, y, dx, dy] = [place('x', width), place('y', height), place('dx', width), place('dy', height)]
  const last = chunks.at(-1)
  if (last === undefined || [x, y, dx, dy].every((value) => value === undefined)) return
  if (last.text.trim() !== '') {
    if (x === undefined && [y, dx, dy].some((value) => (value ?? 0) !== 0))
      refuse(line, '有接在别的文字后面、又另有高低或间距的文字', pathsHint)
    if (x === undefined) return
  }
  const next = {x: (x ?? last.x) + (dx ?? 0), y: (y ?? last.y) + (dy ?? 0), line, style, text: ''}
  if (last.text.trim() === '') chunks.pop()
  chunks.push(next)
}

function append(text: string, style: Style, line: number, chunks: Chunk[]): void {
  const chunk = chunks.at(-1)
  if (chunk === undefined) return
  const isBlank = text.trim() === ''
  if (chunk.text.trim() === '' && !isBlank) {
    // Blanks before the first character are those of the file's layout, unless they are to be kept.
    chunk.style = style
    chunk.line = line
  } else if (!isBlank && !alike(chunk.style, style))
    refuse(line, `的一行文字里有几种字体、字号或颜色（“${shown(chunk.text + text)}”）`, pathsHint)
  chunk.text += text
}

const alike = (one: Style, other: Style): boolean =>
  textFace(one) === textFace(other) &&
  one.size === other.size &&
  one.fill === other.fill &&
  one.visible === other.visible &&
  one.lowered === other.lowered

const forbidden = /[\u007F-\u009F\p{Noncharacter_Code_Point}]/u

function drawn({x, y, line, style, text}: Chunk, matrix: Matrix): readonly DrawnText[] {
  const {size, fill, anchor, lowered, visible, stroke, strokeShown, strokeWidth} = style
  const printed = spaced(text, style.preserve)
  if (printed.trim() === '' || !visible || size === 0) return []
  if (stroke !== null && strokeShown && strokeWidth > 0)
    refuse(line, `的文字有描边（“${shown(printed)}”）`, '请去掉文字的描边（stroke），只用填充')
  if (fill === null || !style.fillShown) return []
  if (forbidden.test(printed)) refuse(line, `的文字里有不能印的控制字符（“${shown(printed)}”）`, '请重新输入这段文字')
  const {scale, even} = stretchOf(matrix)
  if (!even) refuse(line, `的文字被压扁、倾斜或翻转了（“${shown(printed)}”）`, '请把文字摆正，或者转成路径')
  const [px, py] = apply(matrix, x, y + lowered * size)
  const rotation = (Math.atan2(matrix[1], matrix[0]) * 180) / Math.PI
  const face = textFace(style)
  return [{kind: 'text', text: printed, x: px, y: py, size: size * scale, anchor, face, colour: fill, rotation}]
}

/** Blanks as they are printed: one for many, and none for a line's end between Chinese characters (CSS Text 3, 4.1.3). */
function spaced(text: string, preserve: boolean): string {
  if (preserve) return text.replaceAll(/[\t\r\n]/gu, ' ')
  return text
    .replaceAll(/(?<=[\u2e80-\uffef])[ \t]*[\r\n]\s*(?=[\u2e80-\uffef])/gu, '')
    .replaceAll(/[ \t\r\n]+/gu, ' ')
    .replaceAll(/^ | $/gu, '')
}

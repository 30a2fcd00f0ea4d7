/** Plays the operators of a page and notes what they draw: characters, straight rules, images. */
import type {Box, Glyph, Rule} from '../measured.js'
import {isBoldName, plainName} from '../face-names.js'
import {rulesOfPath} from './path-rules.js'
import type {PdfFont, PdfGlyph, PdfPage} from './library.js'
import {at, identity, type Matrix, matrixOf, scaleOf, times} from './matrix.js'

/** What a page draws, in mm from the top left corner. */
export interface Drawn {
  readonly glyphs: Glyph[]
  readonly rules: Omit<Rule, 'page'>[]
  readonly images: Box[]
}

interface GraphicsState {
  matrix: Matrix
  fill: string
  stroke: string
  lineWidth: number
  font: PdfFont | undefined
  size: number
  charSpacing: number
  wordSpacing: number
  scale: number
  leading: number
  rise: number
  mode: number
}

const isGlyph = (value: unknown): value is PdfGlyph => typeof value === 'object' && value !== null && 'unicode' in value
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const colourOf = (value: unknown, before: string): string =>
  typeof value === 'string' && value.startsWith('#') ? value : before

/**
 * Play a page.
 * @param names operator names by code
 * @param toSheet from the page's space to mm on the upright sheet
 * @param ink edges of an outline in em, y upwards
 */
export async function playPage(
  page: PdfPage,
  names: ReadonlyMap<number, string>,
  toSheet: Matrix,
  ink: (font: string, character: string) => Box | undefined
): Promise<Drawn> {
  const {fnArray, argsArray} = await page.getOperatorList()
  const drawn: Drawn = {glyphs: [], rules: [], images: []}
  let state: GraphicsState = {
    matrix: toSheet,
    fill: '#000000',
    stroke: '#000000',
    lineWidth: 1,
    font: undefined,
    size: 0,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0
  }
  const saved: GraphicsState[] = []
  let text = identity
  let line = identity

  /** Whether each open marked content is a picture: its labels and lines are no text and no rules of the document. */
  const marked: boolean[] = []
  let pictures = 0
  let picture: Box | undefined
  const cover = (x1: number, y1: number, x2: number, y2: number): void => {
    const {left, right, top, bottom} = picture ?? {left: x1, right: x1, top: y1, bottom: y1}
    picture = {
      left: Math.min(left, x1, x2),
      right: Math.max(right, x1, x2),
      top: Math.min(top, y1, y2),
      bottom: Math.max(bottom, y1, y2)
    }
  }
  const endMarked = (): void => {
    if (marked.pop() !== true) return
    pictures--
    if (pictures > 0 || picture === undefined) return
    drawn.images.push(picture)
    picture = undefined
  }

  const moveText = (x: number, y: number): void => {
    line = times([1, 0, 0, 1, x, y], line)
    text = line
  }
  const show = (items: readonly unknown[]): void => {
    for (const item of items) {
      if (typeof item === 'number') text = times([1, 0, 0, 1, (-item / 1000) * state.size * state.scale, 0], text)
      else if (isGlyph(item)) showGlyph(item)
    }
  }
  const showGlyph = (glyph: PdfGlyph): void => {
    const {font, size, scale, rise} = state
    const unit = font?.fontMatrix?.[0] ?? 0.001
    const spacing = state.charSpacing + (glyph.isSpace === true ? state.wordSpacing : 0)
    const advance = (glyph.width * unit * size + spacing) * scale
    const place = times(text, state.matrix)
    const [left, baseline] = at(place, 0, rise)
    const [right] = at(place, glyph.width * unit * size * scale, rise)
    const box = font?.loadedName === undefined ? undefined : ink(font.loadedName, glyph.fontChar)
    const em = scaleOf(place) * size
    if (pictures > 0) cover(left, baseline - em, right, baseline)
    // Only upright text is measured; invisible text is that of scanners.
    else if (state.mode !== 3 && em > 0 && Math.abs(place[1]) < 0.05 * Math.abs(place[0])) {
      const name = plainName(font?.name ?? '')
      drawn.glyphs.push({
        text: glyph.unicode,
        left,
        right,
        baseline,
        size: (em / 25.4) * 72,
        font: name,
        bold: isBoldName(name) || state.mode === 2,
        colour: state.fill,
        ink:
          box === undefined
            ? undefined
            : {
                left: left + box.left * em,
                right: left + box.right * em,
                top: baseline - box.top * em,
                bottom: baseline - box.bottom * em
              }
      })
    }
    text = times([1, 0, 0, 1, advance, 0], text)
  }

  for (const [index, code] of fnArray.entries()) {
    const raw = argsArray[index]
    const args: readonly unknown[] = Array.isArray(raw) || ArrayBuffer.isView(raw) ? Array.from(raw as unknown[]) : []
    const number = (position: number): number => Number(args[position] ?? 0)
    switch (names.get(code) ?? '') {
      case 'save':
        saved.push({...state})
        break
      case 'restore':
        state = saved.pop() ?? state
        break
      case 'transform':
        state.matrix = times(matrixOf(args) ?? identity, state.matrix)
        break
      case 'paintFormXObjectBegin':
        saved.push({...state})
        state.matrix = times(matrixOf([args[0]]) ?? identity, state.matrix)
        break
      case 'paintFormXObjectEnd':
        state = saved.pop() ?? state
        break
      case 'beginMarkedContent':
      case 'beginMarkedContentProps':
        marked.push(args[0] === 'Figure')
        if (args[0] === 'Figure') pictures++
        break
      case 'endMarkedContent':
        endMarked()
        break
      case 'beginText':
        ;[text, line] = [identity, identity]
        break
      case 'setFont': {
        const id = String(args[0])
        const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
        state.font = typeof font === 'object' && font !== null ? font : undefined
        state.size = number(1)
        break
      }
      case 'setCharSpacing':
        state.charSpacing = number(0)
        break
      case 'setWordSpacing':
        state.wordSpacing = number(0)
        break
      case 'setHScale':
        state.scale = number(0) / 100
        break
      case 'setLeading':
        state.leading = -number(0)
        break
      case 'setTextRise':
        state.rise = number(0)
        break
      case 'setTextRenderingMode':
        state.mode = number(0) % 4
        break
      case 'moveText':
        moveText(number(0), number(1))
        break
      case 'setLeadingMoveText':
        state.leading = number(1)
        moveText(number(0), number(1))
        break
      case 'nextLine':
        moveText(0, state.leading)
        break
      case 'setTextMatrix':
        line = matrixOf(args) ?? identity
        text = line
        break
      case 'showText':
      case 'showSpacedText':
        show(listOf(args[0]))
        break
      case 'nextLineShowText':
        moveText(0, state.leading)
        show(listOf(args[0]))
        break
      case 'setFillRGBColor':
        state.fill = colourOf(args[0], state.fill)
        break
      case 'setStrokeRGBColor':
        state.stroke = colourOf(args[0], state.stroke)
        break
      case 'setLineWidth':
        state.lineWidth = number(0)
        break
      case 'constructPath': {
        const path = listOf(args[1])[0]
        const points = Array.isArray(path) || ArrayBuffer.isView(path) ? Array.from(path as ArrayLike<number>) : []
        if (pictures > 0) {
          const [left, bottom, right, top] = ArrayBuffer.isView(args[2]) ? Array.from(args[2] as Float32Array) : []
          if (left === undefined || bottom === undefined || right === undefined || top === undefined) break
          cover(...at(state.matrix, left, bottom), ...at(state.matrix, right, top))
        } else drawn.rules.push(...rulesOfPath(points, names.get(number(0)) ?? '', state))
        break
      }
      case 'paintImageXObject':
      case 'paintInlineImageXObject':
      case 'paintImageMaskXObject': {
        const corners = [at(state.matrix, 0, 0), at(state.matrix, 1, 1)] as const
        drawn.images.push({
          left: Math.min(corners[0][0], corners[1][0]),
          right: Math.max(corners[0][0], corners[1][0]),
          top: Math.min(corners[0][1], corners[1][1]),
          bottom: Math.max(corners[0][1], corners[1][1])
        })
        break
      }
      default:
    }
  }
  return drawn
}

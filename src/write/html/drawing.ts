/** A drawing as inline SVG, spelled from the model alone: nothing of the author's file reaches the page. */
import {
  type Drawing,
  type DrawingItem,
  type DrawnPath,
  type DrawnText,
  isCut,
  type PathCommand
} from '../../gongwen/drawing.js'
import {concat, escape, type Markup, markup, nothing} from './markup.js'

/** Size on the page in CSS pixels, as markup. */
export interface DrawingSize {
  readonly width: Markup
  readonly height: Markup
}

/**
 * The picture with its name. It is one picture to assistive technology; its texts can be found and copied.
 * @param alt what it shows
 */
export function drawingMarkup({items, ...frame}: Drawing, alt: string, {width, height}: DrawingSize): Markup {
  const box = escape(`0 0 ${decimal(frame.width)} ${decimal(frame.height)}`)
  return markup`<svg class="drawing" role="img" aria-label="${escape(alt)}" viewBox="${box}" width="${width}" height="${height}">${concat(items.map((item) => itemMarkup(item, frame)))}</svg>`
}

/** Texts may reach over the edges, paths are cut off there: an inner `svg` does that without any name. */
function itemMarkup(item: DrawingItem, frame: {readonly width: number; readonly height: number}): Markup {
  if (item.kind === 'text') return textMarkup(item)
  const drawn = pathMarkup(item)
  return isCut(item, frame)
    ? markup`<svg width="${number(frame.width)}" height="${number(frame.height)}">${drawn}</svg>`
    : drawn
}

function pathMarkup({commands, fill, fillRule, stroke}: DrawnPath): Markup {
  const rule = fill !== null && fillRule === 'evenodd' ? markup` fill-rule="evenodd"` : nothing
  const line =
    stroke === null
      ? nothing
      : concat([
          markup` stroke="${escape(stroke.colour)}" stroke-width="${number(stroke.width)}"`,
          stroke.dash.length === 0
            ? nothing
            : markup` stroke-dasharray="${escape(stroke.dash.map(decimal).join(' '))}"`,
          stroke.cap === 'butt' ? nothing : markup` stroke-linecap="${escape(stroke.cap)}"`,
          stroke.join === 'miter' ? nothing : markup` stroke-linejoin="${escape(stroke.join)}"`
        ])
  return markup`<path d="${escape(commands.map(spelled).join(''))}" fill="${escape(fill ?? 'none')}"${rule}${line}></path>`
}

function spelled(step: PathCommand): string {
  if (step.type === 'close') return 'Z'
  const end = `${decimal(step.x)} ${decimal(step.y)}`
  if (step.type !== 'cubic') return `${step.type === 'move' ? 'M' : 'L'}${end}`
  return `C${[step.x1, step.y1, step.x2, step.y2].map(decimal).join(' ')} ${end}`
}

function textMarkup({text, x, y, size, anchor, face, colour, rotation}: DrawnText): Markup {
  const turn =
    rotation === 0 ? nothing : markup` transform="${escape(`rotate(${[rotation, x, y].map(decimal).join(' ')})`)}"`
  const from = anchor === 'start' ? nothing : markup` text-anchor="${escape(anchor)}"`
  return markup`<text class="${escape(face)}" x="${number(x)}" y="${number(y)}" font-size="${number(size)}" fill="${escape(colour)}"${from}${turn}>${escape(text)}</text>`
}

/** Thousandths of a pixel: finer than any screen. */
const decimal = (value: number): string => String(Math.round(value * 1000) / 1000 + 0)
const number = (value: number): Markup => escape(decimal(value))

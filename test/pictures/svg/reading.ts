/** Small SVG files and what the reader makes of them. */
import type {Drawing, DrawingItem, DrawnPath, DrawnText} from '../../../src/gongwen/drawing.js'
import {readSvg, SvgError} from '../../../src/pictures/svg/index.js'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** A file of 100 × 100 px around some content. */
export const file = (content: string, attributes = 'width="100" height="100"'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" ${attributes}>\n${content}\n</svg>`

/** The drawing of a whole file. */
export const drawingOf = (text: string | Uint8Array): Drawing =>
  readSvg(typeof text === 'string' ? bytesOf(text) : text)

/** The items of some content. */
export const itemsOf = (content: string, attributes?: string): readonly DrawingItem[] =>
  drawingOf(file(content, attributes)).items

/** The only item, a path. */
export function pathOf(content: string): DrawnPath {
  const [item, more] = itemsOf(content)
  if (item?.kind !== 'path' || more !== undefined) throw new Error('not one path')
  return item
}

/** The texts of some content. */
export const textsOf = (content: string, attributes?: string): readonly DrawnText[] =>
  itemsOf(content, attributes).flatMap((item) => (item.kind === 'text' ? [item] : []))

/** What is said of a file: its line and the words; undefined where it is taken. */
export function refusalOf(text: string | Uint8Array): {line: number | null; problem: string; hint: string} | undefined {
  try {
    drawingOf(text)
    return undefined
  } catch (error) {
    if (!(error instanceof SvgError)) throw error
    return {line: error.line, problem: error.problem, hint: error.hint}
  }
}

/** Steps as path data with at most three decimals. */
export const spelled = ({commands}: Pick<DrawnPath, 'commands'>): string =>
  commands
    .map((step) => {
      const numbers =
        step.type === 'close'
          ? []
          : step.type === 'cubic'
            ? [step.x1, step.y1, step.x2, step.y2, step.x, step.y]
            : [step.x, step.y]
      return (
        {move: 'M', line: 'L', cubic: 'C', close: 'Z'}[step.type] +
        numbers.map((n) => Math.round(n * 1000) / 1000).join(' ')
      )
    })
    .join(' ')

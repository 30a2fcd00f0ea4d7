/** Edges of outlines that pdf.js hands out as SVG paths, in em with y upwards. */
import type {Box} from '../measured.js'
import type {PdfObjects} from './library.js'

/** Edges of a path, control points included; undefined for an empty path. */
export function pathBox(path: string): Box | undefined {
  let box: {left: number; right: number; top: number; bottom: number} | undefined
  const numbers = path.match(/-?\d+(?:\.\d+)?(?:e-?\d+)?/gu) ?? []
  for (let index = 0; index + 1 < numbers.length; index += 2) {
    const [x, y] = [Number(numbers[index]), Number(numbers[index + 1])]
    box ??= {left: x, right: x, top: y, bottom: y}
    box.left = Math.min(box.left, x)
    box.right = Math.max(box.right, x)
    box.top = Math.max(box.top, y)
    box.bottom = Math.min(box.bottom, y)
  }
  return box
}

/** Looks outlines up, each once. Boxes are in em of the glyph space, y upwards. */
export function inkFinder(objects: () => PdfObjects): (font: string, character: string) => Box | undefined {
  const known = new Map<string, Box | undefined>()
  return (font, character) => {
    const id = `${font}_path_${character}`
    if (!known.has(id)) {
      const all = objects()
      const path = all.has(id) ? all.get(id) : undefined
      known.set(id, typeof path === 'string' ? pathBox(path) : undefined)
    }
    return known.get(id)
  }
}

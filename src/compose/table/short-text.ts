/** Texts that stand on one line in one face at one spacing, as most cells of lists do: set without looking at each gap. */
import {type Style} from '../../layout/styles.js'
import {pt, type Pt} from '../../layout/units.js'
import type {Face} from '../fonts/face.js'
import {kindOf} from '../line/characters.js'
import type {State} from '../state.js'
import {cellOf} from '../text-lines.js'

/** A text as one run, exactly as the line composer sets it. */
export interface ShortText {
  readonly face: Face
  /** Behind every glyph's own advance. */
  readonly spacing: Pt
  readonly width: Pt
}

/** How a character stands in such a run. */
interface Measured {
  readonly face: Face
  readonly spacing: number
  readonly width: number
}

/** Points below which two spacings are one. */
const same = 0.001

/**
 * Begin to measure texts of one style.
 * @returns for a text its run, or undefined for one that only the line composer can set
 */
export function shortTexts({size, face: role, align}: Style, {fonts}: State): (text: string) => ShortText | undefined {
  const characters = new Map<number, Measured | undefined>()
  const look = (codePoint: number): Measured | undefined => {
    const character = String.fromCodePoint(codePoint)
    const face = fonts.resolve(role, codePoint)
    const {full, combining} = kindOf(character)
    if (face === undefined || combining) return undefined
    const advance = (face.glyph(codePoint)?.advance ?? 0) * size
    // A glyph that is narrower than its cell is set to a side of it.
    if (full && size - advance >= size / 20) return undefined
    const width = full ? size : advance
    return {face, spacing: width - advance, width}
  }
  const measured = (codePoint: number): Measured | undefined => {
    const known = characters.get(codePoint)
    if (known !== undefined || characters.has(codePoint)) return known
    const found = look(codePoint)
    characters.set(codePoint, found)
    return found
  }
  // Where cells are narrower than their text, as those of 三号, or lines are filled, gaps differ.
  if (cellOf(size) !== size || align === 'justify') return () => undefined
  return (text) => {
    const first = text === '' || text.endsWith(' ') ? undefined : measured(text.codePointAt(0) ?? 0)
    if (first === undefined) return undefined
    let width = 0
    for (let index = 0; index < text.length; index++) {
      const codePoint = text.codePointAt(index) ?? 0
      if (codePoint > 0xffff) index++
      const one = measured(codePoint)
      if (one?.face !== first.face || Math.abs(one.spacing - first.spacing) >= same) return undefined
      width += one.width
    }
    return {face: first.face, spacing: pt(first.spacing), width: pt(width)}
  }
}

/** A line of atoms → glyph runs at their places: squeezed or stretched to the measure, cut where spacing or face changes. */
import {pt, type Pt} from '../../layout/units.js'
import type {Face} from '../fonts/face.js'
import type {Atom, Setting} from './atoms.js'
import {widthOf} from './fit.js'
import {squeezeAfter} from './squeeze.js'

/** Glyphs of one face at constant spacing; x from the left end of the line. */
export interface Run {
  readonly text: string
  readonly face: Face
  readonly mark: number | null
  readonly footnote?: number | undefined
  readonly x: Pt
  /** Behind every glyph's own advance. */
  readonly spacing: Pt
  readonly width: Pt
}

/** Points below which two spacings are one. */
const same = 0.005

/**
 * Set one line.
 * @param fill width to fill exactly; undefined leaves the line at its natural width
 * @returns runs from left to right and the width they take
 */
export function placeLine(
  atoms: readonly Atom[],
  setting: Setting,
  fill: number | undefined
): {runs: Run[]; width: Pt} {
  const natural = widthOf(atoms)
  const gaps = new Float64Array(atoms.length)
  if (fill !== undefined && natural > fill) squeeze(atoms, gaps, natural - fill, setting.size)
  else if (fill !== undefined) stretch(atoms, gaps, fill - natural, setting.size)
  /** Where each atom stands, and where the line ends. */
  const places = new Float64Array(atoms.length + 1)
  let x = 0
  for (const [index, atom] of atoms.entries()) {
    x += atom.width + (gaps[index] ?? 0)
    places[index + 1] = x
  }
  return {runs: runsOf(atoms, places, setting), width: pt(x)}
}

/** Take `excess` out of the gaps: first grade one by one from the line's end, then the second in equal parts. */
function squeeze(atoms: readonly Atom[], gaps: Float64Array, excess: number, size: number): void {
  const rooms = atoms.map((atom, index) => squeezeAfter(atom, atoms[index + 1], size))
  let left = excess
  for (let index = atoms.length - 1; index >= 0 && left > 0; index--) {
    const taken = Math.min(rooms[index]?.first ?? 0, left)
    gaps[index] = (gaps[index] ?? 0) - taken
    left -= taken
  }
  const total = rooms.reduce((sum, room) => sum + room.second, 0)
  if (left <= 0 || total === 0) return
  const part = Math.min(1, left / total)
  rooms.forEach((room, index) => {
    gaps[index] = (gaps[index] ?? 0) - room.second * part
  })
}

/** Part of an em by which a gap is stretched before an address that takes up most of the line takes its share. */
const mostStretch = 1 / 8

/**
 * Give `slack` to the gaps in equal parts, but none inside words, numbers, dashes and ellipses; inside addresses only
 * where the few gaps around them would become holes.
 */
function stretch(atoms: readonly Atom[], gaps: Float64Array, slack: number, size: number): void {
  const between = gapsWhere(atoms, mayStretch)
  const open =
    slack > between.length * size * mostStretch
      ? gapsWhere(atoms, (before, after) => mayStretch(before, after) || isInLink(before, after))
      : between
  for (const index of open) gaps[index] = slack / open.length
}

function gapsWhere(atoms: readonly Atom[], may: (before: Atom, after: Atom) => boolean): readonly number[] {
  const found: number[] = []
  for (let index = 1; index < atoms.length; index++) {
    const [before, after] = [atoms[index - 1], atoms[index]]
    if (before !== undefined && after !== undefined && may(before, after)) found.push(index - 1)
  }
  return found
}

const isInLink = (before: Atom, after: Atom): boolean =>
  before.mark !== null && before.mark === after.mark && !before.kind.full && !after.kind.full && !after.kind.combining

function mayStretch(before: Atom, after: Atom): boolean {
  if (after.kind.combining) return false
  if (before.character === after.character && '—…'.includes(before.character)) return false
  if (before.character === ' ' || after.character === ' ') return before.character === ' '
  return before.kind.full || after.kind.full || !(before.kind.word || after.kind.word)
}

/** @param places of the atoms, and behind them the end of the line */
function runsOf(atoms: readonly Atom[], places: Float64Array, {size}: Setting): Run[] {
  const runs: Run[] = []
  const placeAt = (index: number): number => places[Math.min(index, atoms.length)] ?? 0
  let text = ''
  let start = 0
  let spacing = 0
  for (const [index, atom] of atoms.entries()) {
    const place = placeAt(index)
    const end = placeAt(index + 1)
    const step = end - place
    const shift = shiftInCell(atom, size)
    if (text === '') {
      start = place + shift
      spacing = step - atom.advance - shift
    }
    text += atom.character
    const next = atoms[index + 1]
    const joins =
      next !== undefined &&
      next.face === atom.face &&
      next.mark === atom.mark &&
      next.footnote === atom.footnote &&
      Math.abs(shiftInCell(next, size)) < same &&
      // The glyph behind must fall where the run's spacing puts it, and go on at that spacing itself.
      Math.abs(step - shift - atom.advance - spacing) < same &&
      Math.abs(placeAt(index + 2) - end - next.advance - spacing) < same
    if (joins) continue
    const {face, mark, footnote} = atom
    const run = {text, face, mark, x: pt(start), spacing: pt(spacing), width: pt(place + step - start)}
    runs.push(footnote === undefined ? run : {...run, footnote})
    text = ''
  }
  return runs
}

/** Where a glyph that is narrower than its cell stands in it: opening marks right, dashes and the like in the middle. */
function shiftInCell(atom: Atom, size: number): number {
  if (!atom.kind.full || atom.kind.combining) return 0
  const spare = size - atom.advance
  if (spare < size / 20) return 0
  return atom.kind.opening ? spare : '”’'.includes(atom.character) ? 0 : spare / 2
}

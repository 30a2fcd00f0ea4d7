/** Atoms → lines: fill each line, squeeze first, then push out (先挤进，后推出), and leave no single character on the last. */
import type {Atom, Setting} from './atoms.js'
import {breakClass, breaksAfter} from './break.js'
import {squeezeAfter} from './squeeze.js'

/** A line as a range of atoms. */
export interface Range {
  readonly start: number
  /** Index behind the last atom, trailing spaces left out. */
  readonly end: number
  /** The measure that this line has, in points. */
  readonly measure: number
  /** The last line of a paragraph is not justified, unless it has to be squeezed. */
  readonly last: boolean
}

/** The width of lines: the first may be shorter by an indent. */
export interface Measure {
  readonly first: number
  readonly rest: number
}

/** Lines narrower than this part of a cell count as full. */
const tolerance = 0.01
/**
 * An address is broken behind a mark only where the line would otherwise stay this many cells short, and inside a word
 * only where even that would leave so many: stretched any further, a line falls apart into single characters.
 */
const addressGap = 4

/** Cut atoms into lines. Every atom is in exactly one line, but for spaces at line ends. */
export function fitLines(atoms: readonly Atom[], setting: Setting, measure: Measure): Range[] {
  // Most texts of a table are one line: where they may break does not matter.
  if (atoms.length > 0 && widthOf(atoms) <= measure.first + tolerance) {
    const whole: Range = {start: 0, end: atoms.length, measure: measure.first, last: true}
    return [{...whole, end: trimSpaces(atoms, whole)}]
  }
  const classes = breaksAfter(atoms)
  const ranges: Range[] = []
  for (let start = 0; start < atoms.length;) {
    const width = ranges.length === 0 ? measure.first : measure.rest
    const end = lineEnd(atoms, classes, start, width, setting)
    ranges.push({start, end, measure: width, last: end === atoms.length})
    start = skipSpaces(atoms, end)
  }
  return withoutOrphan(atoms, classes, ranges, setting).map((range) => ({...range, end: trimSpaces(atoms, range)}))
}

/** The room that atoms take as they stand. */
export function widthOf(atoms: readonly Atom[]): number {
  let width = 0
  for (const atom of atoms) width += atom.width
  return width
}

/** Index behind the last atom of the line that begins at `start`. */
function lineEnd(
  atoms: readonly Atom[],
  classes: Uint8Array,
  start: number,
  measure: number,
  setting: Setting
): number {
  const {size, cell} = setting
  let width = 0
  let room = 0
  let natural = -1
  let naturalWidth = 0
  let address = -1
  let addressWidth = 0
  let addressInner = -1
  let squeezed = -1
  let anywhere = -1
  let forced = -1
  for (let index = start; index < atoms.length; index++) {
    const atom = atoms[index]
    if (atom === undefined) break
    width += atom.width
    const kind = classes[index] ?? breakClass.never
    // A space at the end of a line hangs in the margin.
    const needed = atom.character === ' ' ? width - atom.width : width
    const fits = needed <= measure + tolerance
    if (fits) {
      forced = index
      if (kind >= breakClass.emergency) anywhere = index
      if (kind === breakClass.free) {
        natural = index
        naturalWidth = needed
      } else if (kind === breakClass.address) {
        address = index
        addressWidth = needed
      } else if (kind === breakClass.addressInner) addressInner = index
    } else if (kind === breakClass.free && squeezed < 0) {
      const atEnd = squeezeAfter(atom, undefined, size)
      if (needed - room - atEnd.first <= measure + tolerance) squeezed = index
    }
    const inner = squeezeAfter(atom, atoms[index + 1], size)
    room += inner.first + inner.second
    if (width - room > measure + cell) break
  }
  if (natural === atoms.length - 1) return atoms.length
  // Squeezing beats pushing out only where the line would otherwise not be full.
  if (squeezed >= 0 && (natural < 0 || measure - naturalWidth > cell / 2)) return squeezed + 1
  const shortOf = (index: number, reached: number): number => (index < 0 ? Infinity : measure - reached)
  if (addressInner > Math.max(natural, address)) {
    const gap = Math.min(shortOf(natural, naturalWidth), shortOf(address, addressWidth))
    if (gap > addressGap * cell) return addressInner + 1
  }
  if (address > natural && shortOf(natural, naturalWidth) > addressGap * cell) return address + 1
  if (natural >= 0) return natural + 1
  return anywhere >= start ? anywhere + 1 : forcedBreak(atoms, start, forced)
}

/**
 * A run that no rule lets end, such as a drawn line of dashes, fills its lines; where not even one atom fits, it stands
 * alone. What is drawn onto an atom stays with it.
 */
function forcedBreak(atoms: readonly Atom[], start: number, lastFitting: number): number {
  let end = Math.max(lastFitting, start) + 1
  const isWhole = (): boolean => atoms[end]?.kind.combining !== true
  while (end - 1 > start && !isWhole()) end--
  while (!isWhole()) end++
  return end
}

const skipSpaces = (atoms: readonly Atom[], index: number): number => {
  let next = index
  while (atoms[next]?.character === ' ') next++
  return next
}

function trimSpaces(atoms: readonly Atom[], {start, end}: Range): number {
  let last = end
  while (last - 1 > start && atoms[last - 1]?.character === ' ') last--
  return last
}

/**
 * A last line of one character, marks apart, is avoided (孤字不成行): the line before gives up its last word, if it still
 * looks full without it.
 */
function withoutOrphan(
  atoms: readonly Atom[],
  classes: Uint8Array,
  ranges: readonly Range[],
  {cell}: Setting
): readonly Range[] {
  const last = ranges.at(-1)
  const before = ranges.at(-2)
  if (last === undefined || before === undefined) return ranges
  const visible = atoms.slice(last.start, last.end).filter(({character, kind}) => !kind.closing && character !== ' ')
  if (visible.length !== 1 || isWord(visible[0])) return ranges
  for (let index = before.end - 2; index > before.start; index--) {
    if (classes[index] !== breakClass.free) continue
    const given = widthOf(atoms.slice(index + 1, before.end))
    if (given > 2.5 * cell) return ranges
    return [...ranges.slice(0, -2), {...before, end: index + 1}, {...last, start: skipSpaces(atoms, index + 1)}]
  }
  return ranges
}

const isWord = (atom: Atom | undefined): boolean => atom?.kind.word === true

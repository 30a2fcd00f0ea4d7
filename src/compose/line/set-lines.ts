/** A text → its lines, set but not yet placed; those of texts that many documents print are set once. */
import type {Pt} from '../../layout/units.js'
import {type Atom, type AtomBook, atomsOf, type Setting, type Span} from './atoms.js'
import {fitLines, type Measure, type Range, widthOf} from './fit.js'
import {placeLine, type Run} from './place.js'

/** A line of a text. It may be shared: it must not be changed. */
export interface SetLine {
  /** From left to right; x from the left end of the line. */
  readonly runs: readonly Run[]
  /** The width it takes, in points. */
  readonly width: Pt
  /** The width it may take. */
  readonly measure: number
}

/** How a text is set in lines. */
export interface LineSetting {
  readonly grid: Setting
  readonly measure: Measure
  /** Which lines fill their measure: none, all but the last, or all. A line that is too long always does. */
  readonly fill: 'none' | 'inner' | 'all'
}

/** Lines that were set, by all that they depend on beside the fonts. */
export type LineMemory = Map<string, readonly SetLine[]>

/** Texts that are remembered before the memory begins anew: more than the letters of one template have in common. */
const most = 1024

/**
 * Set the spans of one paragraph in lines.
 * @param memory of documents with the same fonts; none where hardly any text comes twice
 * @param missing called for every character that no face has; the character is left out
 */
export function setLines(
  spans: readonly Span[],
  setting: LineSetting,
  book: AtomBook,
  memory: LineMemory | undefined,
  missing: (character: string) => void
): readonly SetLine[] {
  const key = memory === undefined ? undefined : keyOf(spans, setting)
  const known = key === undefined ? undefined : memory?.get(key)
  if (known !== undefined) return known
  let isWhole = true
  const atoms = atomsOf(spans, setting.grid, book, (character) => {
    isWhole = false
    missing(character)
  })
  const lines = fitLines(atoms, setting.grid, setting.measure).map((range) => setLine(atoms, range, setting))
  if (key !== undefined && memory !== undefined && isWhole) {
    if (memory.size >= most) memory.clear()
    memory.set(key, lines)
  }
  return lines
}

function setLine(all: readonly Atom[], range: Range, {grid, fill}: LineSetting): SetLine {
  const {start, end, measure, last} = range
  const atoms = end - start === all.length ? all : all.slice(start, end)
  const isFilled = widthOf(atoms) > measure || fill === 'all' || (fill === 'inner' && !last)
  return {...placeLine(atoms, grid, isFilled ? measure : undefined), measure}
}

/** All that the lines depend on; undefined for what belongs to one document, as links and marks of footnotes do. */
function keyOf(
  spans: readonly Span[],
  {grid: {size, cell}, measure: {first, rest}, fill}: LineSetting
): string | undefined {
  let key = `${size} ${cell} ${first} ${rest} ${fill}`
  for (const {text, role, mark, footnote} of spans) {
    if (mark !== null || footnote !== undefined) return undefined
    key += `\n${role} ${text.length} ${text}`
  }
  return key
}

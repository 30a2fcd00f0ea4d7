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

/** A text that was set, and all that its lines depend on beside the fonts. */
interface KnownText extends LineSetting {
  readonly spans: readonly Span[]
  readonly lines: readonly SetLine[]
}

/** Texts that were set, by what their last span says: keys of all they depend on would take longer than to compare. */
export type LineMemory = Map<string, readonly KnownText[]>

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
  const last = spans.at(-1)?.text ?? ''
  const alike = memory?.get(last) ?? []
  const known = alike.find((text) => isSame(text, setting) && areSame(text.spans, spans))
  if (known !== undefined) return known.lines
  let isWhole = spans.every(isShared)
  const atoms = atomsOf(spans, setting.grid, book, (character) => {
    isWhole = false
    missing(character)
  })
  const lines = fitLines(atoms, setting.grid, setting.measure).map((range) => setLine(atoms, range, setting))
  if (memory !== undefined && isWhole && alike.length < mostAlike) {
    if (memory.size >= most) memory.clear()
    memory.set(last, [...alike, {...setting, spans, lines}])
  }
  return lines
}

/** Ways of setting one text that are remembered. */
const mostAlike = 8

/** Links and marks of footnotes belong to one document. */
const isShared = ({mark, footnote}: Span): boolean => mark === null && footnote === undefined

const isSame = (one: LineSetting, other: LineSetting): boolean =>
  one.grid.size === other.grid.size &&
  one.grid.cell === other.grid.cell &&
  one.measure.first === other.measure.first &&
  one.measure.rest === other.measure.rest &&
  one.fill === other.fill

/** @param known spans that every document may have */
const areSame = (known: readonly Span[], spans: readonly Span[]): boolean =>
  known.length === spans.length &&
  known.every(({text, role}, index) => {
    const other = spans[index]
    return other !== undefined && isShared(other) && other.text === text && other.role === role
  })

function setLine(all: readonly Atom[], range: Range, {grid, fill}: LineSetting): SetLine {
  const {start, end, measure, last} = range
  const atoms = end - start === all.length ? all : all.slice(start, end)
  const isFilled = widthOf(atoms) > measure || fill === 'all' || (fill === 'inner' && !last)
  return {...placeLine(atoms, grid, isFilled ? measure : undefined), measure}
}

/** What every reader makes of a sheet: rows of texts, before it is known which of them is the header. */
import type {Place} from '../../diagnostics/diagnostic.js'

/** A row with content. */
export interface GridRow {
  /** Line of the file or row of the sheet; ascends, rows without content are left out. */
  readonly number: number
  /** Trimmed texts from column A on, as far as the row goes. */
  readonly cells: readonly string[]
  /** Whether all of its text is one cell merged over several columns. */
  readonly isWide: boolean
}

/** A sheet, or the whole of a text file. */
export interface Grid {
  readonly path: string
  /** Null for text files. */
  readonly sheet: string | null
  readonly rows: readonly GridRow[]
  /** Whether a row with fewer cells than the header has lost a separator. */
  readonly isSeparated: boolean
  /** @param row its `number` @param column 0-based; without it the row as a whole */
  readonly placeOf: (row: number, column?: number) => Place
}

/** A column as spreadsheets name it. @param index 0-based: 0 → A, 26 → AA */
export function columnLetters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter
}

/** Row numbers in few words: `5、7—9`. @param numbers ascending */
export function ranges(numbers: readonly number[]): string {
  const runs: [number, number][] = []
  for (const number of numbers) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === number - 1) last[1] = number
    else runs.push([number, number])
  }
  const shown = runs.slice(0, 10).map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`))
  return shown.join('、') + (runs.length > shown.length ? ' 等' : '')
}

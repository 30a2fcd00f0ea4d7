/** Corrections carried out on the text of a file. */
import type {Fix} from './finding.js'

/** A text after corrections, and those that were carried out. */
export interface Fixed {
  readonly text: string
  readonly applied: readonly Fix[]
}

/**
 * Carry out corrections from left to right. One that overlaps an earlier one is left for the next round: it may be
 * about characters that are no longer there.
 * @param fixes corrections of this very text, offsets in UTF-16 units
 */
export function applyFixes(text: string, fixes: readonly Fix[]): Fixed {
  const applied: Fix[] = []
  const pieces: string[] = []
  let end = 0
  for (const fix of fixes.toSorted((one, other) => one.start - other.start || one.end - other.end)) {
    if (fix.start < end || fix.end > text.length) continue
    pieces.push(text.slice(end, fix.start), fix.text)
    applied.push(fix)
    end = fix.end
  }
  return {text: [...pieces, text.slice(end)].join(''), applied}
}

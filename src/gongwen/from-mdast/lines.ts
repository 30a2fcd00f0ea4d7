/**
 * Which lines of a Markdown paragraph are paragraphs of their own. Staff type one paragraph per line; Markdown joins
 * such lines. A line opens anew when it says so itself: by its indent of U+3000, by its number, by a contact label.
 */
import {contactLabelAt} from './contact-label.js'
import {ordinalAt, type FoundOrdinal} from './ordinal.js'
import {plainText, trim, type Raw} from './raw.js'

const sentenceEnd = /[。；：！？!?;:]["'”’）)》]*$/

/** Cut raw phrasing into paragraphs; a single one is returned as it is. */
export function paragraphLines(pieces: readonly Raw[]): Raw[][] {
  const lines = cut(pieces)
  const contactLines = lines.filter((line) => contactLabelAt(plainText(trim(line))) !== undefined).length
  const paragraphs: Raw[][] = []
  let opening: FoundOrdinal | undefined
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1)
    const text = plainText(trim(line))
    const ordinal = ordinalAt(text)
    const anew =
      last === undefined ||
      /^\n?\u3000/.test(plainText(line)) ||
      (contactLines > 1 && contactLabelAt(text) !== undefined) ||
      (ordinal !== undefined &&
        (sentenceEnd.test(plainText(lines[index - 1] ?? []).trimEnd()) || follows(ordinal, opening)))
    if (!anew) {
      last.push(...line)
      continue
    }
    paragraphs.push([...line])
    opening = ordinal
  }
  return paragraphs
}

/** The lines of raw phrasing; each begins with the break before it. */
export function cut(pieces: readonly Raw[]): Raw[][] {
  const lines: Raw[][] = [[]]
  for (const piece of pieces) {
    if (piece.type === 'softBreak' || piece.type === 'break') lines.push([piece])
    else lines.at(-1)?.push(piece)
  }
  return lines
}

/** （二） after （一）, or 1. below （一）. */
const follows = (next: FoundOrdinal, opening: FoundOrdinal | undefined): boolean =>
  opening !== undefined &&
  (next.level === opening.level
    ? next.ordinal.value === opening.ordinal.value + 1
    : next.level > opening.level && next.ordinal.value === 1)

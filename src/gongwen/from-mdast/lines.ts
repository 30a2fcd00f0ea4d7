/**
 * Which lines of a Markdown paragraph are paragraphs of their own. Staff type one paragraph per line; Markdown joins
 * such lines. A line opens anew when it says so itself: by its indent of U+3000, by its number, by a contact label.
 */
import {contactLabelAt} from './contact-label.js'
import {ordinalAt, type FoundOrdinal} from './ordinal.js'
import {plainText, trim, type Raw} from './raw.js'

/** 一、 begins no line by chance: a line that has one opens a paragraph, whatever is above. */
const surelyOpening = 1
const sentenceEnd = /[。；：！？!?;:]["'”’）)》]*$/

/** Cut raw phrasing into paragraphs; a single one is returned as it is. */
export function paragraphLines(pieces: readonly Raw[]): Raw[][] {
  const lines = cut(pieces)
  const paragraphs: Raw[][] = []
  /** The numbers that opened paragraphs so far, from the outermost level to the last. */
  let openings: readonly FoundOrdinal[] = []
  for (const [index, line] of lines.entries()) {
    const last = paragraphs.at(-1)
    const text = plainText(trim(line))
    const ordinal = ordinalAt(text)
    const anew =
      last === undefined ||
      /^\n?\u3000/.test(plainText(line)) ||
      contactLabelAt(text) !== undefined ||
      (ordinal !== undefined &&
        (ordinal.level === surelyOpening ||
          sentenceEnd.test(plainText(lines[index - 1] ?? []).trimEnd()) ||
          follows(ordinal, openings)))
    if (!anew) {
      last.push(...line)
      continue
    }
    paragraphs.push([...line])
    if (ordinal !== undefined) openings = [...openings.filter(({level}) => level < ordinal.level), ordinal]
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

/** （二） after （一）, whatever stood below it, or 1. below （一）. */
function follows(next: FoundOrdinal, openings: readonly FoundOrdinal[]): boolean {
  const same = openings.find(({level}) => level === next.level)
  if (same !== undefined) return next.ordinal.value === same.ordinal.value + 1
  const last = openings.at(-1)
  return last !== undefined && next.level > last.level && next.ordinal.value === 1
}

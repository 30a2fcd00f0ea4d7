/** From lines of expanded text back to lines of the file that staff edit. */

const open = '\uE002'
const close = '\uE003'
const marks = /\uE002(\d+)\uE003/gu

/** The mark that says: what follows stands on this line of the file. */
export const lineMark = (line: number): string => `${open}${line}${close}`

/** Text without line marks, and the map that they held. */
export interface MappedText {
  readonly text: string
  /** Line of the file for a 1-based line of the text; lines outside the text count as its first or last. */
  readonly lineOf: (line: number) => number
}

/**
 * Take the line marks out of rendered text. A line belongs to the first mark on it; a line without one (it comes from
 * a fragment) to the last mark before it, which is where the fragment was included.
 * @param marked rendered text
 * @param firstLine line of the file for text before any mark
 */
export function readLineMarks(marked: string, firstLine: number): MappedText {
  let last = firstLine
  const sources: number[] = []
  const lines = marked.split('\n').map((line) => {
    const found = [...line.matchAll(marks)]
    sources.push(found.length === 0 ? last : Number(found[0]?.[1]))
    if (found.length > 0) last = Number(found.at(-1)?.[1])
    return line.replace(marks, '')
  })
  return {
    text: lines.join('\n'),
    lineOf: (line) => sources[Math.min(Math.max(line, 1), sources.length) - 1] ?? firstLine
  }
}

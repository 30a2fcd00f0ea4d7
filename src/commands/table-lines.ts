/** Tables in a terminal: columns line up though a 汉字 takes two places. */
import {displayWidth} from './terminal.js'

/**
 * Rows of texts as lines, columns two spaces apart.
 * @param atEnd columns, from 0, whose texts stand at their right edge
 */
export function tableLines(rows: readonly (readonly string[])[], atEnd: ReadonlySet<number>): readonly string[] {
  const widths: number[] = []
  for (const row of rows) {
    for (const [index, text] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, displayWidth(text))
  }
  return rows.map((row) =>
    row
      .map((text, index) => {
        const space = ' '.repeat((widths[index] ?? 0) - displayWidth(text))
        return atEnd.has(index) ? space + text : text + space
      })
      .join('  ')
      .trimEnd()
  )
}

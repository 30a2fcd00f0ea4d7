/**
 * Shared strings: each text of a workbook once. Lists repeat provinces and kinds of work thousands of times, so files
 * are smaller than with inline strings, and they are what the oldest readers of XLSX expect.
 */
import {cellText, part, spreadsheet} from './xml.js'

/** Texts by their numbers, while the sheets are written. */
export interface SharedStrings {
  /** Number of a text. */
  readonly of: (text: string) => number
  /** The part xl/sharedStrings.xml, when all sheets are written. */
  readonly xml: () => string
}

/** No texts yet. */
export function sharedStrings(): SharedStrings {
  const numbers = new Map<string, number>()
  const uses = {count: 0}
  return {
    of: (text) => {
      uses.count++
      const known = numbers.get(text)
      if (known !== undefined) return known
      numbers.set(text, numbers.size)
      return numbers.size - 1
    },
    xml: () => {
      const items = Array.from(numbers.keys(), (text) => `<si><t xml:space="preserve">${cellText(text)}</t></si>`)
      return part(
        `<sst xmlns="${spreadsheet}" count="${uses.count}" uniqueCount="${numbers.size}">${items.join('')}</sst>`
      )
    }
  }
}

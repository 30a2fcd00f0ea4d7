/** What every reader of returned forms makes of a page: cells with text, in reading order. */

/** A cell of a table, or a line outside of tables. */
export interface FormCell {
  /** From 0; -1 for lines outside of tables. */
  readonly table: number
  readonly row: number
  /** First column of the grid that it takes. */
  readonly column: number
  /** Lines are separated by `\n`. */
  readonly text: string
  readonly where: string
}

/** A text for comparison: full-width marks as half-width ones, white space left out. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '')

/** Whether nothing was filled in: white space, and what prints the place of a value. */
export const isBlank = (text: string): boolean => /^[\s_＿\u2002\u2003\u200b\ufeff]*$/u.test(text)

/** A typed text without what surrounds it and its lines; line ends as `\n`. Linear: a cell may hold a million spaces. */
export const trimmed = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029\u000b]/gu, '\n')
    .replace(/[\u200b\ufeff]/gu, '')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim()

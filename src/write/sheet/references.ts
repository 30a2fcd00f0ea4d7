/** Places in a sheet as Excel writes them: A1, $A$1:$C$20. */

/** Letters of a column, 0-based: A … Z, AA … */
export function columnName(index: number): string {
  let name = ''
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name
  }
  return name
}

/** A rectangle of cells; columns 0-based, rows 1-based, both ends included. */
export interface Range {
  readonly columns: readonly [first: number, last: number]
  readonly rows: readonly [first: number, last: number]
}

/** A1:C20, or A1 for one cell. */
export function relative({columns: [left, right], rows: [top, bottom]}: Range): string {
  const first = `${columnName(left)}${top}`
  const last = `${columnName(right)}${bottom}`
  return first === last ? first : `${first}:${last}`
}

/** 'Sheet'!$A$1:$C$20. */
export const absolute = (sheet: string, {columns: [left, right], rows: [top, bottom]}: Range): string =>
  `${quoted(sheet)}!$${columnName(left)}$${top}:$${columnName(right)}$${bottom}`

/** A sheet's name in a formula. */
export const quoted = (sheet: string): string => `'${sheet.replaceAll("'", "''")}'`

/** 名称: the cells of a workbook that have names of their own (18.2.5). */
import {columnLetters} from '../../source/tables/grid.js'
import {attributeOf, readXml, unescaped} from '../../source/tables/xlsx/xml.js'
import type {Archive} from '../../source/tables/xlsx/zip.js'

/** A cell with a name. */
export interface NamedCell {
  readonly name: string
  readonly sheet: string
  readonly row: number
  /** From 0. */
  readonly column: number
}

/** Names that mean one cell; all others are left out. Throws `DataFault`. */
export function namedCells(archive: Archive): readonly NamedCell[] {
  const found: NamedCell[] = []
  let name: string | undefined
  let text = ''
  readXml(archive, 'xl/workbook.xml', {
    open: (element, attributes) => {
      if (element !== 'definedName') return
      name = attributeOf(attributes, 'name')
      text = ''
    },
    text: (piece) => {
      if (name !== undefined && text.length < 1000) text += piece
    },
    close: (element) => {
      if (element !== 'definedName' || name === undefined) return
      const cell = cellOf(name, unescaped(text))
      if (cell !== undefined) found.push(cell)
      name = undefined
    }
  })
  return found
}

const reference = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/u

function cellOf(name: string, formula: string): NamedCell | undefined {
  const [, inQuotes, plain, letters = '', row = ''] = reference.exec(formula.trim()) ?? []
  const sheet = inQuotes?.replaceAll("''", "'") ?? plain
  if (sheet === undefined) return undefined
  const column = [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1
  // A merged cell has the name of its first one.
  return {name, sheet, row: Number(row), column}
}

/** `申请表!B4`. */
export const cellPlace = (sheet: string, row: number, column: number): string =>
  `${sheet.length > 12 ? '' : `${sheet}!`}${columnLetters(column)}${row}`

/**
 * XLSX by a writer of our own: the files of exceljs 4.4 fail the Open XML SDK validator, hold the time of
 * their making, and its dates move with the time zone. A list needs nine small parts.
 */
import {deflated, joinZip} from '../zip/container.js'
import {stylesXml} from './cell-styles.js'
import {choicesOf} from './choices.js'
import {sharedStrings} from './shared-strings.js'
import {sheetNames} from './sheet-names.js'
import type {SheetMetadata, XlsxSheet} from './sheet.js'
import {contentTypesXml, corePropertiesXml, appPropertiesXml, packageRelationshipsXml} from './package.js'
import {workbookRelationshipsXml, workbookXml} from './workbook.js'
import {worksheetXml} from './worksheet.js'

/**
 * Write a workbook. Every value is text, also one that begins with `=`: nothing in the file is a formula. Equal input
 * gives equal bytes.
 * @param sheets one at least; rows may be shorter than the columns, never longer
 * @throws when there is no sheet, or one is beyond `bounds`: callers check that first
 */
export function writeXlsx(sheets: readonly XlsxSheet[], metadata: SheetMetadata): Uint8Array {
  if (sheets.length === 0) throw new Error('A workbook needs a sheet')
  const choices = choicesOf(sheets)
  const all = choices.sheet === null ? sheets : [...sheets, choices.sheet]
  const names = sheetNames(all.map(({title}) => title))
  const choicesName = names[sheets.length] ?? ''
  const strings = sharedStrings()
  const worksheets = all.map((sheet, index): [string, string] => [
    `xl/worksheets/sheet${index + 1}.xml`,
    worksheetXml(sheet, {
      strings,
      first: index === 0,
      listFormula: (values) => choices.formula(values, choicesName)
    })
  ])
  const parts: readonly (readonly [name: string, xml: string])[] = [
    ['[Content_Types].xml', contentTypesXml(all.length)],
    ['_rels/.rels', packageRelationshipsXml()],
    ['docProps/app.xml', appPropertiesXml()],
    ['docProps/core.xml', corePropertiesXml(metadata)],
    ['xl/workbook.xml', workbookXml(all, names, sheets.length)],
    ['xl/_rels/workbook.xml.rels', workbookRelationshipsXml(all.length)],
    ['xl/styles.xml', stylesXml()],
    ['xl/sharedStrings.xml', strings.xml()],
    ...worksheets
  ]
  return joinZip(parts.map(([name, xml]) => ({name, packed: deflated(xml)})))
}

/** The part xl/workbook.xml: its sheets by name, what of them repeats on paper, and what is filtered. */
import {absolute, quoted} from './references.js'
import type {XlsxSheet} from './sheet.js'
import {arrange} from './worksheet.js'
import {labelText, part, relationships, spreadsheet} from './xml.js'

/**
 * The workbook.
 * @param names of the sheets, in their order
 * @param shown how many of them a reader sees; those behind are hidden
 */
export function workbookXml(sheets: readonly XlsxSheet[], names: readonly string[], shown: number): string {
  const list = names.map(
    (name, index) =>
      `<sheet name="${labelText(name)}" sheetId="${index + 1}"${index < shown ? '' : ' state="hidden"'} r:id="rId${index + 1}"/>`
  )
  const defined = sheets.flatMap((sheet, index) => definedNames(sheet, names[index] ?? '', index))
  return part(
    `<workbook xmlns="${spreadsheet}" xmlns:r="${relationships}"><workbookPr defaultThemeVersion="124226"/>` +
      `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="24000" windowHeight="12000"/></bookViews>` +
      `<sheets>${list.join('')}</sheets><definedNames>${defined.join('')}</definedNames></workbook>`
  )
}

/** The header row is repeated on every printed page; the cells of a form have the names of their fields. */
function definedNames(sheet: XlsxSheet, name: string, index: number): readonly string[] {
  const {header, table, filtered} = arrange(sheet)
  const cells = (sheet.form?.names ?? []).map(({name: cell, column, row}) => {
    const at = sheet.columns.indexOf(column)
    const range = absolute(name, {columns: [at, at], rows: [header + 1 + row, header + 1 + row]})
    return `<definedName name="${labelText(cell)}">${labelText(range)}</definedName>`
  })
  const filter = `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${labelText(absolute(name, table))}</definedName>`
  const titles = `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${labelText(`${quoted(name)}!$${header}:$${header}`)}</definedName>`
  return [...(filtered ? [filter] : []), titles, ...cells]
}

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Its relationships: the sheets first, so that sheet n is rIdn. */
export function workbookRelationshipsXml(sheets: number): string {
  const targets = [
    ...Array.from({length: sheets}, (_, index) => ['worksheet', `worksheets/sheet${index + 1}.xml`]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml']
  ]
  const list = targets.map(
    ([kind, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}/${kind}" Target="${target}"/>`
  )
  return part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`
  )
}

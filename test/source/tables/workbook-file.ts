/** XLSX files made of XML by hand, so that tests say what a cell is and not what some writer makes of it. */
import {strToU8, zipSync} from 'fflate'

export interface SheetXml {
  readonly name?: string
  readonly state?: 'hidden' | 'veryHidden'
  /** Rows of `sheetData`. */
  readonly rows: string
  /** Elements before `sheetData`. */
  readonly before?: string
  /** Elements behind `sheetData`. */
  readonly after?: string
}

export interface WorkbookXml {
  readonly sheets: readonly SheetXml[]
  /** Elements `si`. */
  readonly shared?: string
  /** Format code of each style, from style 1 on; style 0 is 常规. A number is a built-in format. */
  readonly formats?: readonly (string | number)[]
  readonly workbookPr?: string
  readonly contentType?: string
  /** Parts that replace or join the others. */
  readonly parts?: Readonly<Record<string, string>>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships'
const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/** The parts of a workbook by name. */
export function workbookXml({sheets, shared = '', formats = [], ...more}: WorkbookXml): Record<string, string> {
  const codes = formats.map((format, index) => (typeof format === 'number' ? format : 164 + index))
  const own = formats.flatMap((format, index) =>
    typeof format === 'number' ? [] : [`<numFmt numFmtId="${164 + index}" formatCode="${escaped(format)}"/>`]
  )
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${relationships}/${type}" Target="${target}"/>`
  const sheetFile = (index: number): string => `worksheets/sheet${index + 1}.xml`
  return {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${more.contentType ?? sheetType}"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${packageRelationships}">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${main}" xmlns:r="${relationships}"><workbookPr ${more.workbookPr ?? ''}/><sheets>${sheets
      .map(
        ({name, state}, index) =>
          `<sheet name="${escaped(name ?? `Sheet${index + 1}`)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${index}"/>`
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packageRelationships}">${sheets
      .map((_, index) => relation(`s${index}`, 'worksheet', sheetFile(index)))
      .join(
        ''
      )}${relation('st', 'styles', '/xl/styles.xml')}${relation('ss', 'sharedStrings', 'sharedStrings.xml')}</Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts>${own.join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${[0, ...codes].map((code) => `<xf numFmtId="${code}"/>`).join('')}</cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${shared}</sst>`,
    ...Object.fromEntries(
      sheets.map(({rows, before = '', after = ''}, index) => [
        `xl/${sheetFile(index)}`,
        `<worksheet xmlns="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`
      ])
    ),
    ...more.parts
  }
}

export const zipped = (parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part] as const)
    ),
    {mtime: '2012-11-27'}
  )

/** The file of a workbook. */
export const workbookFile = (workbook: WorkbookXml): Uint8Array => zipped(workbookXml(workbook))

/** An inline text cell. */
export const inline = (text: string): string =>
  `<c t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`

/** Rows of inline texts; '' leaves the cell out of the text but in its place. */
export const textRows = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `<row>${cells.map((cell) => (cell === '' ? '<c/>' : inline(cell))).join('')}</row>`).join('')

/** A file of one sheet of texts, with merges. */
export const textFile = (rows: readonly (readonly string[])[], merges: readonly string[] = []): Uint8Array =>
  workbookFile({
    sheets: [
      {
        name: '名单',
        rows: textRows(rows),
        after: `<mergeCells>${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      }
    ]
  })

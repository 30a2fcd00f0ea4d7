/** The parts that every package of Open XML has: content types, relationships, document properties. */
import type {SheetMetadata} from './sheet.js'
import {labelText, part} from './xml.js'

const main = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** [Content_Types].xml. */
export function contentTypesXml(sheets: number): string {
  const overrides = [
    ['/xl/workbook.xml', `${main}.sheet.main+xml`],
    ...Array.from({length: sheets}, (_, index) => [`/xl/worksheets/sheet${index + 1}.xml`, `${main}.worksheet+xml`]),
    ['/xl/styles.xml', `${main}.styles+xml`],
    ['/xl/sharedStrings.xml', `${main}.sharedStrings+xml`],
    ['/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
    ['/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml']
  ]
  return part(
    `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>` +
      overrides.map(([name, type]) => `<Override PartName="${name}" ContentType="${type}"/>`).join('') +
      `</Types>`
  )
}

/** _rels/.rels. */
export const packageRelationshipsXml = (): string =>
  part(
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
      `<Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/>` +
      `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>` +
      `<Relationship Id="rId3" Type="${office}/extended-properties" Target="docProps/app.xml"/>` +
      `</Relationships>`
  )

/** docProps/core.xml. */
export function corePropertiesXml({title, creator, date}: SheetMetadata): string {
  const time = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${name}>`
  const name = labelText(creator)
  const people = name === '' ? '' : `<dc:creator>${name}</dc:creator><cp:lastModifiedBy>${name}</cp:lastModifiedBy>`
  return part(
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
      `<dc:title>${labelText(title)}</dc:title>${people}${time('created')}${time('modified')}<dc:language>zh-CN</dc:language></cp:coreProperties>`
  )
}

/** docProps/app.xml. */
export const appPropertiesXml = (): string =>
  part(
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>yinfa</Application></Properties>`
  )

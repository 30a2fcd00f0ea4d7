/** Reads workbooks and CSV back by the rules of their formats, with no code of ours. */
import {strFromU8, unzipSync} from 'fflate'
import {SaxesParser} from 'saxes'

/** An element with its attributes, as far as these tests look. */
export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  /** Text of all below it. */
  text: string
  readonly children: Element[]
}

/** The root of an XML text. Throws when it is not well-formed. */
export function readXml(xml: string): Element {
  const root: Element = {name: '', attributes: {}, text: '', children: []}
  const open: Element[] = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({name, attributes}) => {
    const element: Element = {name, attributes, text: '', children: []}
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('text', (text) => {
    for (const element of open) element.text += text
  })
  parser.on('closetag', () => void open.pop())
  parser.on('error', (error) => {
    throw error
  })
  parser.write(xml).close()
  return root.children[0] ?? root
}

/** All elements of a name below one. */
export const below = (element: Element, name: string): readonly Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)])

/** A sheet as it was read. */
export interface ReadSheet {
  readonly name: string
  readonly xml: Element
  /** Rows of texts, '' for an empty cell. */
  readonly rows: readonly (readonly string[])[]
  /** Number of the style of each cell, by place: A1. */
  readonly styles: ReadonlyMap<string, number>
}

/** A workbook as it was read. */
export interface ReadWorkbook {
  readonly parts: ReadonlyMap<string, string>
  readonly sheets: readonly ReadSheet[]
  /** cellXfs of xl/styles.xml. */
  readonly formats: readonly Element[]
}

/** Read a workbook. Throws when a cell is anything but text or empty. */
export function readXlsx(bytes: Uint8Array): ReadWorkbook {
  const parts = new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, strFromU8(data)]))
  const xml = (name: string): Element => readXml(parts.get(name) ?? '')
  const strings = below(xml('xl/sharedStrings.xml'), 'si').map(({text}) => unescaped(text))
  const sheets = below(xml('xl/workbook.xml'), 'sheet').map(({attributes}, index) => {
    const sheet = xml(`xl/worksheets/sheet${index + 1}.xml`)
    const styles = new Map<string, number>()
    const rows = below(sheet, 'row').map((row) =>
      below(row, 'c').map((cell) => {
        styles.set(cell.attributes['r'] ?? '', Number(cell.attributes['s']))
        if (cell.children.length === 0) return ''
        if (cell.attributes['t'] !== 's') throw new Error(`${cell.attributes['r']} is not text`)
        return strings[Number(cell.text)] ?? ''
      })
    )
    return {name: attributes['name'] ?? '', xml: sheet, rows, styles}
  })
  return {parts, sheets, formats: below(below(xml('xl/styles.xml'), 'cellXfs')[0] ?? xml('xl/styles.xml'), 'xf')}
}

/** ST_Xstring. */
const unescaped = (text: string): string =>
  text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Records of an RFC 4180 file with a byte order mark. */
export function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  const text = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes)
  if (!text.startsWith('\ufeff')) throw new Error('no byte order mark')
  const records: string[][] = []
  let record: string[] = []
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  field.lastIndex = 1
  while (field.lastIndex < text.length) {
    const found = field.exec(text)
    if (found === null) throw new Error('not as RFC 4180 has it')
    record.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === '\r\n') {
      records.push(record)
      record = []
    }
  }
  return records
}

/** The XML of a sheet as rows and cells, in their order and each once. */
import {bounds} from '../bounds.js'
import type {RawCell} from './cell.js'
import {damaged, tooLarge} from './data-fault.js'
import type {SheetRow} from './merges.js'
import {textCollector} from './shared-strings.js'
import {attributeOf, isTrue, readXml, type XmlAttributes} from './xml.js'
import type {Archive} from './zip.js'

/** What a sheet says besides its cells. */
export interface RawSheet {
  /** References such as `A1:C1`. */
  readonly merges: readonly string[]
  /** Ranges of hidden columns from 0, inclusive. */
  readonly hiddenColumns: readonly (readonly [number, number])[]
}

/** Told of cells and rows as they are read. */
export interface SheetSink {
  readonly onCell: (row: SheetRow, column: number, cell: RawCell) => void
  /** After the last cell of the row. */
  readonly onRow: (row: SheetRow) => void
}

/** Rows that a sheet can have. */
const lastRow = 1_048_576

/** Read a sheet. Throws `DataFault`. */
export function readSheetXml(archive: Archive, part: string, {onCell, onRow}: SheetSink): RawSheet {
  const merges: string[] = []
  const hiddenColumns: [number, number][] = []
  const inline = textCollector()
  let row: SheetRow = {number: 0, cells: [], isHidden: false}
  let column = -1
  let attributes: XmlAttributes = {}
  let value: string | null = null
  let hasFormula = false
  let [inCell, inValue, inInline] = [false, false, false]
  const openRow = (own: XmlAttributes): void => {
    const number = Number(attributeOf(own, 'r') ?? row.number + 1)
    if (!Number.isInteger(number) || number <= row.number || number > lastRow) throw damaged('行的次序')
    row = {number, cells: [], isHidden: isTrue(attributeOf(own, 'hidden'))}
    column = -1
  }
  const openCell = (own: XmlAttributes): void => {
    const reference = attributeOf(own, 'r')
    const next = reference === undefined ? column + 1 : columnOf(reference, row.number)
    if (next <= column) throw damaged('单元格的次序')
    column = next
    attributes = own
    value = null
    hasFormula = false
    inCell = true
    inline.start()
  }
  readXml(archive, part, {
    open: (name, own) => {
      if (inCell) {
        if (name === 'v') [inValue, value] = [true, '']
        else if (name === 'f') hasFormula = true
        else if (name === 'is') inInline = true
        if (inInline) inline.open(name)
      } else if (name === 'row') openRow(own)
      else if (name === 'c') openCell(own)
      else if (name === 'mergeCell') merges.push(attributeOf(own, 'ref') ?? '')
      else if (name === 'col' && isTrue(attributeOf(own, 'hidden'))) {
        hiddenColumns.push([Number(attributeOf(own, 'min')) - 1, Number(attributeOf(own, 'max')) - 1])
      }
      if (merges.length > bounds.list || hiddenColumns.length > bounds.columns) throw tooLarge('合并单元格太多')
    },
    text: (text) => {
      if (inValue) value = (value ?? '') + text
      else if (inInline) inline.add(text)
    },
    close: (name) => {
      if (inInline) inline.close(name)
      if (name === 'v') inValue = false
      else if (name === 'is') inInline = false
      else if (name === 'c') {
        inCell = false
        const [type, style] = [attributeOf(attributes, 't') ?? 'n', attributeOf(attributes, 's')]
        onCell(row, column, {type, style, value, inline: inline.take(), hasFormula})
      } else if (name === 'row') onRow(row)
    }
  })
  return {merges, hiddenColumns}
}

/** Column of a reference, which has to be of the row in which it stands. */
function columnOf(reference: string, row: number): number {
  let index = 0
  let at = 0
  for (; at < reference.length; at++) {
    const code = reference.charCodeAt(at)
    if (code < 65 || code > 90) break
    index = index * 26 + code - 64
  }
  if (at === 0 || at > 3 || reference.slice(at) !== String(row)) throw damaged(`单元格 ${reference.slice(0, 20)}`)
  return index - 1
}

/** 单元格格式: for each style of a workbook the number format that it uses. */
import {bounds} from '../bounds.js'
import {damaged, tooLarge} from './data-fault.js'
import {formatCode, type NumberFormat, parseFormat} from './number-format.js'
import {attributeOf, readXml, unescaped} from './xml.js'
import type {Archive} from './zip.js'

/** The format of a cell. @param style value of its `s`; 常规 where it has none */
export type FormatOf = (style: string | undefined) => NumberFormat

/** Read the styles. Throws `DataFault`. @param part undefined in a workbook without styles */
export function readStyles(archive: Archive, part: string | undefined): FormatOf {
  const own = new Map<number, string>()
  const ids: number[] = []
  let inCells = false
  if (part !== undefined) {
    readXml(archive, part, {
      open: (name, attributes) => {
        if (name === 'numFmt') {
          own.set(Number(attributeOf(attributes, 'numFmtId')), unescaped(attributeOf(attributes, 'formatCode') ?? ''))
        } else if (name === 'cellXfs') inCells = true
        else if (name === 'xf' && inCells) ids.push(Number(attributeOf(attributes, 'numFmtId') ?? '0'))
        if (ids.length > bounds.list || own.size > bounds.list) throw tooLarge('单元格格式太多')
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false
      }
    })
  }
  const parsed = new Map<number, NumberFormat>()
  return (style) => {
    const id = ids.length === 0 ? 0 : ids[Number(style ?? '0')]
    if (id === undefined) throw damaged('单元格格式')
    const known = parsed.get(id)
    if (known !== undefined) return known
    const format = parseFormat(formatCode(id, own))
    parsed.set(id, format)
    return format
  }
}

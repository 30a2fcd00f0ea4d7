/**
 * XLSX → grids. Our own reader, because the one that is common (exceljs 4.4) is killed by a merge over a whole sheet,
 * knows no bounds for what it inflates, makes errors into objects and leaves it open what a number looked like.
 */
import {type Diagnostic, diagnostic, type Report} from '../../../diagnostics/diagnostic.js'
import {didYouMean} from '../../nearest.js'
import type {Grid} from '../grid.js'
import {limitedReport} from '../limited-report.js'
import {DataFault} from './data-fault.js'
import {sharedStrings} from './shared-strings.js'
import {sheetGrid} from './sheet.js'
import {readStyles} from './styles.js'
import {type SheetPart, workbookParts} from './workbook.js'
import {openZip} from './zip.js'

/** Which file and which of its sheets are read. */
export interface WorkbookRequest {
  readonly path: string
  /** Undefined for every visible sheet with content. */
  readonly sheet: string | undefined
  /** The sheet that is read alone where there is one of that name. */
  readonly preferred?: string | undefined
  /** See `CellContext`. */
  readonly printsDates?: boolean | undefined
}

/** A sheet with content. */
export interface ReadSheet {
  readonly grid: Grid
  /** Whether every cell could be read. */
  readonly isSound: boolean
}

/** The sheets of a workbook with content, in its order; one that cannot be read at all is reported and left out. */
export function readWorkbook(
  bytes: Uint8Array,
  {path, preferred, printsDates = false, ...request}: WorkbookRequest,
  report: Report
): readonly ReadSheet[] {
  const told = <Value>(name: string | undefined, read: () => Value): Value | undefined => {
    try {
      return read()
    } catch (error) {
      if (!(error instanceof DataFault)) throw error
      const place = name === undefined ? {path} : {path, sheet: name}
      report(diagnostic(error.id, place, error.message, error.hint))
      return undefined
    }
  }
  const workbook = told(undefined, () => {
    const archive = openZip(bytes)
    const parts = workbookParts(archive)
    const shared = parts.sharedStrings === undefined ? [] : sharedStrings(archive, parts.sharedStrings)
    const cells = {shared, formatOf: readStyles(archive, parts.styles), isFrom1904: parts.isFrom1904, printsDates}
    return {archive, sheets: parts.sheets, cells}
  })
  if (workbook === undefined) return []
  const {archive, sheets, cells} = workbook
  const sheet = request.sheet ?? sheets.find(({name, isHidden}) => name.trim() === preferred && !isHidden)?.name
  const wanted = sheet === undefined ? sheets : sheets.filter(({name}) => name.trim() === sheet.trim())
  if (sheet !== undefined && wanted.length === 0) report(noSheet(path, sheet, sheets))
  return wanted.flatMap((one) => {
    const isLeftOut = one.isHidden && sheet === undefined
    const limited = limitedReport(isLeftOut ? () => undefined : report, {path, sheet: one.name})
    const grid = told(one.name, () => sheetGrid(archive, {...one, path, cells}, limited.report))
    const isSound = !limited.finish()
    if (isLeftOut && grid !== undefined && grid.rows.length > 0) report(hiddenSheet(path, one))
    return isLeftOut || grid === undefined || grid.rows.length === 0 ? [] : [{grid, isSound}]
  })
}

function noSheet(path: string, wanted: string, sheets: readonly SheetPart[]): Diagnostic {
  const names = sheets.map(({name}) => name)
  const message = `工作簿里没有工作表 \`${wanted}\`，现有：${names.slice(0, 20).join('、')}。`
  return diagnostic('data-file', {path}, message, didYouMean(wanted, names) ?? '请改正工作表的名字。')
}

const hiddenSheet = (path: string, {name}: SheetPart): Diagnostic =>
  diagnostic(
    'data-hidden',
    {path, sheet: name},
    `工作表“${name}”是隐藏的，里面有内容，没有读取。`,
    '如果是数据，请取消隐藏；如果不要了，请删去。'
  )

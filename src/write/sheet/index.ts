/** Lists as open data (开放数据): XLSX and CSV. */
export {guarded, unguarded, writeCsv} from './csv.js'
export {
  bounds,
  type FormRows,
  type Sheet,
  type SheetMetadata,
  type Validation,
  type ValidationRule,
  type XlsxSheet
} from './sheet.js'
export {writeXlsx} from './xlsx.js'

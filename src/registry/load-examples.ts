/** 典型: what units did well, row by row in the order in which a bulletin tells it. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import type {DataTable} from '../source/tables/table.js'
import {type ColumnOptions, columnsOf} from './columns.js'
import type {GoodExample} from './model.js'
import type {UnitIndex} from './unit-index.js'

/** Columns of a table of examples. */
export const exampleColumns = {
  theme: ['主题', 'theme'],
  unit: ['单位', 'unit'],
  printed: ['称谓', 'printed'],
  text: ['内容', 'text']
} as const

/** How they are found. */
export const exampleColumnOptions: ColumnOptions = {required: ['theme', 'unit', 'text'], open: false}

/** Read a table of examples. Reports `example-row` and `unit-known` by cell. */
export function loadExamples(table: DataTable, units: UnitIndex, report: Report): readonly GoodExample[] {
  const columns = columnsOf(table, exampleColumns, exampleColumnOptions, report)
  if (columns === undefined) return []
  return table.rows.flatMap((row): readonly GoodExample[] => {
    const [theme, word, text] = (['theme', 'unit', 'text'] as const).map((key) => {
      const value = columns.cell(row, key)
      if (value !== '') return value
      const message = `这一行没有${exampleColumns[key][0]}。`
      report(diagnostic('example-row', columns.placeOf(row, key), message, '请填写。'))
      return undefined
    })
    const unit = word === undefined ? undefined : units.find(word, columns.placeOf(row, 'unit'), report)
    if (theme === undefined || unit === undefined || text === undefined || word === undefined) return []
    const printed = columns.cell(row, 'printed')
    const place = columns.placeOf(row, 'text')
    return [{theme, unit, printed: printed === '' ? word : printed, text: text.replace(/。$/u, ''), place}]
  })
}

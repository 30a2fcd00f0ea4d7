/** 选项: lists of a form that are too long for their rules stand in the columns of a hidden sheet. */
import {absolute} from './references.js'
import type {Sheet, XlsxSheet} from './sheet.js'
import {fitsRule} from './validations.js'

/** The long lists of a workbook. */
export interface Choices {
  /** Null when all lists are short. */
  readonly sheet: Sheet | null
  /** Formula of a list, once the sheet has its name. */
  readonly formula: (values: readonly string[], sheetName: string) => string
}

/** Gather the long lists of the forms; equal lists share a column. */
export function choicesOf(sheets: readonly XlsxSheet[]): Choices {
  const lists = new Map<string, readonly string[]>()
  for (const {validations = []} of sheets) {
    for (const {rule} of validations) {
      if (rule.kind === 'list' && !fitsRule(rule.values)) lists.set(keyOf(rule.values), rule.values)
    }
  }
  const columns = [...lists.values()]
  const height = columns.reduce((most, values) => Math.max(most, values.length), 0)
  const rows = Array.from({length: height}, (_, row) => columns.map((values) => values[row] ?? ''))
  const keys = [...lists.keys()]
  return {
    sheet: columns.length === 0 ? null : {title: '选项', columns: columns.map((_, index) => `选项${index + 1}`), rows},
    formula: (values, sheetName) => {
      const column = keys.indexOf(keyOf(values))
      return absolute(sheetName, {columns: [column, column], rows: [2, values.length + 1]})
    }
  }
}

const keyOf = (values: readonly string[]): string => JSON.stringify(values)

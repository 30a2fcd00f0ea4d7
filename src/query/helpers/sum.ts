/** 合计: the exact sum of a column, `{{合计 进展 项="专项经费（万元）" 单位="万"}}` → 5641万. Empty cells add nothing. */
import {numberIn, sumOf} from '../amount.js'
import type {Arguments} from '../arguments.js'
import {refuseIncomplete} from '../complete.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import type {RowSet} from '../rows.js'
import {filters, selectRows, sourceWords} from '../select.js'
import {fieldOf} from './amounts.js'

const own: readonly Parameter[] = ['field', 'unit']

export const sum: QueryHelper = {
  chinese: '合计',
  english: 'sum',
  parameters: [...filters, ...own],
  words: sourceWords,
  answer: (given, desk) => {
    const found = selectRows(given, desk, '合计', own)
    const column = found === undefined ? undefined : fieldOf(found, given, '合计')
    if (found === undefined || column === undefined) return undefined
    refuseIncomplete(given, desk)
    return {value: totalOf(found, column, given) + (given.text('unit') ?? '')}
  }
}

/** The sum of what a column says; what is no number is a fault. */
export const totalOf = ({rows}: RowSet, column: string, given: Arguments): string =>
  sumOf(rows.flatMap((row) => (row.text(column).trim() === '' ? [] : [numberIn(row, column, given) ?? '0'])))

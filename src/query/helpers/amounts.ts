/** 数值: the amounts of a column one after the other, `{{数值 进展 项="专项经费（万元）" 单位="万" 末="和"}}`. */
import {numberIn} from '../amount.js'
import {mayPrint} from '../empty.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import {columnOf, type RowSet} from '../rows.js'
import type {Arguments} from '../arguments.js'
import {filters, selectRows, sourceWords} from '../select.js'
import {enumerated} from '../words.js'

const own: readonly Parameter[] = ['field', 'unit', 'sort', 'separator', 'last', 'suffix', 'allowEmpty']

export const amounts: QueryHelper = {
  chinese: '数值',
  english: 'amounts',
  parameters: [...filters, ...own],
  words: sourceWords,
  answer: (given, desk) => {
    const found = selectRows(given, desk, '数值', own)
    const column = found === undefined ? undefined : fieldOf(found, given, '数值')
    if (found === undefined || column === undefined) return undefined
    if (!mayPrint(found, given)) return {value: ''}
    const unit = given.text('unit') ?? ''
    return {
      value: enumerated(
        found.rows.map((row) => (numberIn(row, column, given) ?? '') + unit),
        given
      )
    }
  }
}

/** The column of `项`, which must be given. */
export function fieldOf(set: RowSet, given: Arguments, helper: string): string | undefined {
  const name = given.text('field')
  if (name !== undefined) return columnOf(set, name, given)
  return given.fault('name', `\`${helper}\` 没有写取哪一栏。`, '请写明 `项="栏名"`。')
}

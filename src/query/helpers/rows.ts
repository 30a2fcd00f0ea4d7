/** 行: the rows of anything, for `{{#each (行 试点 类别="区域综合")}}{{单位名称}}{{/each}}`. */
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import {filters, selectRows, sourceWords} from '../select.js'

const own: readonly Parameter[] = ['sort']

export const rows: QueryHelper = {
  chinese: '行',
  english: 'rows',
  parameters: [...filters, ...own],
  words: sourceWords,
  answer: (given, desk) => {
    const found = selectRows(given, desk, '行', own)
    if (found === undefined) return undefined
    const fields = [...new Set(['序号', '名称', ...found.columns])]
    const textOf = (field: string, index: number): string => {
      const row = found.rows[index]
      if (row === undefined) return ''
      if (found.columns.includes(field)) return row.text(field)
      return field === '序号' ? String(index + 1) : row.name
    }
    // A name like __proto__ must be a name.
    const value = found.rows.map((_, index) =>
      Object.assign(
        Object.create(null) as Record<string, string>,
        Object.fromEntries(fields.map((field) => [field, textOf(field, index)]))
      )
    )
    return {value, fields}
  }
}

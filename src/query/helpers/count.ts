/** 数量: how many, `{{数量 试点 名单="…" 类别="区域综合"}}` → 56. */
import {refuseIncomplete} from '../complete.js'
import type {QueryHelper} from '../query-helper.js'
import {filters, selectRows, sourceWords} from '../select.js'
import {refuseUncounted} from '../sources/returns.js'

export const count: QueryHelper = {
  chinese: '数量',
  english: 'count',
  parameters: filters,
  words: sourceWords,
  answer: (given, desk) => {
    const found = selectRows(given, desk, '数量', [])
    if (found === undefined) return undefined
    refuseIncomplete(given, desk)
    refuseUncounted(given, desk)
    return {value: String(found.rows.length)}
  }
}

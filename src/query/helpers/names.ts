/** 名称: who, `{{名称 进展 有="专门工作安排" 后缀="等N省（区、市）"}}` → 北京、天津、……宁夏等22省（区、市）. */
import {didYouMean} from '../../source/nearest.js'
import {type Arguments} from '../arguments.js'
import {refuseIncomplete} from '../complete.js'
import {mayPrint} from '../empty.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import type {RowSet} from '../rows.js'
import {filters, selectRows, sourceWords} from '../select.js'
import {refuseUncounted} from '../sources/returns.js'
import {enumerated} from '../words.js'

const own: readonly Parameter[] = ['sort', 'first', 'separator', 'last', 'suffix', 'allowEmpty']

export const names: QueryHelper = {
  chinese: '名称',
  english: 'names',
  parameters: [...filters, ...own],
  words: sourceWords,
  answer: (given, desk) => {
    const found = selectRows(given, desk, '名称', own)
    if (found === undefined) return undefined
    if (!mayPrint(found, given)) return {value: ''}
    // 等N个 is a count like any other.
    if (/[NＮ]/u.test(given.text('suffix') ?? '')) {
      refuseIncomplete(given, desk)
      refuseUncounted(given, desk)
    }
    return {value: enumerated(firstThen(found, given), given)}
  }
}

/** The names, those of `先` before the others; who is not among them cannot be first. */
function firstThen({rows, what}: RowSet, given: Arguments): readonly string[] {
  const all = rows.map(({name}) => name)
  const wanted = given.texts('first')
  for (const name of wanted) {
    if (!all.includes(name)) {
      given.fault('value', `查到的${what}里没有“${name}”，不能排在前面。`, didYouMean(name, all))
    }
  }
  return [...wanted, ...all.filter((name) => !wanted.includes(name))]
}

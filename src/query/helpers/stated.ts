/** 陈述: a total that a document states, `{{陈述 "第一批试点单位"}}` → 682. */
import {dateText} from '../../layout/text.js'
import {refuseOthers} from '../arguments.js'
import {refuseContradicted} from '../complete.js'
import {oneOf} from '../find.js'
import type {QueryHelper} from '../query-helper.js'

export const stated: QueryHelper = {
  chinese: '陈述',
  english: 'stated',
  parameters: ['asOf'],
  words: ({totals}) => totals.map(({name}) => name),
  answer: (given, {registry, date}) => {
    const [name, ...more] = given.positional
    refuseOthers(given, ['asOf'])
    if (name === undefined || more.length > 0) {
      return given.fault('name', '`陈述` 后面应写总数的名称。', '如 `{{陈述 "第一批试点单位"}}`。')
    }
    const names = registry.totals.map((total) => total.name)
    const asOf = given.date('asOf') ?? date
    const known = oneOf('总数', name, names, given)
    if (known === undefined) return undefined
    const total = registry.totals.findLast((one) => one.name === known && one.date <= asOf)
    if (total === undefined)
      return given.fault('value', `截至${dateText(asOf)}，还没有公布“${name}”。`, '请核对总数的日期。')
    return refuseContradicted(total, registry, given) ? undefined : {value: String(total.value)}
  }
}

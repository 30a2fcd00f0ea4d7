/** 期限: until when units must do something, `{{期限 试点 事件="责令整改" 项="提出整改方案"}}` → 2014年3月14日. */
import {eventsOf} from '../../registry/units-at.js'
import {refuseOthers} from '../arguments.js'
import {unknown} from '../find.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import {sourceWords} from '../select.js'
import {pilots, unitRows} from '../sources/pilots.js'
import {unitQuery} from '../sources/unit-query.js'
import {printed} from './date.js'

const parameters: readonly Parameter[] = [
  ...pilots.parameters.filter((name) => name !== 'with' && name !== 'without'),
  'field',
  'omitYear'
]

export const deadline: QueryHelper = {
  chinese: '期限',
  english: 'deadline',
  parameters,
  words: sourceWords,
  answer: (given, {registry, ...asker}) => {
    refuseOthers(given, parameters)
    const [source] = given.positional
    if (source !== undefined && source !== pilots.chinese && source !== pilots.english) {
      given.fault(
        'name',
        `\`期限\` 只查试点，不查“${source}”。`,
        '如 `{{期限 试点 事件="责令整改" 项="提出整改方案"}}`。'
      )
    }
    const query = unitQuery(given, {registry, ...asker})
    const field = given.text('field')
    const kind = query?.event
    if (query !== undefined && kind === undefined)
      given.fault('name', '`期限` 没有写事件。', '请写明 `事件="责令整改"`。')
    if (field === undefined) given.fault('name', '`期限` 没有写是哪一项期限。', '请写明 `项="提出整改方案"`。')
    if (query === undefined || kind === undefined || field === undefined) return undefined
    const all = [...registry.events.values()].flat().filter((event) => event.kind === kind.kind)
    const known = all.flatMap((event) => [...event.deadlines.keys()])
    if (!known.includes(field)) return unknown('期限', field, known, given)
    const units = unitRows(query, registry).flatMap(({unit}) => unit ?? [])
    const dates = new Set(
      units.map((unit) => eventsOf(registry, unit, kind, query.date).at(-1)?.deadlines.get(field) ?? '')
    )
    const [date, other] = dates
    if (date === undefined) return given.fault('value', '没有查到试点单位，说不出期限。', '请核对查询条件。')
    if (other !== undefined || date === '') {
      const message = `查到的 ${units.length} 个试点单位，“${field}”的期限不是同一天，或有的没有写。`
      return given.fault('value', message, '请再加条件，或用 `{{#each (行 试点 …)}}` 逐个写出。')
    }
    return {value: printed(date, given)}
  }
}

/** 比上期: how a count or a sum has changed, `{{比上期 进展 项="专项经费（万元）" 上期="2012" 式="句子" 单位="万元"}}`. */
import {dateText} from '../../layout/text.js'
import {absolute, compareDecimals, difference, percentage} from '../amount.js'
import type {Arguments} from '../arguments.js'
import {refuseIncomplete} from '../complete.js'
import type {Desk} from '../desk.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import {filters, selectRows, sourceWords} from '../select.js'
import {periodOf} from '../sources/returns.js'
import {fieldOf} from './amounts.js'
import {totalOf} from './sum.js'

const own: readonly Parameter[] = ['field', 'unit', 'previous', 'form']

export const change: QueryHelper = {
  chinese: '比上期',
  english: 'change',
  parameters: [...filters, ...own],
  words: sourceWords,
  answer: (given, desk) => {
    const form = given.choice('form', ['句子', '增减', '百分比'])
    const before = previousOf(given, desk)
    const now = before === undefined ? undefined : measured(given, desk)
    const then = before === undefined || now === undefined ? undefined : measured(before.given, desk)
    if (before === undefined || now === undefined || then === undefined) return undefined
    if (form !== '增减' && compareDecimals(then, '0') === 0 && compareDecimals(now, '0') !== 0) {
      return given.fault('value', `${before.name}是 0，算不出百分比。`, '请改用 `式="增减"`。')
    }
    return {value: worded(now, then, form, before.name, given.text('unit') ?? '')}
  }
}

interface Previous {
  readonly given: Arguments
  /** How a sentence calls it: 2012年. */
  readonly name: string
}

/** The same call for what went before: another period of returns, an earlier day of the list. */
function previousOf(given: Arguments, desk: Desk): Previous | undefined {
  const name = given.text('previous')
  const [source = ''] = given.positional
  if (['进展', 'returns'].includes(source)) {
    const current = periodOf(given, desk)
    if (current === undefined) return undefined
    const {periods} = desk.registry
    const earlier = name ?? periods[periods.indexOf(current) - 1]?.name
    if (earlier === undefined) {
      return given.fault('value', `台账里没有“${current.name}”之前的一期，不能比较。`, '请写明 `上期="期名"`。')
    }
    const shown = /^\d{4}$/u.test(earlier) ? `${earlier}年` : earlier
    return {given: given.replacing('period', earlier), name: shown}
  }
  if (!['试点', 'pilots'].includes(source)) {
    return given.fault('name', '`比上期` 只能比较 `进展` 和 `试点`。', '如 `{{比上期 进展 项="栏名" 上期="2012"}}`。')
  }
  const date = given.date('previous')
  if (date === undefined) {
    return name === undefined
      ? given.fault('name', '比较试点单位要写明从哪一天起。', '如 `上期="2012-11-30"`。')
      : undefined
  }
  return {given: given.replacing('asOf', date), name: dateText(date)}
}

/** The sum of `项`, or the count. */
function measured(given: Arguments, desk: Desk): string | undefined {
  const found = selectRows(given, desk, '比上期', own)
  if (found === undefined) return undefined
  refuseIncomplete(given, desk)
  if (given.text('field') === undefined) return String(found.rows.length)
  const column = fieldOf(found, given, '比上期')
  return column === undefined ? undefined : totalOf(found, column, given)
}

function worded(now: string, then: string, form: '句子' | '增减' | '百分比', name: string, unit: string): string {
  const direction = compareDecimals(now, then)
  const amount = absolute(difference(now, then)) + unit
  if (direction === 0) return form === '句子' ? `与${name}持平` : '持平'
  const changed = `${direction > 0 ? '增加' : '减少'}${amount}`
  if (form === '增减') return changed
  const grown = `${direction > 0 ? '增长' : '下降'}${percentage(difference(now, then), then)}%`
  return form === '百分比' ? grown : `比${name}${changed}，${grown}`
}

/** 进展: what the provinces returned for a period, or the provinces that have not. */
import {dateText} from '../../layout/text.js'
import type {ProvinceReturn, ReturnPeriod} from '../../registry/model.js'
import type {Province} from '../../registry/provinces.js'
import {type Arrived, arrivedBy, isLate, lastDayOf} from '../../registry/return-status.js'
import type {Arguments} from '../arguments.js'
import type {Desk} from '../desk.js'
import type {Parameter} from '../parameters.js'
import {oneOf, provinceOf} from '../find.js'
import type {Row} from '../rows.js'
import type {Source} from './source.js'

const ownColumns = ['省份', '省份全称', '报送日期']

/** Provinces by what they returned. */
export const returns: Source = {
  chinese: '进展',
  english: 'returns',
  parameters: ['period', 'asOf', 'province', 'with', 'without', 'missing'],
  rows: (given, desk) => {
    const period = periodOf(given, desk)
    const name = given.text('province')
    const province = name === undefined ? undefined : provinceOf(name, given)
    if (period === undefined || (name !== undefined && province === undefined)) return undefined
    const date = given.date('asOf') ?? desk.date
    const arrived = arrivedBy(period, date)
    const isMissing = given.flag('missing')
    if (isMissing && !period.complete) return refuseMissing(period, given)
    const all = isMissing ? missing(period, arrived) : arrived.map(({last}) => rowOf(last.province, last))
    return {
      what: '省份',
      columns: [...new Set([...ownColumns, ...period.fields])],
      shown: ['省份', ...period.fields],
      rows: all.filter((row) => province === undefined || row.province?.code === province.code)
    }
  }
}

/** The period that a call names, else the latest that is over on the day of the query. */
export function periodOf(given: Arguments, {registry, date}: Desk): ReturnPeriod | undefined {
  const names = registry.periods.map((period) => period.name)
  const name = given.text('period')
  if (name !== undefined) {
    const found = oneOf('期', name, names, given)
    return registry.periods.find((period) => period.name === found)
  }
  const asOf = given.date('asOf') ?? date
  const latest = registry.periods.findLast((period) => lastDayOf(period) <= asOf)
  if (latest !== undefined) return latest
  const hint = names.length === 0 ? '台账里还没有进展。' : `请写明期；现有：${names.join('、')}。`
  return given.fault('value', `截至${dateText(asOf)}，还没有哪一期进展已经报送完。`, hint)
}

/** Expected provinces without a return, and those whose return came after the deadline. */
const missing = (period: ReturnPeriod, arrived: readonly Arrived[]): readonly Row[] =>
  period.expected.flatMap((province) => {
    const found = arrived.find(({last}) => last.province.code === province.code)
    return found === undefined || isLate(found, period) ? [rowOf(province, found?.last)] : []
  })

/**
 * Note a fault when returns of a period that is not complete would be counted as such: the provinces that answer a
 * field with yes are known, those that have returned anything are not.
 */
export function refuseUncounted(given: Arguments, desk: Desk): void {
  if (![returns.chinese, returns.english].includes(given.positional[0] ?? '') || given.faults.length > 0) return
  const period = periodOf(given, desk)
  const narrowing: readonly Parameter[] = ['with', 'without']
  const isNarrowed = given.others.size > 0 || narrowing.some((name) => given.names.includes(name))
  if (period === undefined || period.complete || isNarrowed) return
  const message = `${period.name} 这一期的数据不全：台账里没有的省份，不等于没有报送，数不出有几个省报送。`
  given.fault(
    'value',
    message,
    '可以数答了某一项的省份，如 `有="栏名"`；收齐了的，请在 registry.yaml 的 `进展` 里写 `完整: 是`。'
  )
}

function refuseMissing({name}: ReturnPeriod, given: Arguments): undefined {
  const message = `${name} 这一期的数据不全：台账里没有的省份，不等于没有报送，查不出谁未报。`
  given.fault(
    'value',
    message,
    '收齐了的，请在 registry.yaml 的 `进展` 里写 `完整: 是`；各省的报送也可以放进一个 `目录`。'
  )
}

const rowOf = (province: Province, found: ProvinceReturn | undefined): Row => ({
  name: province.short,
  province,
  unit: null,
  text: (column) => {
    if (column === '省份') return province.short
    if (column === '省份全称') return province.name
    const submitted = found?.submitted ?? null
    if (column === '报送日期') return submitted === null ? '' : dateText(submitted)
    return found?.values.get(column) ?? ''
  },
  place: (column) => found?.placeOf(column) ?? {path: 'content/data'}
})

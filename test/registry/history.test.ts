import fc from 'fast-check'
import {describe, expect, it, test} from 'vitest'
import {checkHistory, lastDay, onList, stateAt} from '../../src/registry/history.js'
import {type EventKind, eventKinds, type PilotEvent, type UnitState} from '../../src/registry/model.js'
import {provinces} from '../../src/registry/provinces.js'
import {unitsAt} from '../../src/registry/units-at.js'
import {category, event, regional, registryOf, unit} from './programme.js'

const school = category('中小学', '所')
const one = unit('石河子大学', '兵团')

/** A short history in words: `批准 责令整改 中期评估-` (`-` is 不通过), one event a month. */
const history = (text: string): readonly PilotEvent[] =>
  text
    .split(' ')
    .map((word, index) =>
      event(
        one,
        word.replace('-', '') as EventKind,
        `2013-${String(index + 1).padStart(2, '0')}-01`,
        word.endsWith('-') ? '不通过' : null
      )
    )

describe('a history', () => {
  test.each<[string, UnitState | null]>([
    ['申报', '已申报'],
    ['申报 审核', '已审核'],
    ['申报 审核-', '未通过审核'],
    ['审核-', '未通过审核'],
    ['申报 审核- 申报', '已申报'],
    ['申报 审核- 批准', '试点中'],
    ['批准', '试点中'],
    ['批准 实施方案备案', '试点中'],
    ['批准 责令整改', '整改中'],
    ['批准 责令整改 实施方案备案', '整改中'],
    ['批准 责令整改 责令整改', '整改中'],
    ['批准 责令整改 中期评估', '试点中'],
    ['批准 责令整改 中期评估-', '整改中'],
    ['批准 责令整改 调整移出', '已移出'],
    ['批准 责令整改 验收', '已验收'],
    ['批准 验收-', '试点中'],
    ['批准 验收- 验收', '已验收'],
    ['批准 调整移出 申报', '已申报'],
    ['批准 调整移出 批准', '试点中'],
    ['申报 审核 批准 实施方案备案 中期评估 责令整改 调整移出', '已移出']
  ])('%s ends in %s', (text, state) => {
    const events = history(text)
    expect(checkHistory(events).illegal).toEqual([])
    expect(stateAt(registryOf([one], events), one, '2014-12-31')).toBe(state)
  })

  test.each([
    ['调整移出', null],
    ['责令整改', null],
    ['验收', null],
    ['实施方案备案', null],
    ['中期评估', null],
    ['申报 申报', '已申报'],
    ['申报 调整移出', '已申报'],
    ['申报 审核 审核', '已审核'],
    ['批准 批准', '试点中'],
    ['批准 申报', '试点中'],
    ['批准 审核', '试点中'],
    ['批准 责令整改 批准', '整改中'],
    ['批准 调整移出 调整移出', '已移出'],
    ['批准 调整移出 责令整改', '已移出'],
    ['批准 调整移出 审核', '已移出'],
    ['批准 验收 调整移出', '已验收'],
    ['批准 验收 批准', '已验收'],
    ['批准 验收 验收', '已验收'],
    ['申报 审核- 实施方案备案', '未通过审核']
  ])('must not go %s', (text, state) => {
    const events = history(text)
    const last = events.at(-1)
    expect(checkHistory(events).illegal).toEqual([{event: last, state}])
  })

  it('takes the events of one day in the order in which they can happen', () => {
    const events = [event(one, '责令整改', '2014-02-24'), event(one, '批准', '2014-02-24')]
    expect(checkHistory(events).illegal).toEqual([])
    expect(stateAt(registryOf([one], events), one, '2014-02-24')).toBe('整改中')
  })

  it('says where a unit stood on any day, the day itself included', () => {
    const registry = registryOf(
      [one],
      [event(one, '批准', '2012-11-01'), event(one, '责令整改', '2014-02-24'), event(one, '调整移出', '2014-10-01')]
    )
    expect(stateAt(registry, one, '2012-10-31')).toBeNull()
    expect(stateAt(registry, one, '2012-11-01')).toBe('试点中')
    expect(stateAt(registry, one, '2014-02-23')).toBe('试点中')
    expect(stateAt(registry, one, '2014-02-24')).toBe('整改中')
    expect(stateAt(registry, one, '2015-01-01')).toBe('已移出')
    expect(lastDay(registry)).toBe('2014-10-01')
  })
})

/** Random units in two categories, each with events on random days of two years, legal or not. */
const programmes = fc
  .array(
    fc.record({
      home: fc.constantFrom(...provinces),
      second: fc.option(fc.constantFrom(...provinces), {nil: null}),
      isCity: fc.boolean(),
      isSchool: fc.boolean(),
      events: fc.array(
        fc.record({
          kind: fc.constantFrom(...eventKinds),
          day: fc.integer({min: 0, max: 19}),
          result: fc.constantFrom('通过', '不通过', null)
        }),
        {maxLength: 8}
      )
    }),
    {maxLength: 24}
  )
  .map((drawn) => {
    const made = drawn.map(({home, second, isCity, isSchool, events}, index) => {
      const joint = second !== null && second !== home
      const made_ = unit(`单位${index}`, home.name, {
        provinces: joint ? [home, second] : [home],
        organs: joint ? ['甲', '乙'] : ['甲'],
        city: isCity && home.short === '广东' ? '深圳市' : null,
        category: isSchool ? school : regional
      })
      return {unit: made_, events: events.map(({kind, day, result}) => event(made_, kind, dayText(day), result))}
    })
    const all = made.flatMap(({events}) => events)
    return {
      events: all,
      registry: registryOf(
        made.map((entry) => entry.unit),
        all,
        {categories: [regional, school]}
      )
    }
  })

const dayText = (day: number): string => `${2012 + Math.floor(day / 10)}-0${1 + (day % 9)}-15`
const days = fc.integer({min: 0, max: 19}).map(dayText)
const states: readonly UnitState[] = ['已申报', '已审核', '未通过审核', '试点中', '整改中', '已移出', '已验收']

describe('of any programme', () => {
  it('no list names a unit twice, and every unit on it was approved by then', () => {
    fc.assert(
      fc.property(programmes, days, ({registry}, date) => {
        const units = unitsAt(registry, {date})
        expect(new Set(units).size).toBe(units.length)
        for (const entry of units) {
          const approved = registry.events.get(entry)?.some(({kind, date: on}) => kind === '批准' && on <= date)
          expect(approved).toBe(true)
        }
      })
    )
  })

  it('counts add up over categories, provinces and states', () => {
    fc.assert(
      fc.property(programmes, days, ({registry}, date) => {
        const count = (query: object): number => unitsAt(registry, {date, ...query}).length
        const sum = (parts: readonly number[]): number => parts.reduce((total, part) => total + part, 0)
        const all = count({})
        expect(sum(registry.categories.map((entry) => count({category: entry})))).toBe(all)
        expect(sum(provinces.map((province) => count({province})))).toBe(all)
        expect(sum((['试点中', '整改中', '已验收'] as const).map((state) => count({state})))).toBe(all)
        const known = registry.units.filter((entry) => stateAt(registry, entry, date) !== null)
        expect(sum(states.map((state) => count({state})))).toBe(known.length)
        expect(count({onList: false})).toBe(known.length)
      })
    )
  })

  it('a unit is removed or accepted only from the list, and nothing follows acceptance', () => {
    fc.assert(
      fc.property(programmes, ({registry, events}) => {
        const kept = [...registry.events.values()].flat()
        const refused = events.length - kept.length
        for (const history_ of registry.events.values()) {
          const kinds = history_.map(({kind}) => kind)
          const first = kinds.findIndex((kind) => !['申报', '审核'].includes(kind))
          if (first !== -1) expect(kinds[first]).toBe('批准')
          const end = history_.findIndex(({kind, result}) => kind === '验收' && result !== '不通过')
          if (end !== -1) expect(end).toBe(history_.length - 1)
          for (const [index, kind] of kinds.entries()) {
            if (kind === '调整移出' && index + 1 < kinds.length) expect(['申报', '批准']).toContain(kinds[index + 1])
          }
        }
        const told = registry.units.flatMap(
          (entry) => checkHistory(events.filter(({unit: of}) => of === entry)).illegal
        )
        expect(told).toHaveLength(refused)
      })
    )
  })

  it('what happens later changes nothing about an earlier day', () => {
    fc.assert(
      fc.property(programmes, days, ({registry, events}, date) => {
        const before = registryOf(
          registry.units,
          events.filter((entry) => entry.date <= date),
          {categories: registry.categories}
        )
        expect(unitsAt(before, {date})).toEqual(unitsAt(registry, {date}))
        for (const entry of registry.units) expect(stateAt(before, entry, date)).toBe(stateAt(registry, entry, date))
      })
    )
  })

  it('a list runs by province, then 计划单列市, and keeps the order of the data inside', () => {
    fc.assert(
      fc.property(programmes, days, ({registry}, date) => {
        const units = unitsAt(registry, {date, onList: false})
        const groups = units.map(({provinces: [home], city}) => city ?? home?.short)
        expect(groups.filter((group, index) => group !== groups[index - 1])).toHaveLength(new Set(groups).size)
        for (const group of new Set(groups)) {
          const inside = units.filter(({provinces: [home], city}) => (city ?? home?.short) === group)
          expect(inside).toEqual(registry.units.filter((entry) => inside.includes(entry)))
        }
      })
    )
  })
})

describe('a query', () => {
  const removed = unit('甲学校', '北京', {category: school})
  const kept = unit('乙教育局', '北京')
  const registry = registryOf(
    [removed, kept],
    [
      event(removed, '批准', '2012-11-01'),
      event(kept, '批准', '2012-11-01'),
      event(removed, '调整移出', '2014-02-24', null, '教技厅函〔2014〕13号')
    ]
  )

  it('finds units by what happened to them, on the list or not', () => {
    const gone = {kind: '调整移出', source: '教技厅函〔2014〕13号'} as const
    expect(unitsAt(registry, {date: '2014-12-31', event: gone, onList: false})).toEqual([removed])
    expect(unitsAt(registry, {date: '2014-12-31', event: gone})).toEqual([])
    expect(unitsAt(registry, {date: '2014-02-23', event: gone, onList: false})).toEqual([])
    expect(unitsAt(registry, {date: '2014-12-31', event: {...gone, since: '2014-02-25'}, onList: false})).toEqual([])
    expect(unitsAt(registry, {date: '2014-12-31', event: {...gone, until: '2014-02-24'}, onList: false})).toEqual([
      removed
    ])
  })

  it('finds units by state without being told that they are not on the list', () => {
    expect(unitsAt(registry, {date: '2014-12-31', state: '已移出'})).toEqual([removed])
    expect(onList('已移出')).toBe(false)
  })

  it('finds units by category, province, list and batch', () => {
    const at = (query: object): readonly string[] =>
      unitsAt(registry, {date: '2012-12-31', ...query}).map(({name}) => name)
    expect(at({category: school})).toEqual(['甲学校'])
    expect(at({province: kept.provinces[0]})).toEqual(['甲学校', '乙教育局'])
    expect(at({list: '2012', batch: '2012'})).toHaveLength(2)
    expect(at({batch: '2013'})).toEqual([])
    expect(at({list: '2013'})).toEqual([])
  })
})

/** What a call asks of the units, from its filters. */
import {type EventKind, eventKinds, type Registry, unitStates} from '../../registry/model.js'
import {separateCities, separateCityNamed} from '../../registry/provinces.js'
import type {UnitQuery} from '../../registry/units-at.js'
import type {Arguments} from '../arguments.js'
import type {Desk} from '../desk.js'
import {categoryNamed, oneOf, provinceOf, unknown} from '../find.js'

/** Events of units that need not stand on the list. */
const offList = new Set<EventKind>(['申报', '审核', '调整移出'])

/** The query; undefined after a fault. A document that is cited without an event is the one that approved. */
export function unitQuery(given: Arguments, {registry, date, ownNumber}: Desk): UnitQuery | undefined {
  const before = given.faults.length
  const named = <Found>(text: string | undefined, find: (name: string) => Found | undefined): Found | undefined =>
    text === undefined ? undefined : find(text)
  const event = named(given.text('event'), (name) => oneOf('事件', name, eventKinds, given))
  const source = named(given.text('source'), (name) => sourceNamed(name, registry, ownNumber, given))
  const [since, until] = [given.date('since'), given.date('until')]
  if (given.text('event') === undefined && (since !== undefined || until !== undefined)) {
    const hint = '请写明是哪一种事件的日期，如 `事件="责令整改"`。'
    given.fault('name', '写了 `自` 或 `至`，没有写 `事件`。', hint)
  }
  const kind = event ?? (source === undefined ? undefined : '批准')
  const lists = registry.lists.map((list) => list.name)
  const query: UnitQuery = {
    date: given.date('asOf') ?? date,
    category: named(given.text('category'), (name) => categoryNamed(registry, name, given)),
    province: named(given.text('province'), (name) => provinceOf(name, given)),
    city: named(given.text('city'), (name) => cityNamed(name, given)),
    state: named(given.text('state'), (name) => oneOf('状态', name, unitStates, given)),
    list: named(given.text('list'), (name) => oneOf('名单', name, lists, given)),
    batch: named(given.text('batch'), (name) => oneOf('批次', name, batchesOf(registry), given)),
    event: kind === undefined ? undefined : {kind, source, since, until},
    ...(kind !== undefined && offList.has(kind) ? {onList: false} : {})
  }
  return given.faults.length > before ? undefined : query
}

const cityNamed = (name: string, given: Arguments): string | undefined =>
  separateCityNamed(name)?.name ??
  unknown(
    '计划单列市',
    name,
    separateCities.map((city) => city.name),
    given
  )

/** Batches of units and quotas. */
const batchesOf = ({units, quotas}: Registry): readonly string[] => [
  ...new Set([...units, ...quotas].map(({batch}) => batch))
]

/** 依据: a number that some event cites; 本文 is the document that asks. */
function sourceNamed(name: string, {events}: Registry, own: string | null, given: Arguments): string | undefined {
  const number = name === '本文' ? own : name
  if (number === null) return given.fault('name', '`依据="本文"` 不能用：这份公文没有发文字号。')
  const known = new Set([...events.values()].flatMap((history) => history.map(({source}) => source)))
  return known.has(number) ? number : unknown('依据', number, [...known], given)
}

/** 试点: the units that stand on the list on a day, or those whom events or states single out. */
import {dateText} from '../../layout/text.js'
import {stateAt} from '../../registry/history.js'
import type {PilotEvent, PilotUnit, Registry} from '../../registry/model.js'
import {eventsOf, type UnitQuery, unitsAt} from '../../registry/units-at.js'
import type {Row, RowSet} from '../rows.js'
import type {Source} from './source.js'
import {unitQuery} from './unit-query.js'

/** Columns of a unit itself, and how they read. */
const own: ReadonlyMap<string, (unit: PilotUnit) => string> = new Map([
  ['编号', (unit) => unit.id],
  ['单位名称', (unit) => unit.name],
  ['省份', (unit) => unit.provinces[0]?.short ?? ''],
  ['省份全称', (unit) => unit.provinces[0]?.name ?? ''],
  ['计划单列市', (unit) => unit.city ?? ''],
  ['类别', (unit) => unit.category.name],
  ['名单', (unit) => unit.list],
  ['批次', (unit) => unit.batch],
  ['申报单位', (unit) => unit.organs.join('；')]
])
const ofEvent: ReadonlyMap<string, (event: PilotEvent) => string> = new Map([
  ['事件日期', (event) => dateText(event.date)],
  ['依据', (event) => event.source],
  ['结论', (event) => event.result ?? ''],
  ['说明', (event) => event.note]
])

/** Units by filter. */
export const pilots: Source = {
  chinese: '试点',
  english: 'pilots',
  parameters: [
    'category',
    'province',
    'city',
    'state',
    'list',
    'batch',
    'event',
    'source',
    'since',
    'until',
    'asOf',
    'with',
    'without'
  ],
  rows: (given, desk) => {
    const query = unitQuery(given, desk)
    return query === undefined ? undefined : rowsOf(query, desk.registry)
  }
}

/** 批准日期 and 依据 are those of the approval, unless the query asks for another event. */
function rowsOf(query: UnitQuery, registry: Registry): RowSet {
  const fields = new Set(registry.units.flatMap((unit) => [...unit.fields.keys()]))
  const events = query.event === undefined ? [] : [...registry.events.values()].flat()
  const deadlines = events.flatMap((event) => (event.kind === query.event?.kind ? [...event.deadlines.keys()] : []))
  const eventColumns = query.event === undefined ? ['批准日期', '依据'] : ['批准日期', ...ofEvent.keys(), ...deadlines]
  const units = unitsAt(registry, query)
  return {
    what: '试点单位',
    columns: [...new Set([...own.keys(), '状态', ...eventColumns, ...fields])],
    shown: ['单位名称', ...[...fields].filter((field) => units.some((unit) => (unit.fields.get(field) ?? '') !== ''))],
    rows: units.map((unit) => ({
      name: unit.name,
      province: unit.provinces[0] ?? null,
      unit,
      text: (column) => textOf(column, unit, query, registry),
      place: () => unit.place
    }))
  }
}

function textOf(column: string, unit: PilotUnit, query: UnitQuery, registry: Registry): string {
  const read = own.get(column)
  if (read !== undefined) return read(unit)
  if (column === '状态') return stateAt(registry, unit, query.date) ?? ''
  if (column === '批准日期') return dateOf(lastEvent(unit, {kind: '批准'}, query, registry)?.date)
  const ofThis = column === '依据' || query.event !== undefined ? ofEvent.get(column) : undefined
  // Most columns are fields; events are looked at only where a column speaks of them.
  if (ofThis === undefined && (query.event === undefined || unit.fields.has(column)))
    return unit.fields.get(column) ?? ''
  const event = lastEvent(unit, query.event ?? {kind: '批准'}, query, registry)
  if (event === undefined) return ''
  return ofThis === undefined ? dateOf(event.deadlines.get(column)) : ofThis(event)
}

const lastEvent = (
  unit: PilotUnit,
  event: NonNullable<UnitQuery['event']>,
  {date}: UnitQuery,
  registry: Registry
): PilotEvent | undefined => eventsOf(registry, unit, event, date).at(-1)

const dateOf = (date: string | undefined): string => (date === undefined ? '' : dateText(date))

/** The row set for one query, for helpers that ask about units alone. */
export const unitRows = (query: UnitQuery, registry: Registry): readonly Row[] => rowsOf(query, registry).rows

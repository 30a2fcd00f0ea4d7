/**
 * 台账 with some of its entries changed or left out: a document that says something else then, or cannot be made any more,
 * draws on them. Nothing else can tell as surely what a query looked at.
 */
import type {Place} from '../diagnostics/diagnostic.js'
import type {DataTable} from '../source/tables/table.js'
import type {PilotEvent, PilotUnit, ProvinceReturn, Registry} from './model.js'

/** Which entries are meant, by the place where staff edit them. */
export type Touches = (place: Place) => boolean
/** Which of their texts; all when it always says yes. */
export type Concerns = (text: string) => boolean

/** A character that no document prints. */
const mark = '※'
/** A day on which nothing is due. */
const farDay = '2099-12-31'

/** What stands in place of a text: something of the same kind, so that queries still read it. */
function changed(text: string, concerns: Concerns): string {
  if (text === '' || !concerns(text)) return text
  if (/^\d{1,12}(?:\.\d+)?$/u.test(text)) return String(Number(text) + 1)
  if (/^\d{4}-\d{2}-\d{2}$/u.test(text)) return farDay
  return text === '是' || text === '否' ? '' : text + mark
}

const changedValues = (values: ReadonlyMap<string, string>, concerns: Concerns): ReadonlyMap<string, string> =>
  new Map([...values].map(([key, value]) => [key, changed(value, concerns)]))

/** The registry with the texts and numbers of some entries changed. */
export function withChanged(registry: Registry, touches: Touches, concerns: Concerns): Registry {
  const text = (value: string): string => changed(value, concerns)
  const number = (value: number): number => (concerns(String(value)) ? value + 1 : value)
  const each = <Entry extends {readonly place: Place}>(
    entries: readonly Entry[],
    change: (entry: Entry) => Entry
  ): readonly Entry[] => entries.map((entry) => (touches(entry.place) ? change(entry) : entry))
  const units = new Map(registry.units.map((unit) => [unit, touches(unit.place) ? changedUnit(unit, concerns) : unit]))
  const unitOf = (unit: PilotUnit): PilotUnit => units.get(unit) ?? unit
  const eventOf = (event: PilotEvent): PilotEvent => {
    const own = {...event, unit: unitOf(event.unit)}
    if (!touches(event.place) || event.place.path === event.unit.place.path) return own
    return {...own, deadlines: changedValues(event.deadlines, concerns), note: text(event.note)}
  }
  return {
    ...registry,
    categories: each(registry.categories, (entry) => ({
      ...entry,
      target: entry.target === null ? null : number(entry.target),
      cap: entry.cap === null ? null : number(entry.cap),
      measure: text(entry.measure)
    })),
    units: registry.units.map(unitOf),
    events: new Map([...registry.events].map(([unit, events]) => [unitOf(unit), events.map(eventOf)])),
    quotas: each(registry.quotas, (entry) => ({
      ...entry,
      perProvince: number(entry.perProvince),
      exceptions: new Map([...entry.exceptions].map(([code, value]) => [code, number(value)]))
    })),
    periods: registry.periods.map((period) => ({
      ...period,
      returns: period.returns.map((one) =>
        touches(one.placeOf()) ? {...one, values: changedValues(one.values, concerns)} : one
      )
    })),
    examples: each(registry.examples, (entry) => ({
      ...entry,
      printed: text(entry.printed),
      text: text(entry.text)
    })).map((entry) => ({...entry, unit: unitOf(entry.unit)})),
    totals: each(registry.totals, (entry) => ({...entry, value: number(entry.value)})),
    departments: each(registry.departments, (entry) => ({...entry, name: text(entry.name)})),
    tables: tablesOf(registry, (table) => ({
      ...table,
      rows: table.rows.map((row) =>
        touches(table.placeOf(row)) ? {...row, values: row.values.map((value) => text(value))} : row
      )
    }))
  }
}

const changedUnit = (unit: PilotUnit, concerns: Concerns): PilotUnit => ({
  ...unit,
  name: changed(unit.name, concerns),
  aliases: unit.aliases.map((alias) => changed(alias, concerns)),
  organs: unit.organs.map((organ) => changed(organ, concerns)),
  fields: changedValues(unit.fields, concerns)
})

/** The registry without some entries. */
export function without(registry: Registry, touches: Touches): Registry {
  const stays = ({place}: {readonly place: Place}): boolean => !touches(place)
  const units = registry.units.filter(stays)
  const kept = new Set(units)
  const returned = (one: ProvinceReturn): boolean => !touches(one.placeOf())
  return {
    ...registry,
    categories: registry.categories.filter(stays),
    units,
    events: new Map(
      [...registry.events].filter(([unit]) => kept.has(unit)).map(([unit, events]) => [unit, events.filter(stays)])
    ),
    quotas: registry.quotas.filter(stays),
    periods: registry.periods.map((period) => ({...period, returns: period.returns.filter(returned)})),
    examples: registry.examples.filter((entry) => stays(entry) && kept.has(entry.unit)),
    totals: registry.totals.filter(stays),
    departments: registry.departments.filter(stays),
    tables: tablesOf(registry, (table) => ({
      ...table,
      rows: table.rows.filter((row) => !touches(table.placeOf(row)))
    }))
  }
}

const tablesOf = ({tables}: Registry, change: (table: DataTable) => DataTable): ReadonlyMap<string, DataTable> =>
  new Map([...tables].map(([name, table]) => [name, change(table)]))

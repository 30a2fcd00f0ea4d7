/** Registries made by hand: for tests of what is asked of them. */
import {checkHistory} from '../../src/registry/history.js'
import type {Category, EventKind, PilotEvent, PilotUnit, QuotaPolicy, Registry} from '../../src/registry/model.js'
import {type Province, provinceNamed} from '../../src/registry/provinces.js'

const place = {path: 'content/data/名单.csv', line: 2}

/** A province that must exist. */
export function province(name: string): Province {
  const found = provinceNamed(name)
  if (found === undefined) throw new Error(`no province ${name}`)
  return found
}

export const category = (name: string, measure = '个'): Category => ({
  name,
  aliases: [],
  target: null,
  cap: null,
  measure,
  place
})

export const regional = category('区域综合')

/** A unit of one province that stands on the list of 2012. */
export const unit = (name: string, where: string, more: Partial<PilotUnit> = {}): PilotUnit => ({
  id: name,
  name,
  aliases: [],
  organs: [name],
  category: regional,
  provinces: where.split('、').map(province),
  city: null,
  affiliation: '地方',
  list: '2012',
  batch: '2012',
  fields: new Map(),
  place,
  ...more
})

export const event = (
  of: PilotUnit,
  kind: EventKind,
  date: string,
  result: PilotEvent['result'] = null,
  source = '教技函〔2012〕70号'
): PilotEvent => ({unit: of, kind, date, source, result, deadlines: new Map(), note: '', place})

export const policy: QuotaPolicy = {cities: '单列', corps: '视同省', joint: '首家所在省', ministry: '计入'}

/** A registry of units and the events that may happen to them. */
export function registryOf(
  units: readonly PilotUnit[],
  events: readonly PilotEvent[],
  more: Partial<Registry> = {}
): Registry {
  return {
    categories: [regional],
    lists: [{name: '2012', source: '教技函〔2012〕70号', place}],
    units,
    events: new Map(units.map((one) => [one, checkHistory(events.filter((entry) => entry.unit === one)).legal])),
    quotas: [],
    policy,
    periods: [],
    calls: [],
    examples: [],
    totals: [],
    departments: [],
    tables: new Map(),
    ...more
  }
}

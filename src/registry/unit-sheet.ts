/** 名单 as rows of texts for export: the units of a query with everything that the data say of them. */
import {stateAt} from './history.js'
import type {PilotEvent, PilotUnit, Registry} from './model.js'
import type {Province} from './provinces.js'
import {eventsOf, type UnitQuery, unitsAt} from './units-at.js'

/** A row and the unit that it is about. */
export interface UnitRow {
  readonly unit: PilotUnit
  /** One text for each column. */
  readonly values: readonly string[]
}

/** The units of a query as a table. */
export interface UnitSheet {
  readonly columns: readonly string[]
  /** In the order of lists. */
  readonly rows: readonly UnitRow[]
}

/**
 * The units of a query in list order. Columns that say nothing of any unit of the registry are left out; which there are
 * does not depend on the query, so that extracts of one day fit together.
 */
export function unitSheet(registry: Registry, query: UnitQuery): UnitSheet {
  const {units} = registry
  const approvalOf = (unit: PilotUnit): PilotEvent | undefined =>
    eventsOf(registry, unit, {kind: '批准'}, query.date).at(-1)
  const own: readonly (readonly [string, (unit: PilotUnit) => string])[] = [
    ...(units.some(({id, name}) => id !== name) ? [['编号', ({id}: PilotUnit) => id] as const] : []),
    ['省份', ({provinces}) => provinces.map(({short}) => short).join('、')],
    ...(units.some(({city}) => city !== null) ? [['计划单列市', ({city}: PilotUnit) => city ?? ''] as const] : []),
    ['单位名称', ({name}) => name],
    ['类别', ({category}) => category.name],
    ['名单', ({list}) => list],
    ['状态', (unit) => stateAt(registry, unit, query.date) ?? ''],
    ['批准日期', (unit) => approvalOf(unit)?.date ?? ''],
    ['依据', (unit) => approvalOf(unit)?.source ?? '']
  ]
  const taken = new Set(own.map(([column]) => column))
  const fields = new Set(units.flatMap((unit) => [...unit.fields.keys()]))
  const other = [...fields].filter((field) => !taken.has(field))
  const filled = other.filter((field) => units.some((unit) => (unit.fields.get(field) ?? '') !== ''))
  return {
    columns: [...taken, ...filled],
    rows: unitsAt(registry, query).map((unit) => ({
      unit,
      values: [...own.map(([, read]) => read(unit)), ...filled.map((field) => unit.fields.get(field) ?? '')]
    }))
  }
}

/**
 * The rows of each province, in the order of lists: a joint unit stands with the province of its applicant, so that all
 * extracts together are the list. A 计划单列市 stands with its province.
 */
export function rowsByProvince({rows}: UnitSheet): ReadonlyMap<Province, readonly UnitRow[]> {
  const found = new Map<Province, UnitRow[]>()
  for (const row of rows) {
    const [province] = row.unit.provinces
    if (province === undefined) continue
    const own = found.get(province) ?? []
    own.push(row)
    found.set(province, own)
  }
  return found
}

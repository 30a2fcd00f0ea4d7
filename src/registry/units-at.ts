/** 名单: which units a list names on a day, in the order in which lists print them. */
import {onList, stateAt} from './history.js'
import type {Category, EventKind, PilotEvent, PilotUnit, Registry, UnitState} from './model.js'
import {groupRank, type Province} from './provinces.js'

/** An event that units must have had by the day of the query. */
export interface EventQuery {
  readonly kind: EventKind
  /** Printed number of the document that made it so. */
  readonly source?: string | undefined
  /** Not before this day, YYYY-MM-DD. */
  readonly since?: string | undefined
  /** Not after this day, YYYY-MM-DD. */
  readonly until?: string | undefined
}

/** Which units are wanted. Filters that are left out let all pass. */
export interface UnitQuery {
  /** As of the end of this day, YYYY-MM-DD. */
  readonly date: string
  readonly category?: Category | undefined
  /**
   * The province that a list counts a unit in: that of the applicant, the first of `PilotUnit.provinces`. So a joint
   * unit is found once, and the counts of all provinces add up to the count of all units.
   */
  readonly province?: Province | undefined
  /** 计划单列市 that forms a group of its own. */
  readonly city?: string | undefined
  readonly state?: UnitState | undefined
  readonly batch?: string | undefined
  /** Name of a 名单. */
  readonly list?: string | undefined
  readonly event?: EventQuery | undefined
  /** Only units on the list that day. Default: true, or false where `state` says what is wanted. */
  readonly onList?: boolean | undefined
}

/** Units of a query, as lists print them: by province, 计划单列市 groups after 兵团, inside in the order of the data. */
export function unitsAt(registry: Registry, query: UnitQuery): readonly PilotUnit[] {
  const mustBeListed = query.onList ?? query.state === undefined
  return inListOrder(
    registry.units.filter((unit) => {
      if (!matches(unit, query)) return false
      if (query.event !== undefined && eventsOf(registry, unit, query.event, query.date).length === 0) return false
      const state = stateAt(registry, unit, query.date)
      // A unit without any event so far is none yet.
      if (state === null || (mustBeListed && !onList(state))) return false
      return query.state === undefined || query.state === state
    })
  )
}

/** Units in the order of lists; it is stable. */
export const inListOrder = (units: readonly PilotUnit[]): readonly PilotUnit[] =>
  units
    .map((unit) => ({unit, group: unit.provinces[0] === undefined ? 0 : groupRank(unit.provinces[0], unit.city)}))
    .toSorted((one, other) => one.group - other.group)
    .map(({unit}) => unit)

/** The events of a unit that a query means, oldest first. */
export const eventsOf = (
  registry: Registry,
  unit: PilotUnit,
  {kind, source, since, until}: EventQuery,
  date: string
): readonly PilotEvent[] =>
  (registry.events.get(unit) ?? []).filter(
    (event) =>
      event.kind === kind &&
      event.date <= date &&
      (source === undefined || event.source === source) &&
      (since === undefined || event.date >= since) &&
      (until === undefined || event.date <= until)
  )

const matches = (unit: PilotUnit, {category, province, city, batch, list}: UnitQuery): boolean =>
  (category === undefined || unit.category.name === category.name) &&
  (province === undefined || unit.provinces[0]?.code === province.code) &&
  (city === undefined || unit.city === city) &&
  (batch === undefined || unit.batch === batch) &&
  (list === undefined || unit.list === list)

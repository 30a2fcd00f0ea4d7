/** 经历: which events may follow which, and where a unit stands on a day. */
import {type EventKind, eventKinds, type PilotEvent, type PilotUnit, type Registry, type UnitState} from './model.js'

const kindRank: ReadonlyMap<EventKind, number> = new Map(eventKinds.map((kind, index) => [kind, index]))

/** Events by date and, on one day, in the order of `eventKinds`; what is equal keeps its order. */
export const inOrder = <Event extends Pick<PilotEvent, 'date' | 'kind'>>(events: readonly Event[]): readonly Event[] =>
  events.toSorted(
    (one, other) =>
      (one.date < other.date ? -1 : one.date > other.date ? 1 : 0) ||
      (kindRank.get(one.kind) ?? 0) - (kindRank.get(other.kind) ?? 0)
  )

/** Whether a unit in this state is one of the pilot units that a list names: 试点中, 整改中 and 已验收. */
export const onList = (state: UnitState | null): boolean =>
  state === '试点中' || state === '整改中' || state === '已验收'

/** Whether an event can have a 结论. */
export const hasResult = (kind: EventKind): boolean => kind === '审核' || kind === '中期评估' || kind === '验收'

/**
 * Where a unit stands after an event, or null when the event must not happen there:
 * - 申报 and 批准 only while the unit is not on the list: at the beginning, after 未通过审核, after 调整移出;
 * - 审核 of an application, or at the beginning of a history whose application is not recorded;
 * - all other events only while it is on the list and not yet accepted (验收).
 *
 * 整改 ends by a 中期评估 that is passed, by 验收 or by 移出. A 验收 that is not passed changes nothing: another follows.
 * @param state null before the first event
 */
export function stateAfter(
  state: UnitState | null,
  {kind, result}: Pick<PilotEvent, 'kind' | 'result'>
): UnitState | null {
  const passed = result !== '不通过'
  const running = state === '试点中' || state === '整改中'
  switch (kind) {
    case '申报':
      return state === null || state === '未通过审核' || state === '已移出' ? '已申报' : null
    case '审核':
      return state === null || state === '已申报' ? (passed ? '已审核' : '未通过审核') : null
    case '批准':
      return onList(state) ? null : '试点中'
    case '实施方案备案':
      return running ? state : null
    case '中期评估':
      return running ? (passed ? '试点中' : state) : null
    case '责令整改':
      return running ? '整改中' : null
    case '调整移出':
      return running ? '已移出' : null
    case '验收':
      return running ? (passed ? '已验收' : state) : null
  }
}

/** A history cut into the events that may happen in this order and those that must not. */
export interface CheckedHistory {
  readonly legal: readonly PilotEvent[]
  /** Each with the state in which it would have happened. */
  readonly illegal: readonly {readonly event: PilotEvent; readonly state: UnitState | null}[]
}

/** Walk through the events of one unit; an illegal one is left out and changes nothing. */
export function checkHistory(events: readonly PilotEvent[]): CheckedHistory {
  const legal: PilotEvent[] = []
  const illegal: {event: PilotEvent; state: UnitState | null}[] = []
  let state: UnitState | null = null
  for (const event of inOrder(events)) {
    const next = stateAfter(state, event)
    if (next === null) illegal.push({event, state})
    else {
      legal.push(event)
      state = next
    }
  }
  return {legal, illegal}
}

/**
 * Where a unit stands at the end of a day; null before its first event. Later events change nothing.
 * @param date YYYY-MM-DD
 */
export function stateAt(registry: Registry, unit: PilotUnit, date: string): UnitState | null {
  let state: UnitState | null = null
  for (const event of registry.events.get(unit) ?? []) {
    if (event.date > date) break
    state = stateAfter(state, event) ?? state
  }
  return state
}

/** The day of the last event that the data know; null where they know none. */
export function lastDay(registry: Registry): string | null {
  let last: string | null = null
  for (const events of registry.events.values()) {
    const date = events.at(-1)?.date
    if (date !== undefined && (last === null || date > last)) last = date
  }
  return last
}

/** 经历 of all units, checked: what must not happen in this order is told at the event that came too early or too late. */
import {diagnostic, placeText, type Report} from '../diagnostics/diagnostic.js'
import {checkHistory} from './history.js'
import type {PilotEvent, PilotUnit, UnitState} from './model.js'

/** Histories by unit. Reports `event-order`; an event that must not happen is left out. */
export function loadHistories(
  units: readonly PilotUnit[],
  events: readonly PilotEvent[],
  report: Report
): ReadonlyMap<PilotUnit, readonly PilotEvent[]> {
  const own = new Map<PilotUnit, PilotEvent[]>(units.map((unit) => [unit, []]))
  for (const event of events) own.get(event.unit)?.push(event)
  return new Map(
    [...own].map(([unit, all]) => {
      const {legal, illegal} = checkHistory(all)
      for (const {event, state} of illegal) tell(event, state, legal, report)
      return [unit, legal]
    })
  )
}

function tell(event: PilotEvent, state: UnitState | null, legal: readonly PilotEvent[], report: Report): void {
  const {unit, kind, date, place} = event
  const say = (message: string, hint: string): void => report(diagnostic('event-order', place, message, hint))
  const name = `\`${unit.name}\``
  const approved = legal.find((other) => other.kind === '批准')
  const before = legal.findLast((other) => other.date <= date)
  if (kind === '申报' || kind === '批准') {
    const since = before === undefined ? '' : `（${before.date}“${before.kind}”，${placeText(before.place)}）`
    return say(`${name}在 ${date} ${stateWords(state)}${since}，不能再次${kind}。`, '请删去这一行，或改正日期。')
  }
  if (approved !== undefined && approved.date > date && state !== '已移出') {
    const where = placeText(approved.place)
    return say(`${name}的“${kind}”在 ${date}，早于批准的日期 ${approved.date}（${where}）。`, '请改正其中一个日期。')
  }
  if (state === '已验收')
    return say(`${name}已经通过验收，在 ${date} 不能再有“${kind}”。`, '请核对单位和日期；多余的请删去。')
  if (state === '已移出')
    return say(`${name}在 ${date} 已经移出名单，不能有“${kind}”。`, '重新列入名单的，请先写“批准”。')
  say(
    `${name}在 ${date} ${stateWords(state)}，不能有“${kind}”。`,
    kind === '审核' ? '审核以前要有申报。' : '请先写“批准”，或改正单位和日期。'
  )
}

const stateWords = (state: UnitState | null): string =>
  state === null ? '还没有批准' : state === '试点中' || state === '整改中' ? '已经在名单上' : state

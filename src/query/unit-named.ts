/** A unit by the name that a sentence gives it. Who is not on the list must not be called a pilot unit. */
import {dateText} from '../layout/text.js'
import {onList, stateAt} from '../registry/history.js'
import type {PilotUnit} from '../registry/model.js'
import type {Arguments} from './arguments.js'
import type {Desk} from './desk.js'
import {unknown} from './find.js'

const namesOf = ({id, name, aliases, organs}: PilotUnit): readonly string[] => [id, name, ...aliases, ...organs]

/** The unit with this 编号, name, alias or organ; unknown and ambiguous names are faults. */
export function unitNamed(name: string, given: Arguments, {registry}: Desk): PilotUnit | undefined {
  const named = registry.units.filter((unit) => unit.id === name || unit.name === name)
  const found = named.length > 0 ? named : registry.units.filter((unit) => namesOf(unit).includes(name))
  const [only, other] = found
  if (only === undefined) return unknown('试点单位', name, registry.units.flatMap(namesOf), given)
  if (other === undefined) return only
  const message = `“${name}”可以是${found.map((unit) => `“${unit.name}”（${unit.id}）`).join('、')}。`
  return given.fault('name', message, '请写编号或全称。')
}

/** Note a fault when a unit is not on the list on the day of the document. @param printed how the sentence calls it */
export function refuseUnlisted(unit: PilotUnit, printed: string, given: Arguments, {registry, date}: Desk): void {
  const asOf = given.date('asOf') ?? date
  const state = stateAt(registry, unit, asOf)
  if (onList(state)) return
  const message = `截至${dateText(asOf)}，“${printed}”${state === null ? '还没有列入试点名单' : `是“${state}”，不在试点名单上`}。`
  given.fault('value', message, '不在名单上的单位不能作为试点单位点名：请核对台账的 `事件`，或删去这一处。')
}

/**
 * 总数 that documents state while the rows behind them are not all at hand. A count or a list of such rows would be too
 * small, so it is refused unless the query names rows that are at hand beyond doubt: those of one 名单, those of one event that a
 * document made happen (责令整改, 调整移出 …), or those in a state that only such an event brings about (整改中, 已移出 …).
 */
import {dateText} from '../layout/text.js'
import {eventsOf} from '../registry/units-at.js'
import type {PilotUnit, Registry, StatedTotal} from '../registry/model.js'
import type {Arguments} from './arguments.js'
import type {Desk} from './desk.js'

const certainEvents = new Set(['实施方案备案', '中期评估', '责令整改', '调整移出', '验收'])
const certainStates = new Set(['整改中', '已移出', '已验收', '未通过审核'])

/** Note a fault when a count of units would be too small. */
export function refuseIncomplete(given: Arguments, {registry, date}: Desk): void {
  const [source = ''] = given.positional
  if (!['试点', 'pilots'].includes(source) || given.text('list') !== undefined) return
  if (certainEvents.has(given.text('event') ?? '') || certainStates.has(given.text('state') ?? '')) return
  const asOf = given.date('asOf') ?? date
  const inForce = registry.totals.filter((total) => total.date <= asOf)
  const category = given.text('category')
  const names = category === undefined ? [] : namesOfCategory(registry, category)
  const ofCategory = inForce.filter(({name}) => names.some((one) => name.includes(one)))
  if (ofCategory.length > 0 && ofCategory.every(({complete}) => complete)) return
  const lacking = inForce.find(({complete}) => !complete)
  if (lacking === undefined) return
  const {name, value, source: number} = lacking
  const message = `手头的名单不全：${number}公布的${name}是 ${value} 个，台账里只有 ${countedFor(lacking, registry).length} 个，这样查出来会偏少。`
  const lists = registry.lists.map((list) => `名单="${list.name}"`).join('、')
  given.fault('value', message, `总数请写 \`{{陈述 "${name}"}}\`；要查一张名单上的单位，请写明 ${lists}。`)
}

/** Units that a stated total speaks of: all that were approved by its day, of the category that its name says. */
export function countedFor({name, date}: StatedTotal, registry: Registry): readonly PilotUnit[] {
  const category = registry.categories.find((one) => [one.name, ...one.aliases].some((word) => name.includes(word)))
  const list = registry.lists.find((one) => name.includes(one.name))
  return registry.units.filter(
    (unit) =>
      (category === undefined || unit.category.name === category.name) &&
      (list === undefined || unit.list === list.name) &&
      eventsOf(registry, unit, {kind: '批准'}, date).length > 0
  )
}

const namesOfCategory = ({categories}: Registry, name: string): readonly string[] => {
  const found = categories.find((one) => one.name === name || one.aliases.includes(name))
  return found === undefined ? [] : [found.name, ...found.aliases]
}

/** A stated total that the rows at hand contradict is a fault. */
export function refuseContradicted(total: StatedTotal, registry: Registry, given: Arguments): boolean {
  const counted = countedFor(total, registry).length
  const {name, value, source, complete, date} = total
  if (counted === value || (!complete && counted < value)) return false
  const stated = `${source}公布的${name}是 ${value} 个`
  const message = `${stated}，台账里截至${dateText(date)}批准的有 ${counted} 个。`
  const hint = complete ? '台账写明名单完整，两个数应当相等：请核对名单和总数。' : '请核对名单和总数。'
  given.fault('value', message, hint)
  return true
}

/** 单位: found by 编号, name, alias or one of the organs that hold it together; no unit stands twice. */
import {diagnostic, type Place, placeText, type Report} from '../diagnostics/diagnostic.js'
import {nearest} from '../source/nearest.js'
import type {PilotUnit} from './model.js'

/** The units of all lists, as references find them. */
export interface UnitIndex {
  /** The unit of a 编号, name or alias, else of an organ. Reports `unit-known` for none and for several. */
  readonly find: (word: string, place: Place, report: Report) => PilotUnit | undefined
}

/** Units that were left out for their own faults. */
export interface Missing {
  /** Words by which they may be referred to. */
  readonly words: readonly string[]
  /** Whether there are others of which not even that is known. */
  readonly isOpen: boolean
}

/** Every word by which a unit may be referred to. */
export const wordsOf = ({id, name, aliases, organs}: Pick<PilotUnit, 'id' | 'name' | 'aliases' | 'organs'>) => [
  id,
  name,
  ...aliases,
  ...organs
]

/**
 * What all spellings of a name share: full- and half-width marks, spaces, the separators between joint organs.
 * @param name as typed
 */
export const spelling = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\s/gu, '')
    .replace(/[、,，;；]/gu, '、')

/**
 * Index units. Reports `unit-once` for a 编号, a name or an alias that two of them share, also in another spelling.
 * @param missing what is known of rows and lists that were left out for their own faults: not finding a unit of theirs
 *   is no second error
 * @returns the units that stand once, and their index
 */
export function indexUnits(
  units: readonly PilotUnit[],
  missing: Missing,
  report: Report
): {readonly units: readonly PilotUnit[]; readonly index: UnitIndex} {
  const ids = new Map<string, PilotUnit>()
  const names = new Map<string, PilotUnit>()
  const faults = new Set(missing.words.map(spelling))
  const kept = units.filter((unit) => {
    const key = spelling(unit.name)
    const twin = names.get(key) ?? ids.get(unit.id)
    if (twin !== undefined) {
      report(twice(unit, twin))
      for (const word of wordsOf(unit)) faults.add(spelling(word))
      return false
    }
    ids.set(unit.id, unit)
    names.set(key, unit)
    return true
  })
  for (const unit of kept) {
    for (const alias of unit.aliases) {
      const owner = names.get(spelling(alias))
      if (owner !== undefined && owner !== unit) {
        const message = `别名 \`${alias}\` 已经是 \`${owner.name}\`（${placeText(owner.place)}）的名称或别名。`
        report(diagnostic('unit-once', unit.place, message, '请只保留一处，或把别名写得更完整。'))
      } else names.set(spelling(alias), unit)
    }
  }
  const organs = new Map<string, PilotUnit[]>()
  for (const unit of kept) {
    for (const organ of unit.organs.length > 1 ? unit.organs : []) {
      const holders = organs.get(spelling(organ))
      if (holders === undefined) organs.set(spelling(organ), [unit])
      else holders.push(unit)
    }
  }
  let guesses = 0
  const find: UnitIndex['find'] = (word, place, report_) => {
    const key = spelling(word)
    const own = ids.get(word) ?? names.get(key)
    if (own !== undefined) return own
    const [unit, other] = organs.get(key) ?? []
    if (unit !== undefined && other === undefined) return unit
    if (faults.has(key) || missing.isOpen) return undefined
    if (unit === undefined) {
      const hint = guesses++ < mostGuesses ? candidateHint(word, kept) : noHint
      report_(diagnostic('unit-known', place, `名单里没有 \`${word}\` 这个单位。`, hint))
    } else {
      const all = (organs.get(key) ?? []).map(({id}) => `\`${id}\``).join('、')
      const message = `\`${word}\` 参加了几个联合申报的单位，不知道指哪一个。`
      report_(diagnostic('unit-known', place, message, `请改写编号：${all}。`))
    }
    return undefined
  }
  return {units: kept, index: {find}}
}

function twice(unit: PilotUnit, twin: PilotUnit) {
  const where = placeText(twin.place)
  if (spelling(unit.name) !== spelling(twin.name)) {
    const message = `编号 \`${unit.id}\` 已经用于 \`${twin.name}\`（${where}）。`
    return diagnostic('unit-once', unit.place, message, '每个单位一个编号，请改一处。')
  }
  const same = unit.name === twin.name
  const message = same
    ? `\`${unit.name}\` 已经在名单里（${where}），一个单位只能有一行。`
    : `\`${unit.name}\` 和 \`${twin.name}\`（${where}）是同一个单位的两种写法。`
  const hint =
    unit.list === twin.list
      ? '请删去一行；如果确是两个单位，请在名称前写明省、市。'
      : '再次批准不另列一行，请在事件表里写一个“批准”；如果确是两个单位，请在名称前写明省、市。'
  return diagnostic('unit-once', unit.place, message, hint)
}

/** Beyond so many units and so many errors, guesses would take longer than they help. */
const mostCompared = 5000
const mostGuesses = 20
const noHint = '请照名单写单位的全称、别名或编号；名单里没有的单位不能有事件。'

function candidateHint(word: string, units: readonly PilotUnit[]): string {
  const words = units.slice(0, mostCompared).flatMap(wordsOf)
  const part = word.length >= 4 ? words.find((candidate) => candidate.includes(word)) : undefined
  const candidate = part ?? nearest(word, words)
  return candidate === undefined ? noHint : `您是不是想写 \`${candidate}\`？`
}

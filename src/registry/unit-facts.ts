/** What the 台账 says of a unit or a province, in words under names: what forms are filled in with beforehand (预填). */
import type {PilotUnit, Registry} from './model.js'
import type {Province} from './provinces.js'

/** Texts by name; what is not known is not there. */
export type Facts = ReadonlyMap<string, string>

const own: ReadonlyMap<string, (unit: PilotUnit) => string> = new Map<string, (unit: PilotUnit) => string>([
  ['编号', ({id}) => id],
  ['单位名称', ({name}) => name],
  ['申报单位', ({organs}) => organs.join('、')],
  ['省份', ({provinces}) => provinces.map(({name}) => name).join('、')],
  ['计划单列市', ({city}) => city ?? ''],
  ['类别', ({category}) => category.name],
  ['名单', ({list}) => list],
  ['批次', ({batch}) => batch]
])

/** What is known of a unit: its own facts, and the other columns of its list. */
export const unitFacts = (unit: PilotUnit): Facts =>
  new Map(
    [...unit.fields, ...[...own].map(([name, read]) => [name, read(unit)] as const)].filter(([, text]) => text !== '')
  )

/** What is known of a province before any unit of it is. */
export const provinceFacts = ({name}: Province): Facts => new Map([['省份', name]])

/** Every name under which a fact of some unit can stand. */
export const factNames = ({units}: Registry): ReadonlySet<string> =>
  new Set([...own.keys(), ...units.flatMap(({fields}) => [...fields.keys()])])

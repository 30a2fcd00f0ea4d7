import {onList, stateAt} from '../../registry/history.js'
import type {PilotUnit, Registry} from '../../registry/model.js'
import {spelling, wordsOf} from '../../registry/unit-index.js'
import {listBefore} from '../lists.js'
import type {Run} from '../run.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'

const data = {
  'content/data/registry.yaml':
    '类别:\n  - 名称: 区域综合\n    量词: 个\n名单:\n  - 名称: 第一批\n    文件: units.csv\n    类别: 区域综合\n    批准日期: 2011-11-01\n    依据: 教技函〔2011〕70号\n',
  'content/data/units.csv': '编号,省份,单位名称\n1,安徽,安徽省芜湖市教育局\n2,山东,山东省寿光市教育局\n'
}

/** 甲、乙、丙等3个试点单位……责令整改: the list ends before 等 or before what is said of it. */
const told =
  /(?:等(?:\d{1,3}|[两二三四五六七八九十]{1,3})?(?:个|家|所)?(?:试点)?单位|等)?(?=[^。；《》]{0,24}(?:责令[^。；]{0,4}整改|限期整改|移出|不再列入|取消[^。；]{0,6}资格))/gu
/** What shows that an item is the name of a unit. */
const isName = /(?:局|委员会|教委|学校|小学|中学|大学|学院|集团|幼儿园|中心|政府)$/u

/** Only units of the list are rectified or removed. */
export const listedUnits = defineWorkspaceRule({
  id: 'listed-units',
  name: '整改、移出的单位在名单上',
  about: '责令整改、移出名单的单位，要在公布过的名单上；已经移出的不能再移出。',
  passing: [{...data, '1.md': '安徽省芜湖市教育局、山东省寿光市教育局等2个试点单位进展缓慢，责令整改。'}],
  failing: [
    {
      files: {...data, '1.md': '安徽省芜湖市教育局、山东省枣庄市教育局等2个试点单位进展缓慢，责令整改。'},
      at: '1.md',
      quote: '山东省枣庄市教育局'
    }
  ],
  run: ({documents, registry}) => {
    if (registry === null || registry.units.length === 0) return []
    const units = new Map(
      registry.units.flatMap((unit) => wordsOf(unit).map((word) => [spelling(word), unit] as const))
    )
    return documents.flatMap((document) =>
      document.prose.flatMap((run): WorkspaceRemark[] => {
        const seen = new Set<number>()
        return [...run.text.matchAll(told)].flatMap(({index}) =>
          itemsBefore(run, index).flatMap((item): WorkspaceRemark[] => {
            if (seen.has(item.start)) return []
            seen.add(item.start)
            const fault = faultOf(item.text, units, registry, document.meta.documentDate.date)
            if (fault === undefined) return []
            const at = {run, start: item.start, end: item.start + item.text.length}
            return [{document, at, message: fault, hint: '请与公布的名单核对单位名称。'}]
          })
        )
      })
    )
  }
})

/** The names of the 、-list that ends there; a single name is too hard to tell from the words before it. */
function itemsBefore({text}: Run, end: number): readonly {readonly text: string; readonly start: number}[] {
  const items = listBefore(text, end)
  if (items.length < 2) return []
  let start = end - items.join('、').length
  return items.flatMap((item) => {
    const own = {text: item, start}
    start += item.length + 1
    return isName.test(item) ? [own] : []
  })
}

function faultOf(
  name: string,
  units: ReadonlyMap<string, PilotUnit>,
  registry: Registry,
  date: string
): string | undefined {
  const unit = units.get(spelling(name))
  // The first item may carry the words that lead to the list.
  if (unit === undefined) {
    const ends = [...units.keys()].some((word) => word.length >= 4 && spelling(name).endsWith(word))
    return ends ? undefined : `“${name}”不在公布过的名单上。`
  }
  const before = `${date}~`
  const past = (registry.events.get(unit) ?? []).filter((event) => event.date < date && event.kind === '调整移出')
  if (past.length > 0 && !onList(stateAt(registry, unit, before)))
    return `“${name}”已经由 ${past.at(-1)?.source ?? ''} 移出名单。`
  return undefined
}

import {provinceLeading} from '../../registry/provinces.js'
import type {PilotUnit} from '../../registry/model.js'
import {placeText} from '../../diagnostics/diagnostic.js'
import {exactNames, indexNames, nearNames} from './near-names.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'

const data = {
  'content/data/registry.yaml':
    '类别:\n  - 名称: 区域综合\n    量词: 个\n名单:\n  - 名称: 第一批\n    文件: units.csv\n    类别: 区域综合\n    批准日期: 2011-11-01\n    依据: 教技函〔2011〕70号\n',
  'content/data/units.csv': '编号,省份,单位名称\n1,安徽,安徽省芜湖市教育局\n2,山东,山东省寿光市教育局\n'
}

/** Names by which documents may call a unit. */
const namesOf = ({name, aliases, organs}: PilotUnit): readonly string[] => [name, ...aliases, ...organs]

/** Words before the name of a unit that are no part of it. */
const leads = /[和与及对由向在将于让请]$/u

/** Units are called as the list calls them. */
export const unitNames = defineWorkspaceRule({
  id: 'unit-names',
  name: '单位名称与名单一致',
  about: '文中的单位名称与名单里的只差一个字，或者漏了省名的，提示核对。名单里写明的别名可以用。',
  passing: [
    {...data, '1.md': '安徽省芜湖市教育局、山东省寿光市教育局进展良好。'},
    {...data, '1.md': '山东省枣庄市教育局进展良好。'}
  ],
  failing: [
    {files: {...data, '1.md': '安徽省羌湖市教育局进展良好。'}, at: '1.md', quote: '安徽省羌湖市教育局'},
    {files: {...data, '1.md': '安徽省芜湖市教育厅进展良好。'}, at: '1.md', quote: '安徽省芜湖市教育厅'},
    {files: {...data, '1.md': '寿光市教育局进展良好。'}, at: '1.md', quote: '寿光市教育局'}
  ],
  run: ({documents, registry}) => {
    if (registry === null || registry.units.length === 0) return []
    const units = new Map<string, PilotUnit>()
    for (const unit of registry.units) for (const name of namesOf(unit)) units.set(name, unit)
    const index = indexNames(units.keys())
    const bare = new Map(
      [...units].flatMap(([name, unit]): [string, PilotUnit][] => {
        const rest = name.slice(provinceLeading(name)?.name.length ?? name.length)
        return rest.length < 6 || units.has(rest) ? [] : [[rest, unit]]
      })
    )
    const bareIndex = indexNames(bare.keys())
    return documents.flatMap((document) =>
      document.runs.flatMap((run): WorkspaceRemark[] => {
        const near = nearNames(run.text, index).map(({start, end, name}): WorkspaceRemark => {
          const typed = run.text.slice(start, end)
          const unit = units.get(name)
          const where = unit === undefined ? '' : `（${placeText(unit.place)}）`
          const message = `“${typed}”与名单里的“${name}”${where}只差一个字。`
          return {document, at: {run, start, end}, message, hint: '请核对单位名称；如果是另一个单位，请写别名或例外。'}
        })
        const exact = exactNames(run.text, index)
        const cut = exactNames(run.text, bareIndex).flatMap(({start, end, name}): WorkspaceRemark[] => {
          const unit = bare.get(name)
          const inside = [...exact, ...near.map(({at}) => at)].some(
            (one) => 'start' in one && one.start <= start && end <= one.end
          )
          // 安徽芜湖市教育局: where other characters stand before it, it is part of a longer name.
          const begins = !/\p{Script=Han}$/u.test(run.text.slice(0, start)) || leads.test(run.text.slice(0, start))
          if (unit === undefined || inside || !begins) return []
          const message = `“${name}”在名单里是“${unit.name}”（${placeText(unit.place)}），这里没有写省名。`
          const hint = '请写全称；文中统一用简称的，请在名单的“别名”栏里写上。'
          return [{document, at: {run, start, end}, message, hint}]
        })
        return [...near, ...cut]
      })
    )
  }
})

import {dayNumber, dayOf} from '../calendar.js'
import {deadlines} from '../deadlines.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'
import {numberOf} from './workspace-view.js'

const registry = {
  'content/data/registry.yaml':
    '类别:\n  - 名称: 区域综合\n    量词: 个\n名单:\n  - 名称: 第一批\n    文件: units.csv\n    类别: 区域综合\n    批准日期: 2011-11-01\n    依据: 教技函〔2011〕70号\n事件:\n  - 文件: events.csv\n',
  'content/data/units.csv': '编号,省份,单位名称\n1,安徽,安徽省芜湖市教育局\n',
  'content/data/events.csv':
    '日期,单位,事件,依据,期限：提出整改方案\n2012-01-13,安徽省芜湖市教育局,责令整改,教技函〔2012〕4号,2012-03-14\n'
}

/** What is due by a document is due on the same day in the data. */
export const eventDeadlines = defineWorkspaceRule({
  id: 'event-deadlines',
  name: '期限与台账一致',
  about: '公文责令整改等定下的期限，要与台账里这份公文的事件的期限一致。',
  passing: [{...registry, '1.md': '责令整改。请有关单位于2012年3月14日前提出整改方案。'}],
  failing: [
    {
      files: {...registry, '1.md': '责令整改。请有关单位于2012年3月24日前提出整改方案。'},
      at: '1.md',
      quote: '2012年3月24日'
    }
  ],
  run: ({documents, registry: data}) => {
    if (data === null) return []
    const dueBy = new Map<string, Map<string, Set<string>>>()
    for (const {source, deadlines: due} of [...data.events.values()].flat()) {
      for (const [what, date] of due) {
        const own = dueBy.get(source) ?? new Map<string, Set<string>>()
        dueBy.set(source, own)
        own.set(what, (own.get(what) ?? new Set()).add(date))
      }
    }
    return documents.flatMap((document) => {
      const due = dueBy.get(numberOf(document) ?? '')
      if (due === undefined) return []
      return deadlines(document).flatMap(({run, start, end, day}): WorkspaceRemark[] => {
        const sentence = run.text.slice(end).split('。')[0] ?? ''
        const what = [...due.keys()].find((key) => sentence.includes(key))
        if (what === undefined) return []
        const dates = [...(due.get(what) ?? [])]
        if (dates.some((date) => dayNumber(dayOf(date)) === dayNumber(day))) return []
        const message = `“${what}”的期限这里写的是${run.text.slice(start, end)}，台账里是 ${dates.join('、')}。`
        return [{document, at: {run, start, end}, message, hint: '请核对期限。'}]
      })
    })
  }
})

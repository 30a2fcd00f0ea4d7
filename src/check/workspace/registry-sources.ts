import type {Place} from '../../diagnostics/diagnostic.js'
import type {Registry} from '../../registry/model.js'
import {dayOf} from '../calendar.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'

const registry = (date: string): string =>
  `类别:\n  - 名称: 区域综合\n    量词: 个\n名单:\n  - 名称: 第一批\n    文件: units.csv\n    类别: 区域综合\n    批准日期: ${date}\n    依据: 教技函〔2012〕70号\n`
const files = {
  'content/data/units.csv': '编号,省份,单位名称\n1,安徽,安徽省芜湖市教育局\n',
  '1.md':
    '---\ntitle: 教育部关于公布试点单位名单的通知\ndocumentNumber: 教技函〔2012〕70号\ndocumentDate: 2012年11月1日\n---\n\n现予公布。'
}

/** What the data says a document made so, and when. */
interface Sourced {
  readonly source: string
  readonly date: string
  readonly what: string
  readonly place: Place
}

/** Every event once for its document and day: the units of a list share both. */
function sourcedOf({events, lists}: Registry): readonly Sourced[] {
  const found = new Map<string, Sourced>()
  for (const history of events.values()) {
    for (const {source, date, kind, place} of history) {
      const key = `${source} ${date} ${kind}`
      if (source !== '' && !found.has(key)) {
        // 批准日期 of a list stands once, above its units.
        const list = kind === '批准' ? lists.find((one) => one.source === source) : undefined
        found.set(key, {source, date, what: kind, place: list?.place ?? place})
      }
    }
  }
  return [...found.values()]
}

/** The data is dated as the documents that it cites. */
export const registrySources = defineWorkspaceRule({
  id: 'registry-sources',
  name: '台账的日期与依据的公文一致',
  about: '台账里由某份公文作出的批准、整改、移出等，日期要与那份公文的成文日期一致。',
  passing: [{...files, 'content/data/registry.yaml': registry('2012-11-01')}],
  failing: [
    {
      files: {...files, 'content/data/registry.yaml': registry('2012-11-10')},
      at: 'content/data/registry.yaml',
      quote: null
    }
  ],
  run: ({byNumber, registry: data}) =>
    data === null
      ? []
      : sourcedOf(data).flatMap(({source, date, what, place}): WorkspaceRemark[] => {
          const known = byNumber.get(source)
          if (known === undefined || known.path === null || known.date === null || known.date === date) return []
          const {year, month, day} = dayOf(known.date)
          const message = `“${what}”的日期是 ${date}，依据的 ${source} 的成文日期是${year}年${month}月${day}日。`
          return [{document: {path: known.path}, at: {place, text: date}, message, hint: '请核对数据和公文的日期。'}]
        })
})

import type {Category} from '../../registry/model.js'
import {exactNames, indexNames, nearNames} from './near-names.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'
import {calledBy} from './workspace-view.js'

const data = {
  'content/data/registry.yaml':
    '类别:\n  - 名称: 区域综合试点\n    别名: [区域信息化试点]\n    量词: 个\n  - 名称: 职业院校试点\n    量词: 所\n'
}

/** One category, one name. */
export const categoryWords = defineWorkspaceRule({
  id: 'category-words',
  name: '类别名称与台账一致',
  about: '试点类别的名称与台账里的只差一个字的，提示核对；几份公文用了同一类别的不同名称的，告知一声。',
  passing: [
    {...data, '1.md': '区域综合试点100个，职业院校试点500所。'},
    {...data, '1.md': '区域信息化试点100个。'}
  ],
  failing: [
    {files: {...data, '1.md': '区域综和试点100个。'}, at: '1.md', quote: '区域综和试点'},
    {
      files: {
        ...data,
        '1.md': '区域综合试点100个。',
        '2.md': '---\ntitle: 教育部关于公布名单的通知\ndocumentNumber: 教技函〔2012〕5号\n---\n\n区域信息化试点56个。'
      },
      at: '2.md',
      quote: '区域信息化试点'
    }
  ],
  run: ({documents, registry}) => {
    if (registry === null) return []
    const categories = new Map<string, Category>()
    // Without 试点 the names are words of the language: 中小学校.
    for (const category of registry.categories)
      for (const word of [category.name, ...category.aliases]) categories.set(`${stem(word)}试点`, category)
    const index = indexNames(categories.keys())
    /** The name that the first document uses for a category, and where. */
    const first = new Map<Category, {readonly name: string; readonly where: string; readonly path: string}>()
    return documents.flatMap((document) => {
      const told = new Set<string>()
      return document.runs.flatMap((run): WorkspaceRemark[] => {
        const slips = nearNames(run.text, index).flatMap(({start, end, name}): WorkspaceRemark[] => {
          if (!run.text.slice(start, end).endsWith('试点')) return []
          const message = `“${run.text.slice(start, end)}”与类别名称“${name}”只差一个字。`
          return [{document, at: {run, start, end}, message, hint: '请核对类别名称。'}]
        })
        const others = longest(exactNames(run.text, index)).flatMap(({start, end, name}): WorkspaceRemark[] => {
          const category = categories.get(name)
          if (category === undefined) return []
          const used = first.get(category)
          if (used === undefined) first.set(category, {name, where: calledBy(document), path: document.path})
          if (used === undefined || used.path === document.path || stem(used.name) === stem(name) || told.has(name))
            return []
          told.add(name)
          const message = `这里写的“${name}”，在${used.where}里写作“${used.name}”，台账里是同一类别。`
          const hint = '如果没有别的意思，请统一名称。'
          return [{document, concerns: [used.path], at: {run, start, end}, message, hint, severity: 'note'}]
        })
        return [...slips, ...others]
      })
    })
  }
})

/** Names with and without 试点 are one. */
const stem = (name: string): string => name.replace(/试点$/u, '')

/** Of names that begin at one place the longest. */
const longest = <Found extends {readonly start: number; readonly end: number}>(
  found: readonly Found[]
): readonly Found[] =>
  found.filter((one) => !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end))

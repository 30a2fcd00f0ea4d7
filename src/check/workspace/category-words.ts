import type {Place} from '../../diagnostics/diagnostic.js'
import type {Category} from '../../registry/model.js'
import type {DocumentView} from '../view.js'
import {exactNames, indexNames, type NearName, nearNames} from './near-names.js'
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
  about: '试点类别的名称与台账里的只差一个字的，提示核对；同一类别用了不同名称的，告知一声。',
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
    /** The name that is used first for a category, and where. */
    const first = new Map<Category, {readonly name: string; readonly document: DocumentView; readonly place: Place}>()
    return documents.flatMap((document) => {
      const told = new Set<string>()
      return document.runs.flatMap((run): WorkspaceRemark[] => {
        const slips = nearNames(run.text, index).flatMap(({start, end, name}): WorkspaceRemark[] => {
          if (!run.text.slice(start, end).endsWith('试点')) return []
          const message = `“${run.text.slice(start, end)}”与类别名称“${name}”只差一个字。`
          return [{document, at: {run, start, end}, message, hint: '请核对类别名称。'}]
        })
        const others = withSharers(longest(exactNames(run.text, index)), run.text, categories).flatMap(
          ({start, end, name}): WorkspaceRemark[] => {
            const category = categories.get(name)
            if (category === undefined) return []
            const used = first.get(category)
            if (used === undefined) first.set(category, {name, document, place: run.placeAt(start)})
            if (used === undefined || stem(used.name) === stem(name) || told.has(name)) return []
            told.add(name)
            const isOwn = used.document === document
            const concerns = isOwn ? [] : [used.document.path]
            const where = isOwn ? `第 ${used.place.line ?? 1} 行` : `在${calledBy(used.document)}里`
            const message = `这里写的“${run.text.slice(start, end)}”，${where}写作“${used.name}”，台账里是同一类别。`
            const hint = '如果没有别的意思，请统一名称。'
            return [{document, concerns, at: {run, start, end}, message, hint, severity: 'note'}]
          }
        )
        return [...slips, ...others]
      })
    })
  }
})

/** Names with and without 试点 are one. */
const stem = (name: string): string => name.replace(/试点$/u, '')

/** 中小学校、职业院校试点: names that share one 试点 with those behind them are uses of their categories, too. */
function withSharers(
  found: readonly NearName[],
  text: string,
  categories: ReadonlyMap<string, Category>
): readonly NearName[] {
  return found.flatMap((one) => {
    const before = one.start > 0 && text[one.start - 1] === '、' ? one.start - 1 : 0
    const name = [...categories.keys()]
      .filter((word) => text.slice(0, before).endsWith(stem(word)))
      .toSorted((long, short) => short.length - long.length)[0]
    return name === undefined ? [one] : [{start: before - stem(name).length, end: before, name}, one]
  })
}

/** Of names that begin at one place the longest. */
const longest = <Found extends {readonly start: number; readonly end: number}>(
  found: readonly Found[]
): readonly Found[] =>
  found.filter((one) => !found.some((other) => other !== one && other.start <= one.start && other.end >= one.end))

import type {Category, Registry} from '../../registry/model.js'
import {unitsAt} from '../../registry/units-at.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'

const data = {
  'content/data/registry.yaml':
    '类别:\n  - 名称: 区域综合\n    别名: [区域综合试点]\n    总数: 100\n    量词: 个\n名额:\n  - 批次: 2012\n    依据: 教技函〔2012〕4号\n    每省:\n      区域综合: 2\n总数:\n  - 名称: 第一批试点单位\n    数量: 682\n    依据: 教技厅函〔2014〕13号\n    日期: 2012-11-01\n    完整: 否\n'
}

/** Numbers that documents may rightly state of a category. */
function figuresOf(registry: Registry, category: Category, date: string): ReadonlySet<number> {
  const quotas = registry.quotas.filter((quota) => quota.category.name === category.name)
  const counts = ['9999-12-31', date].map((day) => unitsAt(registry, {date: day, category}).length)
  return new Set(
    [
      category.target,
      category.cap,
      ...counts,
      ...quotas.flatMap(({perProvince, exceptions}) => [perProvince, ...exceptions.values()])
    ].filter((value) => value !== null)
  )
}

/** 区域综合试点，每省2个: a category, and a number close behind it; 专项试点，60个左右，每省不超过2个: its limit behind that. */
const statedPatterns = (words: readonly string[]): readonly RegExp[] => {
  const longestFirst = words.toSorted((one, other) => other.length - one.length)
  const names = longestFirst.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)).join('|')
  const between = '(?:（[^（）]{0,12}）)?，?(?:每省(?:份)?|约|共|为)?'
  const limit = String.raw`[^。；]{0,20}?，每省(?:份)?(?:不超过|不多于|最多|至多)`
  return [between, limit].map((way) => new RegExp(String.raw`(${names})${way}(\d{1,6})(个|所|项)`, 'gu'))
}

const total =
  /(?:共|总计|合计|一共)[^。；，、\d]{0,6}(\d{2,6})(?:个|家|所)[^。；，、\d]{0,10}?试点(?:单位)?(?![\p{Script=Han}])/gu

/** What documents state of the programme is what the data says. */
export const registryFigures = defineWorkspaceRule({
  id: 'registry-figures',
  name: '数量、名额与台账一致',
  about: '文中写的各类试点的数量、名额和试点单位总数，要与台账里的目标、名额、总数或者名单的个数一致。',
  passing: [
    {...data, '1.md': '区域综合试点，100个左右。区域综合试点每省2个。'},
    {...data, '1.md': '共批复682个教育信息化试点单位。'}
  ],
  failing: [
    {files: {...data, '1.md': '区域综合试点，120个左右。'}, at: '1.md', quote: '120个'},
    {files: {...data, '1.md': '区域综合试点，100个左右，每省份不超过5个。'}, at: '1.md', quote: '5个'},
    {files: {...data, '1.md': '共批复628个教育信息化试点单位。'}, at: '1.md', quote: '628个'}
  ],
  run: ({documents, registry}) => {
    if (registry === null) return []
    const words = registry.categories.flatMap((category) =>
      [category.name, ...category.aliases].filter(({length}) => length >= 4).map((word) => ({word, category}))
    )
    const stated = words.length === 0 ? [] : statedPatterns(words.map(({word}) => word))
    const byWord = new Map(words.map(({word, category}) => [word, category]))
    const values = new Set(registry.totals.map(({value}) => value))
    for (const {name} of registry.lists)
      values.add(unitsAt(registry, {date: '9999-12-31', list: name, onList: false}).length)
    return documents.flatMap((document) => {
      const date = document.meta.documentDate.date
      return document.prose.flatMap((run): WorkspaceRemark[] => {
        const found = stated.flatMap((pattern) => [...run.text.matchAll(pattern)])
        const figures = found.flatMap(({0: whole, index, 1: word = '', 2: digits = '', 3: measure = ''}) => {
          const category = byWord.get(word)
          if (category === undefined) return []
          const known = figuresOf(registry, category, date)
          if (known.size === 0 || known.has(Number(digits))) return []
          const end = index + whole.length
          const start = end - digits.length - measure.length
          const message = `“${word}”这里写的是 ${digits} ${measure}，台账里有的数是：${[...known].toSorted((a, b) => a - b).join('、')}。`
          return [{document, at: {run, start, end}, message, hint: '请核对数量；台账有变动的，请先改台账。'}]
        })
        const totals = [...run.text.matchAll(total)].flatMap(({0: whole, index, 1: digits = ''}): WorkspaceRemark[] => {
          if (registry.totals.length === 0 || values.has(Number(digits))) return []
          const start = index + whole.indexOf(digits)
          const names = registry.totals.map(({name, value}) => `${name} ${value} 个`)
          const message = `写的是 ${digits} 个试点单位，台账里是：${names.join('、')}。`
          return [{document, at: {run, start, end: start + digits.length + 1}, message, hint: '请核对总数。'}]
        })
        return [...figures, ...totals]
      })
    })
  }
})

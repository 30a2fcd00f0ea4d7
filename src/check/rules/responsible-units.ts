import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

const named = /（(?:责任单位|责任部门|牵头单位|负责单位)[：:]/u
/** Fewer tasks make no ledger. */
const least = 5

/** Every task has somebody. */
export const responsibleUnits = defineRule({
  id: 'responsible-units',
  name: '每项任务都有责任单位',
  about: '多数任务后面注明了责任单位的，没有注明的任务提示核对。',
  passing: ['（一）推进试点。\n\n各地推进。（责任单位：科技司）'],
  failing: [
    {
      text: `## 一、任务\n\n${[1, 2, 3, 4, 5, 6]
        .map((number) => `### ${number}. 推进第${number}项\n\n各地推进。${number === 6 ? '' : '（责任单位：科技司）'}`)
        .join('\n\n')}`,
      quote: '6.推进第6项'
    }
  ],
  run: ({runs}) => {
    const tasks: {readonly head: Run; isNamed: boolean}[] = []
    for (const run of runs) {
      if (run.kind === 'heading') tasks.push({head: run, isNamed: false})
      const task = tasks.at(-1)
      if (task !== undefined && task.head.part === run.part && named.test(run.text)) task.isNamed = true
    }
    const levels = new Map<string, typeof tasks>()
    for (const task of tasks) {
      const {node, part} = task.head
      const level = node.type === 'heading' ? `${part} ${node.level}` : ''
      const same = levels.get(level) ?? []
      same.push(task)
      levels.set(level, same)
    }
    return [...levels.values()].flatMap((level) => {
      const without = level.filter(({isNamed}) => !isNamed)
      if (level.length < least || without.length === 0 || without.length > level.length * 0.2) return []
      return without.map(({head}): Remark => ({
        at: {run: head, start: 0, end: head.text.length},
        message: `别的任务都注明了责任单位，这一项没有。`,
        hint: '请核对是否漏写。'
      }))
    })
  }
})

import {definitionsOf} from '../short-names.js'
import {defineRule, type Remark} from '../rule.js'

/** 以下简称, and it comes again. */
export const shortNameUsed = defineRule({
  id: 'short-name-used',
  name: '定义的简称后文用到',
  about: '注明了“以下简称”的，后文要用到；没有用到的不必注明。',
  passing: ['教育信息化试点（以下简称试点）已启动，试点周期四年。'],
  failing: [{text: '教育信息化试点单位（以下简称试点校）已启动。', quote: '试点校'}],
  run: (view) =>
    definitionsOf(view).flatMap(({name, run, start, end}): Remark[] => {
      const own = run.text.indexOf(name, end) !== -1
      const later = view.runs.slice(view.runs.indexOf(run) + 1).some(({text}) => text.includes(name))
      if (own || later) return []
      return [
        {
          at: {run, start, end: start + name.length},
          message: `注明了简称“${name}”，后文没有用到。`,
          hint: '请删去“以下简称”。'
        }
      ]
    })
})

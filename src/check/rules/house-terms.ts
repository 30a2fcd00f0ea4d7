import {defineRule, type Remark} from '../rule.js'

/** 用语 of the workspace. */
export const houseTerms = defineRule({
  id: 'house-terms',
  name: '本单位用语',
  about: '本单位在 content/yinfa.yaml 的“用语”里约定的词：不用哪个，改用哪个。',
  passing: ['请认真执行。'],
  failing: [],
  run: ({fresh, terms}) =>
    fresh.flatMap((run) =>
      terms.flatMap(({avoid, use, reason, name}) => {
        const remarks: Remark[] = []
        for (let at = run.text.indexOf(avoid); at !== -1; at = run.text.indexOf(avoid, at + avoid.length)) {
          // 教师司 stands inside 教师工作司 never, but 教师 inside 教师队伍 does where 教师队伍 is the word to use.
          const around = use === null ? -1 : use.indexOf(avoid)
          if (use !== null && around !== -1 && run.text.startsWith(use, at - around)) continue
          const message = use === null ? `“${avoid}”是约定不用的词。` : `“${avoid}”应改用“${use}”。`
          const why = [name, reason].filter((part) => part !== null).join('：')
          remarks.push({
            at: {run, start: at, end: at + avoid.length},
            message,
            hint: why === '' ? undefined : `${why.replace(/。$/u, '')}。`,
            instead: use ?? undefined
          })
        }
        return remarks
      })
    )
})

import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

/** P10, headings: documents of the State Council do end theirs with 。, but then all of a level. */
export const headingEndMark = defineRule({
  id: 'heading-end-mark',
  name: '单独成行的小标题末尾标点一致',
  about: '单独成行的层次标题末尾通常不用标点，一级标题不用；其他各级可以用句号，但同一级要么都用，要么都不用。',
  passing: [
    '## 一、总体要求\n\n现予通知。',
    '### （一）加强领导。\n\n各地应当重视。\n\n### （二）落实责任。\n\n各地应当落实。'
  ],
  failing: [
    {text: '## 一、总体要求。\n\n现予通知。', quote: '。'},
    {
      text: '### （一）加强领导。\n\n各地应当重视。\n\n### （二）落实责任\n\n各地应当落实。\n\n### （三）加强督导\n\n各地应当督导。',
      quote: '。'
    }
  ],
  run: ({runs}) => {
    const levels = new Map<string, Run[]>()
    for (const run of runs) {
      if (run.node.type !== 'heading') continue
      const key = `${run.part} ${run.node.level}`
      const same = levels.get(key) ?? []
      same.push(run)
      levels.set(key, same)
    }
    return [...levels].flatMap(([key, headings]) => {
      const marked = headings.filter(({text}) => /[。；，：、]$/u.test(text))
      const isMixed = marked.length < headings.length
      if (!isMixed && !key.endsWith(' 1')) return []
      return marked.map((run): Remark => {
        const {length} = run.text
        const other = isMixed ? '，同级的小标题有的没有' : '，一级标题通常不加标点'
        return {at: {run, start: length - 1, end: length}, message: `小标题末尾有“${run.text[length - 1]}”${other}。`}
      })
    })
  }
})

import {chineseNumeral} from '../../gongwen/numerals.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

interface Numbered {
  readonly run: Run
  readonly level: number
  readonly value: number
  readonly printed: string
}

/** The number at the start of a run. */
function numberOf(run: Run): Numbered | undefined {
  const {node} = run
  if (node.type !== 'heading' && node.type !== 'paragraph') return undefined
  const [first] = node.children
  if (node.type === 'paragraph' && first?.type === 'runInHeading') {
    return first.ordinal === null ? undefined : {run, level: first.level, ...first.ordinal}
  }
  if (node.ordinal === null) return undefined
  const level = node.type === 'paragraph' ? node.ordinal?.level : node.level
  return level === undefined ? undefined : {run, level, ...node.ordinal}
}

/** A number of each level. */
const forms = ['', '“一、”', '“（一）”', '“1.”', '“（1）”']

const printedOf = (value: number, like: string): string =>
  like.replace(/\d+|[一二三四五六七八九十]+/u, /\d/u.test(like) ? String(value) : chineseNumeral(value))

/**
 * P09. What the State Council does is right: numbers may run on across sections, a level may be left out, a list may
 * begin anew after another paragraph.
 */
export const headingSequence = defineRule({
  id: 'heading-sequence',
  name: '层次序数连续',
  about: '同一层次的序数要连续，不跳号、不重号；可以跳过“（一）”直接用“1.”，也可以跨节连续编号。',
  passing: [
    '## 一、目标\n\n1.推进试点。\n\n2.加强培训。\n\n## 二、任务\n\n3.落实责任。',
    '## 一、目标\n\n（一）推进试点。\n\n## 二、任务\n\n（一）加强培训。'
  ],
  failing: [
    {text: '## 一、目标\n\n现予通知。\n\n## 三、任务\n\n现予通知。', quote: '三、'},
    {text: '（一）推进试点。\n\n（二）加强培训。\n\n（二）落实责任。', quote: '（二）'},
    {text: '## 一、目标\n\n1.推进试点。\n\n（一）加强培训。\n\n（二）落实责任。', quote: '（一）'}
  ],
  run: ({runs}) => {
    const remarks: Remark[] = []
    let part = -1
    let last = new Map<number, number>()
    /** Levels since the last 一、. */
    let seen = new Set<number>()
    let previous: Numbered | undefined
    for (const run of runs) {
      if (run.part !== part) [last, previous, seen] = [new Map(), undefined, new Set()]
      part = run.part
      const found = numberOf(run)
      if (found === undefined) {
        // Whatever stands between, a new list may begin.
        if (run.kind === 'heading' || run.kind === 'paragraph' || run.kind === 'title') previous = undefined
        if (run.kind === 'heading') last.delete(1)
        continue
      }
      const {level, value, printed} = found
      const before = last.get(level)
      const should = (before ?? 0) + 1
      const anew = value === 1 && (before === undefined || level > 1) && previous?.level !== level
      const isFree = level === 5 || /[⒈-⒛⑴-⒇㈠-㈩]/u.test(printed)
      if (value !== should && !anew && !isFree) {
        const at = {run, start: 0, end: printed.length}
        const prior = before === undefined ? undefined : printedOf(before, printed)
        const message =
          prior === undefined
            ? `序数从“${printed}”开始，前面没有“${printedOf(1, printed)}”。`
            : before === value
              ? `序数“${printed}”重复，前面已经是“${prior}”，这里应为“${printedOf(should, printed)}”。`
              : `“${prior}”后面是“${printed}”，应为“${printedOf(should, printed)}”。`
        remarks.push({
          at,
          message,
          hint: '请核对序数，或是否漏了一项。',
          severity: prior === undefined ? 'warning' : undefined
        })
      }
      if (level === 1) seen = new Set()
      const below = [...seen].find((other) => other > level && other < 5)
      if (level > 1 && value === 1 && below !== undefined && !seen.has(level)) {
        const message = `“${printed}”排在${forms[below] ?? ''}之下，层次倒置了。`
        const hint = '层次依次为“一、”“（一）”“1.”“（1）”。'
        remarks.push({at: {run, start: 0, end: printed.length}, message, hint, severity: 'warning'})
      }
      seen.add(level)
      last.set(level, value)
      // Below a new heading everything may begin anew.
      previous = found
    }
    return remarks
  }
})

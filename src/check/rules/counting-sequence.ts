import {numeralValue} from '../../gongwen/numerals.js'
import {defineRule, type Remark} from '../rule.js'

const pattern = /(?<=^|[。；，：！\n])([一二三四五六七八九十]{1,2})([是要])(?![否以])/gu

/** Lists that may still go on; one that so many have begun after is over. */
const mostOpen = 100

/** 一是……二是……: what is counted in words runs on like what is numbered. */
export const countingSequence = defineRule({
  id: 'counting-sequence',
  name: '“一是”“二是”连续',
  about: '“一是”“二是”“三是”这样列举的，要从“一是”开始，不跳号、不重号；里面可以再套一层。',
  passing: [
    '一是加强领导；二是落实责任；三是强化督导。',
    '一是加强领导。一要有方案，二要有经费。\n\n二是落实责任。\n\n三是强化督导。',
    '一是加强领导，主要包括：一是健全机制；二是完善制度。\n\n二是落实责任。',
    '九要重视安全。'
  ],
  failing: [
    {text: '一是加强领导；三是强化督导。', quote: '三是'},
    {text: '一是加强领导。\n\n二是落实责任。\n\n二是强化督导。', quote: '二是'}
  ],
  run: ({prose}) => {
    const remarks: Remark[] = []
    /** Lists that have begun, the innermost last: how far each has come. */
    let open: {readonly word: string; value: number}[] = []
    let part = -1
    for (const run of prose) {
      if (run.part !== part || run.kind === 'heading') open = []
      part = run.part
      if (!/[一二三四五六七八九十][是要]/u.test(run.prose)) continue
      for (const {0: found, index, 1: digits = '', 2: word = ''} of run.prose.matchAll(pattern)) {
        const value = numeralValue(digits) ?? 0
        const of = open.findLastIndex((list) => list.word === word && list.value === value - 1)
        const last = open.findLast((list) => list.word === word)
        if (value === 1) open = [...open.slice(-mostOpen), {word, value}]
        else if (of !== -1) open = [...open.slice(0, of), {word, value}]
        else if (last !== undefined) {
          const at = {run, start: index, end: index + found.length}
          remarks.push({
            at,
            message: `“${found}”前面没有“${previous(value)}${word}”。`,
            hint: '请核对次序，或是否漏了一项。'
          })
          open = [...open.filter((list) => list !== last), {word, value}]
        }
      }
    }
    return remarks
  }
})

const previous = (value: number): string => [...'一二三四五六七八九十'][value - 2] ?? '前一个'

import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

/** Shorter ones, such as 责任单位 or a refrain, are said again on purpose. */
const least = 16

/** A paragraph or a sentence that was pasted twice. */
export const repeatedPassages = defineRule({
  id: 'repeated-passages',
  name: '段落、句子不重复',
  about: '同一份公文里两段话完全一样，或者同一段里两句话完全一样的，多半是重复粘贴。',
  passing: ['请认真贯彻执行。\n\n请认真贯彻执行。', '各地要高度重视教育信息化试点工作，加强组织领导。各校要落实责任。'],
  failing: [
    {
      text: '各地要高度重视教育信息化试点工作，加强组织领导。\n\n各校要落实责任。\n\n各地要高度重视教育信息化试点工作，加强组织领导。',
      quote: '各地要高度重视教育信息化试点工作，加强组织领导。'
    },
    {
      text: '各地要高度重视教育信息化试点工作，加强组织领导。各地要高度重视教育信息化试点工作，加强组织领导。',
      quote: '各地要高度重视教育信息化试点工作，加强组织领导。'
    }
  ],
  run: ({prose}) => {
    const known = new Map<string, Run>()
    return prose.flatMap((run): Remark[] => {
      if (run.kind !== 'paragraph' || run.text.length < least) return []
      const {text, numberLength, part} = run
      const said = `${part} ${text.slice(numberLength)}`
      const earlier = known.get(said)
      if (earlier === undefined) {
        known.set(said, run)
        return sentencesOf(run)
      }
      const message = `这一段与第 ${earlier.placeAt(0).line ?? 1} 行的一段完全一样。`
      return [{at: {run, start: 0, end: text.length}, message, hint: '请核对是不是重复粘贴。'}]
    })
  }
})

function sentencesOf(run: Run): Remark[] {
  if (run.text.length < 2 * least) return []
  const known = new Set<string>()
  // What no 。 ends is found, too, and left: else the rest of a text without one is read again from every character.
  return [...run.text.slice(run.numberLength).matchAll(/[^。\n]+。?/gu)].flatMap(({0: sentence, index}): Remark[] => {
    if (!sentence.endsWith('。')) return []
    const isAgain = sentence.length >= least && known.has(sentence)
    known.add(sentence)
    const start = run.numberLength + index
    const message = `“${sentence.slice(0, 12)}……”这句话在这一段里写了两遍。`
    return isAgain ? [{at: {run, start, end: start + sentence.length}, message, hint: '请核对是不是重复粘贴。'}] : []
  })
}

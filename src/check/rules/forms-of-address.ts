import {sentences} from '../each-match.js'
import {recipientNames} from '../organs.js'
import {matchesIn} from '../matches.js'
import {defineRule, type Remark} from '../rule.js'

/** How organs end, and what they are called for short. */
const ends = '部厅局委办署院校会社'
const words = new RegExp(`(?<![大自本唯小])(我|你|贵)([${ends}])(?![长员])`, 'gu')

const ending = new RegExp(`[${ends}]|公司$`, 'u')

/** 我部 in a document of a 厅. */
export const formsOfAddress = defineRule({
  id: 'forms-of-address',
  name: '自称、对称与机关相符',
  about: '“我部”“我厅”“我局”要与发文机关相符；批复、函里的“你局”“贵厅”要与主送机关相符。',
  passing: [
    '我部决定开展试点工作。',
    '---\nissuer: 教育部办公厅\ndocumentNumber: 教技厅函〔2012〕4号\ntitle: 教育部办公厅关于开展试点工作的通知\n---\n\n请报我部备案。',
    '“我校是全国示范校。”'
  ],
  failing: [
    {text: '请于2月29日前报我厅备案。', quote: '我厅'},
    {
      text: '---\ngenre: 批复\ndocumentNumber: 教技函〔2012〕9号\ntitle: 教育部关于同意开展试点的批复\nrecipients: 河南省教育厅\n---\n\n同意你局开展试点。',
      quote: '你局'
    }
  ],
  run: ({meta, tree, runs}) => {
    const main = tree.children.findIndex(({type}) => type === 'mainBody')
    const own = meta.issuer.name
    const recipients = recipientNames(meta.recipients)
    const isSingle = recipients.length === 1 && ['reply', 'letter'].includes(meta.genre)
    return runs.flatMap((run): Remark[] => {
      if (run.part !== main || !sentences.has(run.kind)) return []
      const isQuoted = quotesIn(run.prose)
      return [...matchesIn(run.prose, words)].flatMap(({0: found, index, 1: person, 2: kind = ''}): Remark[] => {
        const name = person === '我' ? own : recipients[0]
        if (isQuoted(index) || name === undefined || name.includes(kind) || !ending.test(name)) return []
        if (person === '我' ? /[校会社]/u.test(kind) : !isSingle) return []
        const role = person === '我' ? '发文机关' : '主送机关'
        const at = {run, start: index, end: index + found.length}
        return [{at, message: `这里写的是“${found}”，${role}是“${name}”。`, hint: '请核对称谓。'}]
      })
    })
  }
})

/** Whether a place of a text is inside quotation marks, of places asked for in their order. */
function quotesIn(text: string): (place: number) => boolean {
  let [at, isQuoted] = [0, false]
  return (place) => {
    for (; at <= place; at++) isQuoted = text[at] === '“' || (isQuoted && text[at] !== '”')
    return isQuoted
  }
}

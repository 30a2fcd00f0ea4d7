import {defineRule} from '../rule.js'

/** The text leads to its attachments. */
export const attachmentMentioned = defineRule({
  id: 'attachment-mentioned',
  name: '正文提到附件',
  about:
    '有附件的，正文里最好写“见附件”或附件的名称，读者才知道到哪里去看；有几个附件、提到了其中一个的，别的也要提到。',
  passing: [
    '---\nattachments:\n  - title: 申请表\n    pending: true\n  - title: 名额表\n    pending: true\n  - title: 日程\n    pending: true\n---\n\n见附件1至3。',
    '---\nattachments:\n  - title: 申请表\n    pending: true\n---\n\n请填写申请表。'
  ],
  failing: [
    {text: '---\nattachments:\n  - title: 申请表\n    pending: true\n---\n\n请认真执行。', quote: null},
    {
      text: '---\nattachments:\n  - title: 申请表\n    pending: true\n  - title: 名额表\n    pending: true\n  - title: 日程\n    pending: true\n---\n\n请填写附件1，日程见附件3。',
      quote: null
    }
  ],
  run: ({meta, runs, tree}) => {
    const text = runs.filter(
      ({part, kind}) => tree.children[part]?.type === 'mainBody' && kind !== 'attachmentNoteItem'
    )
    const all = text.map((run) => run.text).join('\n')
    if (meta.attachments.length === 0) return []
    const numbers = new Set([...all.matchAll(/附件(\d{1,2})((?:[、和—～至-](?:附件)?\d{1,2})*)/gu)].flatMap(numbersOf))
    // 见附件 without a number leads to all of them.
    if (numbers.size === 0 && all.includes('附件')) return []
    return meta.attachments.flatMap(({title}, index) => {
      if (all.includes(title) || numbers.has(index + 1) || (numbers.size === 0 && index > 0)) return []
      return [{at: {field: `attachments.${index}.title`}, message: `正文没有提到附件“${title}”。`}]
    })
  }
})

/** 附件1、2, 附件1—3: each number that is meant. */
function numbersOf([, first = '', more = '']: RegExpExecArray): readonly number[] {
  const numbers = [Number(first)]
  for (const [, mark = '', digits = ''] of more.matchAll(/([、和—～至-])(?:附件)?(\d{1,2})/gu)) {
    const from = numbers.at(-1) ?? 0
    if (/[—～至-]/u.test(mark)) for (let next = from + 1; next < Number(digits); next++) numbers.push(next)
    numbers.push(Number(digits))
  }
  return numbers
}

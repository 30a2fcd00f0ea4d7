import {defineRule, type Remark} from '../rule.js'
import {matchesIn} from '../matches.js'

/** 见附件, unless what stands before says that it belongs to another document. */
const pattern =
  /(?:详见|参见|见|如|按)附件(\d{1,2})?(?![\d一二三四五六七八九])|(?<![号》〉」的]\s*)附件(\d{1,2})(?![\d.])/gu

/** Words that send the reader to an attachment. */
export const attachmentReference = defineRule({
  id: 'attachment-reference',
  name: '文中提到的附件都有',
  about: '正文写了“见附件”“附件2”的，附件说明里要有这个附件。',
  passing: [
    '现予公布。',
    '---\nattachments:\n  - title: 申请表\n    pending: true\n---\n\n请填写申请表（见附件）。',
    '按教技函〔2012〕4号附件1执行。'
  ],
  failing: [
    {text: '不再列入名单（详见附件）。', quote: '详见附件'},
    {
      text: '---\nattachments:\n  - title: 申请表\n    pending: true\n  - title: 汇总表\n    pending: true\n---\n\n请填写附件3。',
      quote: '附件3'
    }
  ],
  run: ({runs, meta, tree}) => {
    const count = meta.attachments.length
    return runs.flatMap((run) => {
      // A text that is issued may have attachments of its own.
      if (tree.children[run.part]?.type !== 'mainBody' || run.kind === 'attachmentNoteItem') return []
      return [...matchesIn(run.prose, pattern)].flatMap(({0: found, index, 1: named, 2: bare}): Remark[] => {
        const number = named ?? bare
        if (count > 0 && (number === undefined || Number(number) <= count)) return []
        const message =
          count === 0
            ? `文中写了“${found}”，但是没有附件说明，也没有附件。`
            : `文中写了“${found}”，附件只有 ${count} 个。`
        const hint = count === 0 ? '请在信息头里写上“附件”，或改写这一句。' : '请核对附件的编号。'
        return [{at: {run, start: index, end: index + found.length}, message, hint}]
      })
    })
  }
})

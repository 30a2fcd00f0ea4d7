import {defineRule} from '../rule.js'

/** The text leads to its attachments. */
export const attachmentMentioned = defineRule({
  id: 'attachment-mentioned',
  name: '正文提到附件',
  about: '有附件的，正文里最好写“见附件”或附件的名称，读者才知道到哪里去看。',
  passing: ['---\nattachments:\n  - title: 申请表\n    pending: true\n---\n\n请填写申请表。'],
  failing: [{text: '---\nattachments:\n  - title: 申请表\n    pending: true\n---\n\n请认真执行。', quote: null}],
  run: ({meta, runs, tree}) => {
    const text = runs.filter(
      ({part, kind}) => tree.children[part]?.type === 'mainBody' && kind !== 'attachmentNoteItem'
    )
    const all = text.map((run) => run.text).join('\n')
    if (meta.attachments.length === 0 || all.includes('附件')) return []
    return meta.attachments
      .filter(({title}) => !all.includes(title))
      .slice(0, 1)
      .map(({title}) => ({at: {field: 'attachments.0.title'}, message: `正文没有提到附件“${title}”。`}))
  }
})

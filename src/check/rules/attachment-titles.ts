import type * as G from '../../gongwen/nodes.js'
import {titleKey} from '../workspace/citations.js'
import {defineRule, type Remark} from '../rule.js'

/** Titles that an attachment shows: its own, or those of the forms that it consists of. */
const titlesOf = (part: G.Attachment): readonly string[] =>
  part.children.flatMap((child) =>
    child.type === 'title' ? [child.value] : child.type === 'form' ? titlesOf({...part, children: child.children}) : []
  )

/** An attachment that is the form 试点申请表. */
const titled = (title: string): string =>
  `---\nattachments:\n  - title: ${title}\n    forms: [样表]\n---\n\n请填写附件中的表。`

/** What an attachment is called is what stands above it. */
export const attachmentTitles = defineRule({
  id: 'attachment-titles',
  name: '附件说明与附件里的标题一致',
  about: '附件顺序号和附件标题要与附件说明一致。附件由几张各有标题的表组成、附件说明用统称的，提示核对。',
  passing: [titled('试点申请表'), '---\nattachments:\n  - title: 申请表\n    pending: true\n---\n\n请填写申请表。'],
  failing: [{text: titled('申报表'), quote: null}],
  run: ({tree, meta}) => {
    const parts = tree.children.filter((part) => part.type === 'attachment')
    return meta.attachments.flatMap(({title, forms}, index): Remark[] => {
      const part = parts.find(({number}) => (number ?? 1) === index + 1)
      const titles = part === undefined || forms === undefined ? [] : titlesOf(part)
      if (titles.length === 0 || titles.some((own) => titleKey(own) === titleKey(title))) return []
      const at = {field: `attachments.${index}.title`}
      const [only = ''] = titles
      if (titles.length === 1)
        return [{at, message: `附件说明写的是“${title}”，附件里的申请表题为“${only}”。`, hint: '请把两处改成一样。'}]
      const message = `附件说明写的是“${title}”，附件里有 ${titles.length} 张申请表，标题是“${titles.join('”“')}”，没有一张与附件说明相同。`
      return [{at, message, hint: '用统称的请核对；也可以把几张申请表分别列为附件。', severity: 'note'}]
    })
  }
})

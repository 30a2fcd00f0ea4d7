import {spotOf, titleKey} from './citations.js'
import {indexTitles, titleLike} from './likeness.js'
import {defineWorkspaceRule, type WorkspaceRemark} from './workspace-rule.js'

const plain = (title: string, text: string): string => `---\ntitle: ${title}\n---\n\n${text}`

/** One text, one title. */
export const citedTitle = defineWorkspaceRule({
  id: 'cited-title',
  name: '同一文件的标题写得一样',
  about: '几处提到同一个文件，标题只差一两个字的，提示核对；数字不同的是另一个文件。',
  passing: [
    {
      '1.md': plain('教育部关于甲事项的通知', '落实《教育信息化十年发展规划（2011—2020年）》。'),
      '2.md': plain('教育部关于乙事项的通知', '落实《教育信息化十年发展规划（2011-2020年）》。')
    },
    {'1.md': plain('教育部关于甲事项的通知', '落实《2014年教育信息化工作要点》和《2015年教育信息化工作要点》。')}
  ],
  failing: [
    {
      files: {
        '1.md': plain('教育部关于甲事项的通知', '落实《教育信息化十年发展规划》和《教育信息化十年发展规划》。'),
        '2.md': plain('教育部关于乙事项的通知', '落实《教育信息化十年发展规化》。')
      },
      at: '2.md',
      quote: '《教育信息化十年发展规化》'
    }
  ],
  run: ({citations, byTitle, byNumber}) => {
    const counts = new Map<string, number>()
    for (const {title} of citations) counts.set(titleKey(title), (counts.get(titleKey(title)) ?? 0) + 1)
    const index = indexTitles([...byTitle.keys(), ...counts.keys()])
    const told = new Set<string>()
    return citations.flatMap((citation): WorkspaceRemark[] => {
      const {path, title, number} = citation
      const key = titleKey(title)
      // Where the number says which document is meant, it has been held against it.
      if (byTitle.has(key) || (number !== null && byNumber.has(number.text))) return []
      const like = titleLike(key, index)
      if (like === undefined) return []
      const known = byTitle.get(like)
      const [own, other] = [counts.get(key) ?? 0, counts.get(like) ?? 0]
      // The rarer one is probably wrong; of two that are equally rare one is told.
      if (known === undefined && (own > other || told.has(like))) return []
      told.add(key)
      const model = citations.find((one) => titleKey(one.title) === like)
      const concerns = [known?.path, model?.path].flatMap((cited) => cited ?? [])
      const where = known?.path ?? model?.path ?? '外部公文'
      const message = `《${title}》与《${known?.title ?? model?.title ?? like}》（${where}）只差一两个字，可能是同一个文件。`
      const at = spotOf(citation, citation)
      return [{document: {path}, concerns, at, message, hint: '如果是，请照原文统一标题。'}]
    })
  }
})

import {defineRule} from '../rule.js'
import {genreWord} from '../title-parts.js'

/** Kinds whose titles the 条例 composes in full. */
const composed: ReadonlySet<string> = new Set([
  'decision',
  'opinion',
  'notice',
  'bulletin',
  'report',
  'request',
  'reply',
  'bill',
  'letter'
])

/** 发文机关、事由和文种. */
export const titleComposition = defineRule({
  id: 'title-composition',
  name: '标题由发文机关、事由、文种组成',
  about: '标题写全“发文机关＋关于……的＋文种”。',
  passing: ['---\ntitle: 教育部关于开展试点工作的通知\n---\n\n现予通知。'],
  failing: [
    {text: '---\ntitle: 教育信息化试点工作通知\n---\n\n现予通知。', quote: null},
    {text: '---\ntitle: 教育部关于开展教育信息化试点工作\n---\n\n现予通知。', quote: null},
    {text: '---\ngenre: opinion\ntitle: 教育部关于加强试点工作实施意见\n---\n\n现提出如下意见。', quote: null}
  ],
  run: ({meta}) => {
    if (!composed.has(meta.genre) || meta.variant === 'minutes' || meta.variant === 'order') return []
    const at = {field: 'title'}
    const {value} = meta.title
    const hint = '请写成“发文机关关于……的文种”，如“教育部关于开展试点工作的通知”。'
    if (genreWord(value) === undefined) return [{at, message: '标题末尾没有写文种。', hint}]
    if (!/关于|转发|印发|批转|^[^对]{2,30}对.+的/u.test(value))
      return [{at, message: '标题里没有“关于……的”，事由不明显。', hint}]
    // 关于加强安全工作实施意见: nothing tells what is said from the kind it is said in.
    return /关于(?!印发|转发|批转|发布|公布|颁布)[^的]*$/u.test(value)
      ? [{at, message: '标题里有“关于”，文种前面没有“的”。', hint}]
      : []
  }
})

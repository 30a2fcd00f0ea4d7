/** Faults: 标题, 主送机关, 正文, what closes it. */
import type {RuleItem} from '../../../src/compose/page-model.js'
import {moved, pushed, resized, rewritten, stretched, texts} from '../edit.js'
import {faceOf, pagesOf, standard} from '../specimen.js'
import {type Fault, branded, clean, has, inside, isName, isRed, isSignature, isTitle, on} from './made.js'

export const main: readonly Fault[] = [
  on(
    'standard',
    'a title of 16 pt',
    'title-size',
    texts((item, where) => {
      if (!isTitle(item, where)) return item
      const small = resized(item, 16)
      const isLast = where.line.includes('要点的通知')
      const x = branded(item.x + (item.width - small.width) / 2)
      return {...small, x, baseline: branded(small.baseline + (isLast ? 6 : 0))}
    })
  ),
  on(
    'standard',
    'a title in 宋体',
    'title-face',
    texts((item, where) => (isTitle(item, where) ? {...item, face: faceOf('songti')} : item))
  ),
  on(
    'standard',
    'a title that is not centred',
    'title-centred',
    texts((item, where) => (isTitle(item, where) ? moved(item, -12, 0) : item))
  ),
  {
    name: 'a title in the shape of an hourglass',
    id: 'title-shape',
    model: () =>
      pagesOf(standard({title: ['教育部办公厅关于印发教育信息化', '工作要点和', '年度实施方案有关事项的通知']}))
  },
  on(
    'standard',
    'three empty rows above the title',
    'title-gap',
    pushed((25.4 / 72) * ((clean.standard.pages[0]?.items.find(isRed) as RuleItem | undefined)?.y1 ?? 0) + 5, 12)
  ),
  on(
    'standard',
    '主送机关 without colon',
    'recipients-colon',
    texts((item) => (item.text.endsWith('局：') ? {...item, text: item.text.slice(0, -1)} : item))
  ),
  on('standard', 'two empty rows above 主送机关', 'recipients-gap', (item, where) => {
    const from = (clean.standard.pages[0]?.items ?? []).find(
      (other) => other.kind === 'text' && other.text.startsWith('各省')
    )
    const top = from?.kind === 'text' ? from.baseline - 1 : 0
    return pushed((top / 72) * 25.4, 9)(item, where)
  }),
  on(
    'standard',
    'a paragraph indented by one 字',
    'paragraph-indent',
    texts((item, where) => (where.page === 0 && where.line.startsWith('为贯彻') ? moved(item, -5.57, 0) : item))
  ),
  on(
    'standard',
    'a wrapped line that is indented',
    'paragraph-wrap',
    texts((item, where) => (where.page === inside && where.row === 8 ? moved(stretched(item, -2.5), 2.5, 0) : item))
  ),
  on(
    'standard',
    '一、 in 仿宋',
    'level-1-face',
    texts((item, where) => (where.line.startsWith('一、') ? {...item, face: faceOf('fangsong')} : item))
  ),
  on(
    'standard',
    '（一） in 仿宋',
    'level-2-face',
    texts((item, where) => (where.line.startsWith('（一）') ? {...item, face: faceOf('fangsong')} : item))
  ),
  {
    name: 'a full stop in the 附件说明',
    id: 'attachment-note-form',
    model: () => pagesOf(standard({note: '试点单位名单。'}))
  },
  on(
    'standard',
    '附件说明 indented by one 字',
    'attachment-note-place',
    texts((item, where) => (where.line.startsWith('附件：') ? moved(item, -5.57, 0) : item))
  ),
  on(
    'standard',
    '附件说明 without an empty row above',
    'attachment-note-gap',
    texts((item, where) =>
      where.line.startsWith('附件：') || where.line.startsWith('2.') ? moved(item, 0, -10.44) : item
    )
  ),
  on(
    'standard',
    'a date with leading zeros',
    'date-form',
    rewritten(isSignature, () => '2014年03月12日', 'middle')
  ),
  on('standard', 'a date in Chinese digits after the standard', 'date-form', (item, where) =>
    isName(where) ? moved(item, -9.75, 0) : rewritten(isSignature, () => '二〇一四年三月十二日', 'right')(item, where)
  ),
  on(
    'letter',
    'an unsealed date below the beginning of the name',
    'signature-place',
    texts((item, where) => (isSignature(where) ? moved(item, -11.1, 0) : item))
  ),
  on(
    'standard',
    'a sealed signature one 字 from the edge',
    'signature-place',
    texts((item, where) => (isSignature(where) || isName(where) ? moved(item, 16.7, 0) : item))
  ),
  on(
    'standard',
    '附注 without brackets',
    'annotation-form',
    rewritten(has('（此件公开发布）'), () => '此件公开发布', 'left')
  ),
  on(
    'standard',
    '附注 flush left',
    'annotation-place',
    texts((item, where) => (where.line === '（此件公开发布）' ? moved(item, -11.1, 0) : item))
  )
]

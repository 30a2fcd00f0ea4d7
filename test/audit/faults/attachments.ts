/** Faults: 附件. */
import {moved, pt, rewritten, texts, type Where} from '../edit.js'
import {faceOf, pagesOf, standard} from '../specimen.js'
import {type Fault, attachmentPage, branded, isNumber, on} from './made.js'

const secondLabel = (where: Where): boolean => where.line === '附件2'

export const attachments: readonly Fault[] = [
  on(
    'standard',
    '附件1 with a colon',
    'attachment-label-form',
    rewritten(
      ({line}) => line === '附件1',
      () => '附件1：',
      'left'
    )
  ),
  on(
    'standard',
    '附件1 in 仿宋',
    'attachment-label-face',
    texts((item, where) => (where.line === '附件1' ? {...item, face: faceOf('fangsong')} : item))
  ),
  on(
    'standard',
    '附件1 indented',
    'attachment-label-place',
    texts((item, where) => (where.line === '附件1' ? moved(item, 2.9, 0) : item))
  ),
  on(
    'standard',
    'the title of an attachment in row 2',
    'attachment-title-row',
    texts((item, where) =>
      where.page > 0 && item.size === 22 && where.line === '试点单位名单' ? moved(item, 0, -10.44) : item
    )
  ),
  on(
    'standard',
    'the title of an attachment not centred',
    'attachment-title-centred',
    texts((item, where) =>
      where.page > 0 && item.size === 22 && where.line === '试点单位名单' ? moved(item, -4.5, 0) : item
    )
  ),
  {
    name: 'an attachment whose title is not that of the 附件说明',
    id: 'attachment-title-equal',
    model: () => pagesOf(standard({attachment: '试点地区名单'}))
  },
  on(
    'standard',
    'an attachment that begins in mid-page',
    'attachment-new-page',
    texts((item, where) => {
      if (where.page !== attachmentPage || isNumber(where)) return item
      const lower = item.baseline + pt(41.8) > pt(261) ? [] : [moved(item, 0, 41.8)]
      return secondLabel(where)
        ? [
            {...item, text: '全面提升教育信息化发展水平。', face: faceOf('fangsong'), x: branded(item.x + pt(11.14))},
            ...lower
          ]
        : lower
    })
  )
]

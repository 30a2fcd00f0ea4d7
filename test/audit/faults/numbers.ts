/** Faults: 页码. */
import {moved, resized, rewritten, texts} from '../edit.js'
import {faceOf} from '../specimen.js'
import {type Fault, attachmentPage, branded, inside, isNumber, on} from './made.js'

export const numbers: readonly Fault[] = [
  on(
    'standard',
    'page numbers in the middle',
    'page-number-side',
    texts((item, where) => (isNumber(where) ? moved(item, (where.page % 2 === 0 ? -1 : 1) * 65, 0) : item))
  ),
  on(
    'standard',
    'a page number on the wrong side',
    'page-number-side',
    texts((item, where) => (isNumber(where) && where.page === inside ? moved(item, -130, 0) : item))
  ),
  on(
    'standard',
    'a page number in the type area',
    'page-number-height',
    texts((item, where) => (isNumber(where) && where.page === attachmentPage - 1 ? moved(item, 0, -9) : item))
  ),
  on(
    'standard',
    '第2页',
    'page-number-form',
    rewritten(
      ({line}) => line === '— 2 —',
      () => '第2页',
      'left'
    )
  ),
  on(
    'standard',
    'a hyphen beside a page number',
    'page-number-form',
    rewritten(
      ({line}) => line === '— 2 —',
      () => '- 2 -',
      'left'
    )
  ),
  on(
    'standard',
    'page numbers of 10 pt',
    'page-number-size',
    texts((item, where) => (isNumber(where) ? {...resized(item, 10), baseline: branded(item.baseline - 1)} : item))
  ),
  on(
    'standard',
    'page numbers in 黑体',
    'page-number-face',
    texts((item, where) => (isNumber(where) ? {...item, face: faceOf('heiti')} : item))
  ),
  on(
    'standard',
    'a page without number',
    'page-number-present',
    texts((item, where) => (isNumber(where) && where.page === inside ? null : item))
  ),
  on(
    'standard',
    'a page number out of order',
    'page-number-sequence',
    rewritten(
      ({line}) => line === '— 4 —',
      () => '— 8 —',
      'left'
    )
  )
]

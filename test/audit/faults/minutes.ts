/** Faults: 纪要, and pages turned for wide tables. */
import {moved, rules, texts} from '../edit.js'
import {faceOf} from '../specimen.js'
import {type Fault, on} from './made.js'

export const minutes: readonly Fault[] = [
  on(
    'minutes',
    '出席 right below the text',
    'attendance-gap',
    texts((item, {line}) => (/席：|请假：|^冯九/u.test(line) ? moved(item, 0, -8) : item))
  ),
  on(
    'minutes',
    '请假 without indent',
    'attendance-place',
    texts((item, {line}) => (line.startsWith('请假：') ? moved(item, -11.1, 0) : item))
  ),
  on(
    'minutes',
    '出席 whose second line begins below the label',
    'attendance-hang',
    texts((item, {line, first}) => (line.startsWith('冯九') && item === first ? moved(item, -11.1, 0) : item))
  ),
  on(
    'minutes',
    '出席 in 仿宋',
    'attendance-face',
    texts((item) => (item.text.startsWith('出席') ? {...item, face: faceOf('fangsong')} : item))
  ),
  on(
    'landscape',
    'a wide table that stands off 版心',
    'landscape-type-area',
    rules((item, {page}) => (page > 0 ? moved(item, 4, 0) : item))
  )
]

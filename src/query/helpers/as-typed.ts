/**
 * 手写: words that stand as they were typed although they look like a count or an enumeration of the registry,
 * `{{手写 "东部、中部等3个省"}}`. Whoever writes it says that the words are meant so.
 */
import {refuseOthers} from '../arguments.js'
import type {QueryHelper} from '../query-helper.js'

export const asTyped: QueryHelper = {
  chinese: '手写',
  english: 'typed',
  parameters: [],
  words: () => [],
  answer: (given) => {
    refuseOthers(given, [])
    const [text = '', ...more] = given.positional
    return text === '' || more.length > 0
      ? given.fault('name', '`手写` 后面应写一段文字。', '如 `{{手写 "等3个省"}}`，文字用半角引号。')
      : {value: text}
  }
}

/** 上限: how many of a category a province may have over all batches, `{{上限 类别="专项"}}` → 2. */
import {refuseOthers} from '../arguments.js'
import {categoryNamed} from '../find.js'
import type {QueryHelper} from '../query-helper.js'

export const cap: QueryHelper = {
  chinese: '上限',
  english: 'cap',
  parameters: ['category'],
  words: () => [],
  answer: (given, {registry}) => {
    refuseOthers(given, ['category'])
    const [name, ...more] = given.texts('category')
    if (name === undefined || more.length > 0 || given.positional.length > 0) {
      return given.fault('name', '应写明是哪一类的上限，只写一类。', '如 `{{上限 类别="专项"}}`。')
    }
    const category = categoryNamed(registry, name, given)
    if (category === undefined) return undefined
    return category.cap === null
      ? given.fault('value', `类别“${category.name}”没有写每省上限。`, '请在台账的 `类别` 里写上 `每省上限`。')
      : {value: String(category.cap)}
  }
}

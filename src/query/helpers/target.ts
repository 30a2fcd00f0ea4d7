/** 目标: what the programme aims at, `{{目标 类别="中小学,职业院校,本科院校"}}` → 1600. */
import {refuseOthers} from '../arguments.js'
import {categoryNamed} from '../find.js'
import type {QueryHelper} from '../query-helper.js'

export const target: QueryHelper = {
  chinese: '目标',
  english: 'target',
  parameters: ['category'],
  words: () => [],
  answer: (given, {registry}) => {
    refuseOthers(given, ['category'])
    const wanted = given.texts('category')
    if (wanted.length === 0 || given.positional.length > 0) {
      return given.fault('name', '没有写是哪一类的目标。', '如 `{{目标 类别="中小学,职业院校"}}`。')
    }
    const categories = wanted.flatMap((name) => categoryNamed(registry, name, given) ?? [])
    const twice = categories.find((one, index) => categories.indexOf(one) !== index)
    if (twice !== undefined) given.fault('name', `类别“${twice.name}”写了两遍，会加两次。`, '请只留一个。')
    const without = categories.find((one) => one.target === null)
    if (without !== undefined) given.fault('value', `类别“${without.name}”没有写总数。`, '请在台账的 `类别` 里写上。')
    return given.faults.length > 0
      ? undefined
      : {value: String(categories.reduce((sum, one) => sum + (one.target ?? 0), 0))}
  }
}

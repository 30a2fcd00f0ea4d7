/** 单位: a unit by name, printed only when it is on the list, `{{单位 "石河子大学"}}`. */
import {refuseOthers} from '../arguments.js'
import type {QueryHelper} from '../query-helper.js'
import {refuseUnlisted, unitNamed} from '../unit-named.js'

export const unit: QueryHelper = {
  chinese: '单位',
  english: 'unit',
  parameters: ['asOf'],
  words: () => [],
  answer: (given, desk) => {
    const [name, ...more] = given.positional
    refuseOthers(given, ['asOf'])
    if (name === undefined || more.length > 0) {
      return given.fault('name', '`单位` 后面应写一个试点单位。', '如 `{{单位 "石河子大学"}}`；几个单位各写一次。')
    }
    const found = unitNamed(name, given, desk)
    if (found === undefined) return undefined
    refuseUnlisted(found, name, given, desk)
    // 编号 is for the data; every other name is one that documents use.
    return {value: name === found.id ? found.name : name}
  }
}

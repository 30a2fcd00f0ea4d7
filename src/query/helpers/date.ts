/** 日期: a date in document form, `{{日期 "2014-03-14"}}` → 2014年3月14日. */
import {dateText} from '../../layout/text.js'
import {type Arguments, dateIn, refuseOthers} from '../arguments.js'
import type {QueryHelper} from '../query-helper.js'

export const date: QueryHelper = {
  chinese: '日期',
  english: 'date',
  parameters: ['omitYear', 'form'],
  words: () => [],
  answer: (given) => {
    const [text = '', ...more] = given.positional
    if (text === '' || more.length > 0) {
      return given.fault('name', '`日期` 后面应写一个日期。', '如 `{{日期 "2014-03-14"}}`。')
    }
    const form = given.choice('form', ['阿拉伯数字', '汉字'])
    refuseOthers(given, ['omitYear', 'form'])
    const read = dateIn(text, '`日期` ', given.fault)
    return read === undefined ? undefined : {value: printed(read, given, form === '汉字' ? 'chinese' : 'arabic')}
  }
}

/** A date as the document prints it, without its year where the call says so. */
export function printed(iso: string, given: Arguments, form: 'arabic' | 'chinese' = 'arabic'): string {
  const text = dateText(iso, form)
  return given.flag('omitYear') ? text.replace(/^.*?年/u, '') : text
}

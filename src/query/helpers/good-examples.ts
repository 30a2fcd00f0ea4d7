/** 典型: what units did well, `{{典型 主题="网络教研"}}` → 甲……；乙……. The full stop stands in the sentence. */
import {refuseOthers} from '../arguments.js'
import {mayPrint} from '../empty.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'
import {examples} from '../sources/examples.js'
import {refuseUnlisted} from '../unit-named.js'

const parameters: readonly Parameter[] = ['theme', 'separator', 'allowEmpty']

export const goodExamples: QueryHelper = {
  chinese: '典型',
  english: 'examples',
  parameters,
  words: () => [],
  answer: (given, desk) => {
    refuseOthers(given, parameters)
    if (given.positional.length > 0) given.fault('name', '`典型` 后面只写参数。', '如 `{{典型 主题="网络教研"}}`。')
    const found = examples.rows(given, desk)
    if (found === undefined || !mayPrint(found, given)) return {value: ''}
    for (const {unit, name} of found.rows) if (unit !== null) refuseUnlisted(unit, name, given, desk)
    return {value: found.rows.map((row) => row.name + row.text('内容')).join(given.text('separator') ?? '；')}
  }
}

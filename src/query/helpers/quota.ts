/** 名额: how many a province may propose, `{{名额 批次="2012" 类别="区域综合"}}` → 2. */
import {refuseOthers} from '../arguments.js'
import {categoryNamed, oneOf, provinceOf} from '../find.js'
import type {Parameter} from '../parameters.js'
import type {QueryHelper} from '../query-helper.js'

const parameters: readonly Parameter[] = ['batch', 'category', 'province']

export const quota: QueryHelper = {
  chinese: '名额',
  english: 'quota',
  parameters,
  words: () => [],
  answer: (given, {registry}) => {
    refuseOthers(given, parameters)
    if (given.positional.length > 0)
      given.fault('name', '`名额` 后面只写参数。', '如 `{{名额 批次="2012" 类别="区域综合"}}`。')
    const batches = [...new Set(registry.quotas.map((one) => one.batch))]
    const [only] = batches.length === 1 ? batches : []
    const batchName = given.text('batch') ?? only
    const categoryName = given.text('category')
    const provinceName = given.text('province')
    if (batchName === undefined) given.fault('name', '没有写是哪一批的名额。', '请写明 `批次="2012"`。')
    if (categoryName === undefined) given.fault('name', '没有写是哪一类的名额。', '请写明 `类别="区域综合"`。')
    const batch = batchName === undefined ? undefined : oneOf('批次', batchName, batches, given)
    const category = categoryName === undefined ? undefined : categoryNamed(registry, categoryName, given)
    const province = provinceName === undefined ? undefined : provinceOf(provinceName, given)
    if (given.faults.length > 0) return undefined
    const found = registry.quotas.find((one) => one.batch === batch && one.category.name === category?.name)
    if (found === undefined) {
      return given.fault(
        'value',
        `台账里没有${batch ?? ''}批${category?.name ?? ''}的名额。`,
        '请在台账的 `名额` 里写上。'
      )
    }
    return {value: String(found.exceptions.get(province?.code ?? '') ?? found.perProvince)}
  }
}

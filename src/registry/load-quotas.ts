/** 名额 and 名额规则 of registry.yaml. */
import {diagnostic, placeText, type Report} from '../diagnostics/diagnostic.js'
import {type Find, findProvince} from './lookup.js'
import type {Category, Quota, QuotaPolicy} from './model.js'
import type {RegistryFile, RegistryLists} from './registry-file.js'

/** What holds where registry.yaml says nothing: 兵团 and 计划单列市 stand apart, as lists print them. */
const usual: QuotaPolicy = {cities: '单列', corps: '视同省', joint: '首家所在省', ministry: '计入'}

/** The policy of a file. */
export const quotaPolicy = ({policy}: RegistryFile): QuotaPolicy => ({
  cities: policy.cities ?? usual.cities,
  corps: policy.corps ?? usual.corps,
  joint: policy.joint ?? usual.joint,
  ministry: policy.ministry ?? usual.ministry
})

/** One quota for each category of each batch. Reports `category-known`, `province-known` and `registry-config`. */
export function loadQuotas(
  items: RegistryLists['quotas'],
  findCategory: Find<Category>,
  report: Report
): readonly Quota[] {
  const quotas: Quota[] = []
  for (const {value, placeOf} of items) {
    const {batch, source, perProvince, exceptions} = value
    const own = new Map<Category, Map<string, number>>()
    let isWhole = true
    for (const [name, number] of perProvince) {
      const place = placeOf(`perProvince.${name}`)
      const category = findCategory(name, place, report)
      const twin = quotas.find((quota) => quota.batch === batch && quota.category === category)
      if (category === undefined) isWhole = false
      else if (twin !== undefined) {
        const message = `${batch} 批的 \`${name}\` 已经有名额（${placeText(twin.place)}）。`
        report(diagnostic('registry-config', place, message, '请只保留一处。'))
      } else {
        const special = new Map<string, number>()
        own.set(category, special)
        quotas.push({batch, category, perProvince: number, exceptions: special, source, place})
      }
    }
    exceptions.forEach((exception, index) => {
      const at = `exceptions.${index}`
      const category = findCategory(exception.category, placeOf(`${at}.category`), report)
      const province = findProvince(exception.province, placeOf(`${at}.province`), report)
      const special = category === undefined ? undefined : own.get(category)
      if (province === undefined || category === undefined) return
      if (special === undefined && !isWhole) return
      if (special === undefined) {
        const message = `例外写了 \`${exception.category}\`，而“每省”里没有这一类。`
        report(diagnostic('registry-config', placeOf(`${at}.category`), message, '请在“每省”里写上这一类的名额。'))
      } else if (special.has(province.code)) {
        const message = `${province.short}的 \`${exception.category}\` 写了两次例外。`
        report(diagnostic('registry-config', placeOf(at), message, '请只保留一处。'))
      } else special.set(province.code, exception.quota)
    })
  }
  return quotas
}

/** 名额: what the documents allow each province to propose, one row for each batch and category. */
import {categoryNamed, oneOf} from '../find.js'
import type {Source} from './source.js'

/** Quotas in the order of the data. */
export const quotas: Source = {
  chinese: '名额',
  english: 'quotas',
  parameters: ['batch', 'category', 'with', 'without'],
  rows: (given, {registry}) => {
    const before = given.faults.length
    const [batchName, categoryName] = [given.text('batch'), given.text('category')]
    const batches = [...new Set(registry.quotas.map((one) => one.batch))]
    const batch = batchName === undefined ? undefined : oneOf('批次', batchName, batches, given)
    const category = categoryName === undefined ? undefined : categoryNamed(registry, categoryName, given)
    if (given.faults.length > before) return undefined
    const found = registry.quotas.filter(
      (one) =>
        (batch === undefined || one.batch === batch) && (category === undefined || one.category.name === category.name)
    )
    return {
      what: '名额',
      columns: ['批次', '类别', '每省名额', '依据'],
      shown: ['类别', '每省名额'],
      rows: found.map((one) => {
        const texts = new Map([
          ['批次', one.batch],
          ['类别', one.category.name],
          ['每省名额', String(one.perProvince)],
          ['依据', one.source]
        ])
        return {
          name: one.category.name,
          province: null,
          unit: null,
          text: (column) => texts.get(column) ?? '',
          place: () => one.place
        }
      })
    }
  }
}

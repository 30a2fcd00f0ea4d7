/** 名称: things found by any of their names, and what is said where none fits. */
import {diagnostic, type DiagnosticId, type Place, placeText, type Report} from '../diagnostics/diagnostic.js'
import {didYouMean} from '../source/nearest.js'
import type {Category} from './model.js'
import {type Province, provinceNamed, provinceWords} from './provinces.js'

/** A thing with a standard name and others. */
interface Named {
  readonly name: string
  readonly aliases: readonly string[]
  readonly place: Place
}

/** Find a thing by any of its names; undefined after an error, or where it may be one that was left out. */
export type Find<Thing> = (word: string, place: Place, report: Report) => Thing | undefined

/**
 * Things by every name. A name that two of them share is reported; the first one keeps it.
 * @param id catalogue id of that finding
 * @param term what they are: 类别, 责任单位
 */
export function byName<Thing extends Named>(
  things: readonly Thing[],
  id: DiagnosticId,
  term: string,
  report: Report
): ReadonlyMap<string, Thing> {
  const found = new Map<string, Thing>()
  for (const thing of things) {
    for (const word of new Set([thing.name, ...thing.aliases])) {
      const owner = found.get(word)
      if (owner === undefined) found.set(word, thing)
      else {
        const message = `\`${word}\` 同时是${term} \`${owner.name}\`（${placeText(owner.place)}）和 \`${thing.name}\` 的名称。`
        report(diagnostic(id, thing.place, message, '请只保留一处。'))
      }
    }
  }
  return found
}

/**
 * How categories are found. Every reference may use an alias.
 * @param isPartial whether categories were left out for their own faults
 */
export function categoryFinder(categories: ReadonlyMap<string, Category>, isPartial: boolean): Find<Category> {
  return (word, place, report) => {
    const category = categories.get(word)
    if (category === undefined && !isPartial) {
      const names = [...new Set([...categories.values()].map(({name}) => name))]
      const hint =
        didYouMean(word, categories.keys()) ??
        (names.length === 0 ? '请先在 registry.yaml 的 `类别` 里登记。' : `已登记的类别有：${names.join('、')}。`)
      report(diagnostic('category-known', place, `没有 \`${word}\` 这个类别。`, hint))
    }
    return category
  }
}

/** The province of a name; reports `province-known`. */
export const findProvince: Find<Province> = (word, place, report) => {
  const province = provinceNamed(word)
  if (province === undefined) {
    const hint = didYouMean(word, provinceWords) ?? '请写省、自治区、直辖市的全称或简称，如 `内蒙古`；兵团写 `兵团`。'
    report(diagnostic('province-known', place, `没有 \`${word}\` 这个省份。`, hint))
  }
  return province
}

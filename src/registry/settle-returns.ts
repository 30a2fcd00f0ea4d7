/** 更正: several returns of one province. Those of different days correct each other; all others contradict each other. */
import {diagnostic, placeText, type Report} from '../diagnostics/diagnostic.js'
import type {ProvinceReturn} from './model.js'

/**
 * The returns that hold, those of one province by their days. Reports `return-row` where two cannot be told apart by
 * 报送日期, the first of which stays, and `return-corrected` where a later one takes the place of an earlier one.
 */
export function settleReturns(all: readonly ProvinceReturn[], report: Report): readonly ProvinceReturn[] {
  const groups = new Map<string, ProvinceReturn[]>()
  for (const one of all) {
    const group = groups.get(one.province.code)
    if (group === undefined) groups.set(one.province.code, [one])
    else group.push(one)
  }
  return [...groups.values()].flatMap((group) => settled(group, report))
}

function settled(group: readonly ProvinceReturn[], report: Report): readonly ProvinceReturn[] {
  const days = new Set(group.map(({submitted}) => submitted))
  const [first, ...others] = group
  if (days.size < group.length || (group.length > 1 && days.has(null))) {
    for (const other of others) tellTwin(first ?? other, other, report)
    return group.slice(0, 1)
  }
  const ordered = group.toSorted((one, other) => ((one.submitted ?? '') < (other.submitted ?? '') ? -1 : 1))
  for (const [index, one] of ordered.entries()) {
    const before = ordered[index - 1]
    if (before === undefined) continue
    const message = `${one.province.short} ${one.submitted ?? ''} 的报送更正了 ${before.submitted ?? ''} 的（${placeText(before.placeOf())}），以后一份为准。`
    report(diagnostic('return-corrected', one.placeOf(), message))
  }
  return ordered
}

function tellTwin(first: ProvinceReturn, other: ProvinceReturn, report: Report): void {
  const {short} = other.province
  const [at, twin] = [other.placeOf(), placeText(first.placeOf())]
  if (first.placeOf().path === at.path) {
    report(diagnostic('return-row', at, `${short}已经有一行（${twin}）。`, '每个省份一行，请合并或删去一行。'))
    return
  }
  const hint = '请只留一份；后一份是更正的，两份都要有报送日期，后一份的日期较晚。'
  report(diagnostic('return-row', at, `${short}已经有一份报送（${twin}），不知道以哪一份为准。`, hint))
}

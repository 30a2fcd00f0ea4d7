/** 期: the period that a command line names, and where trouble with it is told. */
import type {Registry, ReturnPeriod} from '../registry/model.js'
import {didYouMean} from '../source/nearest.js'
import {UsageError} from './usage-error.js'

/** The period of this name, the latest without one. Throws `UsageError`. */
export function namedPeriod({periods}: Registry, name: string | undefined): ReturnPeriod {
  const latest = periods.at(-1)
  if (latest === undefined)
    throw new UsageError('数据里没有进展报送。', '请在 content/data/registry.yaml 里写 `进展`，再运行一次。')
  if (name === undefined) return latest
  const names = periods.map((period) => period.name)
  const found = periods.find((period) => period.name === name)
  if (found !== undefined) return found
  throw new UsageError(`没有 \`${name}\` 这一期。`, didYouMean(name, names) ?? `有：${names.join('、')}。`)
}

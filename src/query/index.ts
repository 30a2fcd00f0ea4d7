/** 查询助手: what expressions can ask of the registry. One file for each; this is the table of all. */
import type {Helper, Helpers} from '../expand/helper.js'
import type {Registry} from '../registry/model.js'
import type {Asker} from './desk.js'
import {amounts} from './helpers/amounts.js'
import {change} from './helpers/change.js'
import {chart} from './helpers/chart.js'
import {count} from './helpers/count.js'
import {date} from './helpers/date.js'
import {deadline} from './helpers/deadline.js'
import {goodExamples} from './helpers/good-examples.js'
import {list} from './helpers/list.js'
import {names} from './helpers/names.js'
import {quota} from './helpers/quota.js'
import {rows} from './helpers/rows.js'
import {stated} from './helpers/stated.js'
import {sum} from './helpers/sum.js'
import {table} from './helpers/table.js'
import {asTyped} from './helpers/as-typed.js'
import {cap} from './helpers/cap.js'
import {target} from './helpers/target.js'
import {taskMatrix} from './helpers/task-matrix.js'
import {unit} from './helpers/unit.js'
import {helperOf, type QueryHelper} from './query-helper.js'

/** Every helper, in the order in which docs/查询.md explains them. */
export const queryTable: readonly QueryHelper[] = [
  count,
  names,
  amounts,
  sum,
  change,
  list,
  table,
  taskMatrix,
  chart,
  rows,
  stated,
  quota,
  target,
  cap,
  goodExamples,
  unit,
  deadline,
  date,
  asTyped
]

const byName: ReadonlyMap<string, QueryHelper> = new Map(
  queryTable.flatMap((entry) => [[entry.chinese, entry] as const, [entry.english, entry] as const])
)

/**
 * The helpers for one document, by their names in both languages; one is made when it is first looked up.
 * @param registry asked for at the first call; undefined when the data has errors, which were told already
 * @param asker the document's 成文日期 and 发文字号
 */
export function queryHelpers(registry: () => Registry | undefined, asker: Asker): Helpers {
  const made = new Map<QueryHelper, Helper>()
  return {
    has: (name) => byName.has(name),
    keys: () => byName.keys(),
    get: (name) => {
      const entry = byName.get(name)
      if (entry === undefined) return undefined
      const helper = made.get(entry) ?? helperOf(entry, registry, asker)
      made.set(entry, helper)
      return helper
    }
  }
}

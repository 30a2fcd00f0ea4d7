/** 查询助手: what expressions can ask of the registry. One file for each; this is the table of all. */
import type {Helpers} from '../expand/helper.js'
import type {Registry} from '../registry/model.js'
import type {Asker} from './desk.js'
import {date} from './helpers/date.js'
import {helperOf, type QueryHelper} from './query-helper.js'

/** Every helper, in the order in which documents explain them. */
export const queryTable: readonly QueryHelper[] = [date]

/**
 * The helpers for one document, by their names in both languages.
 * @param registry asked for at the first call; undefined when the data has errors, which were told already
 * @param asker the document's 成文日期 and 发文字号
 */
export const queryHelpers = (registry: () => Registry | undefined, asker: Asker): Helpers =>
  new Map(
    queryTable.flatMap((entry) => {
      const helper = helperOf(entry, registry, asker)
      return [[entry.chinese, helper] as const, [entry.english, helper] as const]
    })
  )

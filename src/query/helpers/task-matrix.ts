/** 任务表: tasks × 责任单位, `{{任务表}}` or `{{任务表 单位="科技司,财务司"}}`. */
import type * as G from '../../gongwen/nodes.js'
import {type Matrix, matrixOf} from '../../ledger/views.js'
import type {Role} from '../../ledger/model.js'
import {refuseOthers} from '../arguments.js'
import {rowOf} from '../cells.js'
import type {QueryHelper} from '../query-helper.js'
import {departmentNamed, planOf} from '../sources/tasks.js'

/** What stands in a cell. */
const signs: Readonly<Record<Role, string>> = {责任: '√', 牵头: '牵头', 配合: '配合'}
/** More units than this want a turned page. */
const mostUpright = 5
/** More than these are too narrow to read, and stand in a table of their own. */
const mostTurned = 12
/** Parts of the width: a number, a title, a unit. */
const widths = {number: 2, title: 14, unit: 2}

export const taskMatrix: QueryHelper = {
  chinese: '任务表',
  english: 'taskMatrix',
  parameters: ['unit', 'openData'],
  words: () => [],
  answer: (given, desk) => {
    refuseOthers(given, ['unit', 'openData'])
    if (given.positional.length > 0)
      given.fault('name', '`任务表` 后面只写参数。', '如 `{{任务表 单位="科技司,财务司"}}`。')
    const plan = planOf(given, desk)
    if (plan === undefined) return undefined
    const wanted = given
      .texts('unit')
      .flatMap((name) => departmentNamed(name, plan, desk.registry.departments, given) ?? [])
    const units = wanted.length > 0 ? [...new Set(wanted)] : plan.units
    const rows = matrixOf(plan).rows.filter(({roles}) => wanted.length === 0 || units.some((unit) => roles.has(unit)))
    const blocks = pagesOf(units).map((some) => tableOf(some, rows))
    const title = given.text('openData')
    const sheet = title === undefined ? {} : {sheet: {title, columns: columnsFor(units), rows: textsOf(units, rows)}}
    return {value: {blocks, ...sheet}}
  }
}

/** Units of equal numbers for as many tables as they need. */
function pagesOf(units: readonly string[]): readonly (readonly string[])[] {
  const tables = Math.max(1, Math.ceil(units.length / mostTurned))
  const size = Math.ceil(units.length / tables)
  return Array.from({length: tables}, (_, index) => units.slice(index * size, (index + 1) * size))
}

const columnsFor = (units: readonly string[]): readonly string[] => ['序号', '任务', ...units]

const textsOf = (units: readonly string[], rows: Matrix['rows']): readonly (readonly string[])[] =>
  rows.map(({task, roles}) => [
    String(task.number),
    task.title,
    ...units.map((unit) => {
      const role = roles.get(unit)
      return role === undefined ? '' : signs[role]
    })
  ])

const tableOf = (units: readonly string[], rows: Matrix['rows']): G.Table => ({
  type: 'table',
  align: columnsFor(units).map((_, index) => (index === 1 ? 'left' : 'center')),
  widths: [widths.number, widths.title, ...units.map(() => widths.unit)],
  orientation: units.length > mostUpright ? 'landscape' : 'portrait',
  children: [rowOf('header', columnsFor(units)), ...textsOf(units, rows).map((row) => rowOf('body', row))]
})

/** 工作要点台账 as a workbook: the tasks, who has which, and the targets. */
import {matrixOf, rolesOf, targetsOf} from './ledger/views.js'
import type {WorkPlan} from './ledger/model.js'
import {bounds, type Sheet, type SheetMetadata, writeXlsx} from './write/sheet/index.js'

/**
 * Write the workbook. Every cell is text.
 * @param about what the file says about itself
 * @returns undefined when a text is longer than a cell may be: nothing is cut off
 */
export function planWorkbook(plan: WorkPlan, about: SheetMetadata): Uint8Array | undefined {
  const sheets = [taskSheet(plan), matrixSheet(plan), targetSheet(plan)]
  const fits = sheets.every(({rows}) => rows.every((row) => row.every((text) => text.length <= bounds.text)))
  return fits ? writeXlsx(sheets, about) : undefined
}

/** One row for each group of 责任单位, so that a task with several groups can be filtered by unit and text. */
const taskSheet = ({tasks}: WorkPlan): Sheet => ({
  title: '任务',
  columns: ['序号', '部分', '任务', '责任单位', '内容'],
  rows: tasks.flatMap((task) => {
    const {number, above, title, assignments, paragraphs} = task
    const head = [String(number), above.at(-1)?.title ?? '', title]
    if (assignments.length === 0) return [[...head, '', paragraphs.join('\n')]]
    return assignments.map((one) => [...head, one.units.map(({name}) => name).join('、'), one.paragraphs.join('\n')])
  })
})

function matrixSheet(plan: WorkPlan): Sheet {
  const {units, rows} = matrixOf(plan)
  return {
    title: '分工',
    columns: ['序号', '任务', ...units],
    rows: rows.map(({task, roles}) => [
      String(task.number),
      task.title,
      ...units.map((unit) => {
        const role = roles.get(unit)
        return role === undefined ? '' : role === '责任' ? '√' : role
      })
    ])
  }
}

const targetSheet = (plan: WorkPlan): Sheet => ({
  title: '指标',
  columns: ['出处', '指标', '数值', '量词', '限定', '对象', '原文', '责任单位'],
  rows: targetsOf(plan).map(({where, task, target: {printed, value, upper, unit, qualifiers, object, clause}}) => [
    where,
    printed + unit,
    upper === null ? value : `${value}—${upper}`,
    unit,
    qualifiers.join('、'),
    object,
    clause,
    task === null ? '' : [...rolesOf(task).keys()].join('、')
  ])
})

/** A work plan as a terminal shows it. */
import type {Task, WorkPlan} from '../ledger/model.js'
import {rolesOf, sharesOf, targetsOf} from '../ledger/views.js'
import {displayWidth} from './terminal.js'

/** All tasks under their headings, each with its units; then how many tasks each unit has. */
export function planLines(plan: WorkPlan, path: string): readonly string[] {
  const groups = plan.tasks.reduce((sum, {assignments}) => sum + assignments.length, 0)
  const counts = plan.units.map((unit) => [unit, String(sharesOf(plan, unit).length)] as const)
  const without = plan.tasks.filter(({assignments}) => assignments.length === 0).length
  return [
    `${plan.title}（${path}）`,
    '',
    ...plan.tasks.flatMap((task, index) => [...newHeadings(task, plan.tasks[index - 1]), ...taskLines(task)]),
    '',
    `共 ${plan.tasks.length} 项任务，${groups} 组责任单位，${plan.units.length} 个单位，${targetsOf(plan).length} 个指标` +
      `${without === 0 ? '' : `；${without} 项任务没有责任单位`}。`,
    '',
    ...aligned([['责任单位', '任务数'], ...counts])
  ]
}

/** The tasks of one unit: what it answers for, and with whom. */
export function shareLines(plan: WorkPlan, unit: string): readonly string[] {
  const shares = sharesOf(plan, unit)
  return [
    `${plan.title}：${unit}，${shares.length} 项任务`,
    ...shares.flatMap(({task, role, assignments}) => [
      '',
      `${task.printed}${task.title}${role === '责任' ? '' : `（${role}）`}`,
      ...assignments.flatMap(({paragraphs, units}) => [
        ...paragraphs.map((text) => `    ${text}`),
        `    责任单位：${units.map(({name}) => name).join('、')}`
      ])
    ])
  ]
}

/** Targets as a table; those of one unit where one is given. */
export function targetLines(plan: WorkPlan, unit: string | undefined): readonly string[] {
  const rows = targetsOf(plan)
    .filter(({task}) => unit === undefined || (task !== null && rolesOf(task).has(unit)))
    .map(({target, where}) => [
      where,
      target.printed + target.unit,
      target.value,
      target.qualifiers.join('、'),
      target.clause
    ])
  return aligned([['出处', '指标', '数值', '限定', '原文'], ...rows])
}

const label = ({printed, title}: Pick<Task, 'printed' | 'title'>): string => `${printed}${title}`

/** The headings above a task that the task before did not have. */
function newHeadings(task: Task, before: Task | undefined): readonly string[] {
  const known = new Set(before?.above.map(label))
  return task.above.map(label).filter((heading) => !known.has(heading))
}

function taskLines(task: Task): readonly string[] {
  const roles = [...rolesOf(task)].map(([unit, role]) => (role === '责任' ? unit : `${unit}（${role}）`))
  return [`  ${label(task)}`, `      ${roles.length === 0 ? '（没有写明责任单位）' : roles.join('、')}`]
}

/** Rows as columns of equal width; the last column is as long as it is. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => displayWidth(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === row.length - 1 ? cell : cell + ' '.repeat((widths[column] ?? 0) - displayWidth(cell))
      )
      .join('  ')
      .trimEnd()
  )
}

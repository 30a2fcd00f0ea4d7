/** Views of a work plan: who has which task, what one unit has, which numbers it promises. */
import type {Assignment, Role, Target, Task, WorkPlan} from './model.js'

/** 任务分工表: a row for each task, a column for each unit. */
export interface Matrix {
  readonly units: readonly string[]
  readonly rows: readonly {readonly task: Task; readonly roles: ReadonlyMap<string, Role>}[]
}

/** Tasks × units. A unit that two groups of a task name takes the stronger part. */
export function matrixOf({units, tasks}: WorkPlan): Matrix {
  return {units, rows: tasks.map((task) => ({task, roles: rolesOf(task)}))}
}

/** The units of a task with their parts, each once, in the order of its text. */
export function rolesOf({assignments}: Task): ReadonlyMap<string, Role> {
  const roles = new Map<string, Role>()
  for (const {units} of assignments) {
    for (const {name, role} of units) {
      const before = roles.get(name)
      if (before === undefined || strength[role] > strength[before]) roles.set(name, role)
    }
  }
  return roles
}

const strength: Readonly<Record<Role, number>> = {配合: 0, 责任: 1, 牵头: 2}

/** What one unit has to do in a task. */
export interface Share {
  readonly task: Task
  readonly role: Role
  /** The groups that name it, each with its paragraphs and the units beside it. */
  readonly assignments: readonly Assignment[]
}

/**
 * 分单位任务: the tasks of one unit.
 * @param unit standard name
 */
export const sharesOf = ({tasks}: WorkPlan, unit: string): readonly Share[] =>
  tasks.flatMap((task) => {
    const role = rolesOf(task).get(unit)
    if (role === undefined) return []
    return [{task, role, assignments: task.assignments.filter(({units}) => units.some(({name}) => name === unit))}]
  })

/** A target with where the plan states it. */
export interface StatedTarget {
  readonly target: Target
  /** The task; null for a goal. */
  readonly task: Task | null
  /** 任务1 or 目标一是, for tables. */
  readonly where: string
}

/** 指标清单: the targets of the goals, then those of the tasks. */
export const targetsOf = ({goals, tasks}: WorkPlan): readonly StatedTarget[] => [
  ...goals.flatMap(({printed, targets}) => targets.map((target) => ({target, task: null, where: `目标${printed}`}))),
  ...tasks.flatMap((task) =>
    task.targets.map((target) => ({target, task, where: `任务${task.printed.replace(/[.．、]$/u, '')}`}))
  )
]

/** 任务: the tasks of the work plan that the document names (`工作要点:` in its front matter). */
import type {Department} from '../../registry/model.js'
import {departmentBook} from '../../ledger/departments.js'
import type {Task, WorkPlan} from '../../ledger/model.js'
import {rolesOf} from '../../ledger/views.js'
import type {Arguments} from '../arguments.js'
import type {Desk} from '../desk.js'
import {unknown} from '../find.js'
import type {Source} from './source.js'

/** Columns of a task, and how they read. */
const columns: ReadonlyMap<string, (task: Task) => string> = new Map([
  ['序号', (task) => String(task.number)],
  ['任务', (task) => task.title],
  ['部分', (task) => task.above.at(-1)?.title ?? ''],
  [
    '责任单位',
    (task) => [...rolesOf(task)].map(([unit, role]) => (role === '责任' ? unit : `${unit}（${role}）`)).join('、')
  ],
  ['内容', (task) => task.paragraphs.join('\n')],
  [
    '指标',
    (task) => task.targets.map(({printed, unit, qualifiers}) => printedTarget(printed + unit, qualifiers)).join('、')
  ]
])

/** Tasks in the order of the plan. */
export const tasks: Source = {
  chinese: '任务',
  english: 'tasks',
  parameters: ['department', 'with', 'without'],
  rows: (given, desk) => {
    const plan = planOf(given, desk)
    const name = given.text('department')
    const unit =
      plan === undefined || name === undefined
        ? undefined
        : departmentNamed(name, plan, desk.registry.departments, given)
    if (plan === undefined || (name !== undefined && unit === undefined)) return undefined
    return {
      what: '任务',
      columns: [...columns.keys()],
      shown: ['序号', '任务', '责任单位'],
      rows: plan.tasks
        .filter((task) => unit === undefined || rolesOf(task).has(unit))
        .map((task) => ({
          name: task.title,
          province: null,
          unit: null,
          text: (column) => columns.get(column)?.(task) ?? '',
          place: () => task.place
        }))
    }
  }
}

/** The plan of the document; a document without one cannot ask for tasks. */
export function planOf(given: Arguments, {plan}: Desk): WorkPlan | undefined {
  if (plan !== undefined) return plan
  const hint = '请在信息头写明工作要点的文件，如 `工作要点: work-plan.md`，路径从这份公文所在的文件夹算起。'
  return given.fault('name', '这份公文没有写明是哪一份工作要点，查不到任务。', hint)
}

/** 责任单位 by name or alias, where some task names it. */
export function departmentNamed(
  name: string,
  {units}: WorkPlan,
  departments: readonly Department[],
  given: Arguments
): string | undefined {
  const standard = departmentBook(departments).standard(name) ?? name
  return units.includes(standard) ? standard : unknown('责任单位', name, units, given)
}

/** 不少于150万人, 80%以上: words that stand before a number, the number, words that stand behind. */
function printedTarget(number: string, qualifiers: readonly string[]): string {
  const behind = qualifiers.filter((word) => /^(?:及?以上|以下|[以之]内|左右|上下)$/u.test(word))
  const before = qualifiers.filter((word) => !behind.includes(word) && word !== '余' && word !== '多')
  return before.join('') + number + behind.join('')
}

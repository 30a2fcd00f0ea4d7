/** Gongwen tree → work plan: tasks, 责任单位, goals and targets, with what is doubtful told at its line. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {fileOf} from '../gongwen/file-of.js'
import type {Attachment, Enclosure, Gongwen, MainBody} from '../gongwen/nodes.js'
import {childrenOf} from '../gongwen/walk.js'
import type {Department} from '../registry/model.js'
import {assignmentsOf} from './assignments.js'
import {type DepartmentBook, departmentBook} from './departments.js'
import type {Goal, NumberedTitle, Task, WorkPlan} from './model.js'
import {nested, type TaskLines, taskLines} from './outline.js'
import {planLines, type PlanLine} from './plan-lines.js'
import {responsibilityIn} from './responsibility.js'
import {targetsIn} from './targets.js'

/** What reading a plan needs besides its tree. */
export interface PlanContext {
  /** Path of the document. */
  readonly path: string
  /** 责任单位 as the data declares them; with none, every name stands for itself. */
  readonly departments: readonly Department[]
  /** Receives `task-unit` and `department-known`. */
  readonly report: Report
}

/**
 * Read the work plan that a document holds: in the text that it issues (印发件), else in an attachment or its own text —
 * the first that names 责任单位. Without any the result has no tasks, which is reported.
 */
export function workPlanOf(tree: Gongwen, {path, departments, report}: PlanContext): WorkPlan {
  const file = fileOf(tree, path)
  const parts = tree.children.filter(isPart).toSorted((one, other) => rank[one.type] - rank[other.type])
  const read = parts.map((part) => ({part, lines: planLines(part, file)}))
  const found = read.find(({lines}) => taskLines(lines).length > 0) ?? read[0]
  const lines = found?.lines ?? []
  const book = departmentBook(departments)
  const tasks = taskLines(lines).map((task) => taskOf(task, book, report))
  const title = found === undefined ? undefined : childrenOf(found.part).find((node) => node.type === 'title')
  const place: Place = {path: found === undefined ? path : file(found.part), line: title?.position?.start.line}
  if (tasks.length === 0) {
    const hint = '任务要有序号，责任单位写在任务的末尾，如“（责任单位：科技司、财务司）”。'
    report(diagnostic('task-unit', place, '这份文件里没有写明责任单位的任务。', hint))
  }
  const used = new Set(tasks.flatMap((task) => task.assignments.flatMap(({units}) => units.map(({name}) => name))))
  return {title: title?.value ?? '', goals: goalsOf(lines), tasks, units: book.inOrder(used)}
}

const rank = {enclosure: 0, attachment: 1, mainBody: 2} as const
const isPart = (node: Gongwen['children'][number]): node is MainBody | Enclosure | Attachment =>
  Object.hasOwn(rank, node.type)

function taskOf({above, head, body}: TaskLines, book: DepartmentBook, report: Report): Task {
  const numbered = titleOf(head)
  const {assignments, paragraphs} = assignmentsOf(head, body, {book, report})
  const label = `${head.ordinal?.printed ?? ''}${numbered.title}`
  if (assignments.length === 0) {
    const hint = '请在任务的末尾写明，如“（责任单位：科技司）”。'
    report(diagnostic('task-unit', head.place, `任务“${label}”没有写明责任单位。`, hint))
  }
  return {
    ...numbered,
    number: head.ordinal?.value ?? 0,
    above: above.map(titleOf),
    paragraphs,
    assignments,
    targets: [head, ...body].flatMap(({text, place}) => targetsIn(responsibilityIn(text).text, place)),
    place: head.place
  }
}

/** Number and title of a heading, or of a numbered paragraph its first sentence. */
function titleOf({kind, ordinal, text}: PlanLine): NumberedTitle {
  const bare = responsibilityIn(text).text
  const title = kind === 'heading' ? bare.replace(/[。：:；;]$/u, '') : (/^[^。；;：:]*/u.exec(bare)?.[0] ?? bare)
  return {printed: ordinal?.printed ?? '', title}
}

/** 目标: the paragraphs of top parts that are called so. */
const goalsOf = (lines: readonly PlanLine[]): readonly Goal[] =>
  nested(lines)
    .filter(({head}) => head !== undefined && /目标/u.test(head.text))
    .flatMap(({body}) => body)
    .map(({ordinal, text, place}) => {
      const printed = ordinal?.printed ?? /^[一二三四五六七八九十]+是/u.exec(text)?.[0] ?? ''
      return {printed, text, targets: targetsIn(text, place), place}
    })

/** 责任单位 of one task: groups in the order of the text, each with the paragraphs that it answers for. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import type {DepartmentBook} from './departments.js'
import type {AssignedUnit, Assignment} from './model.js'
import type {PlanLine} from './plan-lines.js'
import {responsibilityIn, type ResponsibilityMark} from './responsibility.js'

/** How names are looked up, and who is told about those that cannot be. */
export interface AssignmentContext {
  readonly book: DepartmentBook
  readonly report: Report
}

/**
 * The groups of a task and its paragraphs without them. Reports `department-known` for names that the data does not
 * know and `task-unit` for marks that are empty, open or name a unit twice.
 * @param head the line of its number: a heading, or a numbered paragraph, which is text of the task too
 * @param body the lines below
 */
export function assignmentsOf(
  head: PlanLine,
  body: readonly PlanLine[],
  context: AssignmentContext
): {readonly assignments: readonly Assignment[]; readonly paragraphs: readonly string[]} {
  const assignments: {units: readonly AssignedUnit[]; paragraphs: string[]; place: Place}[] = []
  const paragraphs: string[] = []
  let waiting: string[] = []
  for (const line of [head, ...body]) {
    const {text, marks, open} = responsibilityIn(line.text)
    if (text !== '' && (line !== head || line.kind === 'numbered')) {
      const paragraph = (line === head ? '' : (line.ordinal?.printed ?? '')) + text
      paragraphs.push(paragraph)
      waiting.push(paragraph)
    }
    if (open.length > 0) {
      context.report(
        diagnostic(
          'task-unit',
          line.place,
          '“责任单位”的括号没有写完，无法读出责任单位。',
          '请在最后一个单位后面写上“）”。'
        )
      )
    }
    for (const mark of marks) {
      const units = unitsOf(mark, line.place, context)
      if (units.length === 0) continue
      assignments.push({units, paragraphs: waiting, place: line.place})
      waiting = []
    }
  }
  assignments.at(-1)?.paragraphs.push(...waiting)
  return {assignments, paragraphs}
}

function unitsOf(
  {names}: ResponsibilityMark,
  place: Place,
  {book, report}: AssignmentContext
): readonly AssignedUnit[] {
  if (names.length === 0) {
    report(diagnostic('task-unit', place, '“责任单位”后面没有写单位。', '请写明单位，几个单位之间用顿号隔开。'))
  }
  const seen = new Map<string, string>()
  return names.flatMap(({name, role}) => {
    const standard = book.standard(name)
    if (standard === undefined) {
      const like = book.like(name)
      const hint =
        like === undefined
          ? '请核对名称；如果确有这个单位，请在 content/data/registry.yaml 的 `责任单位` 里登记。'
          : `您是不是想写“${like}”？如果是同一单位的另一个名称，请登记为它的别名。`
      report(diagnostic('department-known', place, `责任单位“${name}”没有登记。`, hint))
    }
    const unit = {printed: name, name: standard ?? name, role}
    const earlier = seen.get(unit.name)
    seen.set(unit.name, name)
    if (earlier === undefined) return [unit]
    const same = earlier === name ? `“${name}”写了两次` : `“${earlier}”和“${name}”是同一个单位，写了两次`
    report(diagnostic('task-unit', place, `责任单位${same}。`, '请只保留一处。'))
    return []
  })
}

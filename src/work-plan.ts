/** 工作要点 that a document names in its front matter: compiled first, so that its tasks can be queried. */
import {type Diagnostic, diagnostic, hasErrors, type Report} from './diagnostics/diagnostic.js'
import type {Gongwen} from './gongwen/nodes.js'
import type {WorkPlan} from './ledger/model.js'
import {workPlanOf} from './ledger/work-plan.js'
import type {Registry} from './registry/model.js'
import type {DocumentSource} from './source/document.js'
import {partPath} from './source/part-file.js'

/** Compiles the document of a plan. */
export type CompilePlan = (path: string, report: Report) => Promise<{readonly tree: Gongwen} | undefined>

/** What reading a plan needs besides the document that names it. */
export interface PlanReading {
  /** The documents that wait for this one. */
  readonly trail: readonly string[]
  readonly registry: () => Registry | undefined
  readonly compile: CompilePlan
  readonly report: Report
}

/**
 * The plan of a document; undefined where it names none, or after a fault, which is reported as `work-plan` where the document names it.
 * Of the plan itself only errors are told here (a 责任单位 that is not declared); what is doubtful is told by `yinfa ledger`.
 */
export async function readWorkPlan(
  {path, meta}: DocumentSource,
  {trail, registry, compile, report}: PlanReading
): Promise<WorkPlan | undefined> {
  if (meta.workPlan === null) return undefined
  const place = meta.placeOf('workPlan')
  const refuse = (message: string, hint: string): undefined => {
    report(diagnostic('work-plan', place, message, hint))
  }
  const file = partPath(path, meta.workPlan)
  if (file === undefined)
    return refuse(`文件 \`${meta.workPlan}\` 不在工作区里。`, '请写相对于这份公文所在文件夹的路径，如 `work-plan.md`。')
  const waiting = [...trail, path]
  if (waiting.includes(file)) {
    const circle = [...waiting.slice(waiting.indexOf(file)), file].join(' → ')
    return refuse(`工作要点循环引用：${circle}。`, '请去掉其中一处的 `工作要点`。')
  }
  const findings: Diagnostic[] = []
  const document = await compile(file, (finding) => void findings.push(finding))
  const missing = findings.find(({id, place: where}) => id === 'file-found' && where.path === file)
  if (missing !== undefined) return refuse(`找不到工作要点 \`${file}\`。`, missing.hint ?? '请核对路径。')
  if (document === undefined)
    return refuse(
      `工作要点 \`${file}\` 有错误，读不出任务。`,
      `请先改正它的错误，运行 \`yinfa build ${file}\` 可以逐条看到。`
    )
  const data = registry()
  if (data === undefined) return undefined
  const said: Diagnostic[] = []
  const plan = workPlanOf(document.tree, {
    path: file,
    departments: data.departments,
    report: (one) => void said.push(one)
  })
  const errors = said.filter(({severity}) => severity === 'error')
  for (const error of errors) report(error)
  if (plan.tasks.length === 0) return refuse(`\`${file}\` 里没有写明责任单位的任务。`, '请核对是不是工作要点。')
  return hasErrors(errors) ? undefined : plan
}

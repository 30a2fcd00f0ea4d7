/** The work plan of a workspace, read from the document that issues it. */
import {compileDocument} from '../compile.js'
import {type Diagnostic, diagnostic, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {createNodeHost} from '../host/node.js'
import type {WorkPlan} from '../ledger/model.js'
import {workPlanOf} from '../ledger/work-plan.js'
import {loadRegistry} from '../registry/load.js'
import type {Department} from '../registry/model.js'
import type {Workspace} from '../source/document.js'
import {loadDocument} from '../source/load-document.js'
import {loadWorkspace} from '../source/workspace.js'
import {allDocuments, namedDocuments} from './find-documents.js'
import {inOrder} from './finding-order.js'
import {registryReader} from './read-registry.js'

/** Which plan to read. */
export interface PlanRequest {
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute path of the folder that `name` starts from. */
  readonly cwd: string
  /** The document as its reader typed it; undefined for the only work plan of the workspace. */
  readonly name: string | undefined
}

/** A plan, its document, and what was said about them; no plan when an error stopped its document. */
export interface PlanResult {
  readonly path: string | undefined
  readonly plan: WorkPlan | undefined
  /** 发文机关 and 成文日期 (YYYY-MM-DD) of the document; '' without one. */
  readonly issuer: string
  readonly date: string
  readonly departments: readonly Department[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Titles of plans. */
const planTitle = /工作(?:要点|计划)/u

/** Read a work plan. Rejects only for faults of the program; everything else is a finding. */
export async function readPlan(request: PlanRequest): Promise<PlanResult> {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  const host = createNodeHost({root: request.root, fontFolders: []})
  const workspace = loadWorkspace(host, report)
  const path = choose(request, workspace, host, report)
  const registry = registryReader(host, loadRegistry)
  const departments = path === undefined ? [] : registry().registry.departments
  for (const finding of path === undefined ? [] : registry().diagnostics) report(finding)
  const document = path === undefined ? undefined : await compileDocument(path, {workspace, registry}, host, report)
  const plan =
    document === undefined || path === undefined ? undefined : workPlanOf(document.tree, {path, departments, report})
  const meta = document?.source.meta
  const issued = {issuer: meta?.issuer.name ?? '', date: meta?.documentDate.date ?? ''}
  return {path, plan, ...issued, departments, diagnostics: inOrder(findings)}
}

/** The document that was named, else the only one that is or issues a plan. */
function choose(request: PlanRequest, workspace: Workspace, host: Host, report: Report): string | undefined {
  const all = allDocuments(host, report)
  if (all === undefined) return undefined
  if (request.name !== undefined) {
    const named = namedDocuments([request.name], all, request, host, report)
    return named.length < 2 ? named[0] : only(named, `\`${request.name}\` 里有`, report)
  }
  const plans = all.filter((path) => {
    const meta = loadDocument(host, path, workspace, () => undefined)?.meta
    const titles = meta === undefined ? [] : [meta.title, ...meta.enclosures.map(({title}) => ({value: title}))]
    return titles.some(({value}) => planTitle.test(value))
  })
  return only(plans, '工作区里有', report)
}

function only(plans: readonly string[], where: string, report: Report): string | undefined {
  if (plans.length === 1) return plans[0]
  const [message, hint] =
    plans.length === 0
      ? [
          '工作区里没有标题含“工作要点”或“工作计划”的公文。',
          '请写出公文，如 `yinfa ledger content/documents/2014/work-plan.md`。'
        ]
      : [`${where} ${plans.length} 份公文，不知道要哪一份。`, `请写出其中一份：${plans.slice(0, 8).join('、')}。`]
  report(diagnostic('file-found', {path: 'content/documents'}, message, hint))
  return undefined
}

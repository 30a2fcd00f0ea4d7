/** `yinfa deadlines`: what is due when, over all documents, as a table, as JSON or as a calendar. */
import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {allDocuments, namedDocuments} from '../build/find-documents.js'
import {inOrder} from '../build/finding-order.js'
import {registryReader} from '../build/read-registry.js'
import {readViews} from '../build/read-views.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import {createNodeHost} from '../host/node.js'
import {systemReason} from '../host/system-codes.js'
import {calendarText, deadlineList, type ListedDeadline} from '../proofread.js'
import {loadRegistry} from '../registry/load.js'
import {loadWorkspace} from '../source/workspace.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {findingLines} from './print-findings.js'
import {tableLines} from './table-lines.js'
import {painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {refuseSources, workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface DeadlinesOptions {
  readonly ics?: string
  readonly root?: string
  readonly json?: boolean
}

/** Run the command. Throws `UsageError`. */
export async function deadlinesCommand(
  paths: readonly string[],
  options: DeadlinesOptions,
  {cwd, env, out, err}: Terminal
): Promise<Exit> {
  const root = workspaceRoot(cwd, options.root)
  if (options.ics !== undefined) {
    refuseSources(root, cwd, options.ics)
    if (!options.ics.toLowerCase().endsWith('.ics'))
      throw new UsageError(`日历文件的名称应以 .ics 结尾，现在是 \`${options.ics}\`。`, '例如 `--ics 期限.ics`。')
  }
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const host = createNodeHost({root, fontFolders: []})
  const workspace = loadWorkspace(host, report)
  const all = allDocuments(host, report) ?? []
  const chosen = paths.length > 0 ? namedDocuments(paths, all, {root, cwd}, host, report) : all
  const read = await readViews(chosen, {workspace, registry: registryReader(host, loadRegistry)}, host, report)
  const deadlines = deadlineList(read.map(({view}) => view))
  const diagnostics = inOrder(findings.filter(({severity}) => severity === 'error'))
  const exit: Exit = hasErrors(diagnostics) ? 'findings' : 'ok'
  if (options.json === true) {
    const value = {version, exit, exitCode: exitCodes[exit].code, deadlines, diagnostics}
    out.write(`${JSON.stringify(value, null, 2)}\n`)
  } else {
    for (const line of findingLines(diagnostics, painter(err, env))) err.write(`${line}\n`)
    for (const line of linesOf(deadlines)) out.write(`${line}\n`)
    if (exit === 'findings') err.write('有公文不能读取，它们的期限没有列入；请改正后再运行一次。\n')
  }
  if (options.ics === undefined) return exit
  const fault = await write(path.resolve(cwd, options.ics), calendarText(deadlines))
  if (fault === undefined) {
    if (options.json !== true) out.write(`\n已写好 ${options.ics}\n`)
    return exit
  }
  err.write(
    `${painter(err, env)('error', '错误')} 日历写不进 ${options.ics}：${fault}。\n    请检查路径和权限后重试。\n`
  )
  return 'output'
}

function linesOf(deadlines: readonly ListedDeadline[]): readonly string[] {
  if (deadlines.length === 0) return ['公文里没有找到期限。']
  return tableLines(
    [
      ['日期', '星期', '公文', '位置', '要求'],
      ...deadlines.map(({date, weekday, number, title, file, line, sentence}) => [
        date,
        weekday,
        number ?? shortened(title),
        line === null ? file : `${file}:${line}`,
        sentence
      ])
    ],
    new Set()
  )
}

/** A title that would push the rest out of sight. */
const shortened = (title: string): string => (title.length > 22 ? `${title.slice(0, 21)}……` : title)

/** @returns why it could not be written */
async function write(file: string, text: string): Promise<string | undefined> {
  try {
    await writeFile(file, text)
    return undefined
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (typeof code !== 'string') throw error
    return systemReason(code)
  }
}

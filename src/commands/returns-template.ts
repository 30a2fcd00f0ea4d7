/** `yinfa returns template`: the forms of a period as XLSX, one for all provinces or one for each. */
import {mkdir, readFile} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {inOrder} from '../build/finding-order.js'
import {onDisk} from '../build/output-error.js'
import {outputFinding, shownPath} from '../build/output-finding.js'
import {type FileToWrite, writeSet} from '../build/write-output.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import {createNodeHost} from '../host/node.js'
import {lastDay} from '../registry/history.js'
import {loadRegistry} from '../registry/load.js'
import type {Registry, ReturnPeriod} from '../registry/model.js'
import type {Province} from '../registry/provinces.js'
import {type SheetMetadata, writeXlsx} from '../write/sheet/index.js'
import type {Exit} from './exit-codes.js'
import {findingLines} from './print-findings.js'
import {namedPeriod} from './return-period.js'
import {formTitle, returnSheets} from './return-sheets.js'
import {painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {refuseSources, workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface TemplateOptions {
  readonly period?: string
  readonly to?: string
  readonly byProvince?: boolean
  readonly root?: string
}

/** Run the command. Throws `UsageError`, also rather than replace a file that may have been filled in. */
export async function returnsTemplateCommand(options: TemplateOptions, {cwd, env, out, err}: Terminal): Promise<Exit> {
  const root = workspaceRoot(cwd, options.root)
  const findings: Diagnostic[] = []
  const registry = loadRegistry(createNodeHost({root, fontFolders: []}), (finding) => findings.push(finding))
  const print = (): void => {
    for (const line of findingLines(inOrder(findings), painter(err, env))) err.write(`${line}\n`)
  }
  if (hasErrors(findings)) {
    print()
    err.write('数据有错误，没有生成报送表；请改正后再运行一次。\n')
    return 'findings'
  }
  const period = namedPeriod(registry, options.period)
  if (period.form.length === 0)
    throw new UsageError(`${period.name} 这一期没有项目。`, '请在 content/data/registry.yaml 的 `进展` 里写 `项目`。')
  const files = filesOf(period, registry, options, root, cwd)
  try {
    await refuseReplacing(files, root)
    for (const folder of new Set(files.map(({path}) => dirname(path))))
      await onDisk(folder, mkdir(folder, {recursive: true}))
    await writeSet(files)
  } catch (error) {
    if (error instanceof UsageError) throw error
    findings.push(outputFinding(error, root))
    print()
    return 'output'
  }
  print()
  for (const {path} of files) out.write(`${shownPath(root, path)}\n`)
  out.write(`生成 ${files.length} 份报送表：${period.name} 这一期，${period.form.length} 个项目。\n`)
  return 'ok'
}

function filesOf(
  period: ReturnPeriod,
  registry: Registry,
  {to, byProvince = false}: TemplateOptions,
  root: string,
  cwd: string
): readonly FileToWrite[] {
  const base = `报送表-${period.name.replaceAll(/[\p{Cc}\\/:*?"<>|]/gu, '-')}`
  if (to !== undefined) refuseSources(root, cwd, to)
  const title = formTitle(period)
  const date = period.deadline ?? lastDay(registry) ?? '1980-01-01'
  const metadata: SheetMetadata = {title, creator: '', date}
  const isFile = to?.toLowerCase().endsWith('.xlsx') === true
  if (!byProvince) {
    const given = to === undefined ? join(root, 'out') : resolve(cwd, to)
    return [
      {path: isFile ? given : join(given, `${base}.xlsx`), bytes: writeXlsx(returnSheets(period, null), metadata)}
    ]
  }
  if (isFile) throw new UsageError('`--by-province` 写成一个文件夹，不是一个文件。', `请写 \`--to ${base}\`。`)
  const folder = to === undefined ? join(root, 'out', base) : resolve(cwd, to)
  return period.expected.map((province: Province) => ({
    path: join(folder, `${province.code}-${province.short}.xlsx`),
    bytes: writeXlsx(returnSheets(period, province), {...metadata, title: `${province.name}${title}`})
  }))
}

/** What stands there may have been filled in. */
async function refuseReplacing(files: readonly FileToWrite[], root: string): Promise<void> {
  for (const {path, bytes} of files) {
    const present = await readFile(path).catch((error: unknown) => {
      if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR'))
        return null
      throw error
    })
    if (present === null || present.equals(bytes)) continue
    throw new UsageError(
      `\`${shownPath(root, path)}\` 已经在了，可能是填过的，没有覆盖。`,
      '请移走它，或用 --to 写到别处。'
    )
  }
}

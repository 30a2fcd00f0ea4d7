/** `yinfa impact`: which texts, lines and outputs mention a fact of the data, or a document. */
import {statSync} from 'node:fs'
import path from 'node:path'
import {allDocuments} from '../build/find-documents.js'
import {inOrder} from '../build/finding-order.js'
import {type Impact, impactOf, type Mention} from '../build/impact.js'
import {impactTarget} from '../build/impact-target.js'
import {type ReadView, readViews} from '../build/read-views.js'
import {registryReader} from '../build/read-registry.js'
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import {createNodeHost} from '../host/node.js'
import {isWorkspacePath} from '../host/workspace-path.js'
import {loadRegistry} from '../registry/load.js'
import type {Registry} from '../registry/model.js'
import {printedDocumentNumber} from '../source/document-number.js'
import {didYouMean, nearestPath} from '../source/nearest.js'
import {loadWorkspace} from '../source/workspace.js'
import {version} from '../version.js'
import {type Exit, exitCodes} from './exit-codes.js'
import {findingLines} from './print-findings.js'
import {type Paint, painter, type Terminal} from './terminal.js'
import {UsageError} from './usage-error.js'
import {workspaceRoot} from './workspace-root.js'

/** Options as typed. */
export interface ImpactOptions {
  readonly root?: string
  readonly json?: boolean
}

const kinds: Readonly<Record<Mention['by'], string>> = {query: '取自数据', typed: '手写', citation: '引用'}

/** Run the command. Throws `UsageError` when there is nothing of that name. */
export async function impactCommand(name: string, options: ImpactOptions, terminal: Terminal): Promise<Exit> {
  const {cwd, env, out, err} = terminal
  const root = workspaceRoot(cwd, options.root)
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void findings.push(finding)
  const host = createNodeHost({root, fontFolders: []})
  const workspace = loadWorkspace(host, report)
  const world = {workspace, registry: registryReader(host, loadRegistry)}
  const read = await readViews(allDocuments(host, report) ?? [], world, host, report)
  const {registry, diagnostics: faults} = world.registry()
  const diagnostics = inOrder([...findings, ...faults].filter(({severity}) => severity === 'error'))
  const exit: Exit = hasErrors(diagnostics) ? 'findings' : 'ok'
  const hash = name.indexOf('#')
  const [typed, key] = hash === -1 ? [name, null] : [name.slice(0, hash), name.slice(hash + 1)]
  if (typed.trim() === '') throw new UsageError('没有写要查什么。', '例如 `yinfa impact 石河子大学`。')
  const target = impactTarget(fileOf(root, cwd, typed), key, read, registry) ?? impactTarget(typed, key, read, registry)
  if (target === undefined) {
    const file = [fileOf(root, cwd, typed), typed].find((way) => isWorkspacePath(way) && isFile(path.join(root, way)))
    throw new UsageError(
      file === undefined
        ? `工作区里没有“${typed}”。`
        : key === null
          ? `“${file}”里没有公文要查的数据。`
          : `“${file}”里没有“${key}”。`,
      (file === undefined ? likely(typed, read, registry) : undefined) ??
        '请写数据文件（可加 #行号、#单元格 或 #名称）、公文、文号，或者数据里的一个名称。'
    )
  }
  const impacts = hasErrors(faults) ? [] : await impactOf({target, read, registry, world, host})
  if (options.json === true) {
    const value = {version, exit, exitCode: exitCodes[exit].code, target: name, documents: impacts, diagnostics}
    out.write(`${JSON.stringify(value, null, 2)}\n`)
    return exit
  }
  for (const line of findingLines(diagnostics, painter(err, env))) err.write(`${line}\n`)
  if (exit === 'findings') err.write('有公文或数据有错误，下面没有算进去；请改正后再运行一次。\n')
  for (const line of linesOf(name, impacts, painter(out, env))) out.write(`${line}\n`)
  return exit
}

const isFile = (file: string): boolean => statSync(file, {throwIfNoEntry: false})?.isFile() === true

/** What was perhaps meant: a unit, a number or title of a document, or its file. */
function likely(typed: string, read: readonly ReadView[], {units}: Registry): string | undefined {
  const documents = read.flatMap(({view: {meta}}) => [
    ...(meta.documentNumber === null ? [] : [printedDocumentNumber(meta.documentNumber)]),
    meta.title.value
  ])
  const names = units.slice(0, mostNames).flatMap(({name, aliases, organs}) => [name, ...aliases, ...organs])
  const file = nearestPath(
    typed,
    read.map(({view}) => view.path)
  )
  return didYouMean(typed, [...documents, ...names]) ?? (file === undefined ? undefined : `您是不是想写 \`${file}\`？`)
}

/** Units whose names are compared with a mistyped one: each takes its time. */
const mostNames = 2000

const fileOf = (root: string, cwd: string, typed: string): string =>
  path.relative(root, path.resolve(cwd, typed)).split(path.sep).join('/')

const linesOf = (name: string, impacts: readonly Impact[], paint: Paint): readonly string[] => [
  impacts.length === 0
    ? `没有公文提到“${name}”。`
    : `${impacts.length} 份公文提到“${name}”，共 ${impacts.reduce((sum, {mentions}) => sum + mentions.length, 0)} 处：`,
  ...impacts.flatMap(({path: file, title, mentions, outputs}) => [
    '',
    paint('strong', `${title}（${file}）`),
    ...mentions.map(
      (mention) =>
        `  ${mention.line === null ? mention.file : `${mention.file}:${mention.line}`} ${mention.words}${paint('faint', `（${kinds[mention.by]}）`)}`
    ),
    `  ${paint('faint', `文件：${outputs.join('、')}`)}`
  ])
]

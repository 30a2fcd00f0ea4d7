/** A folder of returned forms → records and a list of what goes back. The folder itself is only read. */
import type {Dirent} from 'node:fs'
import * as disk from 'node:fs/promises'
import {join, relative, sep} from 'node:path'
import {bounds} from '../collect/bounds.js'
import type {JudgedFile, ReadFile} from '../collect/model.js'
import {fingerprint, readApplication} from '../collect/read-application.js'
import {judge} from '../collect/versions.js'
import {collectionFiles} from '../collection-files.js'
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import {formIds, loadForm} from '../forms/load.js'
import type {FormSchema} from '../forms/schema.js'
import {createNodeHost} from '../host/node.js'
import {systemCode, systemReason} from '../host/system-codes.js'
import {readState, stateFile, stateKey, stateName} from './collect-state.js'
import {inOrder} from './finding-order.js'
import {outputFinding} from './output-finding.js'
import {openOutput, type OutputFolder} from './output-folder.js'

/** What to collect. */
export interface CollectRequest {
  /** Absolute path of the workspace, whose forms they are. */
  readonly root: string
  /** Absolute path of the folder with the returned forms. */
  readonly folder: string
  /** Absolute path of the folder for the records; never the former. */
  readonly to: string
  readonly signal: AbortSignal
  /** Told after each file. */
  readonly onFile?: (done: number, all: number) => void
}

/** What came of it. */
export interface CollectResult {
  /** By path; empty after an error. */
  readonly files: readonly JudgedFile[]
  readonly schemas: readonly FormSchema[]
  /** How many were known from an earlier run. */
  readonly known: number
  /** Whether it was interrupted before all files were read; the next run goes on. */
  readonly interrupted: boolean
  readonly diagnostics: readonly Diagnostic[]
}

/** The state is written after so many files. */
const step = 50

/** Read a folder and write records, list and state. Rejects only for faults of the program. */
export async function collectFolder(request: CollectRequest): Promise<CollectResult> {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  const host = createNodeHost({root: request.root, fontFolders: []})
  const schemas = formIds(host).flatMap((id) => loadForm(host, id, report) ?? [])
  const nothing = {files: [], schemas, known: 0, interrupted: false}
  if (schemas.length === 0 && !hasErrors(findings)) {
    report(diagnostic('form-found', {path: 'templates/forms'}, '还没有申请表。', '请在 templates/forms/ 里写一份。'))
  }
  if (hasErrors(findings)) return {...nothing, diagnostics: inOrder(findings)}
  try {
    const output = await openOutput(request.to)
    try {
      const {read, known} = await readAll(request, schemas, output, report)
      if (read === undefined) return {...nothing, interrupted: request.signal.aborted, diagnostics: inOrder(findings)}
      const files = judge(read)
      await output.write(await collectionFiles(files, schemas))
      return {files, schemas, known, interrupted: false, diagnostics: inOrder(findings)}
    } finally {
      await output.close()
    }
  } catch (error) {
    report(outputFinding(error, request.root))
    return {...nothing, diagnostics: inOrder(findings)}
  }
}

async function readAll(
  {folder, to, signal, onFile}: CollectRequest,
  schemas: readonly FormSchema[],
  output: OutputFolder,
  report: Report
): Promise<{readonly read: readonly ReadFile[] | undefined; readonly known: number}> {
  const paths = await filesBelow(folder, to, report)
  if (paths === undefined) return {read: undefined, known: 0}
  const key = stateKey(schemas)
  const earlier = readState(await output.read(stateName), key)
  const read = new Map<string, ReadFile>()
  const saved = () =>
    [...earlier, ...read].reduce((all, [path, file]) => all.set(path, file), new Map<string, ReadFile>())
  let [known, fresh] = [0, 0]
  for (const path of paths) {
    if (signal.aborted) {
      await output.write([stateFile(saved().values(), key)])
      return {read: undefined, known}
    }
    const file = await readOne(folder, path, earlier.get(path), schemas)
    read.set(path, file)
    if (file === earlier.get(path)) known++
    else if (++fresh % step === 0) await output.write([stateFile(saved().values(), key)])
    onFile?.(read.size, paths.length)
  }
  await output.write([stateFile(read.values(), key)])
  return {read: [...read.values()], known}
}

/** One file after the other: whatever a file takes is given back before the next one is opened. */
async function readOne(
  folder: string,
  path: string,
  earlier: ReadFile | undefined,
  schemas: readonly FormSchema[]
): Promise<ReadFile> {
  const absolute = join(folder, path)
  try {
    const {size} = await disk.stat(absolute)
    if (size > bounds.file) {
      const message = `文件有 ${Math.ceil(size / 1_000_000)} MB，超过 ${bounds.file / 1_000_000} MB，没有打开。`
      return unread(path, message, '请去掉表里的图片和附件再保存。')
    }
    const bytes = await disk.readFile(absolute)
    return earlier?.sha256 === fingerprint(bytes) ? earlier : await readApplication(path, bytes, schemas)
  } catch (error) {
    const code = systemCode(error)
    return unread(path, `文件打不开：${systemReason(code)}。`, '请检查权限，关闭正打开它的程序后重试。')
  }
}

const unread = (path: string, message: string, hint: string): ReadFile => ({
  path,
  sha256: '',
  form: null,
  values: {},
  findings: [{severity: 'fault', field: null, where: null, message, hint}]
})

/** What systems and office programs leave in folders. */
const leftovers = /^(?:\..*|~\$.*|\.~lock.*#|Thumbs\.db|desktop\.ini|__MACOSX)$/iu

/** All files, by path; links are not followed. Undefined after an error. */
async function filesBelow(folder: string, to: string, report: Report): Promise<readonly string[] | undefined> {
  const found: string[] = []
  const left = [folder]
  let unlisted = 0
  for (let next = left.pop(); next !== undefined; next = left.pop()) {
    const entries = await entriesOf(next, report)
    if (entries === undefined) unlisted++
    for (const entry of entries ?? []) {
      const path = join(next, entry.name)
      if (leftovers.test(entry.name) || path === to) continue
      if (entry.isDirectory()) left.push(path)
      else if (entry.isFile()) found.push(relative(folder, path).split(sep).join('/'))
    }
    if (found.length > bounds.files) {
      const message = `文件夹里的文件超过 ${bounds.files} 个，不像回收的申请表，没有读取。`
      report(diagnostic('collect-folder', {path: folder}, message, '请指明放申请表的文件夹。'))
      return undefined
    }
  }
  if (found.length === 0) {
    const hint = '请把回收的申请表放进去，可以分省建文件夹。'
    if (unlisted === 0) report(diagnostic('collect-folder', {path: folder}, '文件夹里没有文件。', hint))
    return undefined
  }
  return found.toSorted()
}

/** What a folder holds; undefined after an error. */
async function entriesOf(folder: string, report: Report): Promise<readonly Dirent[] | undefined> {
  try {
    return await disk.readdir(folder, {withFileTypes: true})
  } catch (error) {
    const message = `文件夹打不开：${systemReason(systemCode(error))}。`
    report(diagnostic('collect-folder', {path: folder}, message, '请检查路径和权限。'))
    return undefined
  }
}

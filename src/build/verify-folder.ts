/** 核验 of a folder that was collected: workbook, list of applications, and the report in the formats of documents. */
import {type Verification, verify} from '../collect/verify/verify.js'
import {compileDocument} from '../compile.js'
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {createNodeHost} from '../host/node.js'
import {publish} from '../publish.js'
import {loadRegistry} from '../registry/load.js'
import type {ApplicationCall} from '../registry/model.js'
import {registryPath} from '../registry/registry-file.js'
import type {Workspace} from '../source/document.js'
import {loadWorkspace} from '../source/workspace.js'
import {verificationFiles, verificationNames} from '../verification-files.js'
import type {CollectResult} from './collect-folder.js'
import {inOrder} from './finding-order.js'
import {type FontOptions, openFonts} from './open-fonts.js'
import {outputFinding} from './output-finding.js'
import {type NamedFile, openOutput} from './output-folder.js'
import {documentsFolder} from './output-name.js'

/** What to verify. */
export interface VerifyRequest extends FontOptions {
  /** Absolute path of the workspace. */
  readonly root: string
  /** Absolute path of the folder for the results. */
  readonly to: string
  readonly collected: CollectResult
  /** 批次; null for the only call, or the last one. */
  readonly batch: string | null
  /** 收到日期, YYYY-MM-DD; null where nobody said it. */
  readonly received: string | null
  /** 成文日期 of the report; null for the day after which nothing could be sent in. */
  readonly date: string | null
}

/** What came of it. */
export interface VerifyResult {
  readonly verification: Verification | null
  readonly call: ApplicationCall | null
  /** Names of the files that were written. */
  readonly files: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Verify and write. Rejects only for faults of the program. */
export async function verifyFolder(request: VerifyRequest): Promise<VerifyResult> {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  const host = createNodeHost({root: request.root, fontFolders: []})
  const registry = loadRegistry(host, report)
  const workspace = loadWorkspace(host, report)
  const call = callOf(registry.calls, request.batch, report)
  const [issuer] = workspace.issuers
  const end = (rest: Partial<VerifyResult> = {}): VerifyResult => {
    return {verification: null, call: call ?? null, files: [], ...rest, diagnostics: inOrder(findings)}
  }
  if (hasErrors(findings) || call === undefined || issuer === undefined) return end()
  const {files, schemas} = request.collected
  const verification = verify(files, {registry, schemas, call, received: request.received})
  const head = {issuer: issuer.name, call, date: request.date ?? request.received ?? call.deadline}
  const made = await verificationFiles(files, verification, head)
  const markdown = made.find(({name}) => name.endsWith('.md'))?.bytes ?? new Uint8Array()
  const published = await reportFiles(markdown, request, host, workspace, report)
  try {
    const output = await openOutput(request.to)
    try {
      const written = await output.write([...made, ...published])
      return end({verification, files: written.map(({name}) => name)})
    } finally {
      await output.close()
    }
  } catch (error) {
    report(outputFinding(error, request.root))
    return end()
  }
}

/**
 * The report in the formats of documents. It is compiled and published, not proof-read: what it quotes is wrong on
 * purpose.
 */
async function reportFiles(
  markdown: Uint8Array,
  request: VerifyRequest,
  host: Host,
  workspace: Workspace,
  report: Report
): Promise<readonly NamedFile[]> {
  const path = `${documentsFolder}/${verificationNames.report}.md`
  const document = await compileDocument(path, {workspace}, withFile(host, path, markdown), report)
  if (document === undefined) return []
  const {library} = await openFonts(request)
  const {files, diagnostics} = await publish(document, ['pdf', 'docx', 'html'], {
    workspace,
    fonts: () => library,
    baseName: verificationNames.report
  })
  for (const finding of diagnostics) report(finding)
  return files.map(({ending, bytes}) => ({name: `${verificationNames.report}.${ending}`, bytes}))
}

function callOf(calls: readonly ApplicationCall[], batch: string | null, report: Report): ApplicationCall | undefined {
  const found = batch === null ? calls.at(-1) : calls.find((one) => one.batch === batch)
  if (found !== undefined) return found
  const which = batch === null ? '' : `批次 \`${batch}\` 的`
  const hint = '请写 `申报:`，下面写 `- 批次: 2012`、`截止: 2012-02-29`、`依据: 教技函〔2012〕4号`。'
  report(diagnostic('application-call', {path: registryPath}, `台账里没有${which}申报期限，不能核验。`, hint))
  return undefined
}

/** A host that also holds one file. */
const withFile = (host: Host, path: string, bytes: Uint8Array): Host => ({
  read: (wanted) => (wanted === path ? bytes : host.read(wanted)),
  list: (folder) => (path.startsWith(`${folder}/`) ? [...host.list(folder), path].toSorted() : host.list(folder)),
  font: (name) => host.font(name)
})

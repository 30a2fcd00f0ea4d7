/** Content → official document: the pipeline up to the tree, in one screen. */
import {tableFindings} from './check/table-columns.js'
import {type Diagnostic, diagnostic, hasErrors, type Report} from './diagnostics/diagnostic.js'
import {expand} from './expand/expand.js'
import {fillValues} from './expand/values.js'
import {fromMdast, type PartFile, type PartFiles} from './gongwen/from-mdast/index.js'
import type {Gongwen} from './gongwen/nodes.js'
import type {Pictures} from './gongwen/picture.js'
import type {Host} from './host/host.js'
import type {DocumentSource, Workspace} from './source/document.js'
import {settleClosing} from './layout/closing-room.js'
import {settleFirstPage} from './layout/first-page.js'
import {imprintFits} from './layout/imprint.js'
import {readPictures} from './pictures/index.js'
import {loadDocument} from './source/load-document.js'
import {readPart} from './source/part-file.js'
import {templatesOf} from './source/templates.js'

/** A document whose content is understood. */
export interface CompiledDocument {
  readonly source: DocumentSource
  readonly tree: Gongwen
  /** The pictures of its figures. */
  readonly pictures: Pictures
}

/**
 * Read → load → expand → parse → tree. Content is never a reason to throw: everything is reported, and there is no
 * document when a finding is an error.
 * @param path workspace-relative path of the Markdown file
 */
export async function compileDocument(
  path: string,
  workspace: Workspace,
  host: Host,
  report: Report
): Promise<CompiledDocument | undefined> {
  const findings: Diagnostic[] = []
  const note: Report = (finding) => {
    findings.push(finding)
    report(finding)
  }
  const source = loadDocument(host, path, workspace, note)
  if (source === undefined) return undefined
  const body = await readMarkdown(source, host, note)
  const files = await partFiles(source, host, note)
  if (body === undefined) return undefined
  const tree = settled(fromMdast(body.root, source.meta, body.context, files), source, note)
  for (const finding of tableFindings(tree, path)) note(finding)
  const pictures = readPictures(tree, path, host, note)
  return hasErrors(findings) ? undefined : {source, tree, pictures}
}

/** Expand and parse one Markdown text. */
async function readMarkdown(source: DocumentSource, host: Host, report: Report): Promise<PartFile | undefined> {
  const expanded = await expand(source, {templates: templatesOf(host)}, report)
  if (expanded === undefined) return undefined
  const {path} = source
  const {markdown, lineOf, values} = expanded
  const {parseMarkdown} = await import('./parse/markdown.js')
  const {root, excess} = parseMarkdown(markdown)
  if (excess !== undefined) {
    report(diagnostic('markdown-bounds', {path, line: lineOf(excess.line)}, excess.message, excess.hint))
    return undefined
  }
  return {root, context: {path, markdown, lineOf, fill: (text) => fillValues(text, values), report}}
}

/** Attachments and enclosures in files of their own; expressions in them know the same values as the body. */
async function partFiles(source: DocumentSource, host: Host, report: Report): Promise<PartFiles> {
  const {meta, path} = source
  const entries = [
    ...meta.enclosures.map(({file}, index) => ({file, field: `enclosures.${index}`})),
    ...meta.attachments.map(({file}, index) => ({file, field: `attachments.${index}`}))
  ]
  const files = new Map<string, PartFile>()
  for (const {file, field} of entries) {
    const part = file === null ? undefined : readPart(host, path, file, meta.placeOf(`${field}.file`), report)
    if (part === undefined) continue
    const read = await readMarkdown({...source, path: part.path, body: part.text, bodyLine: 1}, host, report)
    if (read !== undefined) files.set(field, read)
  }
  return files
}

/** Page 1 must show 正文 (7.3.3): what would crowd it out is set elsewhere, and said. */
function settled(tree: Gongwen, {meta}: DocumentSource, report: Report): Gongwen {
  const {tree: result, leadMarkOnly, movedRecipients} = settleFirstPage(tree)
  if (leadMarkOnly !== null) {
    const message = `${leadMarkOnly.children.length} 个机关联合行文，首页排不下全部名称，发文机关标志只用主办机关的。`
    const hint = `这是标准允许的排法。如果就要这样，请写 \`标志: ${meta.issuer.mark}\`，不再提示。`
    report(diagnostic('joint-mark-size', meta.placeOf('issuer'), message, hint))
  }
  if (movedRecipients !== null) {
    const message = '主送机关名称太多，首页排不下正文，已移到版记，排在抄送机关之上。'
    report(diagnostic('recipients-first-page', meta.placeOf('recipients'), message, '这是标准规定的排法，不需要改动。'))
  }
  if (!imprintFits(result)) {
    const message = '版记里的主送机关和抄送机关太多，一页排不下。'
    const hint = '请改用统称，如“各省、自治区、直辖市教育厅（教委）”。'
    const at = movedRecipients === null ? 'copyRecipients' : 'recipients'
    report(diagnostic('imprint-room', meta.placeOf(at), message, hint))
  }
  return settleClosing(result)
}

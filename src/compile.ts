/** Content → official document: the pipeline up to the tree, in one screen. */
import {type Diagnostic, diagnostic, hasErrors, type Report} from './diagnostics/diagnostic.js'
import {expand} from './expand/expand.js'
import {fillValues} from './expand/values.js'
import {fromMdast} from './gongwen/from-mdast/index.js'
import {variants} from './gongwen/genres.js'
import type {Gongwen} from './gongwen/nodes.js'
import type {Host} from './host/host.js'
import type {DocumentSource, Workspace} from './source/document.js'
import {loadDocument} from './source/load-document.js'
import {templatesOf} from './source/templates.js'

/** A document whose content is understood. */
export interface CompiledDocument {
  readonly source: DocumentSource
  readonly tree: Gongwen
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
  refuseVariant(source, note)
  const expanded = await expand(source, {templates: templatesOf(host)}, note)
  if (expanded === undefined) return undefined
  const {markdown, lineOf, values} = expanded
  const {parseMarkdown} = await import('./parse/markdown.js')
  const {root, excess} = parseMarkdown(markdown)
  if (excess !== undefined) {
    note(diagnostic('markdown-bounds', {path, line: lineOf(excess.line)}, excess.message, excess.hint))
    return undefined
  }
  const fill = (text: string): string => fillValues(text, values)
  const tree = fromMdast(root, source.meta, {path, markdown, lineOf, fill, report: note})
  return hasErrors(findings) ? undefined : {source, tree}
}

/** 命令 and 纪要 have a layout of their own (10.2, 10.3) that yinfa does not set yet: better none than a wrong one. */
function refuseVariant({meta}: DocumentSource, report: Report): void {
  if (meta.variant === 'standard' || meta.variant === 'letter') return
  const message = `本版本还不能排“${variants[meta.variant]}”格式，只能排“文件”和“信函”格式。`
  report(
    diagnostic('variant-available', meta.placeOf('variant'), message, '请改用 `variant: 文件` 或 `variant: 信函`。')
  )
}

/** Check a text in one call: a notice of the ministry whose body and front matter a test gives. */
import type {CheckResult} from '../../src/check/check.js'
import {applyFixes} from '../../src/check/fix.js'
import type {Finding} from '../../src/check/finding.js'
import {compileDocument} from '../../src/compile.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {proofread} from '../../src/proofread.js'
import type {TemplateMemory} from '../../src/template-memory.js'
import {loadWorkspace} from '../../src/source/workspace.js'

/** The document's file. */
export const file = 'content/documents/2012/notice.md'

const front: Readonly<Record<string, string>> = {
  genre: 'notice',
  issuer: '教育部',
  documentNumber: '教技函〔2012〕4号',
  title: '教育部关于开展教育信息化试点工作的通知',
  recipients: '部属各高等学校',
  documentDate: '2012年1月13日'
}

/** content/yinfa.yaml of the examples. */
export const workspaceText = `发文机关:
  - 名称: 教育部
    标志: 中华人民共和国教育部
    署名: 中华人民共和国教育部
    机关代字: [教技函, 教技]
  - 名称: 教育部办公厅
    标志: 教育部办公厅
    署名: 教育部办公厅
    机关代字: [教技厅函, 教技厅]
`

/** An example as a whole file: what its own front matter does not say is that of a plain notice. */
export function wholeText(example: string): string {
  const [, own = '', body = example] = /^---\n(.*?)\n---\n(.*)$/su.exec(example) ?? []
  const number = /^(?:title|genre|variant):/mu.test(own) && !own.includes('documentNumber') && own.includes('variant')
  const lines = Object.entries(front)
    .filter(([key]) => !new RegExp(`^${key}:`, 'mu').test(own))
    .filter(([key]) => !(number && key === 'documentNumber'))
    .map(([key, value]) => `${key}: ${value}`)
  return ['---', ...lines, ...(own === '' ? [] : [own]), '---', body].join('\n')
}

/** What was found, and the text. */
export interface Checked extends CheckResult {
  readonly text: string
  /** What loading and composing said. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Check a whole file.
 * @param settings more lines of content/yinfa.yaml
 * @param files more files of the workspace
 * @param reading whether notes are asked for, and what documents before have left
 */
export async function check(
  text: string,
  settings = '',
  files: Readonly<Record<string, string | Uint8Array>> = {},
  {notes = true, memory}: {readonly notes?: boolean; readonly memory?: TemplateMemory} = {}
): Promise<Checked> {
  const host = createMemoryHost({'content/yinfa.yaml': workspaceText + settings, [file]: text, ...files})
  const diagnostics: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void diagnostics.push(finding)
  const workspace = loadWorkspace(host, report)
  const document = await compileDocument(file, {workspace}, host, report)
  if (document === undefined) throw new Error(JSON.stringify(diagnostics.map(({message}) => message)))
  return {...proofread(document, {workspace, ...(memory && {memory})}, host, notes), text, diagnostics}
}

/** The text after all fixes of some findings. */
export const fixed = (text: string, findings: readonly Finding[]): string =>
  applyFixes(
    text,
    findings.flatMap(({fixes}) => fixes)
  ).text

/** A document text → what loading it gives and says; one line per finding, as the tests read them. */
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../src/host/memory.js'
import type {DocumentSource} from '../../src/source/document.js'
import {loadDocument} from '../../src/source/load-document.js'
import {loadWorkspace} from '../../src/source/workspace.js'

export const path = 'content/documents/2012/试点.md'
export const workspaceFile = readFileSync(join(import.meta.dirname, '../../content/yinfa.yaml'), 'utf8')

/** The elements that every document needs, without the fences; six lines, so what follows is on line 8. */
export const needed = `文种: 通知
发文机关: 教育部
发文字号: 教技函〔2012〕4号
标题: 教育部关于开展教育信息化试点工作的通知
主送机关: 各省、自治区、直辖市教育厅（教委）
成文日期: 2012年1月13日`

/** Line of the file on which what is added to `needed` stands. */
export const addedLine = 8

export interface Loaded {
  readonly document: DocumentSource | undefined
  readonly findings: readonly Diagnostic[]
  /** `line:column id message → hint`. */
  readonly said: readonly string[]
}

export function load(content: string | Uint8Array): Loaded {
  const findings: Diagnostic[] = []
  const host = createMemoryHost({'content/yinfa.yaml': workspaceFile, [path]: content})
  const workspace = loadWorkspace(host, (finding) => findings.push(finding))
  const document = loadDocument(host, path, workspace, (finding) => findings.push(finding))
  return {document, findings, said: findings.map(toldAs)}
}

/** A document of the needed elements, more front matter and a body. */
export const withLines = (more: string, body = '正文。'): Loaded => load(`---\n${needed}\n${more}\n---\n${body}\n`)

/** The needed elements with one of them replaced. */
export const replacing = (term: string, value: string): Loaded =>
  load(`---\n${needed.replace(new RegExp(`^${term}: .*$`, 'mu'), `${term}: ${value}`)}\n---\n正文。\n`)

export function toldAs({place, id, message, hint}: Diagnostic): string {
  const position = `${place.line ?? '-'}:${place.column ?? '-'}`
  return `${position} ${id} ${message}${hint === undefined ? '' : ` → ${hint}`}`
}

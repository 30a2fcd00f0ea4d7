/** content/yinfa.yaml: who issues, under which names and codes, and which site publishes. */
import * as z from 'zod/mini'
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {canonical, type Canonical} from './canonical.js'
import {checkLevels, termSettings} from './check-settings.js'
import type {Issuer, Site, Workspace} from './document.js'
import {externalDocuments} from './external-documents.js'
import {line, lines} from './field.js'
import {parseMended} from './front-matter.js'
import {allKeyWords, workspaceKeys} from './keys.js'
import {inLineOrder} from './load-document.js'
import {readFields} from './read-fields.js'
import {readText} from './read.js'

/** Where the workspace says who it is. */
export const workspacePath = 'content/yinfa.yaml'

const issuer = z.object(
  {
    name: line('名称'),
    mark: line('标志'),
    signature: line('署名'),
    // An agency that only takes part in documents of others (联合行文) needs no code here.
    agencyCodes: z._default(lines('机关代字'), []),
    address: z._default(z.nullable(line('地址')), null)
  },
  {error: '每个发文机关应为一组 `键: 值`：名称、标志、署名、机关代字、地址。'}
) satisfies z.ZodMiniType<Issuer>

const site = z.object(
  {
    name: line('名称'),
    domain: line('域名'),
    idCode: line('标识码'),
    column: line('栏目'),
    columnType: line('栏目类型')
  },
  {error: '网站应为一组 `键: 值`：名称、域名、标识码、栏目、栏目类型。'}
) satisfies z.ZodMiniType<Site>

const shape = {
  issuers: z.array(issuer, {error: '发文机关应为列表，每个机关以 `- 名称: …` 开头。'}),
  site,
  checks: checkLevels,
  terms: termSettings,
  externals: externalDocuments
}

const empty: Workspace = {issuers: [], site: null, checks: [], terms: [], externals: []}

/**
 * Load content/yinfa.yaml. Every fault is reported, mostly as `workspace-config`; the result then holds what could
 * be read, so that documents are still checked.
 */
export function loadWorkspace(host: Host, report: Report): Workspace {
  const findings: Diagnostic[] = []
  const workspace = load(host, (finding) => findings.push(finding))
  for (const finding of inLineOrder(findings)) report(finding)
  return workspace
}

function load(host: Host, report: Report): Workspace {
  const path = workspacePath
  const keyWords = allKeyWords(workspaceKeys)
  const hasKey = (text: string): boolean => [...keyWords].some((word) => text.includes(`${word}:`))
  const missing = '工作区要有这个文件，登记发文机关；可以复制印发自带的 `content/yinfa.yaml` 来改。'
  const tell: Report = (finding) => report(finding.id === 'file-found' ? {...finding, hint: missing} : finding)
  const text = readText(host, path, tell, hasKey)
  if (text === undefined) return empty
  const parsed = parseMended(text, {path, firstLine: 1, keyWords, lineEndComments: true})
  for (const finding of parsed.findings) report(finding)
  if (parsed.value?.kind !== 'mapping') {
    if (!hasErrors(parsed.findings)) {
      report(
        diagnostic('workspace-config', {path, line: 1}, '文件里没有任何设置。', '请写 `发文机关:`，下面逐个列出机关。')
      )
    }
    return empty
  }
  const source = canonical(parsed.value, workspaceKeys, 'workspace-config')
  const {fields, findings} = readFields(shape, source, 'workspace-config')
  const issuers = fields.issuers ?? []
  for (const finding of [...source.findings, ...findings, ...duplicates(issuers, source)]) report(finding)
  if (source.plain['issuers'] === undefined || fields.issuers?.length === 0) {
    report(diagnostic('workspace-config', {path, line: 1}, '缺少发文机关。', '请写 `发文机关:`，下面逐个列出机关。'))
  }
  const checks = (fields.checks ?? []).map((entry) => ({...entry, place: source.placeOf(`checks.${entry.rule}`)}))
  return {
    issuers,
    site: fields.site ?? null,
    checks,
    terms: fields.terms ?? [],
    externals: fields.externals ?? []
  }
}

/** A name or code that two issuers share would make a document mean either of them. */
function duplicates(issuers: readonly Issuer[], source: Canonical): readonly Diagnostic[] {
  const owners = new Map<string, number>()
  return issuers.flatMap(({name, mark, signature, agencyCodes}, index) =>
    [...new Set([name, mark, signature, ...agencyCodes])].flatMap((word) => {
      const owner = owners.get(word)
      owners.set(word, owner ?? index)
      if (owner === undefined) return []
      const message = `\`${word}\` 同时属于第 ${owner + 1} 个和第 ${index + 1} 个发文机关。`
      return [diagnostic('workspace-config', source.placeOf(`issuers.${index}`), message, '请只保留一处。')]
    })
  )
}

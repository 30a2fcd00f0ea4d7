/** 发文机关 and 机关代字 of a document, looked up in content/yinfa.yaml. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import type {Variant} from '../gongwen/genres.js'
import type {Canonical} from './canonical.js'
import type {Issuer, Workspace} from './document.js'
import {quoted} from './field.js'
import {type DocumentFields, suggestion} from './schema.js'

/** The issuer that a name, mark or signature stands for. */
export const findIssuer = (workspace: Workspace, name: string): Issuer | undefined =>
  workspace.issuers.find((issuer) => issuer.name === name) ??
  workspace.issuers.find((issuer) => issuer.mark === name || issuer.signature === name)

/** 版式 that follows from 文种 and 机关代字: 命令 and 纪要 have their own, a code with 函 means a letter. */
export function defaultVariant({genre, documentNumber}: DocumentFields): Variant {
  if (genre === 'order' || genre === 'minutes') return genre
  return documentNumber?.agencyCode.includes('函') === true ? 'letter' : 'standard'
}

/** `issuer-known` and `agency-code-known`. The number of a 联合行文 is the lead agency's (条例 Art. 9). */
export function checkIssuer(fields: DocumentFields, workspace: Workspace, source: Canonical): readonly Diagnostic[] {
  const written = fields.issuer
  if (written === undefined) return []
  const isList = Array.isArray(source.plain['issuer'])
  const at = (index: number) => source.placeOf(isList ? `issuer.${index}` : 'issuer')
  const found = written.map((name) => findIssuer(workspace, name))
  const findings = written.flatMap((name, index) => {
    const earlier = found.indexOf(found[index])
    if (found[index] === undefined) {
      const message = `发文机关 ${quoted(name)} 没有在 content/yinfa.yaml 中登记。`
      return [diagnostic('issuer-known', at(index), message, known(name, workspace))]
    }
    if (earlier === index) return []
    const message = `发文机关 ${quoted(name)} 写了两次，第 ${earlier + 1} 个已经是它。`
    return [diagnostic('issuer-known', at(index), message, '联合行文的每个机关只写一次，主办机关在前。')]
  })
  const [lead] = found
  const code = fields.documentNumber?.agencyCode
  if (lead === undefined || code === undefined || lead.agencyCodes.includes(code)) return findings
  const owner = workspace.issuers.find(({agencyCodes}) => agencyCodes.includes(code))
  const hint =
    owner === undefined
      ? suggestion(code, lead.agencyCodes, `${lead.name}的机关代字`)
      : `${quoted(code)} 是${owner.name}的机关代字，请核对发文机关和发文字号。`
  const message = `机关代字 ${quoted(code)} 不是${written.length > 1 ? '主办机关' : ''}${lead.name}的。`
  return [...findings, diagnostic('agency-code-known', source.placeOf('documentNumber'), message, hint)]
}

/** “Did you mean” for the name of an issuer. */
function known(name: string, workspace: Workspace): string {
  const names = workspace.issuers.flatMap(({name: own, mark, signature}) => [own, mark, signature])
  return suggestion(name, [...new Set(names)], '已登记的发文机关')
}

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

/** `issuer-known` and `agency-code-known`. */
export function checkIssuer(fields: DocumentFields, workspace: Workspace, source: Canonical): readonly Diagnostic[] {
  if (fields.issuer === undefined) return []
  const issuer = findIssuer(workspace, fields.issuer)
  if (issuer === undefined) {
    const names = workspace.issuers.flatMap(({name, mark, signature}) => [name, mark, signature])
    const hint = suggestion(fields.issuer, [...new Set(names)], '已登记的发文机关')
    const message = `发文机关 ${quoted(fields.issuer)} 没有在 content/yinfa.yaml 中登记。`
    return [diagnostic('issuer-known', source.placeOf('issuer'), message, hint)]
  }
  const code = fields.documentNumber?.agencyCode
  if (code === undefined || issuer.agencyCodes.includes(code)) return []
  const owner = workspace.issuers.find(({agencyCodes}) => agencyCodes.includes(code))
  const hint =
    owner === undefined
      ? suggestion(code, issuer.agencyCodes, `${issuer.name}的机关代字`)
      : `${quoted(code)} 是${owner.name}的机关代字，请核对发文机关和发文字号。`
  const message = `机关代字 ${quoted(code)} 不是${issuer.name}的。`
  return [diagnostic('agency-code-known', source.placeOf('documentNumber'), message, hint)]
}

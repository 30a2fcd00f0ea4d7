/** No two documents of a workspace carry the same 发文字号. */
import {type Diagnostic, diagnostic, type Place, placeText} from '../diagnostics/diagnostic.js'

/** A document's number and where it is written. */
export interface NumberedDocument {
  readonly path: string
  /** As printed: 教技函〔2012〕4号. */
  readonly number: string
  readonly place: Place
}

/**
 * Findings about documents that share a number: one on each of them, naming the others.
 * @param documents all numbered documents of the workspace
 * @returns by path; documents whose number is their own are not in it
 */
export function sharedNumbers(documents: readonly NumberedDocument[]): ReadonlyMap<string, Diagnostic> {
  const byNumber = new Map<string, NumberedDocument[]>()
  for (const document of documents) byNumber.set(document.number, [...(byNumber.get(document.number) ?? []), document])
  const findings = [...byNumber.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => group.map((document): [string, Diagnostic] => [document.path, finding(document, group)]))
  return new Map(findings)
}

function finding({path, number, place}: NumberedDocument, group: readonly NumberedDocument[]): Diagnostic {
  const others = group
    .filter((other) => other.path !== path)
    .map((other) => `\`${placeText({...other.place, field: undefined})}\``)
  const message = `发文字号 ${number} 与 ${others.join('、')} 重复；一个发文字号只能用于一份公文。`
  return diagnostic('document-number-unique', place, message, '请核对发文登记，改正其中一份的顺序号。')
}

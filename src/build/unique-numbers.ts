/** No two documents of a workspace carry the same 发文字号. */
import {type Diagnostic, diagnostic, type Place, placeText} from '../diagnostics/diagnostic.js'
import type {Status} from '../gongwen/genres.js'
import {buildFinding} from './build-finding.js'

/** A document's number and where it is written. */
export interface NumberedDocument {
  readonly path: string
  /** As printed: 教技函〔2012〕4号; null for a document without one. */
  readonly number: string | null
  readonly place: Place
  readonly status: Status
}

/**
 * Findings about documents that share a number: one on each of them, naming the others. The number of a draft is not given
 * yet: it is told with the draft, stops nothing, and is held against no document that is issued.
 * @param documents all documents of the workspace
 * @returns by path; documents whose number is their own are not in it
 */
export function sharedNumbers(documents: readonly NumberedDocument[]): ReadonlyMap<string, Diagnostic> {
  const byNumber = new Map<string, NumberedDocument[]>()
  for (const document of documents) {
    if (document.number === null) continue
    const group = byNumber.get(document.number)
    if (group === undefined) byNumber.set(document.number, [document])
    else group.push(document)
  }
  const findings = [...byNumber]
    .filter(([, group]) => group.length > 1)
    .flatMap(([number, group]) =>
      group.flatMap((document): [string, Diagnostic][] => {
        const {path, status} = document
        const others = group.filter((other) => other !== document && (status !== 'issued' || other.status === status))
        return others.length === 0 ? [] : [[path, buildFinding(finding(number, document, others), status)]]
      })
    )
  return new Map(findings)
}

function finding(number: string, {place}: NumberedDocument, others: readonly NumberedDocument[]): Diagnostic {
  const places = others.map((other) => `\`${placeText(other.place)}\``)
  const message = `发文字号 ${number} 与 ${places.join('、')} 重复；一个发文字号只能用于一份公文。`
  return diagnostic('document-number-unique', place, message, '请核对发文登记，改正其中一份的顺序号。')
}

/** What the proof-reader found: a diagnostic with the characters it is about and, where it is safe, the correction. */
import type {Severity} from '../diagnostics/catalogue.js'
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import type {Remark, RuleInfo} from './rule.js'
import type {SourceRange} from './run.js'
import type {DocumentView} from './view.js'

/** A correction: what stands in a file from one offset to another is replaced. */
export interface Fix extends SourceRange {
  readonly text: string
}

/** A finding of a rule. */
export interface Finding extends Diagnostic {
  /** The characters it is about; null for a whole element of the front matter. */
  readonly quote: string | null
  /** The text that they stand in, and where. */
  readonly context: string
  readonly start: number
  readonly end: number
  /** Empty where only people can mend it. */
  readonly fixes: readonly Fix[]
}

/**
 * The finding that a remark makes.
 * @param level what the rule weighs in this workspace
 */
export function findingOf(
  {at, message, hint, instead, edits, severity}: Remark,
  rule: RuleInfo,
  level: Severity,
  {meta}: DocumentView
): Finding {
  const place = 'run' in at ? at.run.placeAt(at.start) : 'place' in at ? at.place : meta.placeOf(at.field)
  const weight = severity !== undefined && level === rule.severity ? severity : level
  const base = {...diagnostic(rule.id, place, message, hint), severity: weight}
  if (!('run' in at)) {
    const context = 'place' in at ? at.text : textOf(meta, at.field)
    return {...base, quote: null, context, start: 0, end: 0, fixes: []}
  }
  const {run, start, end} = at
  const wanted = edits ?? (instead === undefined ? [] : [{start, end, text: instead}])
  const fixes = wanted.flatMap((edit) => {
    const source = run.sourceOf(edit.start, edit.end)
    return source === undefined ? [] : [{...source, text: edit.text}]
  })
  // All or nothing: half a pair of brackets mended is worse than none.
  const complete = fixes.length === wanted.length ? fixes : []
  return {...base, quote: run.text.slice(start, end), context: run.text, start, end, fixes: complete}
}

/** What an element says, for exceptions to name it. */
function textOf(meta: DocumentView['meta'], field: string): string {
  if (field === 'title') return meta.title.value
  if (field === 'recipients') return meta.recipients ?? ''
  const number = meta.documentNumber
  if (field === 'documentNumber' && number !== null) return `${number.agencyCode}〔${number.year}〕${number.sequence}号`
  const [, index] = /^attachments\.(\d+)\.title$/u.exec(field) ?? []
  return index === undefined ? '' : (meta.attachments[Number(index)]?.title ?? '')
}

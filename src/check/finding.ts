/** What the proof-reader found: a diagnostic with the characters it is about and, where it is safe, the correction. */
import type {Severity} from '../diagnostics/catalogue.js'
import {type Diagnostic, diagnostic, type Place} from '../diagnostics/diagnostic.js'
import type {DataSpot, QuotedSpot, Remark, RuleInfo} from './rule.js'
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
export function findingOf(remark: Remark, rule: RuleInfo, level: Severity, {meta}: DocumentView): Finding {
  const {at, instead, edits} = remark
  if ('field' in at) {
    const context = textOf(meta, at.field)
    return {...base(remark, meta.placeOf(at.field), rule, level), quote: null, context, start: 0, end: 0, fixes: []}
  }
  if (!('run' in at)) return findingAt(at, remark, rule, level)
  const {run, start, end} = at
  const wanted = edits ?? (instead === undefined ? [] : [{start, end, text: instead}])
  const fixes = wanted.flatMap((edit) => {
    const source = run.sourceOf(edit.start, edit.end)
    return source === undefined ? [] : [{...source, text: edit.text}]
  })
  const spot = {place: run.placeAt(start), text: run.text, start, end}
  // All or nothing: half a pair of brackets mended is worse than none.
  const complete = fixes.length === wanted.length ? fixes : []
  return {...findingAt(spot, remark, rule, level), fixes: complete}
}

/** The finding that a remark makes about a place that is known. */
export function findingAt(at: DataSpot | QuotedSpot, remark: Said, rule: RuleInfo, level: Severity): Finding {
  const common = {...base(remark, at.place, rule, level), context: at.text, fixes: []}
  if (!('end' in at)) return {...common, quote: null, start: 0, end: 0}
  return {...common, quote: at.text.slice(at.start, at.end), start: at.start, end: at.end}
}

type Said = Omit<Remark, 'at'>

const base = ({message, hint, severity}: Said, place: Place, rule: RuleInfo, level: Severity): Diagnostic => ({
  ...diagnostic(rule.id, place, message, hint),
  severity: severity !== undefined && level === rule.severity ? severity : level
})

/** What an element says, for exceptions to name it. */
function textOf(meta: DocumentView['meta'], field: string): string {
  if (field === 'title') return meta.title.value
  if (field === 'recipients') return meta.recipients ?? ''
  const number = meta.documentNumber
  if (field === 'documentNumber' && number !== null) return `${number.agencyCode}〔${number.year}〕${number.sequence}号`
  const [, index] = /^attachments\.(\d+)\.title$/u.exec(field) ?? []
  return index === undefined ? '' : (meta.attachments[Number(index)]?.title ?? '')
}

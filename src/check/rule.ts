/** What a rule of the proof-reader (校对规则) is: a name, a reason, examples that are its tests, and a function. */
import {catalogue, type Severity} from '../diagnostics/catalogue.js'
import type {Place} from '../diagnostics/diagnostic.js'
import type {RuleId as DocumentRuleId} from '../diagnostics/rule-catalogue.js'
import type {WorkspaceRuleId} from '../diagnostics/workspace-rule-catalogue.js'
import type {Run} from './run.js'
import type {DocumentView} from './view.js'

/** An id of a rule: over one document, or over the workspace. */
export type RuleId = DocumentRuleId | WorkspaceRuleId

/** Characters of a run, from `start` to before `end`. */
export interface Span {
  readonly run: Run
  readonly start: number
  readonly end: number
}

/** An element of the front matter as a whole, by code name: `documentNumber`, `attachments.0.title`. */
export interface ElementSpot {
  readonly field: string
}

/** A place in a data file, and the text that stands there. */
export interface DataSpot {
  readonly place: Place
  readonly text: string
}

/** Characters of a text whose place is known, its run at hand or not. */
export interface QuotedSpot extends DataSpot {
  readonly start: number
  readonly end: number
}

/** A replacement of characters of a run. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** What a rule has to say about one place. */
export interface Remark {
  readonly at: Span | ElementSpot | DataSpot | QuotedSpot
  /** Chinese sentence: what is there and what should stand there. */
  readonly message: string
  /** Chinese sentence: how to mend it. */
  readonly hint?: string | undefined
  /** What should stand in place of the characters, where that is beyond doubt. */
  readonly instead?: string | undefined
  /** The same for some of the characters, by index in the run: both brackets of a pair. */
  readonly edits?: readonly Edit[] | undefined
  /** Below the strength of the rule, where this case is less certain or allowed by practice. */
  readonly severity?: Severity | undefined
}

/** A text that a rule objects to, and the characters it points at. */
export interface FailingExample {
  /** Body in Markdown; lines of front matter may stand before it between two `---`. */
  readonly text: string
  /** The characters that the finding quotes; null for findings about a whole element of the front matter. */
  readonly quote: string | null
  /** The text after `--fix`, for rules that mend it by themselves. */
  readonly fixed?: string
}

/** What every rule says of itself. */
export interface RuleInfo {
  readonly id: RuleId
  /** Short Chinese name, by which content/yinfa.yaml and 校对例外 may call it. */
  readonly name: string
  readonly severity: Severity
  /** 国标条款, 条例 or 实务. */
  readonly source: string
  /** 说明 for staff: one or two sentences. */
  readonly about: string
}

/** A rule over one document. Total and pure: it never throws for content and takes time linear in the text. */
export interface Rule extends RuleInfo {
  readonly id: DocumentRuleId
  readonly passing: readonly string[]
  readonly failing: readonly FailingExample[]
  readonly run: (view: DocumentView) => readonly Remark[]
}

/** A rule; its severity and source are those of the catalogue of diagnostics. */
export function defineRule(parts: Omit<Rule, 'severity' | 'source'>): Rule {
  const {severity, source} = catalogue[parts.id]
  return {...parts, severity, source}
}

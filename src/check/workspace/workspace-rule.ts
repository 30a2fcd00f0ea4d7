/** What a rule over the workspace (跨公文校对规则) is: it sees all documents and the data, and says where they disagree. */
import {catalogue} from '../../diagnostics/catalogue.js'
import type {WorkspaceRuleId} from '../../diagnostics/workspace-rule-catalogue.js'
import type {QuotedSpot, Remark, RuleInfo} from '../rule.js'
import type {CitationView, WorkspaceView} from './workspace-view.js'

/** What there is to say about one document. */
export interface WorkspaceRemark extends Remark {
  /** The document that it is told with. */
  readonly document: {readonly path: string}
  /** Paths of other documents that it is about, too. */
  readonly concerns?: readonly string[]
}

/**
 * A small workspace, by name of file: `content/yinfa.yaml` holds what is added to a plain one, a document's front matter
 * what is not that of a plain notice.
 */
export type ExampleFiles = Readonly<Record<string, string>>

/** Documents that a rule objects to, and the characters that it points at. */
export interface FailingWorkspace {
  readonly files: ExampleFiles
  /** The file and the characters that the finding quotes; null where it is about an element or a cell. */
  readonly at: string
  readonly quote: string | null
}

/** One rule. Total and pure: it never throws for content and takes time linear in the texts. */
export interface WorkspaceRule extends RuleInfo {
  readonly id: WorkspaceRuleId
  readonly passing: readonly ExampleFiles[]
  readonly failing: readonly FailingWorkspace[]
  readonly run: (view: WorkspaceView) => readonly WorkspaceRemark[]
}

/** What there is to say about a citation. */
export interface CitationRemark extends WorkspaceRemark {
  readonly at: QuotedSpot
}

/** A rule that holds citations against what is known of the documents cited, whatever else these say. */
export interface CitationRule extends WorkspaceRule {
  readonly run: (view: CitationView) => readonly CitationRemark[]
}

/** A rule; its severity and source are those of the catalogue of diagnostics. */
export function defineWorkspaceRule(parts: Omit<WorkspaceRule, 'severity' | 'source'>): WorkspaceRule {
  const {severity, source} = catalogue[parts.id]
  return {...parts, severity, source}
}

/** The same for a rule about citations. */
export const defineCitationRule = (parts: Omit<CitationRule, 'severity' | 'source'>): CitationRule => ({
  ...defineWorkspaceRule(parts),
  run: parts.run
})

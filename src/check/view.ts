/** A document prepared for rules: its tree, its front matter, and its text as runs. */
import type * as G from '../gongwen/nodes.js'
import type {DocumentMeta, Issuer} from '../source/document.js'
import {runsOf} from './runs-of.js'
import type {Run} from './run.js'
import type {TermSetting} from '../source/check-settings.js'

/** What rules see of a document. */
export interface DocumentView {
  /** Workspace-relative path. */
  readonly path: string
  readonly tree: G.Gongwen
  readonly meta: DocumentMeta
  /** Every text of the document in its order. */
  readonly runs: readonly Run[]
  /** The runs of running text: headings, paragraphs, table notes, footnotes. */
  readonly prose: readonly Run[]
  /** Registered issuers of the workspace. */
  readonly issuers: readonly Issuer[]
  /** 用语: replacements that the house has chosen. */
  readonly terms: readonly TermSetting[]
}

/** What a view is made of. */
export interface ViewParts {
  readonly path: string
  readonly tree: G.Gongwen
  readonly meta: DocumentMeta
  /** Text of the document's file and of its parts' files, line ends as `\n`, by path. */
  readonly sources: ReadonlyMap<string, string>
  readonly issuers: readonly Issuer[]
  readonly terms: readonly TermSetting[]
}

const running: ReadonlySet<Run['kind']> = new Set(['heading', 'paragraph', 'tableNote', 'footnote'])

/** Prepare a document. */
export function viewOf({path, tree, meta, sources, issuers, terms}: ViewParts): DocumentView {
  const runs = runsOf(tree, path, sources)
  return {path, tree, meta, runs, prose: runs.filter(({kind}) => running.has(kind)), issuers, terms}
}

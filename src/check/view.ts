/** A document prepared for rules: its tree, its front matter, and its text as runs. */
import type * as G from '../gongwen/nodes.js'
import type {DocumentMeta, Issuer} from '../source/document.js'
import type {Department} from '../registry/model.js'
import type {FaultlessRuns} from './faultless.js'
import {runsOf} from './runs-of.js'
import type {Run} from './run.js'
import {type TableView, tablesOf} from './tables.js'
import type {TermSetting} from '../source/check-settings.js'

/** What rules see of a document. */
export interface DocumentView {
  /** Workspace-relative path. */
  readonly path: string
  readonly tree: G.Gongwen
  readonly meta: DocumentMeta
  /** Every text of the document in its order. */
  readonly runs: readonly Run[]
  /** Those that a rule over single runs has to look at: all but what is known to be faultless. */
  readonly fresh: readonly Run[]
  /** The runs of running text: headings, paragraphs, table notes, footnotes. */
  readonly prose: readonly Run[]
  /** Its tables; placed when a rule first asks. */
  readonly tables: () => readonly TableView[]
  /** Registered issuers of the workspace. */
  readonly issuers: readonly Issuer[]
  /** 用语: replacements that the house has chosen. */
  readonly terms: readonly TermSetting[]
  /** 责任单位 of the data with their aliases; read when a rule first asks. */
  readonly departments: () => readonly Department[]
}

/** What a view is made of. */
export interface ViewParts {
  readonly path: string
  readonly tree: G.Gongwen
  readonly meta: DocumentMeta
  /** Text of the document's file and of its parts' files, line ends as `\n`, by path; asked for at the first place. */
  readonly sources: () => ReadonlyMap<string, string>
  readonly issuers: readonly Issuer[]
  readonly terms: readonly TermSetting[]
  readonly departments: () => readonly Department[]
  /** Kept from one check to the next, in which the same rules look at the runs. */
  readonly faultless: FaultlessRuns | undefined
}

const running: ReadonlySet<Run['kind']> = new Set(['heading', 'paragraph', 'tableNote', 'footnote'])

/** Prepare a document. */
export function viewOf({path, tree, meta, sources, faultless, issuers, terms, departments}: ViewParts): DocumentView {
  const runs = runsOf(tree, path, sources)
  const around = {tree, genre: meta.genre}
  const fresh = faultless === undefined ? runs : runs.filter((run) => !faultless.has(run, around))
  let placed: readonly TableView[] | undefined
  const tables = (): readonly TableView[] => (placed ??= tablesOf(tree, runs))
  const prose = runs.filter(({kind}) => running.has(kind))
  return {path, tree, meta, runs, fresh, prose, tables, issuers, terms, departments}
}

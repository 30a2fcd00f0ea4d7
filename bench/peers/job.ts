/** What a peer is asked to do: finished text, so that nothing but typesetting and writing is compared. */

/** One block of text. */
export type PlainBlock =
  | {readonly type: 'title' | 'heading' | 'paragraph' | 'line'; readonly text: string}
  /** The first row is the header; every row has as many cells. */
  | {readonly type: 'table'; readonly rows: readonly (readonly string[])[]}

/** A document as its words in their order. */
export interface PlainDocument {
  /** Base name of its files. */
  readonly name: string
  readonly blocks: readonly PlainBlock[]
}

/** A job, handed over as a JSON file. */
export interface PeerJob {
  readonly documents: readonly PlainDocument[]
  /** Absolute paths of the very files that yinfa uses. */
  readonly fonts: Readonly<Record<'fangsong' | 'heiti' | 'xiaobiaosong', string>>
  /** One PDF of all documents in place of one for each. */
  readonly combined: boolean
  /** Cells by their placeholders, for a peer that fills in templates; the template lies beside the job. */
  readonly rows: readonly Readonly<Record<string, string>>[]
}

/** Where a template lies when the job is `job`. */
export const templateBeside = (job: string): string => job.replace(/\.json$/u, '.docx')

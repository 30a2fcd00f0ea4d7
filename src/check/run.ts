/** The text of a document as rules read it: runs of characters, each with the node it is and the way back to the file. */
import type {Place} from '../diagnostics/diagnostic.js'
import type * as G from '../gongwen/nodes.js'

/** Nodes whose text reads as one. */
export type RunNode =
  | G.Title
  | G.TitleNote
  | G.Recipients
  | G.Heading
  | G.Paragraph
  | G.Contact
  | G.Caption
  | G.TableUnit
  | G.TableNote
  | G.TableCell
  | G.AttachmentNoteItem
  | G.AttendanceList
  | G.IssuerSignature
  | G.Annotation
  | G.Footnote
  | G.ImprintRecipients
  | G.CopyRecipients
  | G.PrintingOffice

/** Where in the source characters come from: UTF-16 offsets of the file. */
export interface SourceRange {
  readonly path: string
  readonly start: number
  readonly end: number
}

/** Text that reads as one: a paragraph, a heading, a cell, an element. */
export interface Run {
  readonly node: RunNode
  readonly kind: RunNode['type']
  /** As printed, its number included; a break is a line feed. */
  readonly text: string
  /** `text` in which addresses, codes and times are blanked, character for character: no rule of prose applies there. */
  readonly prose: string
  /** How many characters of `text` are the number at its start (一、（一）1.). */
  readonly numberLength: number
  /** How many characters are the run-in heading at the start, its number included; 0 where there is none. */
  readonly headLength: number
  /** Main text, or the enclosure or attachment it stands in, by its place in the document. */
  readonly part: number
  /** Where a character stands in the file that staff edit: its own place, else that of the expression that wrote it. */
  readonly placeAt: (index: number) => Place
  /** The characters of the file, when they stand there one by one; undefined where an expression wrote some of them. */
  readonly sourceOf: (start: number, end: number) => SourceRange | undefined
}

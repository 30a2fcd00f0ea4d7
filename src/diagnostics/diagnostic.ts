/** What yinfa says about a file that staff can mend: the only form in which any stage reports trouble with content. */
import {catalogue, type DiagnosticId, type Severity} from './catalogue.js'

export type {DiagnosticId, Severity}

/** Where a finding is, in the file that its reader edits. */
export interface Place {
  /** Workspace-relative path with `/`. */
  readonly path: string
  /** 1-based line of that file. */
  readonly line?: number | undefined
  /** 1-based column in UTF-16 units. */
  readonly column?: number | undefined
  /** Sheet of a workbook (工作表). */
  readonly sheet?: string | undefined
  /** Cell of a data file as spreadsheets name it (`C14`), also for CSV. */
  readonly cell?: string | undefined
  /** Front matter key, dotted (`attachments.1.title`), when the finding is about a value. */
  readonly field?: string | undefined
}

/** One finding. `message` is Chinese and says what is there and what should stand there. */
export interface Diagnostic {
  /** Stable kebab-case id from `catalogue.ts`. */
  readonly id: DiagnosticId
  readonly severity: Severity
  readonly place: Place
  readonly message: string
  /** How to mend it, when one sentence can say so. */
  readonly hint?: string | undefined
  /** The rule behind it, e.g. `GB/T 9704—2012 7.3.5.4`. */
  readonly source?: string | undefined
}

/** Collects findings; stages receive it and never own it. */
export type Report = (diagnostic: Diagnostic) => void

/**
 * Build a finding; severity and source come from the catalogue.
 * @param id catalogue id
 * @param place where, in the edited file
 * @param message Chinese sentence: what is there, what should be
 * @param hint Chinese sentence: how to mend it
 */
export function diagnostic(id: DiagnosticId, place: Place, message: string, hint?: string): Diagnostic {
  const entry = catalogue[id]
  const source = 'source' in entry ? entry.source : undefined
  return {id, severity: entry.severity, place, message: legible(message), hint: hint && legible(hint), source}
}

const unprinted = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** Text for a terminal: what would move its cursor, colour it or turn it round is named as `<U+001B>` instead. */
function legible(text: string): string {
  return text.replace(unprinted, (character) => {
    const code = character.codePointAt(0) ?? 0
    return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
  })
}

/** Whether any finding stops its document. */
export const hasErrors = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.some((entry) => entry.severity === 'error')

/** `path:line:column` of a place, as terminals and editors link it; `path 名单!C14` of a cell in a workbook. */
export function placeText(place: Place): string {
  const path = legible(place.path)
  if (place.sheet !== undefined)
    return `${path} ${legible(place.sheet)}${place.cell === undefined ? '' : `!${place.cell}`}`
  const position =
    place.line === undefined ? '' : `:${place.line}${place.column === undefined ? '' : `:${place.column}`}`
  // Fields go by their code names, which no reader has written: the line is enough where there is one.
  const part = place.cell ?? (place.line === undefined ? place.field : undefined)
  return path + position + (part === undefined ? '' : ` （${legible(part)}）`)
}

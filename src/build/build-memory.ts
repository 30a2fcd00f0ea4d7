/** What one build recalls of the last, and remembers for the next. */
import type {DiagnosticId} from '../diagnostics/catalogue.js'
import type {Host} from '../host/host.js'
import {answersHold, type Digest} from '../host/recording.js'
import type {Format} from '../formats.js'
import type {BuildRequest} from './build.js'
import {type BuildRecord, emptyRecord, type Kept, loadRecord, recordPlace, saveRecord} from './build-record.js'
import {fontPlace, loadFontDigests, saveFontDigests} from './font-record.js'
import type {FontAnswer, FontBook} from './font-usage.js'
import {fontBook} from './font-usage.js'
import type {Books} from './ledger.js'
import type {JobOutcome} from './job.js'
import type {DocumentCard} from './document-card.js'
import type {Refusal, Settings, TogetherErrors} from './refusals.js'
import type {VouchedPlace} from './vouched-file.js'

/** The memory of one build. */
export interface BuildMemory {
  readonly fonts: FontBook
  /** The books that belong to what is recalled; undefined when the 目录页 might be another now. */
  readonly books: Books | undefined
  /** The settings, as long as their file is the same. */
  settings(): Settings | undefined
  rememberSettings(kept: Kept<Settings>): void
  /** The card of a document, null where its front matter has errors; undefined when it has to be read. */
  card(path: string): DocumentCard | null | undefined
  rememberCard(path: string, kept: Kept<DocumentCard | null>): void
  /** What was found in the citations of a document, whatever they were held against. */
  refusal(path: string): Refusal | undefined
  rememberRefusal(path: string, refusal: Refusal): void
  /** What was found in all texts together. */
  together(): TogetherErrors | undefined
  rememberTogether(kept: Kept<TogetherErrors>): void
  /** What became of a document, when everything it was made from is the same. */
  document(path: string, formats: readonly Format[], fontHolds: FontHolds): JobOutcome | undefined
  rememberDocument(path: string, outcome: JobOutcome): void
  /** Keep it for the next build. */
  save(documents: readonly string[], books: Books | null): void
}

/** Whether a font file is still the one that it was. */
export type FontHolds = (answer: FontAnswer) => boolean

/** Where a build remembers. */
export interface MemoryPlaces {
  readonly record: VouchedPlace
  readonly fonts: VouchedPlace
}

/** The places of a build; undefined where it has none, or nothing tells which program it is. */
export const memoryPlaces = ({
  recordFolder,
  program,
  root,
  out
}: Pick<BuildRequest, 'recordFolder' | 'program' | 'root' | 'out'>): MemoryPlaces | undefined =>
  recordFolder === undefined || program === undefined
    ? undefined
    : {record: recordPlace(recordFolder, root, out, program), fonts: fontPlace(recordFolder, program)}

/** Where and how a build remembers. */
export interface MemoryOptions {
  readonly host: Host
  readonly digest: Digest
  /** The same for fonts, which may stay longer. */
  readonly fontDigest: Digest
  /** Undefined for a build that remembers nothing. */
  readonly places: MemoryPlaces | undefined
  /** Recall nothing, yet remember. */
  readonly forgetful: boolean
}

/** Findings that another build of the very same document need not have. */
const passing: ReadonlySet<DiagnosticId> = new Set(['font-usable', 'build-bounds'])

/** The memory of a build. */
export function buildMemory({host, digest, fontDigest, places, forgetful}: MemoryOptions): BuildMemory {
  const loaded = places === undefined ? {record: emptyRecord, text: ''} : loadRecord(places.record)
  const before: BuildRecord = forgetful ? emptyRecord : loaded.record
  // What a font file is does not depend on what was made with it: a forgetful build need not hash it either.
  let fontDigests = places === undefined ? {} : loadFontDigests(places.fonts)
  const fonts = fontBook(fontDigests, fontDigest)
  const holds = answersHold(host, digest)
  const recall = <Value>(kept: Kept<Value> | null | undefined): Value | undefined =>
    kept === null || kept === undefined || !holds(kept.answers) ? undefined : kept.value

  let {settings, together} = before
  let {text} = loaded
  const cards = new Map(loaded.record.cards)
  const documents = new Map(loaded.record.documents)
  const refusals = new Map(loaded.record.refusals)
  return {
    fonts,
    books: recall(before.settings) === undefined ? undefined : (before.books ?? undefined),
    settings: () => recall(before.settings),
    rememberSettings: (kept) => void (settings = kept),
    card: (path) => recall(before.cards.get(path)),
    rememberCard: (path, kept) => void cards.set(path, kept),
    refusal: (path) => before.refusals.get(path),
    rememberRefusal: (path, refusal) => void refusals.set(path, refusal),
    together: () => recall(before.together),
    rememberTogether: (kept) => void (together = kept),
    document: (path, formats, fontHolds) => {
      const outcome = before.documents.get(path)
      if (outcome === undefined || outcome.formats.join() !== formats.join()) return undefined
      return holds(outcome.answers) && outcome.fontAnswers.every(fontHolds) ? outcome : undefined
    },
    rememberDocument: (path, outcome) => {
      // What went wrong in the program, with a font or for want of time says nothing about the document.
      const known = outcome.fault === null && !outcome.diagnostics.some(({id}) => passing.has(id))
      if (known) documents.set(path, outcome)
      else documents.delete(path)
    },
    save: (paths, books) => {
      if (places === undefined) return
      const there = new Set(paths)
      for (const map of [cards, documents, refusals])
        for (const path of map.keys()) if (!there.has(path)) map.delete(path)
      text = saveRecord(places.record, {settings, cards, documents, refusals, together, books}, text)
      fontDigests = saveFontDigests(places.fonts, fontDigests, fonts.asked())
    }
  }
}

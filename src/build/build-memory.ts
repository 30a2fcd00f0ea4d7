/** What one build recalls of the last, and remembers for the next. */
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {type Answer, answersHold, type Digest} from '../host/recording.js'
import type {Format} from '../formats.js'
import type {BuildRequest} from './build.js'
import {type BuildRecord, emptyRecord, type Kept, loadRecord, recordPlace, saveRecord} from './build-record.js'
import {fontPlace, loadFontDigests, saveFontDigests} from './font-record.js'
import type {FontAnswer, FontBook} from './font-usage.js'
import {fontBook} from './font-usage.js'
import type {Books} from './ledger.js'
import type {JobOutcome} from './job.js'
import type {NumberedDocument} from './unique-numbers.js'
import type {VouchedPlace} from './vouched-file.js'

/** The memory of one build. */
export interface BuildMemory {
  readonly fonts: FontBook
  /** The books that belong to what is recalled; undefined when the 目录页 might be another now. */
  readonly books: Books | undefined
  /** What was found wrong with the settings, as long as these are the same. */
  configuration(): readonly Diagnostic[] | undefined
  rememberConfiguration(answers: readonly Answer[], findings: readonly Diagnostic[]): void
  /** 发文字号 of a document, null for none; undefined when it has to be read. */
  number(path: string): NumberedDocument | null | undefined
  rememberNumber(path: string, answers: readonly Answer[], number: NumberedDocument | null): void
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

  let configuration = before.configuration
  let {text} = loaded
  const numbers = new Map(loaded.record.numbers)
  const documents = new Map(loaded.record.documents)
  return {
    fonts,
    books: recall(before.configuration) === undefined ? undefined : (before.books ?? undefined),
    configuration: () => recall(before.configuration),
    rememberConfiguration: (answers, findings) => void (configuration = {answers, value: findings}),
    number: (path) => recall(before.numbers.get(path)),
    rememberNumber: (path, answers, number) => void numbers.set(path, {answers, value: number}),
    document: (path, formats, fontHolds) => {
      const outcome = before.documents.get(path)
      if (outcome === undefined || outcome.formats.join() !== formats.join()) return undefined
      return holds(outcome.answers) && outcome.fontAnswers.every(fontHolds) ? outcome : undefined
    },
    rememberDocument: (path, outcome) => {
      // What went wrong in the program or with a font says nothing about the document.
      const known = outcome.fault === null && !outcome.diagnostics.some(({id}) => id === 'font-usable')
      if (known) documents.set(path, outcome)
      else documents.delete(path)
    },
    save: (paths, books) => {
      if (places === undefined) return
      const there = new Set(paths)
      for (const map of [numbers, documents]) for (const path of map.keys()) if (!there.has(path)) map.delete(path)
      text = saveRecord(places.record, {configuration, numbers, documents, books}, text)
      fontDigests = saveFontDigests(places.fonts, fontDigests, fonts.asked())
    }
  }
}

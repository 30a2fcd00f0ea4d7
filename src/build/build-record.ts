/**
 * What a build leaves for the next one: which answers of the world led to which findings and files. It lies in the
 * user's own cache and not in the output folder, which is published. Nothing of it is believed unless all of it is as it
 * was written, by this very program.
 */
import {join} from 'node:path'
import {type Answer, sha256} from '../host/recording.js'
import type {Books} from './ledger.js'
import type {JobOutcome} from './job.js'
import type {DocumentCard} from './document-card.js'
import type {Refusal, Settings, TogetherErrors} from './refusals.js'
import {loadVouched, saveVouched, type VouchedPlace} from './vouched-file.js'

/** Something that holds as long as the world answers the same. */
export interface Kept<Value> {
  readonly answers: readonly Answer[]
  readonly value: Value
}

/** What the last build found. */
export interface BuildRecord {
  /** What content/yinfa.yaml says to a build, and what is wrong with it. */
  readonly settings: Kept<Settings> | null
  /** What the others must know of each document, by path. */
  readonly cards: ReadonlyMap<string, Kept<DocumentCard | null>>
  /** What became of each document, by path. */
  readonly documents: ReadonlyMap<string, JobOutcome>
  /** Errors in what each document cites, by path. */
  readonly refusals: ReadonlyMap<string, Refusal>
  /** Errors of rules that hold whole texts against each other; null where no such rule is an error. */
  readonly together: Kept<TogetherErrors> | null
  /** The books as they were left. */
  readonly books: Books | null
}

/** A build that nothing was left for. */
export const emptyRecord: BuildRecord = {
  settings: null,
  cards: new Map(),
  documents: new Map(),
  refusals: new Map(),
  together: null,
  books: null
}

/**
 * The place of the record of one output folder of one workspace. Its name says nothing about either.
 * @param folder absolute path of yinfa's folder for records
 */
export const recordPlace = (folder: string, root: string, out: string, program: string): VouchedPlace => ({
  path: join(folder, `${sha256(JSON.stringify([root, out]))}.json`),
  kind: 'record',
  program
})

/** Equal records are equal texts. */
function recordText({settings, cards, documents, refusals, together, books}: BuildRecord): string {
  const byPath = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
    [...map].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify({
    settings,
    cards: byPath(cards),
    documents: byPath(documents),
    refusals: byPath(refusals),
    together,
    books
  })
}

/** Written by this program and unchanged since: its form is known. */
function readRecord(text: string): BuildRecord {
  const value = JSON.parse(text) as Omit<BuildRecord, 'cards' | 'documents' | 'refusals'> & {
    cards: [string, Kept<DocumentCard | null>][]
    documents: [string, JobOutcome][]
    refusals: [string, Refusal][]
  }
  const [cards, documents, refusals] = [new Map(value.cards), new Map(value.documents), new Map(value.refusals)]
  return {...value, cards, documents, refusals}
}

/** A record and the text it came from; an empty one where there is none that can be believed. */
export interface LoadedRecord {
  readonly record: BuildRecord
  readonly text: string
}

/** Load the record of the last build. Never throws: a build without a record only takes longer. */
export function loadRecord(place: VouchedPlace): LoadedRecord {
  const text = loadVouched(place)
  return text === undefined ? {record: emptyRecord, text: ''} : {record: readRecord(text), text}
}

/**
 * Keep a record, unless it is the one that is there. Never throws, for the same reason.
 * @param before the text that is there
 */
export function saveRecord(place: VouchedPlace, record: BuildRecord, before: string): string {
  const text = recordText(record)
  if (text !== before) saveVouched(place, text)
  return text
}

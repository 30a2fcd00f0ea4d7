/**
 * What a build leaves for the next one: which answers of the world led to which findings and files. It lies in the
 * user's own cache and not in the output folder, which is published. Nothing of it is believed unless all of it is as it
 * was written, by this very program.
 */
import {join} from 'node:path'
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import {type Answer, sha256} from '../host/recording.js'
import type {Books} from './ledger.js'
import type {JobOutcome} from './job.js'
import type {NumberedDocument} from './unique-numbers.js'
import {loadVouched, saveVouched, type VouchedPlace} from './vouched-file.js'

/** Something that holds as long as the world answers the same. */
export interface Kept<Value> {
  readonly answers: readonly Answer[]
  readonly value: Value
}

/** What the last build found. */
export interface BuildRecord {
  /** What is wrong with content/yinfa.yaml. */
  readonly configuration: Kept<readonly Diagnostic[]> | null
  /** 发文字号 of each document, by path. */
  readonly numbers: ReadonlyMap<string, Kept<NumberedDocument | null>>
  /** What became of each document, by path. */
  readonly documents: ReadonlyMap<string, JobOutcome>
  /** The books as they were left. */
  readonly books: Books | null
}

/** A build that nothing was left for. */
export const emptyRecord: BuildRecord = {
  configuration: null,
  numbers: new Map(),
  documents: new Map(),
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
function recordText({configuration, numbers, documents, books}: BuildRecord): string {
  const byPath = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
    [...map].toSorted(([one], [other]) => (one < other ? -1 : 1))
  return JSON.stringify({configuration, numbers: byPath(numbers), documents: byPath(documents), books})
}

/** Written by this program and unchanged since: its form is known. */
function readRecord(text: string): BuildRecord {
  const value = JSON.parse(text) as {
    configuration: BuildRecord['configuration']
    numbers: [string, Kept<NumberedDocument | null>][]
    documents: [string, JobOutcome][]
    books: Books | null
  }
  return {...value, numbers: new Map(value.numbers), documents: new Map(value.documents)}
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

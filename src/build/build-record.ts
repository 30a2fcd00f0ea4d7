/**
 * What a build leaves for the next one: which answers of the world led to which findings and files. It lies in the
 * user's own cache and not in the output folder, which is published. Nothing of it is believed unless all of it is as it
 * was written, by this very program.
 */
import {randomBytes} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import {type Answer, sha256} from '../host/recording.js'
import type {Books} from './ledger.js'
import type {JobOutcome} from './job.js'
import type {NumberedDocument} from './unique-numbers.js'

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
  /** SHA-256 of font files by what tells their versions apart. */
  readonly fonts: Readonly<Record<string, string>>
  /** The books as they were left. */
  readonly books: Books | null
}

/** Where the record is, and who may believe it. */
export interface RecordPlace {
  /** Absolute path of the file. */
  readonly path: string
  /** What tells this program from all that might build otherwise. */
  readonly program: string
}

/** A build that nothing was left for. */
export const emptyRecord: BuildRecord = {
  configuration: null,
  numbers: new Map(),
  documents: new Map(),
  fonts: {},
  books: null
}

/**
 * The place of the record of one output folder of one workspace. Its name says nothing about either.
 * @param folder absolute path of yinfa's folder for records
 */
export const recordPlace = (folder: string, root: string, out: string, program: string): RecordPlace => ({
  path: join(folder, `${sha256(JSON.stringify([root, out]))}.json`),
  program
})

/** Version of the form. */
const form = 1

/** The record as text: a line that vouches for the rest, and the rest. Equal records are equal texts. */
export function recordText({configuration, numbers, documents, fonts, books}: BuildRecord, program: string): string {
  const byPath = <Value>(map: ReadonlyMap<string, Value>): readonly (readonly [string, Value])[] =>
    [...map].toSorted(([one], [other]) => (one < other ? -1 : 1))
  const known = Object.entries(fonts).toSorted(([one], [other]) => (one < other ? -1 : 1))
  const body = JSON.stringify({
    configuration,
    numbers: byPath(numbers),
    documents: byPath(documents),
    fonts: known,
    books
  })
  return `${headOf(body, program)}\n${body}`
}

const headOf = (body: string, program: string): string => `yinfa-record ${form} ${sha256(program)} ${sha256(body)}`

/** The record in a text; undefined when anything about it is not as this program wrote it. */
export function readRecord(text: string, program: string): BuildRecord | undefined {
  const end = text.indexOf('\n')
  const body = text.slice(end + 1)
  if (end === -1 || text.slice(0, end) !== headOf(body, program)) return undefined
  // Written by this program and unchanged since: its form is known.
  const value = JSON.parse(body) as {
    configuration: BuildRecord['configuration']
    numbers: [string, Kept<NumberedDocument | null>][]
    documents: [string, JobOutcome][]
    fonts: [string, string][]
    books: Books | null
  }
  return {
    ...value,
    numbers: new Map(value.numbers),
    documents: new Map(value.documents),
    fonts: Object.fromEntries(value.fonts)
  }
}

/** A record and the text it came from; an empty one where there is none that can be believed. */
export interface LoadedRecord {
  readonly record: BuildRecord
  readonly text: string
}

/** Load the record of the last build. Never throws: a build without a record only takes longer. */
export function loadRecord({path, program}: RecordPlace): LoadedRecord {
  const text = attempt(() => readFileSync(path, 'utf8')) ?? ''
  return {record: readRecord(text, program) ?? emptyRecord, text}
}

const outdated = 90 * 86_400_000

/**
 * Keep a record, unless it is the one that is there. Never throws, for the same reason. Records of workspaces that nobody
 * has built for long go.
 * @param before the text that is there
 */
export function saveRecord({path, program}: RecordPlace, record: BuildRecord, before: string): string {
  const text = recordText(record, program)
  if (text === before) return text
  attempt(() => {
    const folder = dirname(path)
    mkdirSync(folder, {recursive: true, mode: 0o700})
    for (const name of readdirSync(folder)) {
      const old = join(folder, name)
      if (Date.now() - statSync(old).mtimeMs > outdated) rmSync(old, {force: true})
    }
    const temporary = `${path}.${randomBytes(8).toString('hex')}`
    try {
      writeFileSync(temporary, text, {flag: 'wx', mode: 0o600})
      renameSync(temporary, path)
    } finally {
      rmSync(temporary, {force: true})
    }
  })
  return text
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

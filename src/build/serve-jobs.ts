/** The other end of the pool: a thread that makes the documents it is given, one after another. */
import {parentPort, workerData} from 'node:worker_threads'
import {createFontLibrary, type FontLibrary} from '../compose/fonts/library.js'
import {fontFinder} from '../host/font-folders.js'
import {rememberingDigest} from '../host/recording.js'
import {askingHost, type Line} from './asking-host.js'
import {openContent} from './content.js'
import {fontBook} from './font-usage.js'
import type {Job, JobResult} from './job.js'
import {createWarm} from './warm.js'

/** What a thread is started with. */
export interface ThreadSetup {
  /** See `FontOptions`. */
  readonly fontFolders: readonly string[]
  /** See `fontBook`. */
  readonly knownFonts: Readonly<Record<string, string>>
}

/** What a thread is started with, and the line to the host of the build. */
export interface ThreadData {
  readonly setup: ThreadSetup
  readonly line: Line
}

/** What a thread says when a job is done. */
export interface JobDone {
  readonly result: JobResult
  /** SHA-256 of font files that were used, by what tells their versions apart. */
  readonly fonts: Readonly<Record<string, string>>
}

/** Make what comes, until the thread is ended. */
export function serveJobs(): void {
  if (parentPort === null) throw new Error('this is no thread of a build')
  const home = parentPort
  // Started by the pool, which gives nothing else.
  const {setup, line} = workerData as ThreadData
  const digest = rememberingDigest()
  const book = fontBook(setup.knownFonts, digest)
  let library: FontLibrary | undefined
  const content = openContent({
    host: askingHost(line),
    digest,
    warm: createWarm(),
    fonts: () => (library ??= createFontLibrary({font: fontFinder({folders: setup.fontFolders})})),
    fingerprint: book.digest
  })
  home.on('message', (job: Job) => {
    void content.run(job).then((result) => {
      // Copies go: what a writer still holds must not be taken from it.
      const files = result.files.map((file) => ({...file, bytes: new Uint8Array(file.bytes)}))
      const done: JobDone = {result: {...result, files}, fonts: book.asked()}
      home.postMessage(
        done,
        files.map(({bytes}) => bytes.buffer)
      )
    })
  })
}

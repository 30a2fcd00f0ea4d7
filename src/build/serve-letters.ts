/** The other end of the letter crew: a thread that makes letters as long as there are rows that nobody has taken up. */
import {parentPort, workerData} from 'node:worker_threads'
import {createFontLibrary} from '../compose/fonts/library.js'
import {fontFinder} from '../host/font-folders.js'
import {askingHost, type Line} from './asking-host.js'
import {cellsOf} from './letter-names.js'
import {type LetterSetup, letterMaker, type MadeLetter} from './make-letter.js'
import {openBoard, type RowBoard} from './row-board.js'

/** What a thread is started with. */
export interface LetterThreadData {
  /** By which it takes up rows. */
  readonly who: number
  /** See `RowBoard`. */
  readonly cells: RowBoard['cells']
  readonly line: Line
}

/** What it is told when everything has been read. */
export interface LettersBrief {
  readonly setup: LetterSetup
  readonly columns: readonly string[]
  /** Cells of each row, and the base name of its files. */
  readonly rows: readonly {readonly name: string; readonly values: readonly string[]}[]
  /** Where fonts are; undefined when none are needed. */
  readonly fontFolders: readonly string[] | undefined
}

/** What it says: letters by the index of their row. */
export type LettersDone = readonly (readonly [row: number, letter: MadeLetter])[]

/** Milliseconds between two messages: letters are short, and each message costs both sides. */
const often = 20

/** Make letters until there are none left. */
export function serveLetters(): void {
  if (parentPort === null) throw new Error('this is no thread of a merge')
  const home = parentPort
  // Started by the crew, which gives nothing else.
  const data = workerData as LetterThreadData
  home.once('message', (brief: LettersBrief) => {
    void serve(brief, data, (letters) => {
      home.postMessage(
        letters,
        letters.flatMap(([, {files}]) => files.map(({bytes}) => bytes.buffer as ArrayBuffer))
      )
    })
  })
}

async function serve(
  {setup, columns, rows, fontFolders}: LettersBrief,
  {who, cells, line}: LetterThreadData,
  say: (letters: LettersDone) => void
): Promise<void> {
  const board = openBoard(cells)
  const fonts = fontFolders && createFontLibrary({font: fontFinder({folders: fontFolders})})
  const make = letterMaker(setup, {host: askingHost(line), fonts})
  let made: (readonly [number, MadeLetter])[] = []
  let said = performance.now()
  const tell = (): void => {
    if (made.length > 0) say(made)
    made = []
    said = performance.now()
  }
  for (let row = board.takeLater(who, 0, tell); row !== undefined; row = board.takeLater(who, row, tell)) {
    const {name = '', values = []} = rows[row] ?? {}
    const letter = await make(name, cellsOf(columns, values))
    // Copies go: what a writer still holds must not be taken from it.
    const files = letter.files.map((file) => ({...file, bytes: new Uint8Array(file.bytes)}))
    made.push([row, {...letter, files}])
    if (performance.now() - said > often) tell()
  }
  tell()
}

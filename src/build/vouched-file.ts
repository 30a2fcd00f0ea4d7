/** Files that this program leaves for itself: nothing of them is believed unless all of it is as it was written. */
import {randomBytes} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, renameSync, statSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {sha256} from '../host/recording.js'
import {removeFile} from './remove-file.js'

/** Where such a file is, and who may believe it. */
export interface VouchedPlace {
  /** Absolute path of the file. */
  readonly path: string
  /** What it holds. */
  readonly kind: 'record' | 'fonts'
  /** What tells this program from all that might build otherwise. */
  readonly program: string
}

/** Version of the form. */
const form = 1

/** The line that vouches for the rest. */
const headOf = (text: string, {kind, program}: VouchedPlace): string =>
  `yinfa-${kind} ${form} ${sha256(program)} ${sha256(text)}`

/** The text of a file; undefined when there is none, or anything about it is not as this program wrote it. */
export function loadVouched(place: VouchedPlace): string | undefined {
  const whole = attempt(() => readFileSync(place.path, 'utf8')) ?? ''
  const end = whole.indexOf('\n')
  const text = whole.slice(end + 1)
  return end === -1 || whole.slice(0, end) !== headOf(text, place) ? undefined : text
}

const outdated = 90 * 86_400_000

/** Keep a text. Never throws: without it the next build only takes longer. Files that nobody has renewed for long go. */
export function saveVouched(place: VouchedPlace, text: string): void {
  const {path} = place
  attempt(() => {
    const folder = dirname(path)
    mkdirSync(folder, {recursive: true, mode: 0o700})
    for (const name of readdirSync(folder)) {
      const old = join(folder, name)
      if (Date.now() - statSync(old).mtimeMs > outdated) removeFile(old)
    }
    const temporary = `${path}.${randomBytes(8).toString('hex')}`
    try {
      writeFileSync(temporary, `${headOf(text, place)}\n${text}`, {flag: 'wx', mode: 0o600})
      renameSync(temporary, path)
    } finally {
      removeFile(temporary)
    }
  })
}

function attempt<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}

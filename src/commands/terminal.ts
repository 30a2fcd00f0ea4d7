/** Where a command prints: two streams, in colour where wanted, one line of them rewritten in place where possible. */

/** What is needed of `process.stdout` and `process.stderr`. */
export interface Stream {
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
  write(text: string): unknown
}

/** Colours by what they say. */
export type Tone = 'error' | 'warning' | 'note' | 'strong' | 'faint'

/** The surroundings of a command. */
export interface Terminal {
  readonly env: Readonly<Record<string, string | undefined>>
  /** Absolute path of the current folder. */
  readonly cwd: string
  readonly platform: NodeJS.Platform
  readonly homedir: string
  /** Results: what somebody may want to pipe into another program. */
  readonly out: Stream
  /** Findings and progress. */
  readonly err: Stream
  /** Where answers come from; a command that asks nothing needs none. */
  readonly input?: NodeJS.ReadableStream
  /** `err` as a stream of Node, where lines are edited. */
  readonly screen?: NodeJS.WritableStream
  /** Aborted when the user wants to end. */
  readonly signal: AbortSignal
}

const codes: Readonly<Record<Tone, string>> = {error: '31;1', warning: '33;1', note: '36', strong: '1', faint: '2'}

/** Dresses text for a stream, or leaves it as it is. */
export type Paint = (tone: Tone, text: string) => string

/**
 * Whether a stream gets colours: `NO_COLOR` forbids them, `FORCE_COLOR` demands them (but for `0`), else a terminal has
 * them unless it is `dumb`.
 */
export function painter(stream: Stream, env: Terminal['env']): Paint {
  const forced = env['FORCE_COLOR']
  const refused = (env['NO_COLOR'] ?? '') !== '' || forced === '0'
  const wanted = forced !== undefined ? true : stream.isTTY === true && env['TERM'] !== 'dumb'
  return refused || !wanted ? (_tone, text) => text : (tone, text) => `\u001B[${codes[tone]}m${text}\u001B[0m`
}

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u

/** Columns that a character takes in a terminal. */
const columnsOf = (character: string): number => (wide.test(character) ? 2 : 1)

/** Columns that a text without escape sequences takes in a terminal: Chinese characters take two. */
export const displayWidth = (text: string): number =>
  [...text].reduce((sum, character) => sum + columnsOf(character), 0)

/** The beginning of a text that fits into a number of columns. */
export function cutTo(columns: number, text: string): string {
  let left = columns
  let kept = ''
  for (const character of text) {
    left -= columnsOf(character)
    if (left < 0) break
    kept += character
  }
  return kept
}

/** Questions in the terminal: one line asked, one line answered. */
import {createInterface} from 'node:readline'
import type {Terminal} from './terminal.js'

/** Somebody who answers. */
export interface Dialogue {
  /** Print a question and wait for a line; undefined when there will be no more (Ctrl+D, Ctrl+C, end of the input). */
  ask(question: string): Promise<string | undefined>
  say(line: string): void
  end(): void
}

/** A dialogue over standard input; undefined where the terminal has none. */
export function openDialogue({input, screen, err, signal}: Terminal): Dialogue | undefined {
  if (input === undefined) return undefined
  const isTerminal = err.isTTY === true && screen !== undefined && 'isTTY' in input && input.isTTY === true
  const lines = createInterface(isTerminal ? {input, output: screen, terminal: true} : {input, terminal: false})
  // As the terminal is in raw mode, Ctrl+C comes as a key.
  lines.on('SIGINT', () => lines.close())
  const stop = (): void => lines.close()
  signal.addEventListener('abort', stop)
  // Lines that arrive between two questions are kept.
  const answers = lines[Symbol.asyncIterator]()
  return {
    ask: async (question) => {
      if (isTerminal) {
        lines.setPrompt(question)
        lines.prompt()
      } else err.write(question)
      const {value, done} = await answers.next()
      return done === true ? undefined : value
    },
    say: (line) => void err.write(`${line}\n`),
    end: () => {
      signal.removeEventListener('abort', stop)
      lines.close()
    }
  }
}

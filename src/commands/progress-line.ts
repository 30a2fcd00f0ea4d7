/** One line that tells how far a build is, rewritten in place; on anything but a terminal there is none. */
import type {Progress} from '../build/progress.js'
import {cutTo, type Stream} from './terminal.js'

/** A progress line. */
export interface ProgressLine {
  show(progress: Progress): void
  /** Print a line of its own above the progress line. */
  say(line: string): void
  /** Take the line away. */
  clear(): void
}

const erase = '\r\u001B[2K'

/** A progress line on a stream. */
export function progressLine(stream: Stream, quiet: boolean): ProgressLine {
  const live = stream.isTTY === true && !quiet
  const clear = (): void => void (live && stream.write(erase))
  return {
    clear,
    say: (line) => {
      clear()
      if (!quiet) stream.write(`${line}\n`)
    },
    show: (progress) => {
      if (!live) return
      if (progress.path === undefined) clear()
      // The last column stays free: some terminals wrap when it is filled.
      else stream.write(erase + cutTo((stream.columns ?? 80) - 1, progressText(progress)))
    }
  }
}

/** `[ 40%] 第 5/10 份，已排 31 页，约剩 12 秒：content/documents/2012/x.md` */
export function progressText({done, total, pages, share, rest, path}: Progress): string {
  const percent = String(Math.floor(100 * share)).padStart(3)
  const left = rest === undefined ? '' : `，约剩 ${durationText(rest)}`
  return `[${percent}%] 第 ${Math.min(done + 1, total)}/${total} 份，已排 ${pages} 页${left}：${path ?? ''}`
}

/** A rough length of time: `12 秒`, `3 分钟`. @param seconds any number */
function durationText(seconds: number): string {
  return seconds < 90 ? `${Math.ceil(seconds)} 秒` : `${Math.ceil(seconds / 60)} 分钟`
}

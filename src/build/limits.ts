/** What one document may take, and what is said of one that takes more. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {systemCode} from '../host/system-codes.js'

/** Limits where nobody sets others: many times what the longest 公文 takes. */
export const usualLimits = {seconds: 60, mebibytes: 1024} as const

/** A limit that was reached. */
export type Bound =
  | {readonly limit: 'time'; readonly seconds: number}
  | {readonly limit: 'memory'; readonly mebibytes: number}
  | {readonly limit: 'files'}

/** Whether something failed because too many files are open: then nothing is wrong with the program. */
export const isCrowded = (error: unknown): boolean =>
  crowdedCodes.has(systemCode(error)) ||
  // So Node tells it of a thread that could not be started.
  (systemCode(error) === 'ERR_WORKER_INIT_FAILED' && error instanceof Error && /\bE[MN]FILE\b/u.test(error.message))

const crowdedCodes: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE'])

/** The finding `build-bounds`. @param path of the document */
export function brokenBound(path: string, bound: Bound): Diagnostic {
  if (bound.limit === 'time') {
    const message = `生成这份公文超过了 ${bound.seconds} 秒的时限，已经停止，没有生成。`
    return diagnostic(
      'build-bounds',
      {path},
      message,
      '请把公文拆短，或者删去反复嵌套的内容；内容无误、只是很长的，请用 `--timeout 秒数` 放宽时限。'
    )
  }
  if (bound.limit === 'files') {
    const message = '系统不允许打开更多的文件，这份公文没有生成。'
    return diagnostic('build-bounds', {path}, message, '请关闭一些程序，或者用 `--jobs 1` 一份一份地生成。')
  }
  const message = `生成这份公文用去的内存超过了 ${bound.mebibytes} MB，已经停止，没有生成。`
  return diagnostic('build-bounds', {path}, message, '请把公文或它引用的数据、图片拆小后重新生成。')
}

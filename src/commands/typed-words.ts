/** Lists typed on the command line: words between commas or spaces, whichever kind. */
import {UsageError} from './usage-error.js'

/** The words of an option that takes several, as typed; none when it was not typed. */
export const typedWords = (typed: string | undefined): readonly string[] =>
  (typed ?? '').split(/[,，、\s]+/u).filter((word) => word !== '')

/**
 * The formats that were asked for, each once, in the order of `known`. Throws `UsageError` for a word that is none of
 * them, and when nothing stands there.
 * @param typed what followed `--format`
 * @param known what can be made
 * @param whose whose formats they are, for the message, such as 手册的
 */
export function typedFormats<Known extends string>(
  typed: string,
  known: readonly Known[],
  whose: string
): readonly Known[] {
  const words = typedWords(typed).map((word) => word.toLowerCase())
  const wrong = words.find((word) => !known.some((format) => format === word))
  if (wrong !== undefined || words.length === 0) {
    throw new UsageError(
      wrong === undefined ? '--format 没有写格式。' : `不认识的格式 \`${wrong}\`。`,
      `${whose}格式有 ${known.join('、')}，几种格式之间用逗号隔开，如 \`--format ${known.slice(0, 2).join()}\`。`
    )
  }
  return known.filter((format) => words.includes(format))
}

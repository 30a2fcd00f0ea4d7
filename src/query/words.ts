/** Enumerations: 北京、天津和宁夏等22省. */
import type {Arguments} from './arguments.js'

/** Texts as a sentence enumerates them: `分隔` between them, `末` before the last, `后缀` behind with N for their count. */
export function enumerated(texts: readonly string[], given: Arguments): string {
  const separator = given.text('separator') ?? '、'
  const last = given.text('last') ?? separator
  const joined = texts.length < 2 ? texts.join('') : texts.slice(0, -1).join(separator) + last + (texts.at(-1) ?? '')
  const suffix = given.text('suffix') ?? ''
  return joined + suffix.replace(/[NＮ]/u, String(texts.length))
}

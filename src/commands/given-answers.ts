/** Answers that the command line gives: `--set 键=值`, `--from 文件`, `--example`. */
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Answer, DraftGenre} from '../drafts/genre.js'
import {didYouMean} from '../source/nearest.js'
import {answersIn} from '../drafts/answer-file.js'
import {UsageError} from './usage-error.js'

/** What was typed. */
export interface GivenOptions {
  readonly set: readonly string[]
  /** Bytes of the file of `--from`, and how it is called. */
  readonly from: {readonly path: string; readonly bytes: Uint8Array} | undefined
  /** True for the first example, or the name of one. */
  readonly example?: string | true | undefined
}

/**
 * The answers given; later ways win over earlier ones: example, file, `--set`.
 * Throws `UsageError` for keys that are no parameters; reports what is wrong with the file.
 * @returns undefined when the file cannot be used
 */
export function givenAnswers(
  genre: DraftGenre,
  {set, from, example}: GivenOptions,
  report: Report
): ReadonlyMap<string, Answer> | undefined {
  const answers = new Map<string, Answer>()
  for (const [key, answer] of exampleOf(genre, example)) answers.set(key, answer)
  if (from !== undefined) {
    const findings: Diagnostic[] = []
    const keyWords = new Set(genre.parameters.map(({key}) => key))
    for (const {key, answer, place} of answersIn(from, keyWords, (finding) => findings.push(finding))) {
      if (isParameter(genre, key)) answers.set(key, answer)
      else findings.push(diagnostic('draft-answer', place, `没有 \`${key}\` 这个参数。`, hintFor(genre, key)))
    }
    for (const finding of findings) report(finding)
    if (hasErrors(findings)) return undefined
  }
  for (const [key, answer] of setAnswers(genre, set)) answers.set(key, answer)
  return answers
}

function exampleOf({examples}: DraftGenre, wanted: GivenOptions['example']): ReadonlyMap<string, Answer> {
  if (wanted === undefined) return new Map()
  const found = wanted === true ? examples[0] : examples.find(({name}) => name === wanted)
  if (found !== undefined) return found.answers
  const names = examples.map(({name}) => name)
  const hint = didYouMean(String(wanted), names) ?? `示例有：${names.join('、')}。`
  throw new UsageError(`没有名为“${String(wanted)}”的示例。`, hint)
}

/** `键=值`; a key that is given several times is a list. */
function setAnswers(genre: DraftGenre, set: readonly string[]): ReadonlyMap<string, Answer> {
  const answers = new Map<string, string[]>()
  for (const pair of set) {
    const at = pair.search(/[=＝]/u)
    if (at < 1)
      throw new UsageError(`\`--set ${pair}\` 写法有误。`, '请写成 `--set 键=值`，如 `--set 成文日期=2014年3月12日`。')
    const key = pair.slice(0, at).trim()
    if (!isParameter(genre, key)) throw new UsageError(`没有 \`${key}\` 这个参数。`, hintFor(genre, key))
    answers.set(key, [...(answers.get(key) ?? []), pair.slice(at + 1)])
  }
  return answers
}

const isParameter = ({parameters}: DraftGenre, key: string): boolean => parameters.some((one) => one.key === key)

const hintFor = ({parameters}: DraftGenre, key: string): string => {
  const keys = parameters.map((one) => one.key)
  return didYouMean(key, keys) ?? `参数有：${keys.join('、')}。`
}

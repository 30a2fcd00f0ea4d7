/** What content says to the proof-reader: 校对 and 用语 of content/yinfa.yaml, 校对例外 of a document. */
import type {Severity} from '../diagnostics/catalogue.js'
import type {Place} from '../diagnostics/diagnostic.js'
import {didYouMean} from './nearest.js'
import {field, quoted, readLine} from './field.js'

/** One entry of `校对`: what a rule weighs here. */
export interface CheckLevel {
  /** Id or Chinese name as typed; whether there is such a rule is known where the rules are. */
  readonly rule: string
  readonly level: Severity | 'off'
  readonly place: Place
}

/** One entry of `用语`. */
export interface TermSetting {
  readonly name: string | null
  /** 不用: the word that is not to be written. */
  readonly avoid: string
  /** 改用: what to write instead; null where the word is only to be questioned. */
  readonly use: string | null
  /** 说明. */
  readonly reason: string | null
}

/** One entry of `校对例外`. */
export interface CheckException {
  /** Id or Chinese name of a rule, as typed. */
  readonly rule: string
  /** The text that it concerns, as it stands in the document. */
  readonly text: string
  readonly reason: string | null
  readonly place: Place
}

const levels = new Map<string, CheckLevel['level']>([
  ['关', 'off'],
  ['注意', 'note'],
  ['警告', 'warning'],
  ['错误', 'error'],
  ['提示', 'note'],
  ['off', 'off'],
  ['note', 'note'],
  ['warning', 'warning'],
  ['error', 'error']
])

/** Schema of `checks`: rule → level. */
export const checkLevels = field((input, refuse): readonly Omit<CheckLevel, 'place'>[] | undefined => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return refuse('校对应为一组 `规则: 级别`，每行一项，比本行多缩进两个空格。')
  const read = Object.entries(input).map(([rule, value]) => {
    const text = readLine(value, `规则 \`${rule}\` 的级别`, refuse, [rule])
    if (text === undefined) return undefined
    const level = levels.get(text)
    if (level !== undefined) return {rule, level}
    const words = [...levels.keys()].slice(0, 4)
    const message = `规则 \`${rule}\` 的级别写的是 ${quoted(text)}，应为：${words.join('、')}。`
    return refuse(message, {at: [rule], hint: didYouMean(text, words)})
  })
  return read.some((entry) => entry === undefined) ? undefined : read.filter((entry) => entry !== undefined)
})

const partsOf = (item: unknown): ReadonlyMap<string, unknown> | undefined =>
  typeof item === 'object' && item !== null && !Array.isArray(item) ? new Map(Object.entries(item)) : undefined

/** Schema of `terms`. */
export const termSettings = field((input, refuse): readonly TermSetting[] | undefined => {
  if (!Array.isArray(input)) return refuse('用语应为列表，每条以 `- 不用: …` 开头。')
  const read = input.map((item: unknown, index): TermSetting | undefined => {
    const parts = partsOf(item)
    if (parts === undefined)
      return refuse(`第 ${index + 1} 条用语应为一组 \`键: 值\`：不用、改用、说明。`, {at: [index]})
    const avoid = readLine(parts.get('avoid'), `第 ${index + 1} 条用语的“不用”`, refuse, [index, 'avoid'])
    if (avoid === undefined) return undefined
    const line = (key: string): string | null => {
      const value = parts.get(key)
      return value === undefined ? null : (readLine(value, `第 ${index + 1} 条用语`, refuse, [index, key]) ?? null)
    }
    const [name, use, reason] = [line('name'), line('use'), line('reason')]
    if (use === avoid) return refuse(`第 ${index + 1} 条用语的“不用”和“改用”是同一个词。`, {at: [index, 'use']})
    return {name, avoid, use, reason}
  })
  return read.some((entry) => entry === undefined) ? undefined : read.filter((entry) => entry !== undefined)
})

/** Schema of `exceptions`. An entry without a reason is read: the proof-reader says that it has no effect. */
export const checkExceptions = field((input, refuse): readonly Omit<CheckException, 'place'>[] | undefined => {
  const items: readonly unknown[] = Array.isArray(input) ? input : [input]
  const read = items.map((item, index) => {
    const at = Array.isArray(input) ? [index] : []
    const parts = partsOf(item)
    if (parts === undefined) return refuse(`第 ${index + 1} 条校对例外应为一组 \`键: 值\`：规则、文字、理由。`, {at})
    const rule = readLine(parts.get('rule'), `第 ${index + 1} 条校对例外的“规则”`, refuse, [...at, 'rule'])
    const text = readLine(parts.get('text'), `第 ${index + 1} 条校对例外的“文字”`, refuse, [...at, 'text'])
    const reason = parts.get('reason')
    if (rule === undefined || text === undefined) return undefined
    return {rule, text, reason: typeof reason === 'string' && reason !== '' ? reason : null}
  })
  return read.some((entry) => entry === undefined) ? undefined : read.filter((entry) => entry !== undefined)
})

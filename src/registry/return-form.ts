/** 项目: the fields of a form of returns, and what their cells may hold. */
import {readDay} from '../source/date.js'
import {readNumber} from '../source/tables/number.js'
import type {ReturnField, ReturnFieldKind} from './model.js'
import type {ValueProblem} from './registry-fields.js'

/** Whether a text is an answer of a kind; an empty one is: not answered. */
const fits: Readonly<Record<ReturnFieldKind, (text: string) => boolean>> = {
  是否: (text) => text === '是' || text === '否',
  金额: (text) => readNumber(text)?.startsWith('-') === false,
  日期: (text) => readDay(text) !== undefined,
  文字: () => true
}

const wanted: Readonly<Record<ReturnFieldKind, readonly [should: string, hint: string]>> = {
  是否: ['应为“是”或“否”', '没有可以报的请空着。'],
  金额: ['应为不小于零的数', '只写数，单位在列名里；没有可以报的请空着，确实没有安排的写 0。'],
  日期: ['应为日期，如 `2013-12-20`', '请写年月日。'],
  文字: ['', '']
}

/** What is wrong with a cell of a return. */
export function valueProblem({name, kind}: ReturnField, text: string): ValueProblem | undefined {
  const plain = text.trim()
  if (plain === '' || fits[kind](plain)) return undefined
  const [should, hint] = wanted[kind]
  return {message: `“${name}”写的是“${plain.length > 30 ? `${plain.slice(0, 30)}…` : plain}”，${should}。`, hint}
}

/** A field that registry.yaml does not describe, by what its cells hold. */
export function fieldOf(name: string, texts: readonly string[]): ReturnField {
  const given = texts.map((text) => text.trim()).filter((text) => text !== '')
  const kinds: readonly ReturnFieldKind[] = ['是否', '金额', '日期']
  const kind = given.length === 0 ? undefined : kinds.find((one) => given.every(fits[one]))
  return {name, kind: kind ?? '文字', note: ''}
}

/** 填写项 of a form's schema. */
import type {Place} from '../diagnostics/diagnostic.js'
import {quoted, readLine, readLines, type Refuse} from '../source/field.js'
import {didYouMean} from '../source/nearest.js'
import {type Closing, closings, type FieldType, fieldTypes, type FormFieldSchema} from './schema.js'

type At = readonly (string | number)[]

/** A key names defined names of sheets, fields and tags alike. */
const keyForm = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z0-9]{0,19}$/u
/** What spreadsheets take for a cell, a row or a column. */
const cellForm = /^(?:[A-Za-z]{1,3}\d+|[RrCc])$/u
/** What a word processor can hold for a control without being slow, and a page for print. */
const longest = 20_000
/** A fixed number of characters, for types that have one. */
const typeLimits: Readonly<Partial<Record<FieldType, number>>> = {postcode: 6}

const yes = new Set(['true', '是'])
const no = new Set(['false', '否'])

/** Read the list; faults are refused with their places. */
export function readFormFields(
  input: unknown,
  refuse: Refuse,
  placeOf: (field: string) => Place
): ReadonlyMap<string, FormFieldSchema> | undefined {
  if (!Array.isArray(input) || input.length === 0) {
    return refuse('填写项应为列表，每一项写 `- {键: …, 标签: …}`。')
  }
  const fields = new Map<string, FormFieldSchema>()
  for (const [index, item] of input.entries()) {
    const field = readField(item, index, refuse, placeOf(`fields.${index}`))
    if (field === undefined) continue
    if (fields.has(field.key)) refuse(`键 \`${field.key}\` 用了两次，每一项的键应不相同。`, {at: [index, 'key']})
    fields.set(field.key, field)
  }
  return fields
}

function readField(item: unknown, index: number, refuse: Refuse, place: Place): FormFieldSchema | undefined {
  const term = `第 ${index + 1} 个填写项`
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return refuse(`${term}应为一组 \`键: 值\`，现在是${quoted(item)}。`, {at: [index]})
  }
  const parts = new Map<string, unknown>(Object.entries(item))
  const key = readKey(parts.get('key'), term, refuse, [index, 'key'])
  const label = readLine(parts.get('label'), `${term}的标签`, refuse, [index, 'label'])
  const type = readType(parts.get('type'), term, refuse, [index, 'type'])
  const required = readFlag(parts.get('required'), term, refuse, [index, 'required'])
  const limit = readLimit(parts.get('limit'), term, refuse, [index, 'limit'])
  const options = parts.has('options') ? readLines(parts.get('options'), `${term}的选项`, refuse) : []
  const hint = parts.has('hint') ? readLine(parts.get('hint'), `${term}的提示`, refuse, [index, 'hint']) : null
  const signs = readClosings(parts.get('closings'), term, refuse, [index, 'closings'])
  const prefill = parts.has('prefill')
    ? readLine(parts.get('prefill'), `${term}的预填`, refuse, [index, 'prefill'])
    : null
  if (type === 'opinion' && parts.has('prefill')) {
    return refuse(`意见栏由审核机关填写，${term}不能预填。`, {at: [index, 'prefill']})
  }
  if (type !== undefined && options !== undefined && (type === 'choice') !== options.length > 0) {
    const message = type === 'choice' ? `${term}是选项，但没有列出选项。` : `${term}列出了选项，类型应为 \`选项\`。`
    return refuse(message, {at: [index, type === 'choice' ? 'type' : 'options']})
  }
  if (type !== undefined && type !== 'opinion' && parts.has('closings')) {
    return refuse(`只有意见栏有落款，${term}的类型是 \`${fieldTypes[type]}\`。`, {at: [index, 'closings']})
  }
  if (key === undefined || label === undefined || type === undefined || required === undefined) return undefined
  if (limit === undefined || options === undefined || hint === undefined || signs === undefined) return undefined
  if (prefill === undefined) return undefined
  const closing = type === 'opinion' ? (signs ?? ['signer', 'seal', 'date']) : []
  const most = limit ?? typeLimits[type] ?? null
  return {key, label, type, required, limit: most, options, hint, closings: closing, prefill, place}
}

function readKey(input: unknown, term: string, refuse: Refuse, at: At): string | undefined {
  const key = readLine(input, `${term}的键`, refuse, at)
  if (key !== undefined && cellForm.test(key)) {
    return refuse(`${term}的键写的是 ${quoted(key)}，和表格里单元格的名称一样，请换一个。`, {at})
  }
  if (key === undefined || keyForm.test(key)) return key
  const hint = '键用来在填好的表里找到这一项，例如 `单位名称`。'
  return refuse(`${term}的键写的是 ${quoted(key)}，应以汉字或字母开头，只有汉字、字母和数字，不超过 20 个。`, {
    at,
    hint
  })
}

function readType(input: unknown, term: string, refuse: Refuse, at: At): FieldType | undefined {
  if (input === undefined) return 'text'
  const word = readLine(input, `${term}的类型`, refuse, at)
  if (word === undefined) return undefined
  const found = keyOf(fieldTypes, word)
  const words = Object.values(fieldTypes)
  return (
    found ??
    refuse(`${term}的类型写的是 ${quoted(word)}，应为：${words.join('、')}。`, {at, hint: didYouMean(word, words)})
  )
}

/** The key of a table by itself or by its word. */
const keyOf = <Key extends string>(table: Readonly<Record<Key, string>>, word: string): Key | undefined =>
  (Object.keys(table) as Key[]).find((key) => key === word || table[key] === word)

function readFlag(input: unknown, term: string, refuse: Refuse, at: At): boolean | undefined {
  if (input === undefined) return false
  if (typeof input === 'string' && (yes.has(input) || no.has(input))) return yes.has(input)
  return refuse(`${term}的“必填”应为 \`是\` 或 \`否\`，现在是 ${quoted(input)}。`, {at})
}

function readLimit(input: unknown, term: string, refuse: Refuse, at: At): number | null | undefined {
  if (input === undefined) return null
  const limit = typeof input === 'string' && /^[1-9]\d{0,4}$/u.test(input) ? Number(input) : undefined
  if (limit !== undefined && limit <= longest) return limit
  return refuse(`${term}的字数上限应为 1 至 ${longest} 的整数，现在是 ${quoted(input)}。`, {at})
}

function readClosings(input: unknown, term: string, refuse: Refuse, at: At): readonly Closing[] | null | undefined {
  if (input === undefined) return null
  const words = readLines(input, `${term}的落款`, refuse)
  if (words === undefined) return undefined
  const found = words.map((word) => keyOf(closings, word))
  const wrong = words.find((_, index) => found[index] === undefined)
  const known = Object.values(closings)
  if (wrong !== undefined) {
    const message = `${term}的落款里写了 ${quoted(wrong)}，可以写的有：${known.join('、')}。`
    return refuse(message, {at, hint: didYouMean(wrong, known)})
  }
  if (new Set(words).size < words.length) return refuse(`${term}的落款有重复。`, {at})
  return found.filter((closing) => closing !== undefined)
}

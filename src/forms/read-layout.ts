/** 列宽, 版面 and 规则 of a form's schema: what refers to its fields. */
import type {Place} from '../diagnostics/diagnostic.js'
import {quoted, readLine, readLines, type Refuse} from '../source/field.js'
import {didYouMean} from '../source/nearest.js'
import type {FormCellSchema, FormFieldSchema, FormRowSchema, FormRule} from './schema.js'

type Fields = ReadonlyMap<string, FormFieldSchema>
type At = readonly (string | number)[]

/** More columns leave none of them room for a word. */
const mostColumns = 12
/** A row that is higher leaves the page no room for the others. */
const highest = 200

/** 列宽: `36:40:46:34`. */
export function readColumns(input: unknown, refuse: Refuse): readonly number[] | undefined {
  const text = readLine(input, '列宽', refuse)
  if (text === undefined) return undefined
  const parts = text.split(/[:：]/u).map((part) => part.trim())
  const valid = parts.every((part) => /^\d{1,3}(?:\.\d)?$/u.test(part) && Number(part) > 0)
  if (valid && parts.length <= mostColumns) return parts.map(Number)
  return refuse(`列宽写的是 ${quoted(text)}，应为各列宽度的比例，用冒号隔开，如 \`1:2:1\`，最多 ${mostColumns} 列。`)
}

/** 版面: rows of cells that fill all columns; every field stands in one cell. */
export function readRows(
  input: unknown,
  {fields, columns}: {readonly fields: Fields; readonly columns: number},
  refuse: Refuse,
  placeOf: (field: string) => Place
): readonly FormRowSchema[] | undefined {
  if (!Array.isArray(input) || input.length === 0) return refuse('版面应为列表，每一行写 `- 格: [键, 键 ×2]`。')
  const used = new Map<string, number>()
  const rows = input.flatMap((item: unknown, index): FormRowSchema[] => {
    const row = readRow(item, index, fields, refuse)
    if (row === undefined) return []
    for (const {field} of row.cells) {
      const before = used.get(field)
      if (before !== undefined) refuse(`\`${field}\` 在第 ${before} 行已经有一格。`, {at: [index, 'cells']})
      used.set(field, index + 1)
    }
    const width = row.cells.reduce((sum, cell) => sum + cell.columns, 0)
    if (width !== columns) {
      const hint = '一格占几列写在键后面，例如 `单位名称 ×4`。'
      refuse(`版面第 ${index + 1} 行共占 ${width} 列，列宽有 ${columns} 列。`, {at: [index, 'cells'], hint})
    }
    return [{...row, place: placeOf(`rows.${index}`)}]
  })
  const missing = [...fields.keys()].filter((key) => !used.has(key))
  if (missing.length > 0) refuse(`版面里没有 ${missing.map((key) => `\`${key}\``).join('、')} 的位置。`)
  return rows
}

function readRow(
  item: unknown,
  index: number,
  fields: Fields,
  refuse: Refuse
): Omit<FormRowSchema, 'place'> | undefined {
  const term = `版面第 ${index + 1} 行`
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    return refuse(`${term}应写成 \`- 格: [键, 键 ×2]\`，现在是${quoted(item)}。`, {at: [index]})
  }
  const parts = new Map<string, unknown>(Object.entries(item))
  const at: At = [index, 'cells']
  const words = parts.has('cells')
    ? readLines(parts.get('cells'), `${term}的格`, refuse)
    : refuse(`${term}缺少格。`, {at})
  const height = readHeight(parts.get('height'), term, refuse, [index, 'height'])
  const cells = words?.map((word) => readCell(word, term, fields, refuse, at))
  if (cells === undefined || height === undefined || cells.includes(undefined)) return undefined
  const known = cells.filter((cell) => cell !== undefined)
  const opinions = known.filter(({field}) => fields.get(field)?.type === 'opinion').length
  if (opinions > 0 && opinions < known.length) {
    return refuse(`${term}里既有意见栏又有别的填写项；意见栏应自成一行。`, {at})
  }
  return {cells: known, height}
}

function readCell(word: string, term: string, fields: Fields, refuse: Refuse, at: At): FormCellSchema | undefined {
  const [, field = '', count = '1'] = /^(.*?)(?:\s*[×xX*]\s*(\d{1,2}))?$/u.exec(word) ?? []
  if (!fields.has(field)) {
    return refuse(`${term}的 ${quoted(field)} 不是填写项的键。`, {at, hint: didYouMean(field, fields.keys())})
  }
  const columns = Number(count)
  return columns > 0 ? {field, columns} : refuse(`${term}的 ${quoted(word)} 应至少占一列。`, {at})
}

function readHeight(input: unknown, term: string, refuse: Refuse, at: At): FormRowSchema['height'] | undefined {
  if (input === undefined) return null
  if (input === '撑满' || input === 'stretch') return 'stretch'
  const height = typeof input === 'string' && /^\d{1,3}(?:\.\d)?$/u.test(input) ? Number(input) : 0
  if (height > 0 && height <= highest) return height
  return refuse(`${term}的高应为毫米数（不超过 ${highest}）或 \`撑满\`，现在是 ${quoted(input)}。`, {at})
}

const ruleNames = {anyOf: '至少填一项', inOrder: '先后', together: '同填'} as const
const ruleKinds = ['anyOf', 'inOrder', 'together'] as const

/** 规则: each entry one condition over at least two fields. */
export function readRules(
  input: unknown,
  fields: Fields,
  refuse: Refuse,
  placeOf: (field: string) => Place
): readonly FormRule[] | undefined {
  if (!Array.isArray(input)) return refuse('规则应为列表，每一条写 `- 至少填一项: [键, 键]`。')
  return input.flatMap((item: unknown, index) => {
    const parts = new Map<string, unknown>(typeof item === 'object' && item !== null ? Object.entries(item) : [])
    const kind = ruleKinds.find((name) => parts.has(name))
    if (kind === undefined || parts.size > 1) {
      refuse(`第 ${index + 1} 条规则应写一个条件：${Object.values(ruleNames).join('、')}。`, {at: [index]})
      return []
    }
    const keys = readLines(parts.get(kind), `第 ${index + 1} 条规则`, refuse)
    return keys === undefined || !fit(keys, kind, index, fields, refuse)
      ? []
      : [{kind, fields: keys, place: placeOf(`rules.${index}`)}]
  })
}

function fit(keys: readonly string[], kind: FormRule['kind'], index: number, fields: Fields, refuse: Refuse): boolean {
  const at = [index, kind]
  const wrong = keys.find((key) => !fields.has(key))
  const other = keys.find((key) => kind === 'inOrder' && fields.get(key)?.type !== 'date')
  if (wrong !== undefined) {
    refuse(`规则里的 ${quoted(wrong)} 不是填写项的键。`, {at, hint: didYouMean(wrong, fields.keys())})
  } else if (new Set(keys).size < Math.max(2, keys.length)) {
    refuse(`“${ruleNames[kind]}”应写两个以上的键，各不相同。`, {at})
  } else if (other !== undefined) refuse(`“先后”只能比较日期，${quoted(other)} 不是日期。`, {at})
  else return true
  return false
}

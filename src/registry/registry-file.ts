/** content/data/registry.yaml as it is written: which tables there are and what they mean. Nothing is looked up yet. */
import * as z from 'zod/mini'
import {diagnostic, hasErrors, type Diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import {type Host, HostError} from '../host/host.js'
import {canonical, type Canonical} from '../source/canonical.js'
import {line, lines, word} from '../source/field.js'
import {parseMended} from '../source/front-matter.js'
import {allKeyWords} from '../source/keys.js'
import {readFields} from '../source/read-fields.js'
import {readText} from '../source/read.js'
import {count, counts, day, optional, source} from './registry-fields.js'
import {returnFieldKinds} from './model.js'
import {registryKeys} from './registry-keys.js'

/** Where tables of data stand. */
export const dataFolder = 'content/data'
/** Where the workspace says what its tables mean. */
export const registryPath = `${dataFolder}/registry.yaml`

const file = line('文件')
const sheet = optional(line('工作表'))
const aliases = z._default(lines('别名'), [])

const schemas = {
  categories: z.object({
    name: line('名称'),
    aliases,
    target: optional(count('总数')),
    cap: optional(count('每省上限')),
    measure: z._default(line('量词'), '个')
  }),
  lists: z.object({
    name: optional(line('名称')),
    file,
    sheet,
    category: optional(line('类别')),
    approved: optional(day('批准日期')),
    applied: optional(day('申报日期')),
    source: optional(source),
    batch: optional(line('批次'))
  }),
  events: z.object({file, sheet}),
  quotas: z.object({
    batch: line('批次'),
    source,
    perProvince: counts('每省'),
    exceptions: z._default(
      z.array(z.object({province: line('省份'), category: line('类别'), quota: count('名额')}), {
        error: '例外应为列表，每项以 `- 省份: …` 开头。'
      }),
      []
    )
  }),
  calls: z.object({batch: line('批次'), deadline: day('截止'), source}),
  returns: z.object({
    period: line('期'),
    deadline: optional(day('截止')),
    file: optional(file),
    sheet,
    folder: optional(line('目录')),
    complete: optional(word('完整', ['是', '否'])),
    expected: optional(lines('应报')),
    fields: optional(
      z.array(
        z.object({
          name: line('名称'),
          kind: z._default(word('类型', returnFieldKinds), '文字'),
          note: z._default(line('说明'), '')
        }),
        {error: '项目应为列表，每项以 `- 名称: …` 开头。'}
      )
    )
  }),
  examples: z.object({file, sheet}),
  totals: z.object({
    name: line('名称'),
    value: count('数量'),
    source,
    date: day('日期'),
    complete: word('完整', ['是', '否'])
  }),
  departments: z.object({name: line('名称'), aliases})
}

const policyShape = {
  cities: word('计划单列市', ['单列', '计入']),
  corps: word('兵团', ['视同省', '计入新疆']),
  joint: word('联合申报', ['首家所在省', '各省']),
  ministry: word('部属高校', ['不占', '计入'])
}

type Schemas = typeof schemas

/** One item of a list of the file. */
export interface Item<Value> {
  readonly value: Value
  /** Where one of its values stands; without a field the item. */
  readonly placeOf: (field?: string) => Place
}

/** The lists of the file, item by item; an item with a fault is left out. */
export type RegistryLists = {readonly [Key in keyof Schemas]: readonly Item<z.output<Schemas[Key]>>[]}

/** The file as a whole. */
export interface RegistryFile extends RegistryLists {
  readonly policy: {readonly [Key in keyof typeof policyShape]?: z.output<(typeof policyShape)[Key]> | undefined}
  /** Whether an item was left out: then what refers to it is no fault of its own. */
  readonly hasFaults: boolean
}

/** What a workspace without the file says. */
export const noRegistryFile: RegistryFile = {
  categories: [],
  lists: [],
  events: [],
  quotas: [],
  calls: [],
  returns: [],
  examples: [],
  totals: [],
  departments: [],
  policy: {},
  hasFaults: false
}

/** Read the file; undefined when the workspace has none. Reports every fault, mostly as `registry-config`. */
export function readRegistryFile(host: Host, report: Report): RegistryFile | undefined {
  if (!isThere(host)) return undefined
  const findings: Diagnostic[] = []
  const read = parse(host, (finding) => findings.push(finding))
  for (const finding of findings) report(finding)
  return {...read, hasFaults: hasErrors(findings)}
}

/** A file that cannot be read is there. */
function isThere(host: Host): boolean {
  try {
    return host.read(registryPath) !== undefined
  } catch (error) {
    if (error instanceof HostError) return true
    throw error
  }
}

function parse(host: Host, report: Report): RegistryFile {
  const path = registryPath
  const keyWords = allKeyWords(registryKeys)
  const text = readText(host, path, report, (decoded) => [...keyWords].some((key) => decoded.includes(`${key}:`)))
  if (text === undefined) return noRegistryFile
  const parsed = parseMended(text, {path, firstLine: 1, keyWords, lineEndComments: true})
  for (const finding of parsed.findings) report(finding)
  if (parsed.value?.kind !== 'mapping') {
    const hint = '请写 `类别:`、`名单:` 等各项，下面逐个列出。'
    if (!hasErrors(parsed.findings))
      report(diagnostic('registry-config', {path, line: 1}, '文件里没有任何设置。', hint))
    return noRegistryFile
  }
  const read = canonical(parsed.value, registryKeys, 'registry-config')
  const {fields, findings} = readFields(policyShape, below(read, 'policy', report), 'registry-config')
  for (const finding of [...read.findings, ...findings]) report(finding)
  const items = <Schema extends z.ZodMiniType>(key: string, schema: Schema) => itemsOf(key, schema, read, report)
  return {
    categories: items('categories', schemas.categories),
    lists: items('lists', schemas.lists),
    events: items('events', schemas.events),
    quotas: items('quotas', schemas.quotas),
    calls: items('calls', schemas.calls),
    returns: items('returns', schemas.returns),
    examples: items('examples', schemas.examples),
    totals: items('totals', schemas.totals),
    departments: items('departments', schemas.departments),
    policy: fields,
    hasFaults: false
  }
}

/** The mapping under a key as a file of its own. */
function below(read: Canonical, key: string, report: Report): Canonical {
  const value = read.plain[key]
  const isMapping = typeof value === 'object' && value !== null && !Array.isArray(value)
  if (value !== undefined && !isMapping)
    report(diagnostic('registry-config', read.placeOf(key), `${termOf(key)}应为一组 \`键: 值\`。`))
  const plain: Canonical['plain'] = isMapping ? {...value} : {}
  return {...read, plain, placeOf: (name) => read.placeOf(`${key}.${name}`)}
}

const termOf = (key: string): string => registryKeys.get(key)?.term ?? key

/** The items of a list, each read on its own: one that is wrong hides no other. */
function itemsOf<Schema extends z.ZodMiniType>(
  key: string,
  schema: Schema,
  read: Canonical,
  report: Report
): readonly Item<z.output<Schema>>[] {
  const list = read.plain[key]
  if (list === undefined) return []
  if (!Array.isArray(list)) {
    const hint = '每一项另起一行，以 `- ` 开头，缩进两个空格。'
    report(diagnostic('registry-config', read.placeOf(key), `${termOf(key)}应为列表。`, hint))
    return []
  }
  return list.flatMap((item: unknown, index) => {
    const at = `${key}.${index}`
    if (typeof item !== 'object' || Array.isArray(item)) {
      const keys = [...(registryKeys.get(key)?.keys?.values() ?? [])].map(({term}) => term).join('、')
      report(diagnostic('registry-config', read.placeOf(at), `${termOf(key)}的每一项应为一组 \`键: 值\`：${keys}。`))
      return []
    }
    const one: Canonical = {...read, plain: {[at]: item}}
    const {fields, findings} = readFields({[at]: schema}, one, 'registry-config')
    for (const finding of findings) report(finding)
    const value = fields[at]
    if (value === undefined) return []
    return [{value, placeOf: (name?: string) => read.placeOf(name === undefined ? at : `${at}.${name}`)}]
  })
}

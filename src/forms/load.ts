/** templates/forms/<代号>.yaml → the schema of a form. Every fault is reported at its line. */
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import {type Host, HostError} from '../host/host.js'
import {canonical, type Canonical} from '../source/canonical.js'
import {readDate} from '../source/date.js'
import {field, line, lines, quoted, readLine} from '../source/field.js'
import {parseMended} from '../source/front-matter.js'
import {allKeyWords, formKeys} from '../source/keys.js'
import {inLineOrder} from '../source/load-document.js'
import {didYouMean} from '../source/nearest.js'
import {type Fields, readFields} from '../source/read-fields.js'
import {readText} from '../source/read.js'
import {formFindings} from './check.js'
import {readFormFields} from './read-fields.js'
import type {FormMemory} from './form-memory.js'
import {readColumns, readRows, readRules} from './read-layout.js'
import type {FormFieldSchema, FormSchema} from './schema.js'

/** Where the schemas stand. */
export const formsFolder = 'templates/forms'
const ending = '.yaml'
/** A 代号 is part of file names, and with the name of a slot a bookmark, which has 40 characters at most. */
const idForm = /^[\p{Script=Han}a-z][\p{Script=Han}a-z0-9-]{0,14}$/u

/** 代号 of all forms of a workspace, in the order of their file names. */
export function formIds(host: Host): readonly string[] {
  return listed(host)
    .filter((path) => path.endsWith(ending))
    .map((path) => path.slice(formsFolder.length + 1, -ending.length))
    .filter((id) => idForm.test(id))
}

/** A folder that cannot be listed holds no forms; asking for one then says that it is not there. */
function listed(host: Host): readonly string[] {
  try {
    return host.list(formsFolder)
  } catch (error) {
    if (error instanceof HostError) return []
    throw error
  }
}

/** A hint for a 代号 that no form has. */
export function formHint(id: string, host: Host): string {
  const ids = formIds(host)
  const all = ids.length === 0 ? `${formsFolder}/ 里还没有申请表。` : `现有的申请表：${ids.join('、')}。`
  return didYouMean(id, ids) ?? all
}

/** What a file says of a form, and what is wrong with it. */
export interface ReadForm {
  /** Undefined when there is an error. */
  readonly schema: FormSchema | undefined
  /** In the order of their lines. */
  readonly findings: readonly Diagnostic[]
}

/**
 * The schema of a form. Reports `form-schema`, `form-room` and the faults of YAML files; undefined when there is an
 * error, or no such form, which the caller knows a place for.
 * @param id 代号
 * @param memory keeps what was read
 */
export function loadForm(host: Host, id: string, report: Report, memory?: FormMemory): FormSchema | undefined {
  if (!idForm.test(id) || !formIds(host).includes(id)) return undefined
  const path = `${formsFolder}/${id}${ending}`
  const text = readText(host, path, report)
  if (text === undefined) return undefined
  const read = (): ReadForm => readForm(id, path, text)
  const {schema, findings} = memory === undefined ? read() : memory.read(path, text, read)
  for (const finding of findings) report(finding)
  return schema
}

function readForm(id: string, path: string, text: string): ReadForm {
  const findings: Diagnostic[] = []
  const schema = load(id, path, text, (finding) => findings.push(finding))
  return {schema: hasErrors(findings) ? undefined : schema, findings: inLineOrder(findings)}
}

const date = field((input, refuse): string | undefined => {
  const text = readLine(input, '日期', refuse)
  if (text === undefined) return undefined
  const found = readDate(text)
  return 'date' in found ? found.date : refuse(`日期写的是 ${quoted(text)}，${found.should}。`, {hint: found.hint})
})

/** The elements that need nothing of the others. */
const headShape = {
  title: line('名称'),
  categories: lines('类别'),
  issuer: line('发文机关'),
  source: line('依据'),
  date
}

const required = ['title', 'categories', 'issuer', 'date', 'fields', 'columns', 'rows'] as const

function load(id: string, path: string, text: string, report: Report): FormSchema | undefined {
  const keyWords = allKeyWords(formKeys)
  const parsed = parseMended(text, {path, firstLine: 1, keyWords, lineEndComments: true})
  for (const finding of parsed.findings) report(finding)
  if (parsed.value?.kind !== 'mapping') {
    if (!hasErrors(parsed.findings)) report(diagnostic('form-schema', {path, line: 1}, '文件里没有申请表的任何一项。'))
    return undefined
  }
  const source = canonical(parsed.value, formKeys, 'form-schema')
  for (const finding of source.findings) report(finding)
  for (const key of required) {
    if (source.plain[key] !== undefined || source.meant.has(key)) continue
    report(diagnostic('form-schema', {path, line: 1}, `申请表缺少${formKeys.get(key)?.term ?? key}。`))
  }
  const head = readFields(headShape, source, 'form-schema')
  for (const finding of head.findings) report(finding)
  const schema = schemaOf(id, path, head.fields, source, report)
  for (const finding of schema === undefined ? [] : formFindings(schema)) report(finding)
  return schema
}

function schemaOf(
  id: string,
  path: string,
  head: Fields<typeof headShape>,
  source: Canonical,
  report: Report
): FormSchema | undefined {
  const {placeOf} = source
  const body = readFields(
    {
      fields: field((input, refuse) => readFormFields(input, refuse, placeOf)),
      columns: field(readColumns)
    },
    source,
    'form-schema'
  )
  const {fields = new Map<string, FormFieldSchema>(), columns = []} = body.fields
  // What refers to fields is only read where they are known: else every reference would be called wrong.
  const known = body.fields.fields !== undefined && body.fields.columns !== undefined
  const rest = readFields(
    {
      rows: field((input, refuse) => readRows(input, {fields, columns: columns.length}, refuse, placeOf)),
      rules: field((input, refuse) => readRules(input, fields, refuse, placeOf))
    },
    known ? source : {...source, plain: {}},
    'form-schema'
  )
  for (const finding of [...body.findings, ...rest.findings]) report(finding)
  const {title, categories, issuer, date: day} = head
  const {rows, rules = []} = rest.fields
  if (title === undefined || categories === undefined || issuer === undefined || day === undefined) return undefined
  if (!known || rows === undefined) return undefined
  const place = placeOf('title')
  return {
    id,
    title,
    categories,
    issuer,
    source: head.source ?? null,
    date: day,
    fields,
    rules,
    columns,
    rows,
    place: {...place, path}
  }
}

/** 邮件合并: a document file in which columns of a data row may stand, in the body and in front matter. */
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Host} from '../host/host.js'
import {columnFindings, filledText, partsOf, type TextPart, withoutExpressions} from './columns-in-text.js'
import type {DocumentSource, Workspace} from './document.js'
import {readFrontMatter} from './front-matter.js'
import {allKeyWords, documentKeys} from './keys.js'
import {documentOf, inLineOrder, provesDocument, withoutEchoes} from './load-document.js'
import {readText} from './read.js'
import type {FieldMemory} from './read-fields.js'
import type {YamlMapping, YamlValue} from './yaml.js'

/** A template as read, once for all rows. */
export interface MergeTemplate {
  /** Workspace-relative path. */
  readonly path: string
  /** Front matter in which `{{列名}}` still stands. */
  readonly mapping: YamlMapping
  /** Its texts with columns, cut at them. */
  readonly parts: ReadonlyMap<string, readonly TextPart[]>
  readonly body: string
  readonly bodyLine: number
}

/**
 * Read a template. Reports what `loadDocument` reports of a file that cannot be read, and `template-name` for columns in
 * front matter that the data do not have; undefined after an error.
 * @param columns of the data
 */
export function openMergeTemplate(
  host: Host,
  path: string,
  columns: readonly string[],
  report: Report
): MergeTemplate | undefined {
  const findings: Diagnostic[] = []
  const note: Report = (finding) => findings.push(finding)
  const keyWords = allKeyWords(documentKeys)
  const text = readText(host, path, note, (decoded) => provesDocument(decoded, keyWords))
  let restored = (value: string): string => value
  const prepare = (matter: string): string => {
    const taken = withoutExpressions(matter)
    restored = taken.restored
    return taken.yaml
  }
  const front = text === undefined ? undefined : readFrontMatter(text, {path, report: note, keyWords, prepare})
  const mapping = front === undefined ? undefined : mapped(front.mapping, ({text: value}) => restored(value))
  const parts = new Map<string, readonly TextPart[]>()
  for (const {text: value, place} of mapping === undefined ? [] : textsIn(mapping)) {
    const cut = partsOf(value)
    if (value.includes('{{')) parts.set(value, cut)
    for (const finding of columnFindings(cut, columns, 'template-name', place)) note(finding)
  }
  for (const {message, hint, ...finding} of inLineOrder(findings)) {
    report({...finding, message: restored(message), ...(hint === undefined ? {} : {hint: restored(hint)})})
  }
  if (front === undefined || mapping === undefined || hasErrors(findings)) return undefined
  return {path, mapping, parts, body: front.body, bodyLine: front.bodyLine}
}

/**
 * The document of one row. A value of front matter that is nothing but an empty cell counts as left blank; an empty cell
 * among other text is an error (`template-value`). Reports what `loadDocument` reports; undefined after an error.
 * @param row cells by column: also the values that expressions in the body know, before those of front matter (数据)
 * @param fields of the rows before
 */
export function mergedDocument(
  template: MergeTemplate,
  row: ReadonlyMap<string, string>,
  workspace: Workspace,
  report: Report,
  fields?: FieldMemory
): DocumentSource | undefined {
  const findings: Diagnostic[] = []
  const mapping = mapped(template.mapping, ({text, place}) => {
    const parts = template.parts.get(text)
    if (parts === undefined) return text
    const filled = filledText(parts, row)
    if (parts.length > 1) {
      for (const column of filled.empty) {
        const hint = '请在数据里填写这一格；整个值就是这一列时，空格子等于不写这一项。'
        findings.push(diagnostic('template-value', place, `\`${column}\` 没有值，无法写出。`, hint))
      }
    }
    return filled.text
  })
  const note: Report = (finding) => findings.push(finding)
  const document = documentOf({...template, mapping}, workspace, note, fields)
  for (const finding of inLineOrder(withoutEchoes(findings))) report(finding)
  if (document === undefined || hasErrors(findings)) return undefined
  const values: Record<string, unknown> = Object.assign(Object.create(null), document.meta.values)
  for (const [column, cell] of row) values[column] = cell
  return {...document, meta: {...document.meta, values}}
}

/** What every letter of a template prints, in the pieces between its columns and the marks of Markdown. */
export function fixedTexts({mapping, body}: MergeTemplate): readonly string[] {
  const fixed = textsIn(mapping).flatMap(({text}) =>
    partsOf(text).flatMap((part) => ('text' in part ? [part.text] : []))
  )
  const prose = body.split(/\{\{[^}]*\}\}|[\s*_#>|`~[\]\\-]+/u)
  return [...fixed, ...prose].filter((text) => text !== '')
}

/** A text of front matter with its place. */
export type Text = Extract<YamlValue, {readonly kind: 'text'}>

/** The mapping with other texts in it; items of lists that become empty are left out. */
function mapped(mapping: YamlMapping, write: (text: Text) => string): YamlMapping {
  const value = (given: YamlValue): YamlValue => {
    if (given.kind === 'text') return {...given, text: write(given)}
    if (given.kind === 'mapping') return mapped(given, write)
    const items = given.items.map((item) => ({item, filled: value(item)}))
    return {
      ...given,
      items: items.flatMap(({item, filled}) => (isEmptied(item, filled) ? [] : [filled]))
    }
  }
  return {...mapping, entries: mapping.entries.map((entry) => ({...entry, value: value(entry.value)}))}
}

const isEmptied = (before: YamlValue, after: YamlValue): boolean =>
  before.kind === 'text' && before.text !== '' && after.kind === 'text' && after.text === ''

/** Every text of a value, in the order of the file. */
export function textsIn(given: YamlValue): readonly Text[] {
  if (given.kind === 'text') return [given]
  const inner = given.kind === 'list' ? given.items : given.entries.map(({value}) => value)
  return inner.flatMap(textsIn)
}

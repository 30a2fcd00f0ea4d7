/** YAML → a tree in which every value is the text as written and knows its place in the file. */
import {isAlias, isMap, isScalar, isSeq, LineCounter, type Node, type Pair, type YAMLMap} from 'yaml'
import {type Diagnostic, diagnostic, type DiagnosticId, type Place} from '../diagnostics/diagnostic.js'
import {composeYaml} from './yaml-document.js'
import {yamlProblem} from './yaml-messages.js'
import {shortened} from './shortened.js'
import {isMarkdownName} from './markdown-name.js'

/** A value of a YAML text. Scalars are always text: 010020, 0100 and 2012-02-30 stay what they are. */
export type YamlValue = YamlText | YamlList | YamlMapping
/** A scalar. */
export interface YamlText {
  readonly kind: 'text'
  readonly text: string
  readonly place: Place
}
/** A sequence. */
export interface YamlList {
  readonly kind: 'list'
  readonly items: readonly YamlValue[]
  readonly place: Place
}
/** A mapping, its entries in the order of the file. */
export interface YamlMapping {
  readonly kind: 'mapping'
  readonly entries: readonly YamlEntry[]
  readonly place: Place
}
/** One key of a mapping with its value. */
export interface YamlEntry {
  readonly key: string
  /** Where the key stands. */
  readonly place: Place
  readonly value: YamlValue
}

/** What `parseYaml` found. */
export interface ParsedYaml {
  /** Undefined when the text holds nothing or cannot be read at all. */
  readonly value: YamlValue | undefined
  /** Id `front-matter-syntax`, or what the kind says. */
  readonly findings: readonly Diagnostic[]
  /** 0-based lines inside quoted or block text, after its first line. */
  readonly textLines: ReadonlySet<number>
  /** There is more text than `longest`: none of it was read. */
  readonly isRefused: boolean
}

/** What `parseYaml` is told about the kind of text, where it is no front matter. */
export interface YamlKind {
  /** Most UTF-16 units. */
  readonly longest: number
  /** Catalogue id of its findings. */
  readonly id: DiagnosticId
  /** What to do with more. */
  readonly advice: string
}

/** UTF-16 units of front matter; more is data in the wrong place, or an attack. */
export const longestFrontMatter = 65_536

const frontMatter: YamlKind = {
  longest: longestFrontMatter,
  id: 'front-matter-syntax',
  advice: '请把大量数据移到 content/data/。'
}
const mostFindings = 20
const deepest = 32

/**
 * Read one YAML document with the failsafe schema: no types, no code, aliases bounded. Never throws.
 * @param text YAML
 * @param path file, for messages
 * @param firstLine line of the file on which the text starts
 * @param kind bounds and id; those of front matter when left out
 */
export function parseYaml(text: string, path: string, firstLine: number, kind = frontMatter): ParsedYaml {
  const {longest, id, advice} = kind
  const findings: Diagnostic[] = []
  const textLines = new Set<number>()
  const report = (place: Place, message: string, hint?: string): void => {
    // One fault often makes the parser complain twice about its line; the first complaint is the nearer one.
    const isTold = findings.some((finding) => finding.place.line === place.line)
    if (!isTold && findings.length < mostFindings) findings.push(diagnostic(id, place, message, hint))
  }
  if (text.length > longest) {
    report({path, line: firstLine}, `这一部分有 ${text.length} 个字符，超过了 ${longest} 的上限。`, advice)
    return {value: undefined, findings, textLines, isRefused: true}
  }
  const counter = new LineCounter()
  const placeAt = (offset: number): Place => {
    const {line, col} = counter.linePos(offset)
    return {path, line: firstLine + Math.max(line, 1) - 1, column: Math.max(col, 1)}
  }
  const composed = composeYaml(text, counter)
  if ('tooDeep' in composed) {
    const {message, hint} = yamlProblem('RESOURCE_EXHAUSTION', '', false)
    report(placeAt(composed.tooDeep), message, hint)
    return {value: undefined, findings, textLines, isRefused: false}
  }
  const {document} = composed
  for (const problem of [...document.errors, ...document.warnings]) {
    const {message, hint} = yamlProblem(problem.code, problem.message, kind === frontMatter && isMarkdownName(path))
    report(placeAt(problem.pos[0]), message, hint)
  }
  try {
    // Only aliases go wrong here. Maps, because keys that are no text would be made text, with a warning to the terminal.
    if (text.includes('*')) document.toJS({maxAliasCount: 20, mapAsMap: true})
  } catch (error) {
    const {message, hint} = yamlProblem('ALIAS', error instanceof Error ? error.message : '', false)
    report(placeAt(Math.max(0, text.search(/\*[^\s,\]}]/u))), message, hint)
    return {value: undefined, findings, textLines, isRefused: false}
  }

  const converting = new Set<Node>()
  const converted = new Map<Node, YamlValue>()
  const convert = (node: Node | null, place: Place): YamlValue => {
    const known = node === null ? undefined : converted.get(node)
    if (known !== undefined) return known
    if (node === null) return {kind: 'text', text: '', place}
    if (converting.has(node) || converting.size > deepest) {
      if (converting.has(node))
        report(place, '引用 `*` 指回了它自己，无法展开。', '请把内容直接写出来，不用 `&` 和 `*`。')
      else report(place, '嵌套太深，无法读取。', '一两层就够用，请检查多余的 `[`、`{` 或 `-`。')
      return {kind: 'text', text: '', place}
    }
    converting.add(node)
    const value = convertNode(node, node.range ? placeAt(node.range[0]) : place)
    converting.delete(node)
    converted.set(node, value)
    return value
  }
  const convertNode = (node: Node, place: Place): YamlValue => {
    if (isAlias(node)) return convert(node.resolve(document) ?? null, place)
    if (isMap(node)) return {kind: 'mapping', entries: entriesOf(node, place), place}
    if (isSeq(node)) return {kind: 'list', items: node.items.map((item) => convert(item as Node | null, place)), place}
    if (!isScalar(node)) return {kind: 'text', text: '', place}
    const [start, end] = node.range ?? [0, 0]
    const from = counter.linePos(start).line
    const to = counter.linePos(Math.max(start, end - 1)).line
    if (to > from && node.type !== 'PLAIN') for (let line = from; line < to; line++) textLines.add(line)
    if (to > from && node.type !== 'BLOCK_LITERAL') {
      const range = `第 ${firstLine + from - 1} 行到第 ${firstLine + to - 1} 行`
      report(
        place,
        `${range}会并成一个值，行与行之间多出空格。`,
        '请把这个值写在一行里；标题要分行请写成列表，确实需要多行文字请用 `|`；如果其中有的行本是另一项，请检查它的缩进和冒号。'
      )
    }
    return {kind: 'text', text: scalarText(node.value), place}
  }
  const entriesOf = (map: YAMLMap, place: Place): readonly YamlEntry[] => {
    const lines = new Map<string, number | undefined>()
    return (map.items as readonly Pair<Node, Node | null>[]).flatMap(({key, value}) => {
      const at = key.range ? placeAt(key.range[0]) : place
      if (!isScalar(key)) {
        report(at, '键不是文字。', '每一项应写成 `键: 值`。')
        return []
      }
      const name = scalarText(key.value)
      if (lines.has(name)) {
        report(at, `\`${shortened(name, 60)}\` 写了两次，第一次在第 ${lines.get(name) ?? '?'} 行。`, '请只保留一个。')
        return []
      }
      lines.set(name, at.line)
      return [{key: name, place: at, value: convert(value, at)}]
    })
  }
  const value = document.contents === null ? undefined : convert(document.contents, {path, line: firstLine})
  return {value, findings, textLines, isRefused: false}
}

/** With the failsafe schema every scalar is text, a blank one none. */
const scalarText = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The bare value: strings, arrays and null-prototype objects. */
export function plainOf(value: YamlValue): unknown {
  if (value.kind === 'text') return value.text
  if (value.kind === 'list') return value.items.map(plainOf)
  const plain = Object.create(null) as Record<string, unknown>
  for (const entry of value.entries) plain[entry.key] = plainOf(entry.value)
  return plain
}

/** Values that people write as plain text and that YAML reads as something else: quotes, brackets, `: `, ` #`. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {type ParsedYaml, parseYaml} from './yaml.js'
import {shortened} from './shortened.js'

/** Where a YAML text stands, and which words are keys in it. */
export interface PlainOptions {
  readonly path: string
  /** Line of the file on which the text starts. */
  readonly firstLine: number
  readonly keyWords: ReadonlySet<string>
}

/** A line that holds one item: what stands before its value, and the value. */
interface Item {
  readonly lead: string
  readonly value: string
}

/** `key: value` with a known key, or `- value`; undefined for any other line. */
function itemOf(line: string, keyWords: ReadonlySet<string>): Item | undefined {
  const [lead = '', key] = /^\s*(?:(?:- +)?([^\s:："'#]+): +|- +)(?=\S)/u.exec(line) ?? []
  if (lead === '' || (key !== undefined && !keyWords.has(key))) return undefined
  return {lead, value: line.slice(lead.length).trimEnd()}
}

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/**
 * Find values that YAML would cut at ` #`, as it takes what follows for a comment: a title must not lose its end without
 * a word. They come back whole in a copy of the text.
 * @param options with the 0-based lines inside quotes or a block, where ` #` is text
 */
export function commentsInValues(
  text: string,
  {path, firstLine, keyWords, textLines}: PlainOptions & {readonly textLines: ReadonlySet<number>}
): {readonly text: string; readonly findings: readonly Diagnostic[]} {
  const findings: Diagnostic[] = []
  const lines = text.split('\n').map((line, index) => {
    const item = textLines.has(index) ? undefined : itemOf(line, keyWords)
    const at = item === undefined || /^["'#|>[{&*!]/u.test(item.value) ? -1 : item.value.search(/\s#/u)
    if (item === undefined || at === -1) return line
    const place = {path, line: firstLine + index, column: item.lead.length + at + 2}
    const message = '`#` 和它后面的文字会被当作说明略去，不会印出。'
    const hint = `如果是文字，请改为 \`${item.lead.trimStart()}${quoted(shortened(item.value, 60))}\`；如果是说明，请另起一行写。`
    findings.push(diagnostic('front-matter-syntax', place, message, hint))
    return item.lead + quoted(item.value)
  })
  return {text: lines.join('\n'), findings}
}

/** Lines that are tried, and UTF-16 units that are read again for it, before the rest of a broken text is given up. */
const most = {quoted: 20, reread: 2 ** 18}

/**
 * Where YAML breaks at the value of a known key, name it, put the value into quotes and read again: what is behind the
 * value is then no longer swallowed, and checked in the same run.
 * @param read what `text` was read as
 */
export function quoteBroken(
  text: string,
  {path, firstLine, keyWords}: PlainOptions,
  read: ParsedYaml
): Pick<ParsedYaml, 'value' | 'findings'> {
  const told: Diagnostic[] = []
  const lines = text.split('\n')
  const mostQuoted = Math.min(most.quoted, Math.floor(most.reread / text.length))
  for (let {value, findings} = read; ; {value, findings} = parseYaml(lines.join('\n'), path, firstLine)) {
    const [first] = findings.toSorted((a, b) => (a.place.line ?? 0) - (b.place.line ?? 0))
    const index = (first?.place.line ?? 0) - firstLine
    const item = first === undefined ? undefined : itemOf(lines[index] ?? '', keyWords)
    const isPlain = item !== undefined && /^["'`[\]{}@%&*,|>-]|: |:$/u.test(item.value) && !isBlock(item.value)
    if (first === undefined || !isPlain || told.length >= mostQuoted || told.some((one) => sameLine(one, first))) {
      return {value, findings: [...told, ...findings.filter((one) => !told.some((other) => sameLine(one, other)))]}
    }
    told.push(diagnostic('front-matter-syntax', first.place, messageOf(item.value) ?? first.message, hintFor(item)))
    lines[index] = item.lead + quoted(item.value)
  }
}

const sameLine = (one: Diagnostic, other: Diagnostic): boolean => one.place.line === other.place.line

/** `|` and `>` with nothing behind them open a block of text. */
const isBlock = (value: string): boolean => /^[|>][-+\d]*$/u.test(value)

/** A colon at the end is printed by the program, as behind 主送机关, or by nobody. */
function hintFor({lead, value}: Item): string {
  const should = lead.trimStart()
  const [, bare] = /^([^"'`[\]{}@%&*,|>:-][^:]*):$/u.exec(value) ?? []
  if (bare !== undefined) return `末尾的冒号不用写，请改为 \`${should}${shortened(bare.trimEnd(), 60)}\`。`
  return `如果是文字，请给整个值加上引号，改为 \`${should}${quoted(shortened(value, 60))}\`。`
}

/** Of opening marks and of a colon at the end, what YAML takes them for. */
function messageOf(value: string): string | undefined {
  const [mark = ''] = value
  if (mark === '"' || mark === "'") return `值以引号 \`${mark}\` 开头，但引号没有在值的末尾结束。`
  if (mark === '[' || mark === '{')
    return `值以 \`${mark}\` 开头，被当作列表或一组项，但后面还有别的文字或括号没有配对。`
  if (mark === '-') return '值以 `-` 开头，被当作列表。'
  if (value.endsWith(':')) return '值的末尾有一个半角冒号，被当作又一个键。'
  return undefined
}

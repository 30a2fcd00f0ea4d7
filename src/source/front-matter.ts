/** Front matter read safely: no code runs, every value keeps its characters, every key knows its line in the file. */
import matter from 'gray-matter'
import {type Diagnostic, diagnostic, type Report} from '../diagnostics/diagnostic.js'
import {splitFences} from './fences.js'
import {mendTraps} from './full-width.js'
import {commentsInValues, type PlainOptions, quoteBroken} from './plain-values.js'
import type {TextMemory} from './text-memory.js'
import {parseYaml, type YamlMapping, type YamlValue} from './yaml.js'

/** A file cut into its front matter and its body. */
export interface FrontMatter {
  readonly mapping: YamlMapping
  readonly body: string
  /** 1-based line on which the body starts. */
  readonly bodyLine: number
}

/** What `readFrontMatter` is given besides the text. */
export interface FrontMatterOptions {
  readonly path: string
  readonly report: Report
  /** Every word that is a key somewhere in this kind of file; full-width colons are looked for after these. */
  readonly keyWords: ReadonlySet<string>
  /** Changes the YAML before it is read, and keeps its lines. */
  readonly prepare?: (yaml: string) => string
  /** What was read before. */
  readonly memory?: FrontMatterMemory | undefined
}

/** Front matter of files as it was read; see `TextMemory`. */
export type FrontMatterMemory = TextMemory<MendedYaml>

/**
 * Front matter and body of a text with `\n` line ends. Reports `front-matter-present`, `front-matter-fence`,
 * `front-matter-engine`, `front-matter-syntax` and `full-width-syntax`. What is only miswritten is read as meant, so
 * that one run tells everything; the caller must still stop for the errors reported.
 */
export function readFrontMatter(text: string, options: FrontMatterOptions): FrontMatter | undefined {
  const {path, report, keyWords, prepare = (yaml: string) => yaml, memory} = options
  const fenced = splitFences(text, path, report, (line) =>
    keyWords.has((/^\s*([^\s:：]+)\s*[:：]/u.exec(line) ?? [])[1] ?? '')
  )
  if (fenced === undefined) return undefined
  const place = {path, line: fenced.fenceLine}
  if (!/^(?:ya?ml)?$/iu.test(fenced.language)) {
    const message = `信息头标明了语言 \`${fenced.language}\`；yinfa 只读 YAML，不运行内容文件里的任何代码。`
    report(diagnostic('front-matter-engine', place, message, '请把第一行改为 `---`，信息头按 `键: 值` 书写。'))
    return undefined
  }
  const inner = fenced.matter.split('\n').findIndex((line) => line.startsWith('---'))
  if (inner !== -1) {
    report(
      diagnostic(
        'front-matter-fence',
        {path, line: fenced.fenceLine + 1 + inner},
        '这一行以 `---` 开头，后面又有别的字符，无法判断信息头是否到此结束。',
        '结束行应只有 `---`；如果是文字，请在行首加空格。'
      )
    )
    return undefined
  }

  const read: {yaml?: MendedYaml} = {}
  const parse = (): object => {
    const prepared = prepare(fenced.matter)
    const firstLine = fenced.fenceLine + 1
    const make = (): MendedYaml => parseMended(prepared, {path, firstLine, keyWords, lineEndComments: false})
    read.yaml = memory === undefined ? make() : memory(path, `${firstLine}\n${prepared}`, make)
    // Values are taken with their lines; as plain objects, aliases could make them any size.
    return {}
  }
  // Its own engines run code (js, javascript), so all of them are replaced; its cache is off when options are given.
  const engines = {yaml: {parse}, js: refuse, javascript: refuse, json: refuse, coffee: refuse, coffeescript: refuse}
  // It searches blank lines for comments in quadratic time: it is not shown any.
  const shown = fenced.matter.split('\n').filter((line) => line.trim() !== '')
  const file = matter(['---', ...shown, '---', fenced.body].join('\n'), {engines, language: 'yaml'})
  const {value, findings = []} = read.yaml ?? {}
  for (const finding of findings) report(finding)
  if (value?.kind === 'mapping') return {mapping: value, body: file.content, bodyLine: fenced.bodyLine}
  if (value === undefined && findings.length > 0) return undefined
  const message = value === undefined ? '信息头是空的。' : '信息头不是一组 `键: 值`。'
  report(diagnostic('front-matter-syntax', place, message, '请每行写一项，如 `标题: 关于……的通知`。'))
  return undefined
}

function refuse(): never {
  throw new Error('front matter in a language other than YAML')
}

/** Where a YAML text stands, which words are keys in it, and whether ` #` may open a comment behind a value. */
export interface MendedOptions extends PlainOptions {
  readonly lineEndComments: boolean
}

/** What a YAML text says, and what is wrong with it. */
export interface MendedYaml {
  readonly value: YamlValue | undefined
  readonly findings: readonly Diagnostic[]
}

/** YAML with its traps found and mended first: full-width marks, and values that mean something to YAML. */
export function parseMended(yaml: string, options: MendedOptions): MendedYaml {
  const {path, firstLine, lineEndComments} = options
  const asWritten = parseYaml(yaml, path, firstLine)
  // Too much text is not looked at any closer: nothing bounds it but the size of a file.
  if (asWritten.isRefused) return asWritten
  // Where the text cannot be read, nothing is known about quotes and blocks: every line is looked at.
  const textLines = asWritten.findings.length === 0 ? asWritten.textLines : new Set<number>()
  const mended = mendTraps(yaml, {...options, textLines})
  const whole = lineEndComments ? {...mended, findings: []} : commentsInValues(mended.text, {...options, textLines})
  // Reading takes longest: what nothing was mended in has been read.
  const read = whole.text === yaml ? asWritten : parseYaml(whole.text, path, firstLine)
  const asMeant = quoteBroken(whole.text, options, read)
  return {value: asMeant.value, findings: [...mended.findings, ...whole.findings, ...asMeant.findings]}
}

/** Body with Handlebars expressions → Markdown, with a way back to the lines of the file. Handlebars lives only here. */
import {hasErrors, type Diagnostic, type Report} from '../diagnostics/diagnostic.js'
import type {DocumentSource} from '../source/document.js'
import type {Templates} from '../source/templates.js'
import type {Engine, Origin} from './ast.js'
import {settleBlockLines} from './block-lines.js'
import {helperCalls} from './calls.js'
import {checkTemplate} from './check.js'
import {compileTemplate} from './compile-template.js'
import {elements} from '../source/elements.js'
import {loadFragments} from './fragments.js'
import {readLineMarks} from './line-map.js'
import type {ExpansionMemory, ReadTemplate} from './memory.js'
import {renderTemplate} from './render.js'
import {fullWidthBraces, parseTemplate} from './syntax.js'
import type {Helpers} from './helper.js'
import {protect, type Value, valueStore} from './values.js'

/** What expressions can reach besides the document itself. */
export interface ExpandContext {
  /** Fragments for `{{> name}}`. */
  readonly templates: Templates
  /** More names for expressions: lists of the registry and the like. Elements of the document take precedence. */
  readonly data?: Readonly<Record<string, unknown>>
  /** What expressions can call; nothing unless said. */
  readonly helpers?: Helpers
  /** Where a value that is missing is filled in, as the beginning of a sentence; the front matter unless said. */
  readonly fillIn?: string
  /** Remembers what is the same for many documents from one text. */
  readonly memory?: ExpansionMemory
}

/** An expanded body. */
export interface Expanded {
  /** Markdown in which marks stand for values: fill every string of the parsed tree with `fillValues`. */
  readonly markdown: string
  /** Line of the document's file for a 1-based line of the Markdown. */
  readonly lineOf: (expandedLine: number) => number
  /** The values behind the marks; blocks stand in paragraphs of their own. */
  readonly values: readonly Value[]
}

/**
 * Expand the body of a document. Reports `template-syntax`, `template-name`, `template-helper`, `template-partial`,
 * `template-value`, `template-bounds`, `query-name`, `query-value` and `query-place`, each with the line of the file (the
 * document's or the fragment's); after an error the result is undefined. Never throws for content.
 */
export async function expand(
  source: DocumentSource,
  context: ExpandContext,
  report: Report
): Promise<Expanded | undefined> {
  const findings: Diagnostic[] = []
  const told = new Set<string>()
  const once: Report = (finding) => {
    const key = JSON.stringify([finding.id, finding.place, finding.message])
    if (told.has(key)) return
    told.add(key)
    findings.push(finding)
  }
  const expanded = await expandBody(source, context, once)
  for (const finding of findings.toSorted(byPlace)) report(finding)
  return hasErrors(findings) ? undefined : expanded
}

/** The document's own findings first, then those of fragments; each by line. */
const byPlace = ({place: one}: Diagnostic, {place: other}: Diagnostic): number =>
  Number(one.path.endsWith('.hbs')) - Number(other.path.endsWith('.hbs')) ||
  (one.path < other.path ? -1 : one.path > other.path ? 1 : 0) ||
  (one.line ?? 0) - (other.line ?? 0)

async function expandBody(
  source: DocumentSource,
  context: ExpandContext,
  report: Report
): Promise<Expanded | undefined> {
  const {body, bodyLine, path} = source
  const origin = {path, firstLine: bodyLine}
  if (!body.includes('{{')) {
    const store = valueStore()
    for (const finding of fullWidthBraces(body, origin)) report(finding)
    const last = body.split('\n').length
    const lineOf = (line: number): number => bodyLine + Math.min(Math.max(line, 1), last) - 1
    return {markdown: protect(body, store), lineOf, values: store.values}
  }
  const {default: engine} = await import('handlebars')
  let isSound = true
  let isSilent = true
  const watch: Report = (finding) => {
    isSound &&= finding.severity !== 'error'
    isSilent = false
    report(finding)
  }
  const last = context.memory?.get(path)
  const known = last?.body === body && last.bodyLine === bodyLine ? last : undefined
  const read = known?.read ?? readTemplate(engine, body, origin, context.templates, watch)
  if (read === undefined) return undefined
  const {template, fragments} = read
  const isWhole = isSilent
  const names: unknown = Object.assign(Object.create(null), context.data, elements(source.meta))
  const calls = helperCalls(context.helpers ?? new Map())
  checkTemplate(template, {context: new Set([names]), fragments, calls, report: watch})
  if (!isSound || calls.isSilent()) return undefined
  const compiled = read.compiled ?? compileTemplate(engine, template, {fragments, helpers: calls.helpers})
  if (known === undefined && isWhole) {
    const kept = compiled.callsHelpers ? {template, fragments} : {template, fragments, compiled}
    context.memory?.set(path, {body, bodyLine, read: kept, mapped: new Map()})
  }
  const store = valueStore(compiled.values)
  const {fillIn} = context
  const marked = renderTemplate(template, compiled, {context: names, fragments, calls, store, report, fillIn})
  if (marked === undefined) return undefined
  const mapped = known?.mapped.get(marked) ?? readLineMarks(marked, bodyLine)
  if (known !== undefined && known.mapped.size < mostMapped) known.mapped.set(marked, mapped)
  const {text, lineOf} = settleBlockLines(mapped, store.values, path, report)
  return {markdown: text, lineOf, values: store.values}
}

/** Ways through the conditions of a text that are remembered. */
const mostMapped = 64

/** A template and all that it includes; undefined when it cannot be parsed. */
function readTemplate(
  engine: Engine,
  body: string,
  origin: Origin,
  templates: Templates,
  report: Report
): ReadTemplate | undefined {
  const program = parseTemplate(engine, body, origin, report)
  if (program === undefined) return undefined
  const template = {origin, program}
  return {template, fragments: loadFragments(engine, template, templates, report)}
}

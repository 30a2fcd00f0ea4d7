/** A template and the values of its names → text in which marks stand for the values, for whoever knows how to write them. */
import {type Diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {Templates} from '../source/templates.js'
import {helperCalls} from './calls.js'
import {checkTemplate} from './check.js'
import {loadFragments} from './fragments.js'
import {readLineMarks} from './line-map.js'
import {renderTemplate} from './render.js'
import {compileTemplate} from './compile-template.js'
import {parseTemplate} from './syntax.js'
import {type Value, valueStore} from './values.js'

/** A template with what its expressions may name. */
export interface TemplateFilling {
  /** Workspace-relative path, for findings. */
  readonly path: string
  readonly text: string
  /** Values by name: texts and lists of texts. */
  readonly names: Readonly<Record<string, unknown>>
  readonly templates: Templates
}

/** Text with marks, and what they stand for: `replaceMarks` puts one in place of the other. */
export interface FilledTemplate {
  readonly text: string
  readonly values: readonly Value[]
}

/**
 * Fill a template. Expressions that begin with a backslash (`\{{数量 …}}`) stay expressions. Reports what `expand` reports;
 * after an error the result is undefined.
 */
export async function fillTemplate(
  {path, text, names, templates}: TemplateFilling,
  report: Report
): Promise<FilledTemplate | undefined> {
  const findings: Diagnostic[] = []
  const watch: Report = (finding) => {
    findings.push(finding)
    report(finding)
  }
  const {default: engine} = await import('handlebars')
  const origin = {path, firstLine: 1}
  const program = parseTemplate(engine, text, origin, watch)
  if (program === undefined) return undefined
  const template = {origin, program}
  const fragments = loadFragments(engine, template, templates, watch)
  // What queries the data stays in the draft: here nothing can be called.
  const calls = helperCalls(new Map())
  checkTemplate(template, {context: new Set([names]), fragments, calls, report: watch})
  if (hasErrors(findings)) return undefined
  const compiled = compileTemplate(engine, template, {fragments, helpers: calls.helpers})
  const store = valueStore(compiled.values)
  const marked = renderTemplate(template, compiled, {context: names, fragments, calls, store, report: watch})
  if (marked === undefined || hasErrors(findings)) return undefined
  return {text: readLineMarks(marked, 1).text, values: store.values}
}

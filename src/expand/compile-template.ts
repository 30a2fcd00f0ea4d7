/** An instrumented template as Handlebars runs it; one may be run for many documents. */
import type Handlebars from 'handlebars'
import type {Engine, Program, Template} from './ast.js'
import type {Helpers} from './helper.js'
import {instrument, ownHelpers} from './instrument.js'
import {type Value, valueStore} from './values.js'

/** A template and its fragments, compiled. */
export interface CompiledTemplate {
  readonly main: Handlebars.TemplateDelegate
  /** The helpers that the library brings. */
  readonly helpers: Readonly<Partial<Record<string, Handlebars.HelperDelegate>>>
  /** What the marks in its own text stand for: a run begins with them. */
  readonly values: readonly Value[]
  /** Whether it was compiled for these helpers: it calls some of them. */
  readonly callsHelpers: boolean
}

/**
 * Compile a template.
 * @param fragments those that it includes, by name
 * @param helpers what its expressions can call
 */
export function compileTemplate(
  engine: Engine,
  template: Template,
  {fragments, helpers}: {readonly fragments: ReadonlyMap<string, Template>; readonly helpers: Helpers}
): CompiledTemplate {
  const handlebars = engine.create()
  const store = valueStore()
  let callsHelpers = false
  const noticed = {
    has: (name: string): boolean => (callsHelpers = helpers.has(name) || callsHelpers) && helpers.has(name),
    get: (name: string) => (noticed.has(name) ? helpers.get(name) : undefined)
  }
  const compile = (program: Program, firstLine: number | null): Handlebars.TemplateDelegate =>
    handlebars.compile(instrument(program, {firstLine, store, helpers: noticed}), {
      // Values leave as marks, which need no escaping; what they stand for is never read as HTML or Markdown.
      noEscape: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(Object.values(ownHelpers).map((name) => [name, true]))
    })
  for (const [name, {program}] of fragments) handlebars.registerPartial(name, compile(program, null))
  const main = compile(template.program, template.origin.firstLine)
  return {main, helpers: handlebars.helpers, values: store.values, callsHelpers}
}

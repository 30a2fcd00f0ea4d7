/**
 * A template that keeps account of itself: text carries line marks, every value passes through `emit`, and every
 * program tells `tick` how much it is about to write, so that an expansion without end stops.
 */
import type {Block, Content, Expression, Mustache, Program, Statement} from './ast.js'
import {lineMark} from './line-map.js'
import {protect, type ValueStore} from './values.js'

/** Names of the helpers that instrumented templates call; no document can write them, the checks refuse them. */
export const ownHelpers = {emit: 'yinfa-emit', tick: 'yinfa-tick'} as const

/** How to instrument. */
export interface InstrumentOptions {
  /** Line of the file on which the template starts, or null for fragments, whose lines count as that of the inclusion. */
  readonly firstLine: number | null
  readonly store: ValueStore
}

/** The instrumented copy of a program. */
export function instrument(program: Program, options: InstrumentOptions): Program {
  const body = program.body.flatMap((node) => instrumented(node, options))
  const written = body.reduce((sum, node) => sum + (node.type === 'ContentStatement' ? node.value.length : 0), 1)
  const length: Expression = {type: 'NumberLiteral', value: written, loc: program.loc}
  return {...program, body: [callOf(ownHelpers.tick, [length], program), ...body]}
}

function instrumented(node: Statement, options: InstrumentOptions): readonly Statement[] {
  switch (node.type) {
    case 'ContentStatement':
      return [{...node, value: markedText(node, options)}]
    case 'MustacheStatement':
      return [...mark(node, options), emission(node)]
    case 'BlockStatement':
      return [blockOf(node, options)]
    case 'PartialStatement':
      return [...mark(node, options), node]
    case 'CommentStatement':
    case 'PartialBlockStatement':
    case 'Decorator':
    case 'DecoratorBlock':
      return []
  }
}

const blockOf = (node: Block, options: InstrumentOptions): Block => ({
  ...node,
  program: node.program === undefined ? undefined : instrument(node.program, options),
  inverse: node.inverse === undefined ? undefined : instrument(node.inverse, options)
})

/** `{{x}}` → `{{yinfa-emit x "x"}}`, `{{lookup a b}}` → `{{yinfa-emit (lookup a b) "(lookup …)"}}`. */
function emission(node: Mustache): Mustache {
  const value: Expression =
    node.params.length === 0 && node.hash === undefined
      ? node.path
      : {type: 'SubExpression', path: node.path, params: node.params, hash: node.hash, loc: node.loc}
  const name = value.type === 'PathExpression' ? value.original : '(lookup …)'
  return callOf(ownHelpers.emit, [value, {type: 'StringLiteral', value: name, loc: node.loc}], node)
}

function callOf(helper: string, params: readonly Expression[], {loc}: hbs.AST.Node): Mustache {
  const path: Expression = {type: 'PathExpression', data: false, depth: 0, parts: [helper], original: helper, loc}
  const strip = {open: false, close: false}
  return {type: 'MustacheStatement', path, params, hash: undefined, escaped: false, strip, loc}
}

function mark(node: Statement, {firstLine}: InstrumentOptions): readonly Content[] {
  if (firstLine === null) return []
  const value = lineMark(firstLine + node.loc.start.line - 1)
  return [{type: 'ContentStatement', value, original: value, loc: node.loc}]
}

/** The text with a mark before each of its lines. */
function markedText(node: Content, {firstLine, store}: InstrumentOptions): string {
  if (firstLine === null) return protect(node.value, store)
  const start = firstLine + node.loc.start.line - 1 + newlines(node.original.slice(0, strippedLength(node)))
  return node.value
    .split(/(?<=\n)/u)
    .map((piece, index) => (piece === '' ? '' : lineMark(start + index) + protect(piece, store)))
    .join('')
}

/** How much white space Handlebars took away before the text. */
function strippedLength({original, value, rightStripped}: Content): number {
  const first = value.search(/\S/u)
  if (first !== -1) return original.search(/\S/u) - first
  return rightStripped === true ? original.length - value.length : 0
}

const newlines = (text: string): number => text.split('\n').length - 1

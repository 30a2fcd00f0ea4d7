/**
 * A template that keeps account of itself: text carries line marks, every value passes through `emit`, and every
 * program tells `tick` how much it is about to write, so that an expansion without end stops.
 */
import type {Block, Content, Expression, Mustache, Partial, Program, Statement, SubExpression} from './ast.js'
import {wordOf} from './check-call.js'
import type {Helpers} from './helper.js'
import {lineMark} from './line-map.js'
import {protect, type ValueStore} from './values.js'

/** Names of the helpers that instrumented templates call; no document can write them, the checks refuse them. */
export const ownHelpers = {
  emit: 'yinfa-emit',
  tick: 'yinfa-tick',
  call: 'yinfa-call',
  valueOrCall: 'yinfa-value-or-call'
} as const

/** How to instrument. */
export interface InstrumentOptions {
  /** Line of the file on which the template starts, or null for fragments, whose lines count as that of the inclusion. */
  readonly firstLine: number | null
  readonly store: ValueStore
  readonly helpers: Pick<Helpers, 'has' | 'get'>
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
      return [...mark(node, options), emission(node, options)]
    case 'BlockStatement':
      return [blockOf(node, options)]
    case 'PartialStatement':
      return [...mark(node, options), parameters(node, options)]
    case 'CommentStatement':
    case 'PartialBlockStatement':
    case 'Decorator':
    case 'DecoratorBlock':
      return []
  }
}

const blockOf = (node: Block, options: InstrumentOptions): Block => ({
  ...parameters(node, options),
  program: node.program === undefined ? undefined : instrument(node.program, options),
  inverse: node.inverse === undefined ? undefined : instrument(node.inverse, options)
})

/** `{{x}}` → `{{yinfa-emit x "x"}}`, `{{lookup a b}}` → `{{yinfa-emit (lookup a b) "(lookup …)"}}`. */
function emission(node: Mustache, options: InstrumentOptions): Mustache {
  const name = node.path.type === 'PathExpression' ? node.path.original : ''
  const {loc} = node
  const alone = node.params.length === 0 && node.hash === undefined
  const value: Expression = !alone
    ? instrumentedCall({...node, type: 'SubExpression'}, options)
    : options.helpers.has(name)
      ? subExpression(ownHelpers.valueOrCall, [node.path, literal(name, node)], node)
      : node.path
  const shown = alone ? name : `(${name} …)`
  return callOf(ownHelpers.emit, [value, {type: 'StringLiteral', value: shown, loc}], node)
}

/** `(数量 试点 类别="甲")` → `(yinfa-call "数量" "试点" 类别="甲")`: helpers never stand in the way of values. */
function instrumentedCall(node: SubExpression, options: InstrumentOptions): SubExpression {
  const name = node.path.type === 'PathExpression' ? node.path.original : ''
  const helper = options.helpers.get(name)
  if (helper === undefined) return parameters(node, options)
  const params = node.params.map((item) => {
    const word = wordOf(item, helper)
    return word === undefined ? item : literal(word, item)
  })
  return parameters(
    {...subExpression(ownHelpers.call, [literal(name, node), ...params], node), hash: node.hash},
    options
  )
}

/** The node with its parameters instrumented. */
function parameters<Node extends Block | Partial | SubExpression>(node: Node, options: InstrumentOptions): Node {
  const inside = (item: Expression): Expression =>
    item.type === 'SubExpression' ? instrumentedCall(item, options) : item
  const hash =
    node.hash === undefined
      ? undefined
      : {...node.hash, pairs: node.hash.pairs.map((pair) => ({...pair, value: inside(pair.value as Expression)}))}
  return {...node, params: node.params.map(inside), hash}
}

const literal = (value: string, {loc}: hbs.AST.Node): Expression => ({type: 'StringLiteral', value, loc})

const subExpression = (helper: string, params: readonly Expression[], {loc}: hbs.AST.Node): SubExpression => ({
  type: 'SubExpression',
  path: pathOf(helper, loc),
  params,
  hash: undefined,
  loc
})

const pathOf = (name: string, loc: hbs.AST.SourceLocation): Expression => ({
  type: 'PathExpression',
  data: false,
  depth: 0,
  parts: [name],
  original: name,
  loc
})

function callOf(helper: string, params: readonly Expression[], {loc}: hbs.AST.Node): Mustache {
  const strip = {open: false, close: false}
  return {type: 'MustacheStatement', path: pathOf(helper, loc), params, hash: undefined, escaped: false, strip, loc}
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

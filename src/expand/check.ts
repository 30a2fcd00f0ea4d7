/**
 * Every name, helper and fragment of a template is looked at before anything runs: also in branches that are not
 * taken, in parameters and in sub-expressions. (The strict mode of Handlebars sees only what it evaluates.)
 */
import {diagnostic, type DiagnosticId, type Report} from '../diagnostics/diagnostic.js'
import {
  type Block,
  type Expression,
  fragmentName,
  lineOfNode,
  type Mustache,
  type Origin,
  type Partial,
  type Path,
  type Program,
  type Statement,
  type SubExpression,
  type Template
} from './ast.js'
import {blocksIn} from './boxes.js'
import type {Calls} from './calls.js'
import {checkCalls, combinationsOf, presentOf, wordOf} from './check-call.js'
import type {Helper} from './helper.js'
import {blockHint, helperHint, itemHint, shownItem} from './hints.js'
import {nameFault} from './name-fault.js'
import {extended, hasOwn, inside, itemsOf, keyOf, resolve, rootScope, type Scope, type Values} from './scope.js'

/** What `checkTemplate` is given besides the template. */
export interface CheckOptions {
  /** What the document's expressions may name. */
  readonly context: Values
  /** The fragments that could be loaded, by name. */
  readonly fragments: ReadonlyMap<string, Template>
  readonly calls: Calls
  readonly report: Report
}

const mostSteps = 200_000
const blocks = new Set(['if', 'unless', 'each', 'with'])

/**
 * Check a document template and all fragments it includes. Ids `template-name`, `-helper`, `-value`, `-bounds`, and
 * `query-name`, `query-value` for what helpers say of their calls.
 */
export function checkTemplate(main: Template, options: CheckOptions): void {
  const {helpers} = options.calls
  let steps = 0
  const visited = new Map<string, Set<Values>>()
  const trail: string[] = []

  const program = (body: Program | undefined, scope: Scope, origin: Origin): void => {
    for (const statement of body?.body ?? []) {
      steps++
      if (steps < mostSteps) check(statement, scope, origin)
    }
  }

  const say = (id: DiagnosticId, origin: Origin, node: hbs.AST.Node, message: string, hint?: string): void =>
    options.report(diagnostic(id, {path: origin.path, line: lineOfNode(origin, node)}, message, hint))

  const refuse = (node: Statement, origin: Origin): void => {
    const hint = '请把内容写成 templates/ 里的片段，用 `{{> 片段名}}` 引入。'
    say('template-helper', origin, node, '不能使用 `{{#> }}` 和 `{{* }}`。', hint)
  }

  const check = (node: Statement, scope: Scope, origin: Origin): void => {
    switch (node.type) {
      case 'ContentStatement':
      case 'CommentStatement':
        return
      case 'MustacheStatement':
        if (node.params.length > 0 || node.hash !== undefined) call(node, scope, origin)
        else if (node.path.type === 'PathExpression' && isHelperName(node.path)) {
          const name = node.path.original
          const hint = `请写成 \`{{#${name} 字段名}}…{{/${name}}}\`。`
          say('template-helper', origin, node, `\`{{${name}}}\` 缺少条件或列表。`, hint)
        } else if (node.path.type === 'PathExpression') valueOrCall(node, node.path, scope, origin)
        else
          say(
            'template-syntax',
            origin,
            node,
            '`{{ }}` 里面应是字段名，现在是一个固定的字或数。',
            '请把它直接写成正文。'
          )
        return
      case 'BlockStatement':
        block(node, scope, origin)
        return
      case 'PartialStatement':
        fragment(node, scope, origin)
        return
      case 'PartialBlockStatement':
      case 'Decorator':
      case 'DecoratorBlock':
        refuse(node, origin)
    }
  }

  /** A name alone is a value where there is one, else a helper that wants no parameters. */
  const valueOrCall = (node: Mustache, path: Path, scope: Scope, origin: Origin): void => {
    if (helpers.has(path.original) && 'problem' in resolve(path, scope)) call(node, scope, origin)
    else expression(path, scope, origin)
  }

  /**
   * The values of an expression; reports what cannot be found.
   * @param helper the helper that it is a parameter of
   */
  const expression = (node: Expression, scope: Scope, origin: Origin, helper?: Helper): Values => {
    if (node.type === 'SubExpression') return call(node, scope, origin)
    if (node.type !== 'PathExpression') return new Set([node.value])
    const result = resolve(node, scope)
    if ('found' in result) return result.found
    say('template-name', origin, node, ...nameFault(node, result, scope, helper))
    return new Set()
  }

  /** What gives a value: `lookup`, and the helpers. */
  const call = (node: SubExpression | Mustache, scope: Scope, origin: Origin): Values => {
    const name = node.path.type === 'PathExpression' ? node.path.original : ''
    const helper = helpers.get(name)
    if (helper === undefined && name !== 'lookup') {
      say('template-helper', origin, node, `没有 \`${name}\` 这种查询。`, helperHint(name, helpers))
    } else if (helper === undefined && (node.params.length !== 2 || node.hash !== undefined)) {
      say('template-helper', origin, node, '`lookup` 后面应有两项：从哪里取、取什么。', '请写成 `{{lookup 表 键}}`。')
    }
    // Whether a bare word is a word or a field only a known helper can say.
    const params =
      helper === undefined && name !== 'lookup'
        ? node.params.filter(({type}) => type !== 'PathExpression')
        : node.params
    const positional = params.map((item) => parameter(item, scope, origin, helper))
    const named = hash(node.hash, scope, origin, helper)
    if (helper === undefined) return name === 'lookup' ? lookedUp(positional) : new Set()
    steps += combinationsOf([...positional, ...named.values()])
    if (steps >= mostSteps) return new Set()
    const called = {name, positional, named, certain: scope.certain}
    return checkCalls(called, options.calls, ({about, message, hint}) =>
      say(about === 'name' ? 'query-name' : 'query-value', origin, node, message, hint)
    )
  }

  const parameter = (item: Expression, scope: Scope, origin: Origin, helper: Helper | undefined): Values => {
    if (helper === undefined) return expression(item, scope, origin)
    const word = wordOf(item, helper)
    return word === undefined ? presentOf(item, expression(item, scope, origin, helper)) : new Set([word])
  }

  const lookedUp = ([from = new Set<unknown>(), keys = new Set<unknown>()]: readonly Values[]): Values => {
    const found = new Set<unknown>()
    for (const value of from) {
      for (const key of keys) {
        steps++
        const wanted = keyOf(key)
        if (steps < mostSteps && wanted !== undefined && hasOwn(value, wanted)) found.add(value[wanted])
      }
    }
    return found
  }

  const block = (node: Block, scope: Scope, origin: Origin): void => {
    const name = node.path.type === 'PathExpression' ? node.path.original : ''
    if (!blocks.has(name)) {
      say('template-helper', origin, node, `没有 \`{{#${name}}}\` 这种块。`, blockHint(name, blocks, helpers))
    } else if (node.params.length !== 1 || node.hash !== undefined) {
      say(
        'template-helper',
        origin,
        node,
        `\`{{#${name}}}\` 后面应有且只有一项。`,
        itemHint(name, node.params[0], helpers)
      )
    }
    const [values = new Set<unknown>()] = node.params.map((item) => expression(item, scope, origin))
    hash(node.hash, scope, origin)
    program(node.program, insideOf(name, node, values, scope, origin), origin)
    program(node.inverse, {...scope, certain: false}, origin)
  }

  const insideOf = (name: string, node: Block, values: Values, scope: Scope, origin: Origin): Scope => {
    const parameters = node.program?.blockParams ?? []
    if (name === 'with') return inside(scope, present(values), false, parameters)
    if (name !== 'each') return {...scope, certain: false}
    const shown = shownItem(node.params[0])
    if ([...values].some((value) => blocksIn(value) !== undefined)) {
      const message = `\`${shown}\` 是整张表，\`{{#each}}\` 无法逐项写出。`
      say('template-value', origin, node, message, '要逐行写出，请用 `(行 …)`；要整张表，请单独一行写 `{{表 …}}`。')
    }
    if ([...values].some((value) => typeof value === 'string' && value !== '')) {
      const message = `\`${shown}\` 是一段文字，不是列表，\`{{#each}}\` 无法逐项写出。`
      say('template-value', origin, node, message, '请在数据里把它写成列表，每项一行，以 `- ` 开头。')
    }
    return inside(scope, itemsOf(values), true, parameters)
  }

  const fragment = (node: Partial, scope: Scope, origin: Origin): void => {
    const name = fragmentName(node)
    const template = name === undefined ? undefined : options.fragments.get(name)
    const given = node.params.map((item) => expression(item, scope, origin))
    const added = hash(node.hash, scope, origin)
    if (name === undefined || template === undefined) return
    const context = given[0] ?? scope.self
    const self = added.size === 0 ? context : extended(context, added)
    const seen = visited.get(name) ?? new Set()
    visited.set(name, seen)
    // A circle of fragments is told elsewhere; here it must only come to an end.
    if (seen.has(self) || trail.includes(name)) return
    seen.add(self)
    trail.push(name)
    program(template.program, rootScope(self, scope.root, scope.certain), template.origin)
    trail.pop()
  }

  const hash = (
    node: hbs.AST.Hash | undefined,
    scope: Scope,
    origin: Origin,
    helper?: Helper
  ): ReadonlyMap<string, Values> => {
    const pairs = new Map<string, Values>()
    for (const pair of node?.pairs ?? []) {
      if (pair.key === '__proto__') say('template-name', origin, pair, '不能用 `__proto__` 作名称。', '请换一个名称。')
      if (helper !== undefined && pairs.has(pair.key))
        say('query-name', origin, pair, `参数 \`${pair.key}\` 写了两遍。`, '请只留一个。')
      const values = expression(pair.value as Expression, scope, origin, helper)
      pairs.set(pair.key, helper === undefined ? values : presentOf(pair.value as Expression, values))
    }
    return pairs
  }

  program(main.program, rootScope(options.context), main.origin)
  if (steps >= mostSteps) {
    options.report(
      diagnostic(
        'template-bounds',
        {path: main.origin.path, line: main.origin.firstLine},
        '模板太大，或片段互相引用的次数太多，已停止检查。',
        '请减少嵌套的片段和循环。'
      )
    )
  }
}

const isHelperName = (path: Path): boolean => blocks.has(path.original) || path.original === 'lookup'

const present = (values: Values): Values => new Set([...values].filter((value) => value !== null && value !== ''))

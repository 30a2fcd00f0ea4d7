/** Run checked and compiled templates: own properties only, no code but the few helpers here. */
import type Handlebars from 'handlebars'
import {diagnostic, type DiagnosticId, type Report} from '../diagnostics/diagnostic.js'
import type {Template} from './ast.js'
import {blocksIn, boxed, fresh, freshItems, textOf, unboxed} from './boxes.js'
import type {Calls} from './calls.js'
import type {CompiledTemplate} from './compile-template.js'
import {ownHelpers} from './instrument.js'
import {hasOwn, keyOf} from './scope.js'
import type {ValueStore} from './values.js'

/** What `renderTemplate` is given besides the template. */
export interface RenderOptions {
  readonly context: unknown
  readonly fragments: ReadonlyMap<string, Template>
  readonly calls: Calls
  /** Begun with the values of the compiled template. */
  readonly store: ValueStore
  readonly report: Report
  /** Where a value that is missing is filled in, as the beginning of a sentence. */
  readonly fillIn?: string | undefined
}

/** What Handlebars tells a helper about its call. */
interface Call {
  readonly loc?: hbs.AST.SourceLocation
  readonly hash?: Readonly<Record<string, unknown>>
  readonly fn: (context: unknown, runtime?: unknown) => string
  readonly inverse: (context: unknown) => string
}

/** A document may grow to this; a loop beyond it is an accident or an attack. */
const most = {characters: 1_000_000, programs: 200_000}

/** Stands in for a value that could not be found, so that the place is told once; not used after an error. */
const standIn = '？'

/** Thrown to leave Handlebars when a bound is reached; never leaves this file. */
class BoundReached extends Error {}

/**
 * Text of a template that was compiled, with marks for values and lines. Reports `template-value` for values that cannot be written and
 * `template-bounds` when there is no end to it; then the result is undefined.
 */
export function renderTemplate(
  template: Template,
  compiled: CompiledTemplate,
  options: RenderOptions
): string | undefined {
  const {context, fragments, calls, store, report, fillIn = '请在信息头里填写'} = options
  const origins = new Map([template, ...fragments.values()].map(({origin}) => [origin.path, origin]))
  const told = new Set<string>()
  const say = (id: DiagnosticId, {loc}: Call, message: string, hint: string): void => {
    const origin = origins.get(loc?.source ?? '') ?? template.origin
    const line = origin.firstLine + (loc?.start.line ?? 1) - 1
    const key = `${origin.path}:${line}:${message}`
    if (!told.has(key)) report(diagnostic(id, {path: origin.path, line}, message, hint))
    told.add(key)
  }

  let characters = 0
  let programs = 0
  const tick = (length: number, call: Call): string => {
    characters += length
    programs += 1
    if (characters <= most.characters && programs <= most.programs) return ''
    say(
      'template-bounds',
      call,
      `展开后超过 ${most.characters} 个字符或 ${most.programs} 次循环，已停止。`,
      '请检查 {{#each}} 的嵌套，大表格请用数据查询生成。'
    )
    throw new BoundReached()
  }

  const emit = (given: unknown, name: string, call: Call): string => {
    const placed = blocksIn(given)
    if (placed !== undefined) return store.markOf(placed)
    const value = unboxed(given)
    const text = textOf(value)
    if (text !== undefined && text !== '') {
      characters += text.length
      return store.markOf(text)
    }
    // A helper that answers nothing was asked whether it may (可空); a `lookup` that finds nothing was not.
    if (text === '' && name.startsWith('(') && !name.startsWith('(lookup ')) return ''
    if (typeof value === 'object' && value !== null) {
      const kind = Array.isArray(value) ? '一个列表' : '一组 `键: 值`'
      const hint = `请写 \`{{#each ${name}}}…{{/each}}\` 逐项写出，或写明其中的字段。`
      say('template-value', call, `\`${name}\` 是${kind}，不能直接写出。`, hint)
    } else {
      const hint = `${fillIn}，或写成 \`{{#if ${name}}}…{{/if}}\`，没有时就不写。`
      say('template-value', call, `\`${name}\` 没有值，无法写出。`, hint)
    }
    return ''
  }

  const lookup = (from: unknown, key: unknown, call: Call): unknown => {
    const name = keyOf(unboxed(key))
    if (name !== undefined && hasOwn(from, name)) return from[name]
    say(
      'template-name',
      call,
      `\`lookup\` 找不到${name === undefined ? '：键不是文字' : ` \`${name}\``}。`,
      '请核对数据里有没有这一项。'
    )
    return standIn
  }

  const makeCall = (name: string, positional: readonly unknown[], call: Call): unknown => {
    const result = calls.make(name, positional, new Map(Object.entries(call.hash ?? {})))
    if ('value' in result) return calls.held(result.value)
    for (const {about, message, hint = ''} of result.faults)
      say(about === 'name' ? 'query-name' : 'query-value', call, message, hint)
    return standIn
  }

  const {each, with: within} = compiled.helpers
  const helpers: Record<string, Handlebars.HelperDelegate> = {
    [ownHelpers.tick]: tick,
    [ownHelpers.emit]: emit,
    [ownHelpers.call]: (name: string, ...rest: unknown[]) => makeCall(name, rest.slice(0, -1), rest.at(-1) as Call),
    [ownHelpers.valueOrCall]: (value: unknown, name: string, call: Call) =>
      value === undefined ? makeCall(name, [], call) : value,
    lookup,
    if: function (this: unknown, value: unknown, call: Call) {
      return isTrue(value) ? call.fn(this) : call.inverse(this)
    },
    unless: function (this: unknown, value: unknown, call: Call) {
      return isTrue(value) ? call.inverse(this) : call.fn(this)
    },
    with: function (this: unknown, value: unknown, call: Call): unknown {
      return within?.call(this, unboxed(value) === '' ? null : fresh(value), call)
    },
    each: function (this: unknown, given: unknown, call: Call): unknown {
      const value = unboxed(given)
      if (typeof value === 'string' && value !== '') {
        say(
          'template-value',
          call,
          '`{{#each}}` 遇到一段文字，不是列表。',
          '请在数据里把它写成列表，每项一行，以 `- ` 开头。'
        )
      }
      return each?.call(this, freshItems(value), call)
    }
  }
  try {
    return compiled.main(boxed(context), {
      helpers,
      allowProtoPropertiesByDefault: false,
      allowProtoMethodsByDefault: false
    })
  } catch (error) {
    if (!(error instanceof BoundReached) && !(error instanceof RangeError)) throw error
    if (error instanceof RangeError) {
      const place = {path: template.origin.path, line: template.origin.firstLine}
      report(diagnostic('template-bounds', place, '模板嵌套太深，无法展开。', '请减少嵌套的块和片段。'))
    }
    return undefined
  }
}

/**
 * Values of front matter are text, so `false`, `否` and `0` are what people write for no.
 * @returns whether `{{#if}}` takes its first branch
 */
export function isTrue(given: unknown): boolean {
  const value = unboxed(given)
  if (typeof value === 'string') return !['', 'false', '否', '0'].includes(value)
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

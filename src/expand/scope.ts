/** What a name may mean at a place in a template: the values that `this` can have there, and those around it. */
import type {Path} from './ast.js'

/** All values that something can have over all turns of the loops around it. */
export type Values = ReadonlySet<unknown>

/** A place in a template. */
export interface Scope {
  /** What `this` can be. */
  readonly self: Values
  /** What `../` leads to; undefined at the outermost place of a document or fragment. */
  readonly parent: Scope | undefined
  /** Block parameters (`as |name|`). */
  readonly names: ReadonlyMap<string, Values>
  /** How many `{{#each}}` are around. */
  readonly loops: number
  /** What `@root` is. */
  readonly root: Values
  /** Whether the document comes here in any case: not inside of a block. */
  readonly certain: boolean
}

/** A scope without surroundings. */
export const rootScope = (self: Values, root: Values = self, certain = true): Scope => ({
  self,
  parent: undefined,
  names: new Map(),
  loops: 0,
  root,
  certain
})

/** What a path leads to. */
export type Resolution =
  | {readonly found: Values}
  /** `../` leads out, or `@name` is unknown. */
  | {readonly problem: 'depth'}
  | {readonly problem: 'data'}
  /** No value has the part; these are the names that there are. */
  | {readonly problem: 'name'; readonly part: string; readonly known: readonly string[]}

const loopVariables: ReadonlyMap<string, Values> = new Map<string, Values>([
  ['index', new Set([0])],
  ['key', new Set([''])],
  ['first', new Set([true])],
  ['last', new Set([true])]
])

/** Follow a path. A part counts as known when any of the values has it: rows of a list may lack optional fields. */
export function resolve(path: Path, scope: Scope): Resolution {
  if (path.data) return resolveData(path, scope)
  let holder: Scope | undefined = scope
  for (let depth = 0; depth < path.depth; depth++) holder = holder?.parent
  if (holder === undefined) return {problem: 'depth'}
  const [first, ...rest] = path.parts
  const isScoped = /^(?:\.|this\b)/u.test(path.original)
  const named = first === undefined || isScoped || path.depth > 0 ? undefined : scope.names.get(first)
  return named === undefined ? follow(path.parts, holder.self) : follow(rest, named)
}

function resolveData(path: Path, scope: Scope): Resolution {
  const [first = '', ...rest] = path.parts
  if (first === 'root') return follow(rest, scope.root)
  const value = scope.loops > path.depth ? loopVariables.get(first) : undefined
  return value === undefined ? {problem: 'data'} : follow(rest, value)
}

function follow(parts: readonly string[], start: Values): Resolution {
  let values = start
  for (const part of parts) {
    const next = new Set<unknown>()
    for (const value of values) if (hasOwn(value, part)) next.add(value[part])
    if (next.size === 0 && values.size > 0) return {problem: 'name', part, known: namesIn(values)}
    values = next
  }
  return {found: values}
}

/** Own properties of lists and mappings only: nothing inherited, nothing of texts. */
export const hasOwn = (value: unknown, name: string): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)

/** The name that a value stands for as key of `lookup`. */
export const keyOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined

/** The names that a reader could have meant, in order of appearance. */
export function namesIn(values: Values): readonly string[] {
  const names = new Set<string>()
  for (const value of values) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue
    for (const name of Object.keys(value)) names.add(name)
    if (names.size > 200) break
  }
  return [...names]
}

/** What `{{#each}}` walks over: the items of all lists and mappings. */
export function itemsOf(values: Values): Values {
  const items = new Set<unknown>()
  for (const value of values) {
    if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) items.add(item)
  }
  return items
}

/** A place inside a loop or `{{#with}}`. */
export function inside(scope: Scope, self: Values, loop: boolean, parameters: readonly string[] = []): Scope {
  const names = new Map(scope.names)
  for (const [index, name] of parameters.entries()) names.set(name, index === 0 ? self : new Set([0]))
  return {...scope, self, parent: scope, names, loops: scope.loops + (loop ? 1 : 0), certain: false}
}

/** The contexts of a fragment with hash: between them they show every value that each name can have. */
export function extended(self: Values, added: ReadonlyMap<string, Values>): Values {
  const contextOf = (value: unknown, pairs: Iterable<readonly [string, unknown]>): unknown => {
    const context = Object.create(null) as Record<string, unknown>
    if (typeof value === 'object' && value !== null) Object.assign(context, value)
    for (const [name, inner] of pairs) context[name] = inner
    return context
  }
  const [one] = self
  const firsts = [...added].map(([name, values]) => [name, [...values][0] ?? null] as const)
  const others = [...added].flatMap(([name, values]) => [...values].slice(1).map((value) => [name, value] as const))
  return new Set([
    ...[...(self.size === 0 ? [null] : self)].map((value) => contextOf(value, firsts)),
    ...others.map((pair) => contextOf(one, [...firsts, pair]))
  ])
}

/** Hints for names that a template does not know. */
import {didYouMean} from '../source/nearest.js'
import type {Expression, Path} from './ast.js'
import type {Helpers} from './helper.js'
import {namesIn, type Scope} from './scope.js'

/**
 * How to mend an unknown name: `../` when it stands further out, else the nearest known name, else all of them.
 * @param path as written
 * @param part the part of it that is unknown
 * @param known names that there are in its place
 */
export const nameHint = (path: Path, part: string, known: readonly string[], scope: Scope): string =>
  outerHint(path, scope) ?? didYouMean(part, known) ?? knownHint(known)

/** How to mend an unknown name among the parameters of a helper: a text that lacks its quotes, or a misspelt word. */
export function parameterHint(path: Path, words: readonly string[], scope: Scope): string {
  const candidate = outerHint(path, scope) ?? didYouMean(path.original, [...words, ...namesIn(scope.self)])
  return candidate ?? `如果是文字，请加半角引号：\`"${path.original}"\`。`
}

/** A name that is not here but further out wants `../`. */
function outerHint(node: Path, scope: Scope): string | undefined {
  const [first] = node.parts
  if (first === undefined || node.depth > 0) return undefined
  let steps = '../'
  for (let outer = scope.parent; outer !== undefined; outer = outer.parent, steps += '../') {
    if (namesIn(outer.self).includes(first)) return `它在外面一层：请写 \`${steps}${node.original}\`。`
  }
  return undefined
}

/** All known names; the Chinese ones alone where a name has both. */
function knownHint(known: readonly string[]): string {
  const shown = chineseOf(known).slice(0, 20).join('、')
  return shown === '' ? '这里的值没有下一级字段。' : `这里有：${shown}。`
}

function chineseOf(names: readonly string[]): readonly string[] {
  const chinese = names.filter((name) => /\p{Script=Han}/u.test(name))
  return chinese.length === 0 ? names : chinese
}

/** What to write in place of an unknown helper. */
export function helperHint(name: string, helpers: Helpers): string {
  const known = ['lookup', ...helpers.keys()]
  const blocks = '块可以用 `{{#if}}`、`{{#unless}}`、`{{#each}}`、`{{#with}}`。'
  const shown = known.length === 1 ? '这里只能用 `lookup`' : `这里可以用：${chineseOf(known).slice(0, 30).join('、')}`
  return didYouMean(name, known) ?? `${shown}；${blocks}`
}

/** What to write in place of an unknown block. */
export const blockHint = (name: string, blocks: Iterable<string>, helpers: Helpers): string =>
  helpers.has(name)
    ? `请去掉 \`#\`，写成 \`{{${name} …}}\`；要逐项写出，写成 \`{{#each (${name} …)}}…{{/each}}\`。`
    : (didYouMean(name, blocks) ??
      `列表请写成 \`{{#each ${name}}}…{{/each}}\`，条件请写成 \`{{#if ${name}}}…{{/if}}\`。`)

/** What a block wants behind its name. */
export const itemHint = (name: string, item: Expression | undefined, helpers: Helpers): string =>
  item?.type === 'PathExpression' && helpers.has(item.original)
    ? `请给查询加上括号，写成 \`{{#${name} (${item.original} …)}}\`。`
    : `请写成 \`{{#${name} 字段名}}\`。`

/** What `{{#each}}` walks over, as a message shows it. */
export const shownItem = (node: Expression | undefined): string =>
  node?.type === 'PathExpression'
    ? node.original
    : node?.type === 'SubExpression' && node.path.type === 'PathExpression'
      ? `(${node.path.original} …)`
      : ''

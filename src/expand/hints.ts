/** Hints for names that a template does not know. */
import {didYouMean} from '../source/nearest.js'
import type {Path} from './ast.js'
import {namesIn, type Scope} from './scope.js'

/**
 * How to mend an unknown name: `../` when it stands further out, else the nearest known name, else all of them.
 * @param path as written
 * @param part the part of it that is unknown
 * @param known names that there are in its place
 */
export const nameHint = (path: Path, part: string, known: readonly string[], scope: Scope): string =>
  outerHint(path, scope) ?? didYouMean(part, known) ?? knownHint(known)

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
  const chinese = known.filter((name) => /\p{Script=Han}/u.test(name))
  const shown = (chinese.length === 0 ? known : chinese).slice(0, 20).join('、')
  return shown === '' ? '这里的值没有下一级字段。' : `这里有：${shown}。`
}

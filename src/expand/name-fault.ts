/** What is wrong with a name that leads nowhere, in words. */
import type {Path} from './ast.js'
import {isPlainName} from './check-call.js'
import type {Helper} from './helper.js'
import {nameHint, parameterHint} from './hints.js'
import type {Resolution, Scope} from './scope.js'

/** Message and hint for a path that could not be followed. @param helper the helper that it is a parameter of */
export function nameFault(
  node: Path,
  result: Exclude<Resolution, {readonly found: unknown}>,
  scope: Scope,
  helper: Helper | undefined
): readonly [message: string, hint: string] {
  if (result.problem === 'depth') {
    const hint = '每进入一层 {{#each}} 或 {{#with}} 才可以用一次 `../`。'
    return [`\`${node.original}\` 的 \`../\` 太多，外面没有这一层。`, hint]
  }
  if (result.problem === 'data') {
    const hint = '`@index`、`@key`、`@first`、`@last` 只在 {{#each}} 里面有，`@root` 到处都有。'
    return [`这里没有 \`@${node.parts.join('.')}\`。`, hint]
  }
  const inside = node.parts.length > 1 ? `（在 \`${node.original}\` 里）` : ''
  const hint =
    helper !== undefined && isPlainName(node)
      ? parameterHint(node, [...helper.words], scope)
      : nameHint(node, result.part, result.known, scope)
  return [`没有 \`${result.part}\` 这个字段${inside}。`, hint]
}

/** Template text → syntax tree; what cannot be parsed is told in Chinese with its line. */
import {type Diagnostic, diagnostic, type Report} from '../diagnostics/diagnostic.js'
import type {Engine, Origin, Program} from './ast.js'
import {fullWidthParameters} from './full-width-parameters.js'

/** Handlebars takes minutes for thousands of nested blocks; nobody writes dozens. */
const deepest = 32
/** `{{else if}}` in blocks that are open: each is a block within the one before, and a thousand run out of stack. */
const mostChained = 200
const longestExpression = 1000

interface Tag {
  readonly name: string
  readonly line: number
}

/** A block that is open. */
interface Open extends Tag {
  /** `{{else if}}` in it so far. */
  chained: number
}

/**
 * Parse a template. Reports `template-syntax`.
 * @param engine Handlebars
 * @param text template
 * @param origin its file
 */
export function parseTemplate(engine: Engine, text: string, origin: Origin, report: Report): Program | undefined {
  const findings = [...fullWidthBraces(text, origin), ...fullWidthParameters(text, origin), ...excesses(text, origin)]
  for (const finding of findings) report(finding)
  if (findings.length > 0) return undefined
  try {
    return engine.parse(text, {srcName: origin.path}) as unknown as Program
  } catch (error) {
    const told = error instanceof RangeError ? '嵌套太深' : error instanceof Error ? error.message : ''
    report(syntaxError(told, text, origin))
    return undefined
  }
}

const finding = (origin: Origin, line: number, message: string, hint: string): Diagnostic =>
  diagnostic('template-syntax', {path: origin.path, line: origin.firstLine + line - 1}, message, hint)

/** `｛｛标题｝｝` would be printed as it stands. */
export function fullWidthBraces(text: string, origin: Origin): readonly Diagnostic[] {
  return text.split('\n').flatMap((line, index) => {
    const match = /｛｛[^｛｝]*(?:｝｝)?|\{\{[^{}]*｝｝/u.exec(line)
    if (match === null) return []
    const meant = match[0].replaceAll('｛', '{').replaceAll('｝', '}')
    return [
      finding(
        origin,
        index + 1,
        `\`${shorten(match[0])}\` 用了全角花括号，应为半角。`,
        `请改为 \`${shorten(meant)}\`。`
      )
    ]
  })
}

/** What would take Handlebars too long, found in one linear pass. */
function excesses(text: string, origin: Origin): readonly Diagnostic[] {
  const {deepestTag, chainedTag, longTag} = scan(text)
  if (deepestTag !== undefined) {
    const message = `\`{{#${deepestTag.name}}}\` 嵌套超过 ${deepest} 层。`
    return [finding(origin, deepestTag.line, message, '请减少嵌套，或拆成模板片段。')]
  }
  if (chainedTag !== undefined) {
    const message = `\`{{else ${chainedTag.name}}}\` 一连写了 ${mostChained} 个以上。`
    return [finding(origin, chainedTag.line, message, '请在数据里加一栏，用 `{{lookup 表 键}}` 查，或拆成模板片段。')]
  }
  if (longTag === undefined) return []
  const message = `表达式超过 ${longestExpression} 个字符，或 \`{{\` 没有以 \`}}\` 结束。`
  return [finding(origin, longTag.line, message, '请检查花括号是否成对。')]
}

interface Scan {
  readonly deepestTag: Tag | undefined
  readonly chainedTag: Tag | undefined
  readonly longTag: Tag | undefined
  /** Blocks without an end, innermost last. */
  readonly unclosed: readonly Tag[]
}

function scan(text: string): Scan {
  const stack: Open[] = []
  let chained = 0
  let deepestTag: Tag | undefined
  let chainedTag: Tag | undefined
  let longTag: Tag | undefined
  let line = 1
  let at = 0
  const tags = /\{\{~?(?:!--[\s\S]*?--~?\}\}|![^}]*\}\}|([#^/]?)[ \t]*>?[ \t]*([^\s}]*)[^}]*)/gu
  for (const match of text.matchAll(tags)) {
    for (; at < match.index; at++) if (text[at] === '\n') line++
    const [all, kind, name = ''] = match
    if (kind === undefined) continue
    if (all.length > longestExpression) longTag ??= {name, line}
    if (kind === '#' || (kind === '^' && name !== '')) {
      stack.push({name, line, chained: 0})
      if (stack.length > deepest) deepestTag ??= {name, line}
    } else if (kind === '/') chained -= stack.pop()?.chained ?? 0
    const open = stack.at(-1)
    const [, other] = kind === '' && name === 'else' ? (/else\s+([^\s}]+)/u.exec(all) ?? []) : []
    if (open === undefined || other === undefined) continue
    open.chained++
    if (++chained > mostChained) chainedTag ??= {name: other, line}
  }
  return {deepestTag, chainedTag, longTag, unclosed: stack}
}

function syntaxError(told: string, text: string, origin: Origin): Diagnostic {
  const mismatch = /^(\S+) doesn't match (\S+) - (\d+):/u.exec(told)
  if (mismatch !== null) {
    const [, open = '', close = '', line] = mismatch
    const message = `\`{{#${open}}}\` 的结尾写成了 \`{{/${close}}}\`，应为 \`{{/${open}}}\`。`
    return finding(origin, Number(line), message, '块要一层套一层地结束。')
  }
  const line = Number(/on line (\d+)/u.exec(told)?.[1] ?? / - (\d+):/u.exec(told)?.[1] ?? 1)
  const got = /got '(\w+)'/u.exec(told)?.[1]
  const unclosed = scan(text).unclosed.at(-1)
  if (got === 'EOF' && told.includes("'OPEN_ENDBLOCK'") && unclosed !== undefined) {
    const message = `\`{{#${unclosed.name}}}\` 没有结尾。`
    return finding(origin, unclosed.line, message, `请在它管的内容后面写 \`{{/${unclosed.name}}}\`。`)
  }
  const excerpt = (text.split('\n')[line - 1] ?? '').trim()
  const shown = excerpt === '' ? '' : `：\`${shorten(excerpt)}\``
  if (got === 'OPEN_ENDBLOCK') {
    return finding(
      origin,
      line,
      `有块的结尾，没有块的开头${shown}。`,
      '请在前面补上 `{{#if …}}` 或 `{{#each …}}`，或删去结尾。'
    )
  }
  if (got === 'INVERSE') {
    return finding(
      origin,
      line,
      `\`{{else}}\` 不在任何块里面${shown}。`,
      '`{{else}}` 要写在 `{{#if …}}` 和 `{{/if}}` 之间。'
    )
  }
  return finding(
    origin,
    line,
    told === '嵌套太深' ? '表达式嵌套太深。' : `表达式的写法有误${shown}。`,
    '表达式应写成 `{{字段名}}`、`{{#if 字段名}}…{{/if}}` 或 `{{#each 列表}}…{{/each}}`；要印出花括号本身，请写 `\\{{`。'
  )
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text)

/** The little CSS that drawings use: declarations, and style sheets of simple selectors. */
import {bounds} from './bounds.js'
import {shown} from './number.js'
import {asPng, refuse} from './refuse.js'
import type {SvgElement} from './tree.js'

/** Property → value, names in small letters. */
export type Declarations = ReadonlyMap<string, string>

/** A rule of a style sheet for one selector. */
export interface Rule {
  /** null for any element. */
  readonly element: string | null
  readonly classes: readonly string[]
  readonly ids: readonly string[]
  readonly declarations: Declarations
}

/** Declarations as a `style` attribute or a rule holds them. */
export function declarationsOf(text: string): Declarations {
  const found = new Map<string, string>()
  for (const part of splitOutside(text, ';')) {
    const colon = part.indexOf(':')
    if (colon < 0) continue
    const value = part.slice(colon + 1).trim()
    const bang = value.lastIndexOf('!')
    const important =
      bang >= 0 &&
      value
        .slice(bang + 1)
        .trim()
        .toLowerCase() === 'important'
    found.set(part.slice(0, colon).trim().toLowerCase(), important ? value.slice(0, bang).trim() : value)
  }
  return found
}

/** The rules of a `style` element, in their order. Throws `SvgError` for what is more than simple selectors. */
export function rulesOf(element: SvgElement): readonly Rule[] {
  const {line} = element
  const text = element.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replaceAll(/\/\*[\s\S]*?\*\//gu, '')
    .replaceAll(/<!--|-->/gu, '')
  const at = /@[\w-]+/u.exec(text)?.[0]
  if (at !== undefined) refuse(line, `的样式里有 ${at}，公文的图里不能有`, '请把样式直接写在图形上')
  const rules: Rule[] = []
  const blocks = text.split('}')
  for (const [index, block] of blocks.entries()) {
    const [selectors = '', body, more] = block.split('{')
    if (index === blocks.length - 1 && block.trim() === '') break
    if (body === undefined || more !== undefined)
      return refuse(line, `的样式有看不懂的内容“${shown(block)}”`, '请把样式直接写在图形上')
    const declarations = declarationsOf(body)
    for (const selector of selectors.split(',')) rules.push(ruleOf(selector.trim(), declarations, line))
    if (rules.length > bounds.rules) refuse(line, `的样式超过 ${bounds.rules} 条`, asPng)
  }
  return rules
}

function ruleOf(selector: string, declarations: Declarations, line: number): Rule {
  const found = /^(\*|[a-z][\w-]*)?((?:[.#][\w-]+)*)$/iu.exec(selector)
  if (found === null || selector === '')
    return refuse(
      line,
      `的样式用了“${shown(selector)}”这样的选择器，只能用元素名、.类名、#名称`,
      '请把样式直接写在图形上'
    )
  const [, element = '*', names = ''] = found
  const marked = (mark: string): string[] =>
    (names.match(/[.#][^.#]+/gu) ?? []).filter((name) => name.startsWith(mark)).map((name) => name.slice(1))
  return {element: element === '*' ? null : element, classes: marked('.'), ids: marked('#'), declarations}
}

/** What style sheets say of an element: stronger selectors over weaker ones, later over earlier. */
export function matching(rules: readonly Rule[], element: SvgElement): readonly Declarations[] {
  const classes = new Set((element.attributes.get('class') ?? '').split(/\s+/u))
  const id = element.attributes.get('id')
  return rules
    .filter(
      (rule) =>
        (rule.element === null || rule.element === element.name) &&
        rule.classes.every((name) => classes.has(name)) &&
        rule.ids.every((name) => name === id)
    )
    .toSorted((one, other) => strength(one) - strength(other))
    .map(({declarations}) => declarations)
}

const strength = ({element, classes, ids}: Rule): number =>
  ids.length * 10_000 + classes.length * 100 + (element === null ? 0 : 1)

/** A text cut at a mark, but not inside brackets or quotes. */
export function splitOutside(text: string, mark: string): readonly string[] {
  const parts: string[] = []
  let [depth, quote, start] = [0, '', 0]
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index)
    if (quote !== '') {
      if (character === quote) quote = ''
    } else if (character === '"' || character === "'") quote = character
    else if (character === '(') depth++
    else if (character === ')') depth--
    else if (character === mark && depth <= 0) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, text.slice(start)]
}

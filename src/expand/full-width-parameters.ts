/** Full-width signs where the syntax of expressions wants half-width ones: `类别＝“区域综合”`. */
import type {Diagnostic} from '../diagnostics/diagnostic.js'
import {diagnostic} from '../diagnostics/diagnostic.js'
import type {Origin} from './ast.js'

interface Trap {
  readonly found: RegExp
  readonly what: string
  readonly mend: (tag: string) => string
}

const traps: readonly Trap[] = [
  {
    found: /＝|[\s=(（][“”‘’＂＇「」]/u,
    what: '里等号和引号要用半角',
    mend: (tag) => tag.replaceAll('＝', '=').replace(/[“”‘’＂＇「」]/gu, '"')
  },
  {
    found: /(?:[\s=]|^#\w+)（/u,
    what: '里括号要用半角',
    mend: (tag) =>
      tag
        .replace(/(?<=[\s=]|^#\w+)\s*（/gu, '(')
        .replace(/^(#\w+)\(/u, '$1 (')
        .replace(/）(?=\s*$)/u, ')')
  },
  {
    found: /[\s=]-?(?:0\d+|\d+\.\d*0)(?=[\s)]|$)/u,
    what: '里的数字会丢掉开头或末尾的 0',
    mend: (tag) => tag.replace(/([\s=])(-?(?:0\d+|\d+\.\d*0))(?=[\s)]|$)/gu, '$1"$2"')
  }
]

/** Report `template-syntax` for expressions whose parameters hold such signs; texts in quotes may. */
export function fullWidthParameters(text: string, origin: Origin): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  let line = origin.firstLine
  let at = 0
  for (const match of text.matchAll(/(?<!\\)\{\{(?!!)([^{}]*)\}\}/gu)) {
    for (; at < match.index; at++) if (text[at] === '\n') line++
    const [, tag = ''] = match
    const trap = traps.find((one) => one.found.test(withoutTexts(tag)))
    if (trap === undefined) continue
    const message = `\`{{${shown(tag)}}}\` ${trap.what}。`
    found.push(
      diagnostic('template-syntax', {path: origin.path, line}, message, `请改为 \`{{${shown(mended(tag, trap))}}}\`。`)
    )
  }
  return found
}

const texts = /"[^"]*"|'[^']*'/gu

const withoutTexts = (tag: string): string => tag.replace(texts, '""')

/** Mended outside of texts in quotes. */
function mended(tag: string, trap: Trap): string {
  const kept = [...tag.matchAll(texts)].map(([quoted]) => quoted)
  let index = 0
  return traps
    .filter((one) => one === trap || one.found.test(withoutTexts(tag)))
    .reduce((mending, one) => one.mend(mending), tag.replace(texts, '\uE000'))
    .replace(/\uE000/gu, () => kept[index++] ?? '')
}

const shown = (tag: string): string => (tag.length > 60 ? `${tag.slice(0, 60)}…` : tag)

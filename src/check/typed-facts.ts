/**
 * Counts and enumerations that were typed by hand into a document that draws on the registry. What comes from data
 * stands in the Markdown as a mark, so what is found here as characters was typed, and nothing would keep it in step.
 */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {programmeProvinces} from '../registry/provinces.js'
import {matchesIn} from './matches.js'

/** An expanded body in which marks still stand for values. */
export interface TypedText {
  readonly path: string
  readonly markdown: string
  /** Line of the file for a 1-based line of the Markdown. */
  readonly lineOf: (line: number) => number
}

interface Kind {
  readonly pattern: RegExp
  readonly what: string
  readonly instead: string
}

const number = String.raw`[\d０-９一二两三四五六七八九十百千万]+`

const names = `(?:${programmeProvinces.map(({short}) => short).join('|')})`

const kinds: readonly Kind[] = [
  {
    pattern: new RegExp(String.raw`等\s*${number}\s*(?:余|多)?(?:个|所|家)?(?:省|试点|单位|学校|地区)`, 'gu'),
    what: '个数',
    instead: '{{名称 进展 有="字段名" 后缀="等N省"}}'
  },
  {
    pattern: new RegExp(String.raw`${number}(?:余|多)?(?:个|所|家|项)[\p{Script=Han}“”]{0,10}?试点`, 'gu'),
    what: '个数',
    instead: '{{数量 试点 类别="类别名"}}'
  },
  {
    pattern: new RegExp(String.raw`试点[\p{Script=Han}]{0,4}，?\s*${number}(?:个|所|家|项)(?!百|千|万)`, 'gu'),
    what: '个数',
    instead: '{{目标 类别="类别名"}}'
  },
  {
    pattern: new RegExp(String.raw`每(?:个?省份?|省)(?:不超过)?\s*${number}(?:个|所|项)`, 'gu'),
    what: '名额',
    instead: '{{名额 批次="批次" 类别="类别名"}}'
  },
  {
    pattern: new RegExp(`${names}(?:、${names}){2,}`, 'gu'),
    what: '省份',
    instead: '{{名称 进展 有="字段名"}}'
  },
  {
    pattern: /\d[\d,.]*万(?:元)?(?:、\d[\d,.]*万(?:元)?)*(?:、|和)\d[\d,.]*万/gu,
    what: '金额',
    instead: '{{数值 进展 项="字段名" 单位="万"}}'
  }
]

/** Findings `typed-fact`, each at its line and in the order of the text. Titles in 《》 are quotations and stay as they are. */
export function typedFacts({path, markdown, lineOf}: TypedText): readonly Diagnostic[] {
  return markdown.split('\n').flatMap((text, index) => {
    const line = text.replace(/《[^》]*》/gu, (title) => '《'.repeat(title.length))
    const found = kinds.flatMap(({pattern, what, instead}) =>
      [...matchesIn(line, pattern)].map((match) => ({typed: match[0], at: match.index, what, instead}))
    )
    // One place is told once, by the longest of what was found there.
    const told = found.filter(
      (one) =>
        !found.some(
          (other) =>
            other !== one &&
            other.at < one.at + one.typed.length &&
            one.at < other.at + other.typed.length &&
            (other.typed.length > one.typed.length ||
              (other.typed.length === one.typed.length && found.indexOf(other) < found.indexOf(one)))
        )
    )
    return told
      .toSorted((one, other) => one.at - other.at)
      .map(({typed, what, instead}) =>
        diagnostic(
          'typed-fact',
          {path, line: lineOf(index + 1)},
          `“${short(typed)}”里的${what}是手工写的；本文用到台账，这里应从台账得出，免得与数据不一致。`,
          `请改用 \`${instead}\` 之类的写法；确需照写的，请写 \`{{手写 "${short(typed)}"}}\`。`
        )
      )
  })
}

const short = (text: string): string => (text.length > 24 ? `${text.slice(0, 23)}…` : text)

/** 数字格式: what a format code shows of a number. What is not understood for certain is said to be so. */

/** One section of a code for digits. */
export interface DigitSection {
  readonly prefix: string
  readonly suffix: string
  /** Placeholders before the decimal point; null for 常规 (General). */
  readonly whole: string | null
  /** Placeholders after the decimal point. */
  readonly part: string
  readonly isGrouped: boolean
  /** How often the number is multiplied by 100. */
  readonly percents: number
}

/** What a date format shows. */
export interface DateParts {
  readonly year: boolean
  readonly month: boolean
  readonly day: boolean
  readonly hour: boolean
  readonly second: boolean
}

/** A format code, understood; null where it is not. */
export type NumberFormat =
  | {readonly kind: 'digits'; readonly code: string; readonly sections: readonly (DigitSection | null)[]}
  | {readonly kind: 'date'; readonly shows: DateParts}
  | {readonly kind: 'other'; readonly code: string}

/** Codes that have numbers instead of texts, where spreadsheets in Chinese agree on them (ECMA-376 18.8.30). */
const builtIn: ReadonlyMap<number, string> = new Map([
  [0, 'General'],
  [1, '0'],
  [2, '0.00'],
  [3, '#,##0'],
  [4, '#,##0.00'],
  [9, '0%'],
  [10, '0.00%'],
  [11, '0.00E+00'],
  [12, '# ?/?'],
  [13, '# ??/??'],
  [14, 'yyyy/m/d'],
  [15, 'd-mmm-yy'],
  [16, 'd-mmm'],
  [17, 'mmm-yy'],
  [18, 'h:mm AM/PM'],
  [19, 'h:mm:ss AM/PM'],
  [20, 'h:mm'],
  [21, 'h:mm:ss'],
  [22, 'yyyy/m/d h:mm'],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, 'm-d-yy'],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [34, '上午/下午h"时"mm"分"'],
  [35, '上午/下午h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, '#,##0;-#,##0'],
  [38, '#,##0;-#,##0'],
  [39, '#,##0.00;-#,##0.00'],
  [40, '#,##0.00;-#,##0.00'],
  [41, '#,##0;-#,##0;"-"'],
  [43, '#,##0.00;-#,##0.00;"-"'],
  [45, 'mm:ss'],
  [46, '[h]:mm:ss'],
  [47, 'mm:ss.0'],
  [48, '##0.0E+0'],
  [49, '@'],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [55, '上午/下午h"时"mm"分"'],
  [56, '上午/下午h"时"mm"分"ss"秒"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"']
])

/** The code of a format. @param own codes that the workbook defines */
export const formatCode = (id: number, own: ReadonlyMap<number, string>): string =>
  own.get(id) ?? builtIn.get(id) ?? `（内部格式 ${id}）`

type Token =
  | {readonly kind: 'literal' | 'digits' | 'date'; readonly text: string}
  | {readonly kind: 'general' | 'skip' | 'text' | 'end' | 'unknown'; readonly text: string}

const patterns: readonly (readonly [Token['kind'], RegExp])[] = [
  ['end', /^;/u],
  ['literal', /^"([^"]*)"/u],
  ['literal', /^\\(.)/u],
  // The width of a character, and a character that fills the cell: white space.
  ['skip', /^[_*]./u],
  ['literal', /^\[\$([^\]-]+)(?:-[0-9a-f]+)?\]/iu],
  ['skip', /^\[\$-[0-9a-f]+\]/iu],
  [
    'skip',
    /^\[(?:black|blue|cyan|green|magenta|red|white|yellow|color ?\d+|[黑蓝青绿洋红白黄]色?|洋红色?|颜色 ?\d+)\]/iu
  ],
  ['general', /^(?:General|G\/通用格式)/iu],
  ['date', /^(?:AM\/PM|A\/P|上午\/下午|[ymdhs]+|aaaa?)/iu],
  ['digits', /^[0#?.,%]/u],
  ['text', /^@/u],
  ['literal', /^([-+()$¥￥:!^&'~{}<>= /]|[^\u0000-\u007f])/u],
  ['unknown', /^./su]
]

function tokens(code: string): readonly Token[] {
  const found: Token[] = []
  let rest = code
  while (rest !== '') {
    for (const [kind, pattern] of patterns) {
      const match = pattern.exec(rest)
      if (match === null) continue
      found.push({kind, text: match[1] ?? match[0]})
      rest = rest.slice(match[0].length)
      break
    }
  }
  return found
}

/** Understand a code. */
export function parseFormat(code: string): NumberFormat {
  const all = code.length > 255 ? [] : tokens(code)
  if (all.length === 0 || all.some(({kind}) => kind === 'unknown')) return {kind: 'other', code}
  const sections: Token[][] = [[]]
  for (const token of all) {
    if (token.kind === 'end') sections.push([])
    else sections.at(-1)?.push(token)
  }
  const [first = []] = sections
  if (first.some(({kind}) => kind === 'date')) {
    return first.some(({kind, text}) => kind === 'digits' && /[#?%]/u.test(text))
      ? {kind: 'other', code}
      : {kind: 'date', shows: dateParts(first)}
  }
  return {kind: 'digits', code, sections: sections.slice(0, 3).map(digitSection)}
}

/** `m` is a minute behind an hour and before a second, else a month. */
function dateParts(section: readonly Token[]): DateParts {
  const letters = section
    .filter(({kind, text}) => kind === 'date' && /^[ymdhs]/iu.test(text))
    .map(({text}) => text.toLowerCase())
    .flatMap((text) => text.match(/y+|m+|d+|h+|s+/gu) ?? [])
  const kind = (letter: string, at: number): string => {
    const isMinute = letter.startsWith('m') && (letters[at - 1]?.startsWith('h') || letters[at + 1]?.startsWith('s'))
    // Three letters and more are the day of the week.
    return isMinute ? 'i' : /^d{3}/u.test(letter) ? 'w' : letter.charAt(0)
  }
  const kinds = new Set(letters.map(kind))
  return {
    year: kinds.has('y'),
    month: kinds.has('m'),
    day: kinds.has('d'),
    hour: kinds.has('h'),
    second: kinds.has('s')
  }
}

function digitSection(section: readonly Token[]): DigitSection | null {
  const shown = section.filter(({kind}) => kind !== 'skip')
  const first = shown.findIndex(({kind}) => kind === 'digits' || kind === 'general' || kind === 'text')
  const last = shown.findLastIndex(({kind}) => kind === 'digits' || kind === 'general' || kind === 'text')
  if (first === -1) {
    // A section of words alone, such as "-" for zero, or of nothing, shows them whatever the number is.
    const text = shown.map((token) => token.text).join('')
    return {prefix: text, suffix: '', whole: '', part: '', isGrouped: false, percents: 0}
  }
  const middle = shown.slice(first, last + 1)
  const textOf = (part: readonly Token[]) => part.map((token) => token.text).join('')
  const affixes = {prefix: textOf(shown.slice(0, first)), suffix: textOf(shown.slice(last + 1))}
  if (middle.length === 1 && middle[0]?.kind !== 'digits') {
    return {...affixes, whole: null, part: '', isGrouped: false, percents: 0}
  }
  if (middle.some(({kind}) => kind !== 'digits')) return null
  const code = textOf(middle)
  const match = /^(%*)([#0?,]*[#0?])(?:\.([#0?]*))?(%*)$/u.exec(code)
  if (match === null) return null
  const [, before = '', whole = '', part = '', after = ''] = match
  const percents = before.length + after.length
  return {
    prefix: affixes.prefix + before,
    suffix: after + affixes.suffix,
    whole: whole.replaceAll(',', ''),
    part,
    isGrouped: whole.includes(','),
    percents
  }
}

/** Characters that nothing can print, or that print as something else than they are. */

/** A character that must not be in a document: where it stands in the text, and what it is, in Chinese. */
export interface BadCharacter {
  /** UTF-16 index in the text. */
  readonly index: number
  /** `U+200B`. */
  readonly name: string
  /** What it is and what it should be: `零宽字符，看不见`. */
  readonly what: string
  /** What to do about it. */
  readonly hint: string
}

const removeIt = '请删去它，必要时把这几个字重新输入一遍'
/** In order of precedence: general category Cf also holds what is named before it. */
const kinds: readonly {readonly pattern: RegExp; readonly what: string; readonly hint: string}[] = [
  {
    pattern: /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/u,
    what: '文字方向控制符，看不见，会打乱字序',
    hint: removeIt
  },
  {
    pattern: /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}\u180b-\u180d\u180f]/u,
    what: '字形选择符，所选字形无法保证印出',
    hint: '请删去它；确需异体字的，请改用有独立编码的字'
  },
  {pattern: /\p{Cf}/u, what: '零宽或格式控制字符，看不见', hint: removeIt},
  {pattern: /[\u2028\u2029]/u, what: '特殊换行符', hint: '请改用普通换行'},
  {pattern: /[^\P{Cc}\t\n\r]/u, what: '控制字符，不能印出', hint: removeIt},
  {pattern: /\ufffd/u, what: '替换字符，说明此处原来的字在转换中已经丢失', hint: '请对照原稿把丢失的字补上'},
  {pattern: /\p{Cs}/u, what: '半个字符（编码不完整），不能印出', hint: '请对照原稿重新输入这个字'},
  {pattern: /\p{Co}/u, what: '自造字（专用区字符），换一台机器就不是这个字', hint: '请改用有正式编码的字'},
  {pattern: /[\ufdd0-\ufdef]|\p{Cn}/u, what: '没有编码的字符，不能印出', hint: removeIt},
  {pattern: /[\u2f00-\u2fd5\u2e80-\u2ef3]/u, what: '部首符号，不是汉字，多由 PDF 复制而来', hint: '请重新输入这个汉字'}
]
/** Unassigned in older Unicode data is not wrong: only the noncharacters among \p{Cn} are. */
const isNoncharacter = (codePoint: number): boolean =>
  (codePoint >= 0xfdd0 && codePoint <= 0xfdef) || (codePoint & 0xfffe) === 0xfffe

const suspicious = new RegExp(kinds.map(({pattern}) => pattern.source).join('|'), 'u')

/** Every character of `text` that must not be printed, in order, each kind of character once. */
export function badCharacters(text: string): BadCharacter[] {
  const found = new Map<number, BadCharacter>()
  if (!suspicious.test(text)) return []
  let index = 0
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const kind = codePoint < 0x7f && codePoint >= 0x20 ? undefined : kindOf(character, codePoint)
    if (kind !== undefined && !found.has(codePoint)) found.set(codePoint, describe(character, codePoint, index, kind))
    index += character.length
  }
  return [...found.values()]
}

const kindOf = (character: string, codePoint: number) => {
  const kind = kinds.find(({pattern}) => pattern.test(character))
  return kind?.pattern.source.includes('\\p{Cn}') === true && !isNoncharacter(codePoint) ? undefined : kind
}

function describe(character: string, codePoint: number, index: number, kind: (typeof kinds)[number]): BadCharacter {
  const name = unicodeName(codePoint)
  const plain = character.normalize('NFKC')
  // Kangxi radicals have the ideograph they stand for in Unicode's own data.
  return plain !== character && /^\p{Script=Han}$/u.test(plain) && /[\u2e80-\u2fd5]/u.test(character)
    ? {
        index,
        name,
        what: `部首符号“${character}”，不是汉字“${plain}”`,
        hint: `请改为汉字“${plain}”（${unicodeName(plain.codePointAt(0) ?? 0)}）`
      }
    : {index, name, what: kind.what, hint: kind.hint}
}

const unicodeName = (codePoint: number): string => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

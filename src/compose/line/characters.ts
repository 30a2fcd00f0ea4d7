/** Classes of characters for line composition: GB/T 15834—2011 5.1 and CLREQ, the GB-style level. */

/** What a character is: asked once for each character, not at each of its places. */
export interface CharacterKind {
  /** It fills a cell of the grid. */
  readonly full: boolean
  /** It is drawn onto the character before it and takes no room. */
  readonly combining: boolean
  /** No line begins with it (5.1.1–5.1.4, 5.1.6–5.1.9). */
  readonly neverFirst: boolean
  /** No line ends with it (5.1.5). */
  readonly neverLast: boolean
  /** A closing mark with a blank right half that may be squeezed away (5.1.10). */
  readonly closing: boolean
  /** An opening mark with a blank left half. */
  readonly opening: boolean
  /** An ASCII digit. */
  readonly digit: boolean
  /** One of the letters and digits that make up a Latin word or a number. */
  readonly word: boolean
  /** It stays with the number before it (GB/T 15835—2011 5.1.7). */
  readonly unit: boolean
}

/** The kind of a character. */
export function kindOf(character: string): CharacterKind {
  const digit = character.length === 1 && character >= '0' && character <= '9'
  return {
    full: isFullWidth(character),
    combining: isCombining(character),
    neverFirst: neverFirst.has(character),
    neverLast: neverLast.has(character),
    closing: closers.has(character),
    opening: openers.has(character),
    digit,
    word: digit || isLetter(character),
    unit: unitCharacters.has(character)
  }
}

const neverFirst: ReadonlySet<string> = new Set('。，、；：？！”’）)〕］]｝}】》〉」』·•-－～~/／%％‰℃°,.;:!?…')
const neverLast: ReadonlySet<string> = new Set('“‘（(〔［[｛{【《〈「『/／￥¥$＄№')

const closers: ReadonlySet<string> = new Set('。，、；：？！”’）〕］｝】》〉」』')
const openers: ReadonlySet<string> = new Set('“‘（〔［｛【《〈「『')

/**
 * Characters that Unicode calls ambiguous or narrow and that a Chinese text sets in a whole cell, whatever width the
 * face gives them.
 */
const wideInChinese: ReadonlySet<string> = new Set('“”‘’—…·×÷±℃‰°§¶№→←↑↓■□▲△●○◆◇★☆')

function isFullWidth(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x2e80 || wideInChinese.has(character) || (code >= 0x2160 && code <= 0x24ff)
}

const isCombining = (character: string): boolean => /^[\p{Mn}\p{Me}\u200d\p{Variation_Selector}]$/u.test(character)

const isLetter = (character: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(character)

/** Units: the character after a digit, or after another of these characters that itself follows a digit (万元, 公里). */
const unitCharacters: ReadonlySet<string> = new Set(
  '年月日号时分秒点个名人次项所万亿千百元角届期批条款章节页篇份件台套座家户米克吨升倍岁周天季级类班校省市县区户％%‰℃°'
)

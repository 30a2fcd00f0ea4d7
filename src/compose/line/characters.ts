/** Classes of characters for line composition: GB/T 15834—2011 5.1 and CLREQ, the GB-style level. */

/** Marks that no line begins with (5.1.1–5.1.4, 5.1.6–5.1.9). */
export const neverFirst: ReadonlySet<string> = new Set('。，、；：？！”’）)〕］]｝}】》〉」』·•-－～~/／%％‰℃°,.;:!?…')
/** Marks that no line ends with (5.1.5). */
export const neverLast: ReadonlySet<string> = new Set('“‘（(〔［[｛{【《〈「『/／￥¥$＄№')

/** Closing marks with a blank right half that may be squeezed away (5.1.10). */
export const closers: ReadonlySet<string> = new Set('。，、；：？！”’）〕］｝】》〉」』')
/** Opening marks with a blank left half. */
export const openers: ReadonlySet<string> = new Set('“‘（〔［｛【《〈「『')

/**
 * Characters that Unicode calls ambiguous or narrow and that a Chinese text sets in a whole cell, whatever width the
 * face gives them.
 */
const wideInChinese: ReadonlySet<string> = new Set('“”‘’—…·×÷±℃‰°§¶№→←↑↓■□▲△●○◆◇★☆')

/** Whether a character fills a cell of the grid. */
export function isFullWidth(character: string): boolean {
  const code = character.codePointAt(0) ?? 0
  return code >= 0x2e80 || wideInChinese.has(character) || (code >= 0x2160 && code <= 0x24ff)
}

/** Marks that are drawn onto the character before them and take no room. */
export const isCombining = (character: string): boolean =>
  /^(?:\p{Mn}|\p{Me}|\u200d|\p{Variation_Selector})$/u.test(character)

/** Letters and digits that make up one Latin word or number. */
export const isWordCharacter = (character: string): boolean =>
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}0-9]$/u.test(character)

/** ASCII digits. */
export const isDigit = (character: string): boolean => character >= '0' && character <= '9' && character.length === 1

/**
 * Units that stay with the number before them (GB/T 15835—2011 5.1.7): the character after a digit, or after another of
 * these characters that itself follows a digit (万元, 公里).
 */
export const unitCharacters: ReadonlySet<string> = new Set(
  '年月日号时分秒点个名人次项所万亿千百元角届期批条款章节页篇份件台套座家户米克吨升倍岁周天季级类班校省市县区户％%‰℃°'
)

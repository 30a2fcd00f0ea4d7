/** Characters that nobody can see, or that no file may hold, written so that they can be read. */

const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}\p{Noncharacter_Code_Point}]/gu

/** A character by its number: 〔U+200B〕. */
export const codeOf = (character: string): string =>
  `〔U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}〕`

/** A text in which every character can be seen. */
export const visible = (text: string): string => text.replaceAll(unseen, codeOf)

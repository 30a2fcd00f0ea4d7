/** Stretches of text in which no rule of Chinese prose applies: addresses, codes, times. */

// Each begins only where what it is made of begins: else a long run of letters costs the square of its length.
const foreign = [
  String.raw`https?:\/\/[^\s\p{Script=Han}，。；、）》”]+`,
  String.raw`www\.[\w./?=&%#-]+`,
  String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
  String.raw`(?<!\d)\d{1,2}[:：]\d{2}(?!\d)`,
  // File names, versions, codes: two pieces of Latin letters or digits around a mark.
  String.raw`(?=[A-Za-z])(?<=(?<!\w)[\d_]*)\w+(?:[.:/_-][A-Za-z0-9]+)+`
]
const pattern = new RegExp(foreign.join('|'), 'gu')

/** A character that no rule looks for; it stands for each blanked one. */
export const blank = '\ufffc'

/** `text` with such stretches blanked, of the same length. */
export const blanked = (text: string): string =>
  /[\w@:]/u.test(text) ? text.replace(pattern, (found) => blank.repeat(found.length)) : text

/**
 * Markup and the one door into it. A `Markup` can only be made here: by escaping a string or by a template literal that
 * accepts nothing but markup, so the compiler refuses a string that nobody escaped.
 */
declare const safe: unique symbol

/** HTML text that holds no unescaped foreign character. */
export type Markup = string & {readonly [safe]: true}

/** No markup at all. */
export const nothing = '' as Markup

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;']
])

/** Characters that HTML forbids even as references: controls, non-characters and halves of surrogate pairs. */
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\p{Cs}\p{Noncharacter_Code_Point}]/u

/**
 * Text as markup, fit for content and for quoted attributes.
 * @throws when the text holds a character that no HTML file may hold; the checks refuse such a document before it is written
 */
export function escape(value: string): Markup {
  const found = forbidden.exec(value)
  if (found !== null) {
    const code = (found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    throw new Error(`HTML cannot hold U+${code}`)
  }
  return value.replace(/[&<>"']/g, (character) => entities.get(character) ?? '') as Markup
}

/** Template tag: the literal parts are ours, the values must be markup already. */
export function markup(literals: TemplateStringsArray, ...values: readonly Markup[]): Markup {
  return String.raw({raw: literals}, ...values) as Markup
}

/** Pieces of markup, one after the other. */
export const concat = (pieces: readonly Markup[]): Markup => pieces.join('') as Markup

/** An element name that depends on the document; only the six headings do. */
export const headingName = (rank: 1 | 2 | 3 | 4 | 5 | 6): Markup => `h${rank}` as Markup

/**
 * Data for a `script` element of a type that no browser runs. HTML does not unescape its text, so that nothing in it may
 * look like markup; what HTML forbids even there is spelled by its number.
 */
export const jsonText = (value: object): Markup =>
  JSON.stringify(value).replaceAll(/[<>&\u007F-\u009F\u2028\u2029\p{Noncharacter_Code_Point}]/gu, (character) =>
    Array.from({length: character.length}, (_, index) => unit(character.charCodeAt(index))).join('')
  ) as Markup

const unit = (code: number): string => `\\u${code.toString(16).padStart(4, '0')}`

/**
 * A style sheet or a script of ours, for `style` and `script`, whose text HTML does not unescape.
 * @throws when it could end the element
 */
export function rawText(text: string): Markup {
  if (text.includes('<')) throw new Error('A style sheet or a script must not contain `<`')
  return text as Markup
}

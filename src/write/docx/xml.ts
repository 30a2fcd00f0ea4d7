/** XML as strings: elements, attributes, and text that is certain to be well-formed. */

/** Attribute values; undefined ones are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Characters that XML 1.0 cannot hold: controls, lone surrogates, non-characters. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u

/**
 * The text itself, once it is certain that XML can hold every character.
 * @throws Error naming the character
 */
function legal(text: string): string {
  const found = illegal.exec(text)
  if (found === null) return text
  const code = (text.codePointAt(found.index) ?? 0).toString(16).toUpperCase().padStart(4, '0')
  throw new Error(`文字中有 DOCX 不能容纳的字符 U+${code}（第 ${found.index + 1} 个字符），请删去该字符后重试`)
}

/** What is looked at more closely: marks of markup, and whatever may be illegal. Hardly any text has any. */
const special = /[^\t\n\r !#-%'-;=?-\ud7ff\ue000-\ufffd]/

/**
 * Text with what markup would take for itself written as entities.
 * @throws Error naming a character that XML cannot hold
 */
export const escape = (text: string): string =>
  special.test(text) ? legal(text).replace(/[&<>"]/g, (character) => entities[character] ?? '') : text

/** `<name a="…">children</name>`, or an empty element. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let start = name
  for (const key of Object.keys(attributes)) {
    const value = attributes[key]
    if (value !== undefined) start += ` ${key}="${typeof value === 'number' ? value : escape(value)}"`
  }
  const content = children.join('')
  return content === '' ? `<${start}/>` : `<${start}>${content}</${name}>`
}

/** An element that carries one value: `<w:jc w:val="both"/>`. */
export const value = (name: string, val: string | number): string =>
  `<${name} w:val="${typeof val === 'number' ? val : escape(val)}"/>`

/** WordprocessingML's on and off. */
export const flag = (name: string, on: boolean): string => value(name, on ? 1 : 0)

/** A whole part. */
export const part = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`

/** Namespace of WordprocessingML. */
export const wordprocessing = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
/** Namespace of ids of relationships inside parts. */
export const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

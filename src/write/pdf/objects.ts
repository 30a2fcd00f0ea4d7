/** The values of PDF (ISO 32000-1, 7.3) and how they are spelled. */

/** An indirect object; written when it ends. */
export interface PdfReference {
  readonly id: number
  readonly data: PdfDictionary
  /**
   * Write it; `data` may not be changed afterwards.
   * @param stream makes it a stream; deflated unless `data` names a filter, it is short, or it is to stand as it is
   * @param digest tells the stream from others where it is known already
   */
  end(stream?: Uint8Array, as?: 'deflated' | 'plain', digest?: Uint8Array): void
}

/** A text string. A plain string is a name. */
export interface PdfText {
  readonly [text]: string
}

/** A value: a string is a name, bytes are a string in hexadecimal. */
export type PdfValue =
  string | PdfText | number | boolean | null | Uint8Array | PdfReference | readonly PdfValue[] | PdfDictionary

/** Names without their slash, and their values. */
export interface PdfDictionary {
  [key: string]: PdfValue
}

const text = Symbol('text')

/** A text string (7.9.2.2). */
export const textString = (value: string): PdfText => ({[text]: value})

/** A value as it stands in a file, one byte a character. */
export function spelled(value: PdfValue): string {
  if (typeof value === 'string') return `/${value}`
  if (typeof value === 'number') return String(Math.round(value * 1e6) / 1e6)
  if (value === null || typeof value === 'boolean') return String(value)
  if (value instanceof Uint8Array) return `<${Buffer.from(value).toString('hex')}>`
  if (isList(value)) return `[${value.map(spelled).join(' ')}]`
  if (isText(value)) return spelledText(value[text])
  if (isReference(value)) return reference(value.id)
  return spelledDictionary(value)
}

/** A dictionary (7.3.7). */
export function spelledDictionary(data: PdfDictionary): string {
  let entries = '<<\n'
  for (const key of Object.keys(data)) entries += `/${key} ${spelled(data[key] ?? null)}\n`
  return `${entries}>>`
}

/** A text string: in the characters of ASCII that need no escape, else as UTF-16 in hexadecimal. */
export const spelledText = (value: string): string =>
  /^[\x20-\x7e]*$/u.test(value) && !/[()\\]/u.test(value)
    ? `(${value})`
    : `<FEFF${Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase()}>`

/** A reference to an object. */
export const reference = (id: number): string => `${id} 0 R`

// Keys of dictionaries begin with capitals: what has other members is no dictionary.
const isList = (value: object): value is readonly PdfValue[] => Array.isArray(value)
const isText = (value: object): value is PdfText => text in value
const isReference = (value: object): value is PdfReference => 'end' in value && typeof value.end === 'function'

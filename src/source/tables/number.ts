/** Numbers as cells hold them → exact decimals as text. Never a `number`: 0.1 + 0.2 must be 0.3. */

/** Longer than any amount; keeps arithmetic on hostile cells cheap. */
const longest = 64

/**
 * The decimal that a text says for certain, without padding, separators or spare zeros: `１，２３４.50` → `1234.5`.
 * Full-width digits, thousands separators and surrounding spaces are read; undefined for everything else: `1,23`, `12%`,
 * `3万`, `约12`, `1e5`.
 */
export function readNumber(text: string): string | undefined {
  if (text.length > longest) return undefined
  const plain = text
    .trim()
    .replace(/[０-９．，－＋]/gu, (character) => String.fromCodePoint((character.codePointAt(0) ?? 0) - 0xfee0))
    .replace(/^−/u, '-')
  const match = /^([-+]?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/u.exec(plain)
  if (match === null) return undefined
  const [, sign = '', whole = '', part = ''] = match
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/u, '')
  const decimals = part.replace(/0+$/u, '')
  const value = decimals === '' ? digits : `${digits}.${decimals}`
  return sign === '-' && value !== '0' ? `-${value}` : value
}

/** Numbers as tables print them. */

/** Value of `1,234.5`, `80` or `—` (nothing); undefined for anything else. Percentages add up to nothing useful. */
export function decimalValue(text: string): number | undefined {
  const plain = text.replaceAll(/[\s,，]/gu, '')
  if (/^[-—－…/]*$/u.test(plain)) return 0
  return /^-?\d+(?:\.\d+)?$/u.test(plain) ? Number(plain) : undefined
}

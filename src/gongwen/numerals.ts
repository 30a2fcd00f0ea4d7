/** Chinese numerals as 公文 prints and reads them. */

const digits = '〇一二三四五六七八九'

/** 1–99 in words: 十, 十一, 二十, 三十五. */
export function chineseNumeral(value: number): string {
  const tens = Math.floor(value / 10)
  const ones = value % 10
  if (tens === 0) return digits[value] ?? ''
  return (tens === 1 ? '' : (digits[tens] ?? '')) + '十' + (ones === 0 ? '' : (digits[ones] ?? ''))
}

/** Digits one by one: 2012 → 二〇一二. */
export const digitwise = (value: number): string =>
  [...String(value)].map((digit) => digits[Number(digit)] ?? '').join('')

/** Value of 一 … 九十九, or of 〇/零-digits such as 二〇一二; undefined when the text is neither. */
export function numeralValue(text: string): number | undefined {
  const plain = text.replaceAll('零', '〇')
  if (!plain.includes('十')) {
    const values = [...plain].map((character) => digits.indexOf(character))
    return values.length === 0 || values.includes(-1) ? undefined : Number(values.join(''))
  }
  const match = /^([一二三四五六七八九]?)十([一二三四五六七八九]?)$/.exec(plain)
  if (match === null) return undefined
  const [, tens = '', ones = ''] = match
  return (tens === '' ? 1 : digits.indexOf(tens)) * 10 + (ones === '' ? 0 : digits.indexOf(ones))
}

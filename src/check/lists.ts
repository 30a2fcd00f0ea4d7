/** Lists in running text: names with 、 between them. */
import {type Province, provinceNamed, provinceWords} from '../registry/provinces.js'

const openers = '（(《〈“‘〔['
const closers = '）)》〉”’〕]'
/** Where the clause that holds a list begins. */
const boundary = /[，。；：！？\n]/u
/** No list is longer. */
const farthest = 2000

/** The items of the 、-list that ends before `end`; the first may carry the words that lead to it. */
export function listBefore(text: string, end: number): readonly string[] {
  const items: string[] = []
  let depth = 0
  let last = end
  for (let at = end - 1; at >= Math.max(0, end - farthest); at--) {
    const mark = text[at] ?? ''
    if (closers.includes(mark)) depth++
    else if (openers.includes(mark)) depth--
    if (depth < 0 || (depth === 0 && boundary.test(mark))) {
      items.push(text.slice(at + 1, last))
      return items.toReversed()
    }
    if (depth === 0 && mark === '、') {
      items.push(text.slice(at + 1, last))
      last = at
    }
  }
  items.push(text.slice(Math.max(0, end - farthest), last))
  return items.toReversed()
}

/** An item of a list of provinces; `province` is undefined where the text names none. */
export interface ProvinceItem {
  readonly text: string
  readonly start: number
  readonly province: Province | undefined
}

const leading = (text: string): string | undefined => longest(provinceWords.filter((word) => text.startsWith(word)))
const trailing = (text: string): string | undefined => longest(provinceWords.filter((word) => text.endsWith(word)))
const longest = (words: readonly string[]): string | undefined =>
  words.toSorted((one, other) => other.length - one.length)[0]

const anyProvince = new RegExp(provinceWords.join('|'), 'u')

/** Every list of a text most of whose items are provinces: at least three of them, by short or full name. */
export function provinceLists(text: string): readonly (readonly ProvinceItem[])[] {
  if (!text.includes('、') || !anyProvince.test(text)) return []
  return [...text.matchAll(/[^，。；：！？\n（）()“”《》]+/gu)].flatMap(({0: clause, index}) => {
    if (!clause.includes('、')) return []
    let start = index
    const parts = clause.split('、').map((part) => {
      const item = {text: part, start}
      start += part.length + 1
      return item
    })
    const items = parts.flatMap((part, at): ProvinceItem[] => {
      const exact = provinceNamed(part.text)
      if (exact !== undefined) return [{...part, province: exact}]
      const word = at === 0 ? trailing(part.text) : at === parts.length - 1 ? leading(part.text) : undefined
      if (word !== undefined) {
        const offset = at === 0 ? part.text.length - word.length : 0
        return [{text: word, start: part.start + offset, province: provinceNamed(word)}]
      }
      return at === 0 || at === parts.length - 1 ? [] : [{...part, province: undefined}]
    })
    const known = items.filter(({province}) => province !== undefined).length
    return known >= 3 && known >= items.length * 0.75 ? [items] : []
  })
}

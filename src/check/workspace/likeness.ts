/** Titles that are the same but for a slip. */

/** Characters in which two titles may differ and still be meant for one. */
const most = 2
/** Shorter titles differ too easily. */
const shortest = 10

/**
 * How many characters must be exchanged, left out or put in to make one text of the other; `most + 1` for more.
 * Linear: only a band around the diagonal is looked at.
 */
export function distance(one: string, other: string): number {
  if (Math.abs(one.length - other.length) > most) return most + 1
  let row = Array.from({length: 2 * most + 1}, (_, index) => Math.max(0, index - most))
  for (let at = 0; at < one.length; at++) {
    const next: number[] = []
    for (let offset = -most; offset <= most; offset++) {
      const column = at + 1 + offset
      const index = offset + most
      if (column < 0 || column > other.length) next.push(most + 1)
      else if (column === 0) next.push(at + 1)
      else {
        const exchanged = (row[index] ?? most + 1) + (one[at] === other[column - 1] ? 0 : 1)
        next.push(Math.min(exchanged, (row[index + 1] ?? most + 1) + 1, (next[index - 1] ?? most + 1) + 1))
      }
    }
    row = next
  }
  return Math.min(most + 1, row[other.length - one.length + most] ?? most + 1)
}

/** The characters of a text that are no digits and no numerals: years and ordinals tell titles apart. */
const numbersOf = (text: string): string => (text.match(/[\d一二三四五六七八九十〇]+/gu) ?? []).join(' ')

/** Titles prepared for search. */
export type TitleIndex = ReadonlyMap<string, readonly string[]>

const anchors = (title: string): readonly string[] => [`^${title.slice(0, 4)}`, `$${title.slice(-4)}`]

/** Prepare titles. */
export function indexTitles(titles: Iterable<string>): TitleIndex {
  const index = new Map<string, string[]>()
  for (const title of titles) {
    if (title.length < shortest) continue
    for (const anchor of anchors(title)) {
      const group = index.get(anchor)
      if (group === undefined) index.set(anchor, [title])
      else if (group.length < 200) group.push(title)
    }
  }
  return index
}

/** The title that is the same but for a slip; undefined where there is none. */
export function titleLike(title: string, index: TitleIndex): string | undefined {
  if (title.length < shortest) return undefined
  const candidates = new Set(anchors(title).flatMap((anchor) => index.get(anchor) ?? []))
  return [...candidates].find(
    (candidate) =>
      candidate !== title && distance(title, candidate) <= most && numbersOf(title) === numbersOf(candidate)
  )
}

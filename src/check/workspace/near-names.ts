/**
 * Names that a text almost spells: one character exchanged, left out or too many. A slip touches one half of a name only,
 * so the other half is looked for; the time is linear in the text.
 */

/** A place where a name is almost spelt. */
export interface NearName {
  readonly start: number
  readonly end: number
  readonly name: string
}

/** Names prepared for search. */
export interface NameIndex {
  readonly names: ReadonlySet<string>
  /** First halves by their first two characters, with the names that have them. */
  readonly heads: Halves
  readonly tails: Halves
}
type Halves = ReadonlyMap<number, ReadonlyMap<string, readonly string[]>>

/** Two characters as one number: cheaper to look up than a text at every place. */
const pairAt = (text: string, at: number): number => (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1)

const none: ReadonlyMap<string, readonly string[]> = new Map()

/** Shorter names are words of the language. */
const shortest = 5
/** Names that share a half; where there are more, it tells nothing. */
const mostSharing = 40
/** Characters by which names rightly differ: 第一中学, 第二中学; 东校区, 西校区. */
const counting = /[一二三四五六七八九十百零〇甲乙丙丁东西南北中上下前后大小高初男女县市区州旗0-9]/u

const halfOf = (name: string): number => Math.ceil(name.length / 2)

/** Prepare names. */
export function indexNames(names: Iterable<string>): NameIndex {
  const all = new Set([...names].filter(({length}) => length >= shortest))
  const halves = (cut: (name: string) => string): Halves => {
    const byStart = new Map<number, Map<string, string[]>>()
    for (const name of all) {
      const half = cut(name)
      const start = pairAt(half, 0)
      const group = byStart.get(start) ?? new Map<string, string[]>()
      byStart.set(start, group)
      const sharing = group.get(half)
      if (sharing === undefined) group.set(half, [name])
      else if (sharing.length <= mostSharing) sharing.push(name)
    }
    return byStart
  }
  return {
    names: all,
    heads: halves((name) => name.slice(0, halfOf(name))),
    tails: halves((name) => name.slice(halfOf(name)))
  }
}

/** Every place of a text where a name is almost spelt, and none of the names stands. */
export function nearNames(text: string, index: NameIndex): readonly NearName[] {
  const found: NearName[] = []
  const exact = exactNames(text, index)
  const consider = (name: string, starts: readonly number[], ends: readonly number[]): void => {
    for (const start of starts) {
      for (const end of ends) {
        const typed = text.slice(start, end)
        if (start < 0 || end > text.length || typed === name || !isSlip(typed, name)) continue
        if (index.names.has(typed) || exact.some((one) => one.start < end && start < one.end)) continue
        if (!found.some((one) => one.start < end && start < one.end)) found.push({start, end, name})
        return
      }
    }
  }
  for (let at = 0; at + 1 < text.length; at++) {
    const pair = pairAt(text, at)
    for (const [half, names] of index.heads.get(pair) ?? none) {
      if (names.length > mostSharing || !text.startsWith(half, at)) continue
      for (const name of names)
        consider(
          name,
          [at],
          [0, -1, 1].map((more) => at + name.length + more)
        )
    }
    for (const [half, names] of index.tails.get(pair) ?? none) {
      if (names.length > mostSharing || !text.startsWith(half, at)) continue
      const end = at + half.length
      for (const name of names)
        consider(
          name,
          [0, 1, -1].map((more) => end - name.length + more),
          [end]
        )
    }
  }
  return found
}

/** Every place where a name stands as it should, the longest first at each. */
export function exactNames(text: string, {heads}: NameIndex): readonly NearName[] {
  const found: NearName[] = []
  for (let at = 0; at + 1 < text.length; at++) {
    for (const [half, names] of heads.get(pairAt(text, at)) ?? none) {
      if (!text.startsWith(half, at)) continue
      for (const name of names) if (text.startsWith(name, at)) found.push({start: at, end: at + name.length, name})
    }
  }
  return found
}

/** Whether a text is a name with one slip inside; names that differ by a counting word are different names. */
export function isSlip(typed: string, name: string): boolean {
  if (Math.abs(typed.length - name.length) > 1 || typed[0] !== name[0]) return false
  let same = 0
  while (same < typed.length && same < name.length && typed[same] === name[same]) same++
  let rest = 0
  const longest = Math.min(typed.length, name.length) - same
  while (rest < longest && typed[typed.length - 1 - rest] === name[name.length - 1 - rest]) rest++
  const own = typed.slice(same, typed.length - rest)
  const other = name.slice(same, name.length - rest)
  if (own.length > 1 || other.length > 1) return false
  // A name that goes on, or stops early, may be another one; only a character inside tells a slip.
  if (rest === 0 && own.length !== other.length) return false
  if (!/^\p{Script=Han}?$/u.test(own) || !/^\p{Script=Han}?$/u.test(other)) return false
  return !(counting.test(own) && counting.test(other)) && !(counting.test(own + other) && own.length !== other.length)
}

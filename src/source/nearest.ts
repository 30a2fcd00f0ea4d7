/** “Did you mean”: the known word that a misspelt one is closest to. */

/**
 * The candidate nearest to a word, or undefined when none is near enough: equal but for case, few edits away
 * (one for short words, a third of longer ones), or an abbreviation of it (文号 of 发文字号, date of documentDate).
 * @param word as typed
 * @param candidates known words; of equally near ones the first wins
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const typed = word.trim().slice(0, 64).toLowerCase()
  if (typed === '') return undefined
  let best: string | undefined
  let bestDistance = Infinity
  for (const candidate of candidates) {
    const distance = distanceOf(typed, candidate.toLowerCase())
    if (distance < bestDistance) [best, bestDistance] = [candidate, distance]
  }
  return best
}

/** A question for a hint, or undefined when nothing is near. */
export function didYouMean(word: string, candidates: Iterable<string>): string | undefined {
  const candidate = nearest(word, candidates)
  return candidate === undefined ? undefined : `您是不是想写 \`${candidate}\`？`
}

/**
 * The path that a mistyped one is closest to, in whatever folder; a name of its own that is like none is near nothing,
 * however much of the folders agrees.
 * @param candidates known paths of files and folders; of equally near ones the first wins
 */
export function nearestPath(path: string, candidates: readonly string[]): string | undefined {
  const name = bareName(path)
  const isAlike = (other: string): boolean =>
    nearest(name, [other]) !== undefined || (name !== '' && (other.startsWith(name) || name.startsWith(other)))
  const alike = candidates.filter((candidate) => isAlike(bareName(candidate)))
  return nearest(path, alike) ?? alike.find((candidate) => bareName(candidate) === nearest(name, alike.map(bareName)))
}

/** The last part of a path, without its extension. */
const bareName = (path: string): string => path.replace(/^.*\//su, '').replace(/(?<=.)\.[^.]*$/u, '')

/** How far apart two words are: edits per character, or Infinity for words that nobody would take for each other. */
function distanceOf(typed: string, candidate: string): number {
  const [short, long] = typed.length < candidate.length ? [typed, candidate] : [candidate, typed]
  const allowed = Math.max(1, Math.floor(long.length / 3))
  const edits = editDistance(typed, candidate)
  // One edit in a word of one character leaves nothing of it.
  const close = edits <= allowed && edits < short.length ? edits / long.length : Infinity
  const shortest = /^\p{ASCII}+$/u.test(typed) ? 4 : 2
  const abbreviates = short.length >= shortest && isSubsequence(short, long)
  return abbreviates ? Math.min(close, abbreviation) : close
}

/** An abbreviation is nearer than one wrong character of two, farther than one of three. */
const abbreviation = 0.4

function isSubsequence(short: string, long: string): boolean {
  let index = 0
  for (const character of long) if (character === short[index]) index++
  return index === short.length
}

/** Insertions, deletions, replacements and swaps of neighbours (optimal string alignment). */
function editDistance(one: string, other: string): number {
  let beforeLast: number[] = []
  let last = Array.from({length: other.length + 1}, (_, column) => column)
  for (let row = 1; row <= one.length; row++) {
    const current = [row]
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1]
      let cost = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1)
      )
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1]
      if (swapped) cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1)
      current.push(cost)
    }
    beforeLast = last
    last = current
  }
  return last[other.length] ?? 0
}

/** Whether a line may end between two atoms: 避头尾 and what stays together (GB/T 15834—2011 5.1, GB/T 15835—2011 5.1.7). */
import type {Atom} from './atoms.js'

/**
 * How readily a line may end after an atom, from never to freely. `emergency` is inside a word, for words wider than the
 * line; `address` is behind a mark of a URL or an e-mail address, `addressInner` anywhere else in one.
 */
export const breakClass = {never: 0, emergency: 1, addressInner: 2, address: 3, free: 4} as const
/** A value of `breakClass`. */
export type BreakClass = (typeof breakClass)[keyof typeof breakClass]

/** The class of the place after each atom; the last is always free. */
export function breaksAfter(atoms: readonly Atom[]): Uint8Array {
  const classes = new Uint8Array(atoms.length)
  const addresses = addressSpans(atoms)
  let openEnd = false
  let unit = false
  for (let index = 0; index + 1 < atoms.length; index++) {
    const before = atoms[index]
    const after = atoms[index + 1]
    if (before === undefined || after === undefined) continue
    const inUnit: boolean = after.kind.unit && (before.kind.digit || unit)
    const space = before.character === ' '
    if (!space) openEnd = before.kind.neverLast
    // A space at the end of a line vanishes: what stands before it is what the line ends with.
    const hidden = space && openEnd
    classes[index] = hidden
      ? breakClass.never
      : addresses.has(index)
        ? inAddress(before, after)
        : inText(before, after, inUnit)
    // 万 in 8.5万元 carries the bond on; 年 in 2012年2月 does not.
    unit = inUnit && '万亿千百'.includes(after.character)
  }
  if (atoms.length > 0) classes[atoms.length - 1] = breakClass.free
  return classes
}

function inText(before: Atom, after: Atom, inUnit: boolean): BreakClass {
  const [a, b] = [before.character, after.character]
  const [one, other] = [before.kind, after.kind]
  // The mark of a footnote stays with what it belongs to.
  if (other.combining || inUnit || after.footnote !== undefined) return breakClass.never
  // A pair of dashes or an ellipsis may begin a line; a single connecting line may not.
  if (b === '—') return a === '—' || one.digit || one.unit || one.neverLast ? breakClass.never : breakClass.free
  if (b === '…') return a === '…' || one.neverLast ? breakClass.never : breakClass.free
  if (other.digit && '-.,:'.includes(a)) return breakClass.never
  if (other.neverFirst || one.neverLast) return one.word && other.word ? breakClass.emergency : breakClass.never
  if (one.word && other.word) return breakClass.emergency
  if (!one.full && !other.full && a !== ' ' && b !== ' ')
    return '.,;:!?)]}'.includes(a) ? breakClass.free : breakClass.emergency
  if (b === ' ') return breakClass.never
  return breakClass.free
}

/**
 * Inside an address: behind its own marks, so that what is broken off still reads as one. A solidus neither ends nor begins
 * a line (5.1.8), so that a long path has to be broken inside a word.
 */
function inAddress(before: Atom, after: Atom): BreakClass {
  if (after.kind.neverFirst || '@_=&#'.includes(after.character)) return breakClass.never
  if (before.character === '/') return breakClass.never
  return '.?&=_@-#%'.includes(before.character) ? breakClass.address : breakClass.addressInner
}

/** Indexes of atoms inside URLs and e-mail addresses, but for the last of each. */
function addressSpans(atoms: readonly Atom[]): ReadonlySet<number> {
  const inside = new Set<number>()
  let start = 0
  for (let index = 0; index <= atoms.length; index++) {
    const atom = atoms[index]
    if (atom !== undefined && atom.character > ' ' && atom.character <= '~') continue
    if (index - start > 6) {
      const run = atoms.slice(start, index).map(({character}) => character)
      if (/:\/\/|^www\.|@/u.test(run.join(''))) for (let at = start; at < index - 1; at++) inside.add(at)
    }
    start = index + 1
  }
  return inside
}

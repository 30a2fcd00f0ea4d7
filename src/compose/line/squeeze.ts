/** How much room a gap can give up: blank halves of marks, most willing first (GB/T 15834—2011 5.1.10, CLREQ 挤压). */
import type {Atom} from './atoms.js'

/** Room in em that marks can give: at the end of a line and beside another mark half, elsewhere a quarter. */
const room = {lineEnd: 0.5, pair: 0.5, inner: 0.25} as const

/** What the gap behind an atom can give up, in two grades that are used in this order. */
export interface Squeeze {
  /** Line end and pairs of marks. */
  readonly first: number
  /** Single marks inside the line. */
  readonly second: number
}

const nothing: Squeeze = {first: 0, second: 0}

/**
 * Room behind `atom`, in points.
 * @param next the atom behind it on the same line, undefined at the line's end
 * @param size font size in points
 */
export function squeezeAfter(atom: Atom, next: Atom | undefined, size: number): Squeeze {
  const {closing, opening: opens, full} = atom.kind
  if (next === undefined) return closing ? {first: room.lineEnd * size, second: 0} : nothing
  const {opening} = next.kind
  if (!closing && !opening) return nothing
  if (closing && (opening || next.kind.closing)) return {first: room.pair * size, second: 0}
  if (opens && opening) return {first: room.pair * size, second: 0}
  return full && next.kind.full ? {first: 0, second: room.inner * size} : nothing
}

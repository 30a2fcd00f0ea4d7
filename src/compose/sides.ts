/** Which sides a document has: where the 版记 goes, which sides are numbered (7.4.1, 7.5, 10.1; GB/T 33476.2 7.3.1). */
import type {Variant} from '../gongwen/genres.js'
import type {Pt} from '../layout/units.js'

/** One side of the finished document. */
export interface Side {
  /** Index of the filled page that it carries; null for a side without text. */
  readonly content: number | null
  readonly imprint: boolean
  readonly numbered: boolean
}

/** What decides about the sides. */
export interface SidesQuestion {
  readonly pageCount: number
  /** Where the text of the last page ends, in points from the top. */
  readonly lastEnd: Pt
  /** Top of the 版记 when it stands at its foot; undefined when there is none. */
  readonly imprintTop: Pt | undefined
  readonly variant: Variant
  /** A form that stands alone is no document and has no page numbers. */
  readonly numbered?: boolean
}

/**
 * The sides of a document. In 文件 the 版记 stands on an even side; where a blank side comes before it, neither is
 * numbered. In letters the first side carries no number.
 */
export function sidesOf({pageCount, lastEnd, imprintTop, variant, numbered = true}: SidesQuestion): Side[] {
  const sides: Side[] = Array.from({length: pageCount}, (_, index) => ({
    content: index,
    imprint: false,
    numbered: numbered && !(variant === 'letter' && index === 0)
  }))
  if (imprintTop === undefined) return sides
  const fits = lastEnd <= imprintTop
  const evenWanted = variant !== 'letter'
  const last = sides.at(-1)
  if (last !== undefined && fits && !(evenWanted && pageCount % 2 === 1)) {
    return [...sides.slice(0, -1), {...last, imprint: true}]
  }
  const blank: Side = {content: null, imprint: false, numbered: false}
  if (!evenWanted || pageCount % 2 === 1) return [...sides, {content: null, imprint: true, numbered: true}]
  return [...sides, blank, {content: null, imprint: true, numbered: false}]
}

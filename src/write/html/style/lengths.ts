/**
 * Lengths in CSS. Everything on the page is a multiple of `--zi`, the size of 三号: the screen chooses it in rem so that
 * readers can enlarge it, paper sets it to its real size and all distances become those of the standard.
 */
import {letter, page, sizes, typeArea} from '../../../layout/gbt9704.js'
import {mm, type Mm, mmToPt, type Pt} from '../../../layout/units.js'

/** At most four decimals and no trailing zeros. */
export const decimal = (value: number): string => String(Number(value.toFixed(4)))

/** A length in points, in 三号. */
export const fromPt = (value: Pt): string => `calc(var(--zi)*${decimal(value / sizes.san)})`
/** A length in millimetres, in 三号. */
export const fromMm = (value: Mm): string => fromPt(mmToPt(value))

/** How far the rules of a letter reach beyond the type area. */
export const overhang = {
  left: mm(typeArea.left - (page.width - letter.ruleLength) / 2),
  right: mm((page.width + letter.ruleLength) / 2 - typeArea.right)
} as const satisfies Record<string, Mm>

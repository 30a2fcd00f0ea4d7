/**
 * Where a word processor sets a character in a line of exact height. The standard measures from character to character,
 * OOXML from box to box; this is the difference.
 */
import {rowBox, sizes} from '../../layout/gbt9704.js'
import type {Style} from '../../layout/styles.js'
import {pt, type Pt, ptToTwip, twipToPt} from '../../layout/units.js'

/** The baseline stands at this part of an exact line's height, in Word and in LibreOffice. */
const baseline = 0.8
/** The em box of a Chinese face above and below its baseline. */
const em = {above: 0.88, below: 0.12} as const

/** Height of the lines of a role in twips: a row of the page for 三号, else the pitch of the role. */
export const lineTwips = (style: Style): number => (style.size === sizes.san ? rowBox.twips : ptToTwip(style.pitch))

/** From the top of an exact line to its baseline, in twips. */
export const baselineTwips = (lineTwip: number): number => lineTwip * baseline
/** From the top of an exact line to the top of its characters. */
export const above = (lineTwip: number, size: Pt): Pt => pt(twipToPt(baselineTwips(lineTwip)) - size * em.above)
/** From the foot of its characters to the foot of an exact line. */
export const below = (lineTwip: number, size: Pt): Pt => pt(twipToPt(lineTwip) * (1 - baseline) - size * em.below)

/** Line of exact height that holds its characters whole, for text that stands alone. */
export const looseLine = (size: Pt): number => ptToTwip(pt(size * (em.above + em.below) * 1.25))

/** A line and a rule below it. */
export interface RuledLine {
  /** Height of the line in twips. */
  readonly line: number
  /** Room between line and rule, in the whole points that OOXML knows for it. */
  readonly space: number
}

/** The line whose rule stands exactly `distance` below its characters, though OOXML takes only whole points. */
export function ruledLine(size: Pt, distance: Pt): RuledLine {
  const space = Math.max(0, Math.round(distance - below(looseLine(size), size)))
  return {line: ptToTwip(pt((distance - space + size * em.below) / (1 - baseline))), space}
}

/** Middle of a dash above the foot of its line. */
export const dashAboveFoot = (lineTwip: number, size: Pt): Pt =>
  pt(below(lineTwip, size) + (size * (em.above + em.below)) / 2)

/** Height of the paragraph that nobody should see. */
export const anchorTwips = 20

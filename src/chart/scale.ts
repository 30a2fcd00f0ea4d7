/** The value axis of a chart: round ticks from zero to just above the largest value. */

/** Ticks of an axis. */
export interface Scale {
  /** From 0 upwards, evenly spaced; the last is not below the largest value. */
  readonly ticks: readonly number[]
  /** Part of the axis at which a value stands, 0 to 1. */
  readonly at: (value: number) => number
}

/** Steps that people count in, of one power of ten. */
const steps = [1, 2, 5, 10] as const

/**
 * A scale for values that are not negative.
 * @param largest the largest value; 0 gives an axis to 1
 * @param most how many steps there may be
 */
export function scaleTo(largest: number, most = 5): Scale {
  const top = largest > 0 ? largest : 1
  const rough = top / most
  const power = 10 ** Math.floor(Math.log10(rough))
  // A hair of slack: 0.3 / 0.1 is a little more than 3.
  const factor = steps.find((step) => rough <= step * power * (1 + 1e-9)) ?? 10
  const count = Math.max(1, Math.ceil((top / (factor * power)) * (1 - 1e-9)))
  const ticks = Array.from({length: count + 1}, (_, index) => Number((index * factor * power).toPrecision(12)))
  const end = ticks.at(-1) ?? top
  return {ticks, at: (value) => value / end}
}

import {setFlagsFromString} from 'node:v8'

/**
 * What V8 waits for: the work of a function before it is compiled anew, optimised, and how often one runs on average
 * before V8 notes what it meets there and compiles it for a first time.
 */
interface Patience {
  readonly optimising: number
  readonly noting: number
}
const patience = {late: {optimising: 1_000_000, noting: 64}, usual: {optimising: 66 * 1024, noting: 8}}

/** Versions of Node whose V8 knows the flags, the first and the last: it complains of flags that it does not know. */
const known = {optimising: [18, 24], noting: [20, 20]} as const

function wait({optimising, noting}: Patience): void {
  const major = Number.parseInt(process.versions.node, 10)
  const isKnown = ([first, last]: readonly [number, number]): boolean => major >= first && major <= last
  if (isKnown(known.optimising)) setFlagsFromString(`--interrupt-budget=${optimising}`)
  if (isKnown(known.noting)) setFlagsFromString(`--interrupt-budget-factor-for-feedback-allocation=${noting}`)
}

/**
 * Let V8 optimise only what runs for long. A build of a few documents is over before optimised code has repaid its
 * making: measured, it takes two fifths more processor time with V8's own limit for the last step and a thirtieth more
 * with that for the first; builds of hundreds take no longer.
 */
export const optimiseLate = (): void => wait(patience.late)

/**
 * Load one of Node's own modules: for these Node brings compiled code, which V8 takes only under its own settings.
 * @param load what loads it; may throw
 */
export function underUsualSettings<Loaded>(load: () => Loaded): Loaded {
  wait(patience.usual)
  try {
    return load()
  } finally {
    optimiseLate()
  }
}

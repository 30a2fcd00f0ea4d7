import {setFlagsFromString} from 'node:v8'

/** Work that a function does before V8 compiles it anew, optimised: here, and by V8's own setting. */
const budgets = {late: 1_000_000, usual: 66 * 1024}

/** Versions of Node whose V8 knows the flag. */
const known = {first: 18, last: 24}

function spend(budget: number): void {
  const major = Number.parseInt(process.versions.node, 10)
  if (major >= known.first && major <= known.last) setFlagsFromString(`--interrupt-budget=${budget}`)
}

/**
 * Let V8 optimise only what runs for long. A build of a few documents is over before optimised code has repaid its
 * making: measured, it takes two fifths more processor time with V8's own limit; builds of hundreds take no longer.
 */
export const optimiseLate = (): void => spend(budgets.late)

/**
 * Load one of Node's own modules: for these Node brings compiled code, which V8 takes only under its own settings.
 * @param load what loads it; may throw
 */
export function underUsualSettings<Loaded>(load: () => Loaded): Loaded {
  spend(budgets.usual)
  try {
    return load()
  } finally {
    optimiseLate()
  }
}

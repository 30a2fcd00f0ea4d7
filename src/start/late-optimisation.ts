import {setFlagsFromString} from 'node:v8'

/** Work that a function does before V8 compiles it anew, optimised; V8's own limit is about an eighth of it. */
const budget = 1_000_000

/** Versions of Node whose V8 knows the flag. */
const known = {first: 18, last: 24}

/**
 * Let V8 optimise only what runs for long. A build of a few documents is over before optimised code has repaid its
 * making: measured, it takes two fifths more processor time with V8's own limit; builds of hundreds take no longer.
 */
export function optimiseLate(): void {
  const major = Number.parseInt(process.versions.node, 10)
  if (major >= known.first && major <= known.last) setFlagsFromString(`--interrupt-budget=${budget}`)
}

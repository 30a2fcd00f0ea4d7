/** Times of repeated work: medians and spreads, because machines are shared and noisy. */

/** One row of the report. */
export interface Measured {
  readonly name: string
  /** Milliseconds. */
  readonly median: number
  readonly least: number
  readonly most: number
  /** Size of what the work produced, where that makes sense. */
  readonly bytes: number | null
}

/** How often work is done before it counts, and how often it counts. */
export interface Repeats {
  readonly warmup: number
  readonly runs: number
}

/** Time `work`, which returns the number of bytes it made. */
export async function measure(
  name: string,
  {warmup, runs}: Repeats,
  work: () => Promise<number | null> | number | null
): Promise<Measured> {
  let bytes: number | null = null
  for (let run = 0; run < warmup; run++) bytes = await work()
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    bytes = await work()
    times.push(performance.now() - start)
  }
  times.sort((a, b) => a - b)
  return {
    name,
    median: times[Math.floor(times.length / 2)] ?? NaN,
    least: times[0] ?? NaN,
    most: times.at(-1) ?? NaN,
    bytes
  }
}

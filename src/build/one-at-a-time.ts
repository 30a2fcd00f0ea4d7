/** Work that is never begun before the piece before it has ended, however it ended. */
export function oneAtATime<Input extends readonly unknown[], Result>(
  work: (...input: Input) => Promise<Result>
): (...input: Input) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve()
  return (...input) => {
    const next = last.then(() => work(...input))
    last = next.catch(() => undefined)
    return next
  }
}

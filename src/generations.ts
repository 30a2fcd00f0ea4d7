/** Values that the last version of something left to the next: what neither of the two asks for is forgotten. */

/** A map of two versions. Its values are those of a pure function of their keys. */
export interface Generations<Value> {
  /** A new version is made: what the last one did not ask for is forgotten. */
  begin(): void
  get(key: string): Value | undefined
  set(key: string, value: Value): void
}

/** An empty map. */
export function generations<Value>(): Generations<Value> {
  let [before, now] = [new Map<string, Value>(), new Map<string, Value>()]
  return {
    begin: () => {
      ;[before, now] = [now, new Map()]
    },
    get: (key) => {
      const known = now.get(key) ?? before.get(key)
      if (known !== undefined) now.set(key, known)
      return known
    },
    set: (key, value) => void now.set(key, value)
  }
}

/**
 * The matches of a pattern in a text. Most patterns are in few texts, and `matchAll` copies its pattern even where there
 * is nothing to find.
 * @param pattern global
 */
export const matchesIn = (text: string, pattern: RegExp): Iterable<RegExpExecArray> =>
  text.search(pattern) === -1 ? [] : text.matchAll(pattern)

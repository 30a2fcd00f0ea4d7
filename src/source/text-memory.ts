/** What was made of the texts of files, kept by a process that reads them again and again. */

/**
 * What a text was made into: the same object as long as the file has the same text, else what `make` makes of it. It must
 * depend on nothing but path and text, and must not be changed.
 * @param path of the file
 */
export type TextMemory<Value> = (path: string, text: string, make: () => Value) => Value

/** An empty memory. @param most files that it holds; beyond, what was asked for longest ago goes */
export function textMemory<Value>(most: number): TextMemory<Value> {
  const files = new Map<string, {readonly text: string; readonly value: Value}>()
  return (path, text, make) => {
    const known = files.get(path)
    const kept = known?.text === text ? known : {text, value: make()}
    files.delete(path)
    files.set(path, kept)
    const [oldest] = files.keys()
    if (files.size > most && oldest !== undefined) files.delete(oldest)
    return kept.value
  }
}

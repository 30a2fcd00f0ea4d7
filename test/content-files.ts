/** The workspace of this project as files in memory, for tests that change some of them. */
import {createNodeHost} from '../src/host/node.js'

/** Files of some folders, and files, by path; all of them are text. */
export function contentFiles(root: string, ...names: readonly string[]): Readonly<Record<string, string>> {
  const host = createNodeHost({root, fontFolders: []})
  return Object.fromEntries(
    names
      .flatMap((name) => (/\.[a-z]+$/u.test(name) ? [name] : host.list(name)))
      .flatMap((file) => {
        const bytes = /\.(?:md|hbs|ya?ml|csv)$/u.test(file) ? host.read(file) : undefined
        return bytes === undefined ? [] : [[file, new TextDecoder().decode(bytes)] as const]
      })
  )
}

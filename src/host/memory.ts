import type {FontFile, Host} from './host.js'
import {HostError} from './host.js'
import {isWorkspacePath} from './workspace-path.js'

/**
 * A host whose world is a table: for tests and for callers that hold their files elsewhere.
 * @param files contents by workspace-relative path; strings are UTF-8
 * @param fonts font files by bare name; none when left out
 */
export function createMemoryHost(
  files: Readonly<Record<string, string | Uint8Array>>,
  fonts: Readonly<Record<string, FontFile>> = {}
): Host {
  const contents = new Map(
    Object.entries(files).map(([path, content]) => [
      path,
      typeof content === 'string' ? new TextEncoder().encode(content) : content
    ])
  )
  const fontFiles = new Map(Object.entries(fonts).map(([name, file]) => [name.toLowerCase(), file]))
  return {
    read: (path) => {
      if (!isWorkspacePath(path)) throw new HostError(path, 'EOUTSIDE')
      return contents.get(path)
    },
    list: (folder) => [...contents.keys()].filter((path) => path.startsWith(`${folder}/`)).toSorted(),
    font: (fileName) => fontFiles.get(fileName.toLowerCase())
  }
}

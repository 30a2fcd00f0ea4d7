/** Whether anything below some folders may have changed: a look at names, times and sizes, without reading a file. */
import {type Dirent, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'

/**
 * What some folders look like. Two looks are equal when no file was written, made, renamed or removed between them. Looks
 * are for those who wait; what a build believes, it reads.
 * @param folders absolute paths; those that are not there are looked for all the same
 */
export function lookAt(folders: readonly string[]): string {
  const lines: string[] = []
  const seen = new Set<string>()
  for (const folder of folders) lookInto(folder, lines, seen)
  return lines.join('\n')
}

/** `seen` holds the folders visited: symlinks may loop. */
function lookInto(folder: string, lines: string[], seen: Set<string>): void {
  const own = stampOf(folder)
  if (own === undefined || seen.has(own.id)) return
  seen.add(own.id)
  for (const entry of entriesOf(folder)) {
    const path = join(folder, entry.name)
    const stamp = stampOf(path)
    lines.push(`${path} ${stamp === undefined ? '' : stamp.text}`)
    if (stamp?.isFolder === true) lookInto(path, lines, seen)
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true}).toSorted((one, other) => (one.name < other.name ? -1 : 1))
  } catch {
    return []
  }
}

function stampOf(path: string): {readonly id: string; readonly text: string; readonly isFolder: boolean} | undefined {
  try {
    const stat = statSync(path, {bigint: true})
    const isFolder = stat.isDirectory()
    // A folder is what is in it.
    const text = isFolder ? '' : [stat.ino, stat.size, stat.mtimeNs, stat.ctimeNs].join(':')
    return {id: `${stat.dev}:${stat.ino}`, text, isFolder}
  } catch {
    return undefined
  }
}

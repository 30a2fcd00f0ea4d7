/** A copy of a workspace that may be edited. */
import {cpSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/** Copy the content and the templates of a workspace into a new folder below `folder`. */
export function copyWorkspace(root: string, folder: string): string {
  const copy = mkdtempSync(join(folder, 'workspace-'))
  for (const name of ['content', 'templates']) cpSync(join(root, name), join(copy, name), {recursive: true})
  return copy
}

/** An edit of a document, never twice the same. */
export function editor(root: string, document: string): () => void {
  const path = join(root, document)
  const text = readFileSync(path, 'utf8')
  let edits = 0
  return () => writeFileSync(path, `${text}\n第${++edits}次修改。\n`)
}

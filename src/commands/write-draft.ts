/** A draft on its way to the disk. */
import {mkdir, open, unlink} from 'node:fs/promises'
import path from 'node:path'
import type {Draft} from '../drafts/draft.js'
import {systemReason} from '../host/system-codes.js'
import {UsageError} from './usage-error.js'

/**
 * Write a draft under a name that is free; nothing is ever overwritten. Throws `UsageError` when the name is not.
 * @param wanted name of `--name`; without it the name of the draft, with a number where that is taken
 * @returns workspace-relative path, or why the folder cannot be written
 */
export async function writeDraft(
  draft: Draft,
  wanted: string | undefined,
  root: string
): Promise<{readonly file: string} | {readonly problem: string}> {
  const folder = path.join(root, draft.folder)
  const names =
    wanted === undefined
      ? [draft.name, ...Array.from({length: 98}, (_, index) => `${draft.name}-${index + 2}`)]
      : [plainName(wanted)]
  try {
    await mkdir(folder, {recursive: true})
    for (const name of names) {
      if (await writeNew(path.join(folder, `${name}.md`), draft.text)) return {file: `${draft.folder}/${name}.md`}
    }
  } catch (error) {
    if (!isSystemError(error)) throw error
    return {problem: `草稿写不进 \`${draft.folder}\`：${systemReason(error.code)}。`}
  }
  throw new UsageError(
    `\`${draft.folder}/${names[0] ?? ''}.md\` 已经有了，没有覆盖。`,
    '请用 `--name 名称` 另起一个文件名。'
  )
}

/** Whether the file was not there and is now. A file that could not be written to its end is taken away again. */
async function writeNew(file: string, text: string): Promise<boolean> {
  const handle = await open(file, 'wx').catch((error: unknown) => {
    if (isSystemError(error) && error.code === 'EEXIST') return undefined
    throw error
  })
  if (handle === undefined) return false
  try {
    await handle.writeFile(text)
    await handle.sync()
  } catch (error) {
    await unlink(file).catch(() => undefined)
    throw error
  } finally {
    await handle.close()
  }
  return true
}

function plainName(typed: string): string {
  const name = typed.replace(/\.md$/iu, '')
  if (/^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,39}$/u.test(name)) return name
  throw new UsageError(`\`--name ${typed}\` 不能作文件名。`, '文件名只用文字、数字和 `-`，不带文件夹。')
}

const isSystemError = (error: unknown): error is Error & {readonly code: string} =>
  error instanceof Error && 'code' in error && typeof error.code === 'string'

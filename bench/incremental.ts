/** How long builds of a whole workspace take in a process that stays: everything made again, one document edited. */
import {cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {build, type BuildRequest} from '../src/build/build.js'
import type {FontOptions} from '../src/build/open-fonts.js'
import {createWarm} from '../src/build/warm.js'
import {type Measured, measure, type Repeats} from './measure.js'

/** A copy of a workspace that may be edited. */
export interface Copy {
  readonly root: string
  /** Edit a document, never twice in the same way. */
  edit(): void
  remove(): void
}

/** Copy the content and the templates of a workspace. */
export function copyOf(root: string, document: string): Copy {
  const copy = mkdtempSync(join(tmpdir(), 'yinfa-bench-'))
  for (const name of ['content', 'templates']) cpSync(join(root, name), join(copy, name), {recursive: true})
  const path = join(copy, document)
  const text = readFileSync(path, 'utf8')
  let edits = 0
  return {
    root: copy,
    edit: () => writeFileSync(path, `${text}\n第${++edits}次修改。\n`),
    remove: () => rmSync(copy, {recursive: true, force: true})
  }
}

/** Measure builds of a copy in this process. */
export async function measureWarm(
  copy: Copy,
  fonts: Pick<FontOptions, 'fontFolders' | 'fontCacheFolder'>,
  repeats: Repeats
): Promise<readonly Measured[]> {
  const request: BuildRequest = {
    root: copy.root,
    cwd: copy.root,
    paths: [],
    formats: ['pdf', 'docx', 'html'],
    out: join(copy.root, 'out'),
    tool: 'bench',
    program: 'bench',
    recordFolder: join(copy.root, 'records'),
    ...fonts,
    say: () => undefined,
    warm: createWarm()
  }
  const run = async (force: boolean): Promise<number> => {
    const {documents} = await build({...request, force})
    return documents.flatMap(({files}) => files).reduce((sum, {bytes}) => sum + bytes, 0)
  }
  return [
    await measure('all documents made again, warm process', repeats, () => run(true)),
    await measure('one document edited, warm process', repeats, () => {
      copy.edit()
      return run(false)
    }),
    await measure('nothing changed, warm process', repeats, () => run(false))
  ]
}

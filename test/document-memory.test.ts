/** A document that is made again and again, with what its last version left, against the same made alone. */
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {proofOf} from '../src/build/proof-findings.js'
import {compileDocument, type World} from '../src/compile.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {type DocumentMemory, documentMemory} from '../src/document-memory.js'
import {formMemory} from '../src/forms/form-memory.js'
import {createNodeHost} from '../src/host/node.js'
import {type Format, partMemory, publish} from '../src/publish.js'
import {recordFonts} from '../src/build/font-usage.js'
import {registryReader} from '../src/build/read-registry.js'
import {loadRegistry} from '../src/registry/load.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {chance, editedText} from './build/edits.js'
import {notoLibrary} from './noto-library.js'

const disk = createNodeHost({root: path.join(import.meta.dirname, '..'), fontFolders: []})
const workspace = loadWorkspace(disk, () => undefined)
const registry = registryReader(disk, loadRegistry)
const library = notoLibrary()
const notice = 'content/documents/2012/launch-notice.md'
const form = 'templates/forms/region.yaml'

/** What a process keeps beside the memory of a document. */
const lasting = () => ({forms: formMemory(), parts: partMemory(), memory: documentMemory()})

/** All that making a document brings forth. */
async function made(
  files: ReadonlyMap<string, string>,
  formats: readonly Format[],
  {forms, parts, memory}: Partial<ReturnType<typeof lasting>> & {readonly memory?: DocumentMemory} = {}
): Promise<{readonly diagnostics: readonly Diagnostic[]; readonly files?: unknown; readonly fonts?: unknown}> {
  const diagnostics: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void diagnostics.push(finding)
  const host = {
    ...disk,
    read: (file: string) => (files.has(file) ? Buffer.from(files.get(file) ?? '') : disk.read(file))
  }
  const world: World = {workspace, registry, ...(forms && {forms}), ...(memory && {left: memory})}
  const document = await compileDocument(notice, world, host, report)
  if (document === undefined) return {diagnostics}
  const {findings} = proofOf(document, world, host)
  const fonts = recordFonts(library, ({path: file}) => file)
  const publication = {
    workspace,
    fonts: () => fonts.library,
    baseName: 'a',
    ...(parts && {parts}),
    ...(memory && {memory})
  }
  const published = await publish(document, formats, publication)
  return {
    diagnostics: [...diagnostics, ...findings, ...published.diagnostics],
    files: published.files.map(({format, bytes, pages}) => [format, Buffer.from(bytes).toString('latin1'), pages]),
    fonts: [fonts.uses(), fonts.substitutions(), fonts.answers()]
  }
}

describe('a document that is made with what its last version left', () => {
  test.each([1, 2, 3, 4])('is the same as one that is made alone, whatever was edited (%i)', async (seed) => {
    const pick = chance(seed)
    const kept = lasting()
    const original = new Map([notice, form].map((file) => [file, Buffer.from(disk.read(file) ?? []).toString()]))
    const files = new Map(original)
    let published = 0
    for (let step = 0; step < 24; step++) {
      files.set(notice, editedText(files.get(notice) ?? '', pick))
      if (step % 5 === 4) files.set(form, (original.get(form) ?? '').replace('（盖章）', `（盖章${pick(3)}）`))
      const formats: readonly Format[] = step % 7 === 6 ? ['docx', 'html'] : ['pdf', 'docx', 'html']
      const [again, alone] = [await made(files, formats, kept), await made(files, formats)]
      expect(again, `seed ${seed}, step ${step}`).toEqual(alone)
      if (again.files !== undefined) published++
      // What is broken is taken back.
      else files.set(notice, original.get(notice) ?? '')
    }
    // Edits that break a document prove nothing of its pages.
    expect(published).toBeGreaterThan(8)
  })

  test('has the glyphs of a character that is new on its first page on all pages behind it', async () => {
    const kept = lasting()
    const text = Buffer.from(disk.read(notice) ?? []).toString()
    for (const version of [text, text.replace('为全面贯彻', '为鑫面贯彻'), text]) {
      const files = new Map([[notice, version]])
      expect(await made(files, ['pdf'], kept)).toEqual(await made(files, ['pdf']))
    }
  })
})

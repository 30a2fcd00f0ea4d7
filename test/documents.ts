/** The documents of `content/`, compiled and published with fonts that are the same on every machine. */
import path from 'node:path'
import {type CompiledDocument, compileDocument, type LoadedRegistry} from '../src/compile.js'
import {compose} from '../src/compose/index.js'
import type {PageModel} from '../src/compose/page-model.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {createNodeHost} from '../src/host/node.js'
import {type Format, publish} from '../src/publish.js'
import {loadRegistry} from '../src/registry/load.js'
import {partPaths} from '../src/source/part-file.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {notoLibrary} from './noto-library.js'

const host = createNodeHost({root: path.join(import.meta.dirname, '..'), fontFolders: []})
const fonts = notoLibrary()

const markdown = host.list('content/documents').filter((file) => file.endsWith('.md'))
const parts = partPaths(host, markdown)

/** Every document of the workspace. */
export const documentPaths: readonly string[] = markdown.filter((file) => !parts.has(file))

/** A document, its findings, its pages and its files. */
export interface Produced {
  readonly document: CompiledDocument
  readonly diagnostics: readonly Diagnostic[]
  readonly model: PageModel
  readonly files: ReadonlyMap<Format, Uint8Array>
}

/** The data of the workspace, read once. */
const registry: LoadedRegistry = (() => {
  const diagnostics: Diagnostic[] = []
  return {registry: loadRegistry(host, (finding) => void diagnostics.push(finding)), diagnostics}
})()

/** Produce one document in all formats. Throws when it has an error. */
export async function produce(file: string): Promise<Produced> {
  const diagnostics: Diagnostic[] = []
  const report = (finding: Diagnostic): void => void diagnostics.push(finding)
  const workspace = loadWorkspace(host, report)
  const document = await compileDocument(file, {workspace, registry: () => registry}, host, report)
  if (document === undefined) throw new Error(diagnostics.map(({message}) => message).join('\n'))
  const baseName = path.posix.basename(file, '.md')
  const published = await publish(document, ['pdf', 'docx', 'html'], {workspace, fonts: () => fonts, baseName})
  return {
    document,
    diagnostics: [...diagnostics, ...published.diagnostics],
    model: compose(document.tree, fonts, document.pictures).model,
    files: new Map(published.files.map(({format, bytes}) => [format, bytes]))
  }
}

/** The manifest of an output folder through a build: read at its beginning, brought up to date, written at its end. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {readsOf, sha256} from '../host/recording.js'
import {
  type Manifest,
  manifestBytes,
  type ManifestDocument,
  manifestName,
  type ManifestOutput,
  mergedEntry
} from './manifest.js'
import {indexName} from './output-name.js'
import type {NamedFileWritten, OutputFolder} from './output-folder.js'
import type {JobOutcome} from './job.js'

/** Keeps the books of one build. Methods throw `OutputError`. */
export interface Ledger {
  /** The entry of a document before this build wrote it. */
  earlier(path: string): ManifestDocument | undefined
  /** Enter a document whose files were written; what is to be said about its files comes back. */
  enter(path: string, result: JobOutcome, written: readonly NamedFileWritten[]): Promise<readonly Diagnostic[]>
  /** Drop documents whose source is gone, with their outputs, unless somebody edited those. */
  drop(isThere: (path: string) => boolean): Promise<readonly Diagnostic[]>
  /** Write the manifest and the 目录页, when they say anything new; null when there is nothing to keep books of. */
  save(): Promise<Books | null>
}

/** The books as a build leaves them: SHA-256 of the manifest and of the 目录页, which belong together. */
export interface Books {
  readonly manifest: string
  readonly index: string
}

/** What a ledger is about. */
export interface LedgerOptions {
  readonly output: OutputFolder
  /** Version of yinfa. */
  readonly tool: string
  /** The 目录页 of all documents. */
  readonly index: (documents: Manifest) => Promise<Uint8Array>
  /** How a file of the output folder is called in messages: `out/2012/x.pdf`. */
  readonly shown: (name: string) => string
  /** What the last build left, when it is known for sure; its 目录页 still says what one made now would say. */
  readonly left?: Books | undefined
}

/** Open the books. A manifest that cannot be understood is as good as none. */
export async function openLedger({output, tool, index, shown, left}: LedgerOptions): Promise<Ledger> {
  const bytes = await output.read(manifestName)
  const before = bytes === undefined ? new Map<string, ManifestDocument>() : await entriesOf(bytes, left)
  const documents = new Map(before)

  const stillThere = async (entry: ManifestDocument, made: ReadonlySet<string>): Promise<ManifestDocument> => {
    const outputs: [string, ManifestOutput][] = []
    for (const [name, file] of Object.entries(entry.outputs)) {
      if (made.has(name) || (await output.read(name)) !== undefined) outputs.push([name, file])
    }
    return {...entry, outputs: Object.fromEntries(outputs)}
  }
  return {
    earlier: (path) => before.get(path),
    enter: async (path, result, written) => {
      const earlier = before.get(path)
      const kept =
        earlier === undefined ? undefined : await stillThere(earlier, new Set(result.files.map(({name}) => name)))
      const made = (name: string): boolean => result.formats.some((format) => name.endsWith(`.${format}`))
      const entry = mergedEntry(kept, entryOf(tool, result), made)
      documents.set(path, entry)
      // A document that has lost its lists, or some, has lost their files.
      const lost = Object.entries(kept?.outputs ?? {}).filter(([name]) => !Object.hasOwn(entry.outputs, name))
      const edited = await removeOutputs(output, {...entry, outputs: Object.fromEntries(lost)}, new Set())
      return [
        ...editedFiles(earlier, written, path, shown),
        ...staleFiles(entry, path, shown),
        ...edited.map((name) => editedRest(path, shown(name)))
      ]
    },
    drop: async (isThere) => {
      const findings: Diagnostic[] = []
      const live = new Set([...documents].flatMap(([path, entry]) => (isThere(path) ? Object.keys(entry.outputs) : [])))
      for (const [path, entry] of documents) {
        if (isThere(path)) continue
        const edited = await removeOutputs(output, entry, live)
        if (edited.length === 0) documents.delete(path)
        else {
          const outputs = edited.flatMap((name) => {
            const file = entry.outputs[name]
            return file === undefined ? [] : [[name, file] as const]
          })
          documents.set(path, {...entry, outputs: Object.fromEntries(outputs)})
          findings.push(...edited.map((name) => editedOrphan(path, shown(name))))
        }
      }
      return findings
    },
    save: async () => {
      if (documents.size === 0 && bytes === undefined) return null
      const manifest = manifestBytes(documents)
      if (left !== undefined && sha256(manifest) === left.manifest && bytes !== undefined && isLeft(bytes, left)) {
        const page = await output.read(indexName)
        if (page !== undefined && sha256(page) === left.index) return left
      }
      const page = await index(documents)
      await output.write([
        {name: manifestName, bytes: manifest},
        {name: indexName, bytes: page}
      ])
      return {manifest: sha256(manifest), index: sha256(page)}
    }
  }
}

const isLeft = (bytes: Uint8Array, left: Books): boolean => sha256(bytes) === left.manifest

/** The entries of a manifest. Of one that this program itself left the form is known. */
async function entriesOf(bytes: Uint8Array, left: Books | undefined): Promise<Manifest> {
  if (left !== undefined && isLeft(bytes, left)) {
    const known = JSON.parse(new TextDecoder().decode(bytes)) as {documents: Record<string, ManifestDocument>}
    return new Map(Object.entries(known.documents))
  }
  const {readManifest} = await import('./read-manifest.js')
  return readManifest(bytes) ?? new Map()
}

function entryOf(
  tool: string,
  {title, kind, date, documentNumber, answers, files, fonts, substitutions}: JobOutcome
): ManifestDocument {
  const outputs = files.map(({name, bytes, sha256: digest, pages, format}): [string, ManifestOutput] => [
    name,
    {
      sha256: digest,
      bytes,
      pages,
      ...(format === 'pdf' ? {fonts: [...fonts], substitutions: [...substitutions]} : {})
    }
  ])
  return {
    tool,
    title: title ?? '',
    kind: kind ?? '',
    date: date ?? '',
    documentNumber,
    inputs: Object.fromEntries(readsOf(answers).map((read) => [read.path, read.sha256])),
    outputs: Object.fromEntries(outputs)
  }
}

/** Outputs whose bytes were neither those of the last build nor those of this one: somebody worked in them. */
function editedFiles(
  earlier: ManifestDocument | undefined,
  written: readonly NamedFileWritten[],
  path: string,
  shown: (name: string) => string
): readonly Diagnostic[] {
  return written.flatMap(({name, changed, before}) => {
    if (!changed || before === undefined) return []
    const known = earlier !== undefined && Object.hasOwn(earlier.outputs, name) ? earlier.outputs[name] : undefined
    if (known === undefined || known.sha256 === sha256(before)) return []
    const message = `\`${shown(name)}\` 在上次生成之后被改动过，本次已按源文件重新生成，改动没有保留。`
    return [
      diagnostic('output-unedited', {path}, message, `请把修改写进 \`${path}\`；输出文件夹里的文件每次都会重新生成。`)
    ]
  })
}

function staleFiles(entry: ManifestDocument, path: string, shown: (name: string) => string): readonly Diagnostic[] {
  const names = Object.entries(entry.outputs).flatMap(([name, {stale}]) =>
    stale === true ? [`\`${shown(name)}\``] : []
  )
  if (names.length === 0) return []
  const message = `${names.join('、')} 仍是旧内容：源文件已有改动，而本次没有生成这些格式。`
  return [diagnostic('output-current', {path}, message, `请运行 \`yinfa build ${path}\` 生成全部格式。`)]
}

/** @returns names of the outputs that were edited and therefore kept */
async function removeOutputs(
  output: OutputFolder,
  entry: ManifestDocument,
  live: ReadonlySet<string>
): Promise<readonly string[]> {
  const edited: string[] = []
  for (const [name, {sha256: known}] of Object.entries(entry.outputs)) {
    if (live.has(name)) continue
    const bytes = await output.read(name)
    if (bytes === undefined) continue
    if (sha256(bytes) === known) await output.remove(name)
    else edited.push(name)
  }
  return edited
}

const editedRest = (path: string, shown: string): Diagnostic =>
  diagnostic(
    'output-unedited',
    {path},
    `这份公文已不再生成 \`${shown}\`，但这个文件被改动过，没有删除。`,
    '确认不再需要后，请自行删除这个文件。'
  )

const editedOrphan = (path: string, shown: string): Diagnostic =>
  diagnostic(
    'output-unedited',
    {path},
    `源文件已删除，但由它生成的 \`${shown}\` 被改动过，没有删除。`,
    '确认不再需要后，请自行删除这个文件。'
  )

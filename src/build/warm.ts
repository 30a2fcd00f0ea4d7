/** What a process keeps between builds of one workspace: what is costly to open and seldom changes. */
import {faceRoles, glyphFallbacks, roleCandidates} from '../compose/fonts/roles.js'
import type {Diagnostic, Report} from '../diagnostics/diagnostic.js'
import {type DocumentMemory, documentMemory} from '../document-memory.js'
import {type FormMemory, formMemory} from '../forms/form-memory.js'
import {fontIdentity} from '../host/font-file.js'
import {type FontFinder, fontFinder} from '../host/font-folders.js'
import type {Host} from '../host/host.js'
import {type Answer, answersHold, type Digest, recordHost, rememberingDigest} from '../host/recording.js'
import type {Registry} from '../registry/model.js'
import type {PartMemory} from '../publish.js'
import type {Workspace} from '../source/document.js'
import {type FontOptions, type OpenFonts, openFonts} from './open-fonts.js'
import {type RegistryRead, registryReader} from './read-registry.js'

/** Keeps things; whatever has changed on the disk is opened anew. */
export interface Warm {
  /** SHA-256 of what is kept, computed once. */
  readonly digest: Digest
  readonly forms: FormMemory
  /** Parts of DOCX that documents have in common: styles, settings, fonts. */
  parts(empty: () => PartMemory): PartMemory
  /** What the last versions of documents left. @param all the documents that there are: the others are forgotten */
  documents(all: readonly string[]): (path: string) => DocumentMemory
  fonts(options: FontOptions): Promise<OpenFonts>
  /** The settings of the workspace, read when their file has changed. */
  workspace(host: Host, load: (host: Host, report: Report) => Workspace, digest: Digest): WorkspaceRead
  /** See `registryReader`. */
  registry(host: Host, load: (host: Host, report: Report) => Registry, digest: Digest): () => RegistryRead
}

/** Settings, what is wrong with them, and what they depend on. */
export interface WorkspaceRead {
  readonly workspace: Workspace
  readonly diagnostics: readonly Diagnostic[]
  readonly answers: readonly Answer[]
}

/** Documents whose last versions are kept: those that somebody works on. */
const mostDocuments = 32

/** Begin with nothing. */
export function createWarm(): Warm {
  const kept: {
    fonts?: OpenFonts
    folders?: string
    finder?: FontFinder
    workspace?: WorkspaceRead
    registry?: RegistryRead
    parts?: PartMemory
  } = {}
  const memories = new Map<string, DocumentMemory>()
  /** Scanning all folders takes longer than asking whether they have changed. */
  const areSame = (fonts: OpenFonts, folders: readonly string[]): boolean => {
    if (kept.finder?.holds() !== true) kept.finder = fontFinder({folders})
    return findsSame(fonts, kept.finder) && areUnchanged(fonts)
  }
  return {
    digest: rememberingDigest(),
    forms: formMemory(),
    parts: (empty) => (kept.parts ??= empty()),
    documents: (all) => {
      for (const path of memories.keys()) if (!all.includes(path)) memories.delete(path)
      return (path) => {
        const memory = memories.get(path) ?? documentMemory()
        // The one that was not made for longest comes first.
        memories.delete(path)
        memories.set(path, memory)
        const [oldest] = memories.keys()
        if (memories.size > mostDocuments && oldest !== undefined) memories.delete(oldest)
        return memory
      }
    },
    fonts: async (options) => {
      const folders = options.fontFolders.join('\n')
      if (kept.folders !== folders) delete kept.finder
      kept.folders = folders
      const {fonts} = kept
      // Fonts that are lacking may have been fetched or installed since.
      if (fonts?.provision === undefined && fonts !== undefined && areSame(fonts, options.fontFolders)) return fonts
      return (kept.fonts = await openFonts(options))
    },
    workspace: (host, load, digest) => {
      const known = kept.workspace
      if (known !== undefined && answersHold(host, digest)(known.answers)) return known
      const recorder = recordHost(host, digest)
      const diagnostics: Diagnostic[] = []
      const workspace = load(recorder, (finding) => void diagnostics.push(finding))
      return (kept.workspace = {workspace, diagnostics, answers: recorder.answers()})
    },
    registry: (host, load, digest) => {
      const read = registryReader(host, load, digest)
      let current: RegistryRead | undefined
      return () => {
        if (current === undefined) {
          const {registry} = kept
          const holds = registry !== undefined && answersHold(host, digest)(registry.answers)
          current = holds ? registry : read()
          kept.registry = current
        }
        return current
      }
    }
  }
}

const fileNames = [...faceRoles.flatMap((role) => roleCandidates[role]), ...glyphFallbacks].map(
  ({fileName}) => fileName
)

/** Whether a search would find the same files. */
const findsSame = ({library}: OpenFonts, find: FontFinder): boolean =>
  fileNames.every((name) => library.file(name)?.path === find(name)?.path)

/** Whether what was read of the files is what is there. */
const areUnchanged = ({library}: OpenFonts): boolean =>
  fileNames.every((name) => {
    const file = library.file(name)
    if (file === undefined) return true
    const identity = fontIdentity(file.path)
    return identity !== undefined && file.identity?.() === identity
  })

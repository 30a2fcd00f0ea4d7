/** What a process keeps between builds of one workspace: what is costly to open and seldom changes. */
import {faceRoles, glyphFallbacks, roleCandidates} from '../compose/fonts/roles.js'
import type {Report} from '../diagnostics/diagnostic.js'
import {type FormMemory, formMemory} from '../forms/form-memory.js'
import {fontFinder, fontIdentity} from '../host/font-folders.js'
import type {Host} from '../host/host.js'
import {answersHold, type Digest, rememberingDigest} from '../host/recording.js'
import type {Registry} from '../registry/model.js'
import {type FontOptions, type OpenFonts, openFonts} from './open-fonts.js'
import {type RegistryRead, registryReader} from './read-registry.js'

/** Keeps things; whatever has changed on the disk is opened anew. */
export interface Warm {
  /** SHA-256 of what is kept, computed once. */
  readonly digest: Digest
  readonly forms: FormMemory
  fonts(options: FontOptions): Promise<OpenFonts>
  /** See `registryReader`. */
  registry(host: Host, load: (host: Host, report: Report) => Registry, digest: Digest): () => RegistryRead
}

/** Begin with nothing. */
export function createWarm(): Warm {
  const kept: {fonts?: OpenFonts; registry?: RegistryRead} = {}
  return {
    digest: rememberingDigest(),
    forms: formMemory(),
    fonts: async (options) => {
      const {fonts} = kept
      // Fonts that are lacking may have been fetched or installed since.
      if (fonts?.provision === undefined && fonts !== undefined && areSame(fonts, options)) return fonts
      return (kept.fonts = await openFonts(options))
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

/** Whether a search would find the same files, and whether what was read of them is what is there. */
function areSame({library}: OpenFonts, {fontFolders}: FontOptions): boolean {
  const find = fontFinder({folders: fontFolders})
  return fileNames.every((name) => {
    const [file, now] = [library.file(name), find(name)]
    if (file === undefined || now === undefined) return file === now
    const identity = fontIdentity(now.path)
    return file.path === now.path && identity !== undefined && file.identity?.() === identity
  })
}

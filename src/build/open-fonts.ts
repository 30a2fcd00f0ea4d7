/** The fonts of a build: those of the machine, and where it has none of its kind for a role, those that yinfa fetches. */
import {createFontLibrary, type FontLibrary, rolesLacking} from '../compose/fonts/library.js'
import {defaultFontFolders, type Environment, fontCacheFolder, fontFinder} from '../host/font-folders.js'
import type {ProvideResult} from './provide-fonts.js'

export type {FontLibrary} from '../compose/fonts/library.js'

/** What decides where a machine keeps its fonts. */
export interface Machine {
  readonly env: Environment
  readonly platform: NodeJS.Platform
  readonly homedir: string
}

/** Where fonts are looked for and kept on a machine. */
export const fontPlaces = ({
  env,
  platform,
  homedir
}: Machine): Pick<FontOptions, 'fontFolders' | 'fontCacheFolder'> => ({
  fontFolders: defaultFontFolders(env, platform, homedir),
  fontCacheFolder: fontCacheFolder(env, platform, homedir)
})

/** Where fonts are and come from. */
export interface FontOptions {
  /** Folders in the order of their priority; see `defaultFontFolders`. */
  readonly fontFolders: readonly string[]
  /** yinfa's own font folder; see `fontCacheFolder`. */
  readonly fontCacheFolder: string
  /** Receives Chinese lines about a download. */
  readonly say: (line: string) => void
  /** Try again although an attempt failed within the last day. */
  readonly retry?: boolean
}

/** An open library, and why fonts could not be fetched if they were lacking. */
export interface OpenFonts {
  readonly library: FontLibrary
  /** Undefined when nothing was lacking. */
  readonly provision: ProvideResult | undefined
}

/**
 * Open the fonts of this machine; fetch some when a role is served by a face of another kind or by none,
 * or when nothing serves rare characters.
 */
export async function openFonts(options: FontOptions): Promise<OpenFonts> {
  const open = (): FontLibrary => createFontLibrary({font: fontFinder({folders: options.fontFolders})})
  const library = open()
  const complete = (fonts: FontLibrary): boolean => rolesLacking(fonts.report()).length === 0
  if (complete(library) && library.servesRareCharacters()) return {library, provision: undefined}
  const {provideFonts} = await import('./provide-fonts.js')
  const provision = await provideFonts({
    cacheFolder: options.fontCacheFolder,
    say: options.say,
    ...(options.retry === undefined ? {} : {retry: options.retry})
  })
  const renewed = provision.status === 'present' ? library : open()
  // Rare characters alone are no reason to complain: a document that has one and cannot print it says so itself.
  return {library: renewed, provision: complete(renewed) ? undefined : provision}
}

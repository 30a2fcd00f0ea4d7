/**
 * Runs the chunks of a bundled program (`scripts/chunk-scripts.mjs` makes them): scripts of their own, each read when it is
 * first asked for, with the code that V8 compiled of it when the bundle was made. Compiling would be half the time of a
 * short build, and Node gives ready code to no module.
 */
import {isAscii} from 'node:buffer'
import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {Script} from 'node:vm'
import {codeFile, openCode} from './code-file.js'
import {createScratch} from './scratch.js'

/** Name of the folder of the chunks, beside the file that starts them. */
export const chunkFolder = 'program'

/** What a chunk exports. */
export type Exported = Readonly<Record<string, unknown>>

/** The chunks of a program. */
export interface Chunks {
  /**
   * What a chunk exports; it runs when it is first asked for. Throws what reading and running it throws.
   * @param name of its file: `cli.js`
   */
  readonly load: (name: string) => Exported
  /** The scripts that have run, by name. */
  readonly scripts: ReadonlyMap<string, Script>
}

/** A chunk as its script evaluates to it. */
type Chunk = (
  exports: Exported,
  require: (name: string) => unknown,
  module: {exports: Exported},
  dirname: string,
  url: string
) => void

/** Loads one of Node's own modules. @param load throws what loading throws */
export type LoadNode = (name: string, load: () => unknown) => unknown

/**
 * Open the chunks beside a file.
 * @param url of the file that starts the program
 * @param loadNode how modules of Node are loaded; by default simply so
 */
export function openChunks(url: string, loadNode: LoadNode = (_name, load) => load()): Chunks {
  const folder = fileURLToPath(new URL(`${chunkFolder}/`, url))
  const scratch = createScratch()
  const codeOf = openCode(`${folder}${codeFile}`, scratch)
  const requireNode = createRequire(url)
  const scripts = new Map<string, Script>()
  const loaded = new Map<string, Exported>()

  const load = (name: string): Exported => {
    const known = loaded.get(name)
    if (known !== undefined) return known
    const bytes = scratch.whole(`${folder}${name}`)
    // Most chunks are ASCII: those need no decoding, and V8 holds them at a byte a character.
    const text = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8')
    const cachedData = codeOf(name)
    // The code keeps this name for stack traces, so it names no folder of the machine that made it.
    const script = new Script(text, {filename: `${chunkFolder}/${name}`, ...(cachedData && {cachedData})})
    scripts.set(name, script)
    const module: {exports: Exported} = {exports: {}}
    const chunk = script.runInThisContext() as Chunk
    chunk(module.exports, require, module, folder, url)
    // Chunks need each other in no circle, so what one exports is settled: plain values are quicker than getters.
    const exported = Object.defineProperty({...module.exports}, '__esModule', {value: true})
    loaded.set(name, exported)
    return exported
  }
  const require = (name: string): unknown =>
    name.startsWith('./') ? load(name.slice(2)) : loadNode(name, () => requireNode(name) as unknown)
  return {load, scripts}
}

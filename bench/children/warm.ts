/**
 * Work in a process that stays: `node warm.js <what> <workspace> <document> <folder> <times>`. Tells on standard output how
 * long each time took.
 */
import {writeFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {build, type BuildRequest} from '../../src/build/build.js'
import {fontPlaces} from '../../src/build/open-fonts.js'
import {registryReader} from '../../src/build/read-registry.js'
import {createWarm} from '../../src/build/warm.js'
import {compileDocument} from '../../src/compile.js'
import {createFontLibrary} from '../../src/compose/fonts/library.js'
import {formats} from '../../src/formats.js'
import {fontFinder} from '../../src/host/font-folders.js'
import {createNodeHost} from '../../src/host/node.js'
import {publish} from '../../src/publish.js'
import {loadRegistry} from '../../src/registry/load.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {editor} from '../workspace-copy.js'

const [what = '', root = '', document = '', folder = '', times = '1'] = process.argv.slice(2)
const places = fontPlaces({env: process.env, platform: process.platform, homedir: homedir()})
const silent = (): void => undefined

const durations: number[] = []
const run = what === 'all' || what === 'edited' ? building(what === 'all') : await publishing()
for (let time = 0; time < Number(times); time++) durations.push(await run())
process.stdout.write(`${JSON.stringify(durations)}\n`)

/** Builds of the whole workspace after an edit of every document, or of one. */
function building(all: boolean): () => Promise<number> {
  const request: BuildRequest = {
    root,
    cwd: root,
    paths: [],
    formats: ['pdf', 'docx', 'html'],
    out: folder,
    tool: 'bench',
    program: 'bench',
    recordFolder: join(root, 'records'),
    force: all,
    ...places,
    say: silent,
    warm: createWarm()
  }
  const edits = new Map([[document, editor(root, document)]])
  return async () => {
    for (const edit of edits.values()) edit()
    const start = performance.now()
    const {documents} = await build(request)
    const ms = performance.now() - start
    const broken = documents.find(({files}) => files.length === 0)
    if (broken !== undefined) throw new Error(`${broken.path} was not built`)
    if (all) for (const {path} of documents) if (!edits.has(path)) edits.set(path, editor(root, path))
    return ms
  }
}

/** One document into one format, as `what` says. */
async function publishing(): Promise<() => Promise<number>> {
  const format = formats.find((one) => one === what)
  if (format === undefined) throw new Error(`nobody makes ${what}`)
  const host = createNodeHost({root, fontFolders: places.fontFolders})
  const workspace = loadWorkspace(host, silent)
  const fonts = createFontLibrary({font: fontFinder({folders: places.fontFolders})})
  const compiled = await compileDocument(
    document,
    {workspace, registry: registryReader(host, loadRegistry)},
    host,
    silent
  )
  if (compiled === undefined) throw new Error(`${document} does not compile`)
  return async () => {
    const start = performance.now()
    const {files} = await publish(compiled, [format], {workspace, fonts: () => fonts, baseName: 'notice'})
    for (const {ending, bytes} of files) writeFileSync(join(folder, `notice.${ending}`), bytes)
    return performance.now() - start
  }
}

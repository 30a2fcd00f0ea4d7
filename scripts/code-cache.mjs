/**
 * Keeps the code that V8 compiles of a bundle: a file beside its chunks, which `src/start/chunks.ts` reads. V8 compiles in
 * full only what runs, so representative work is done, in a process of its own.
 * Usage, by itself: node scripts/code-cache.mjs make|prove <folder of the bundle> <workspace>
 */
import {spawnSync} from 'node:child_process'
import {cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync} from 'node:fs'
import {homedir, tmpdir} from 'node:os'
import {join, resolve} from 'node:path'
import {Writable} from 'node:stream'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {setFlagsFromString} from 'node:v8'
import {build} from 'esbuild'

const self = fileURLToPath(import.meta.url)

/** What is done: builds with the faces of the npm packages and with those of the machine, one without changes, a check. */
const work = [
  {args: ['build']},
  {args: ['build', '--force'], ownFonts: true},
  {args: ['build'], ownFonts: true},
  {args: ['check']}
]

/**
 * Write the code file of a bundle, and see that another process takes it. A bundle without one only starts later, so
 * failing is told and no more.
 * @param folder of the bundle
 * @param workspace whose documents are built
 */
export function writeCode(folder, workspace) {
  const done = ['make', 'prove'].every(
    (step) => spawnSync(process.execPath, [self, step, folder, workspace], {stdio: 'inherit'}).status === 0
  )
  if (done) return
  for (const name of readdirSync(join(folder, 'program'))) {
    if (name.endsWith('.cache')) rmSync(join(folder, 'program', name))
  }
  process.stderr.write(
    'the compiled code of the bundle could not be made: the program will start later than it might\n'
  )
}

async function make(folder, workspace, {openChunks, optimiseLate, chunkFolder, codeFile, codeBytes}) {
  const own = mkdtempSync(join(tmpdir(), 'yinfa-code-'))
  try {
    for (const name of ['content', 'templates']) cpSync(join(workspace, name), join(own, name), {recursive: true})
    optimiseLate()
    // V8 forgets the code of what has not run for a while.
    setFlagsFromString('--no-flush-bytecode')
    const {load, scripts} = openChunks(startOf(folder))
    const {runProgram} = load('program.js')
    for (const {args, ownFonts} of work) await runProgram(args, terminalIn(own, ownFonts === true))
    setFlagsFromString('--flush-bytecode')
    writeFileSync(join(folder, chunkFolder, codeFile), codeBytes(scripts))
  } finally {
    rmSync(own, {recursive: true, force: true})
  }
}

function prove(folder, {openChunks, optimiseLate}) {
  optimiseLate()
  const {load, scripts} = openChunks(startOf(folder))
  load('program.js')
  for (const [name, {cachedDataRejected}] of scripts) {
    if (cachedDataRejected !== false) throw new Error(`V8 does not take the code of ${name}`)
  }
}

const startOf = (folder) => pathToFileURL(join(folder, 'cli.js')).href

/** What starts a bundle, to be called piece by piece. */
async function starter() {
  const folder = mkdtempSync(join(tmpdir(), 'yinfa-start-'))
  try {
    const outfile = join(folder, 'start.mjs')
    const contents = ['chunks', 'code-file', 'late-optimisation']
      .map((name) => `export * from './src/start/${name}.js'`)
      .join('\n')
    const resolveDir = fileURLToPath(new URL('..', import.meta.url))
    await build({stdin: {contents, resolveDir}, bundle: true, platform: 'node', format: 'esm', outfile})
    return await import(pathToFileURL(outfile).href)
  } finally {
    rmSync(folder, {recursive: true, force: true})
  }
}

function terminalIn(cwd, ownFonts) {
  const silent = () => new Writable({write: (_chunk, _encoding, done) => done()})
  // Their cache is their own, or builds would be recalled; the faces lie in the user's.
  const env = {...process.env, XDG_CACHE_HOME: join(cwd, 'cache'), YINFA_NO_DOWNLOAD: '1'}
  const fonts = process.env.YINFA_FONTS ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'yinfa/fonts')
  return {
    env: ownFonts ? {...env, YINFA_FONTS: fonts} : env,
    cwd,
    // Of other systems the cache would be the user's own.
    platform: 'linux',
    homedir: cwd,
    out: silent(),
    err: silent(),
    input: process.stdin,
    screen: silent(),
    signal: new AbortController().signal
  }
}

if (resolve(process.argv[1] ?? '') === self) {
  const [step, folder, workspace] = process.argv.slice(2)
  const parts = await starter()
  if (step === 'prove') prove(resolve(folder), parts)
  else await make(resolve(folder), resolve(workspace), parts)
}

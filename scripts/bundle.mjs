/**
 * Bundles the program into a folder: the command line as chunks that start from compiled code, and the public interface
 * as ES modules.
 * Usage: node scripts/bundle.mjs [folder, default dist] [--no-code]
 * --no-code leaves out the compiled code: what is tested needs to start soon less than it needs to be made soon.
 */
import {createHash} from 'node:crypto'
import {chmodSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {build} from 'esbuild'
import {chunkScripts} from './chunk-scripts.mjs'
import {writeCode} from './code-cache.mjs'
import {leavingOut} from './left-out.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const {values, positionals} = parseArgs({allowPositionals: true, options: {'no-code': {type: 'boolean'}}})
const folder = resolve(positionals[0] ?? join(root, 'dist'))

/** Where the program holds its own hash, as long as that is not known. */
const unknown = 'yinfa-bundle-'.padEnd(64, '0')

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  // Names stay: they are what a report of a fault is read by.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  define: {YINFA_BUNDLE: JSON.stringify(unknown)},
  plugins: [leavingOut],
  logLevel: 'warning'
}

/** Files that start a program, each from the chunk of its name: CommonJS, for which Node starts sooner than for a module. */
const starters = {
  ...common,
  entryPoints: ['src/start/cli.ts', 'src/start/build-worker.ts', 'src/start/letter-worker.ts'],
  outdir: folder,
  write: false,
  format: 'cjs',
  define: {...common.define, 'import.meta.url': 'yinfaUrl'},
  banner: {js: '"use strict";const yinfaUrl=require("node:url").pathToFileURL(__filename).href;'}
}

const library = {
  ...common,
  entryPoints: ['src/index.ts'],
  outdir: folder,
  write: false,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  outExtension: {'.js': '.mjs'},
  // Some packages are CommonJS inside: they call `require` for Node's own modules and ask where they are.
  banner: {
    js:
      "import {createRequire as yinfaRequire} from 'node:module';const require=yinfaRequire(import.meta.url);" +
      'const __dirname=import.meta.dirname;'
  }
}

// Made in full before the old one goes: a bundle that fails leaves the last good one.
const [started, chunks, offered] = await Promise.all([
  build(starters),
  chunkScripts({
    ...common,
    entryPoints: ['src/cli.ts', 'src/commands/program.ts', 'src/build-worker.ts', 'src/letter-worker.ts']
  }),
  build(library)
])
const files = [
  ...[...started.outputFiles, ...offered.outputFiles].map(({path, text}) => [relative(folder, path), text]),
  ...chunks.map(({name, text}) => [join('program', name), text]),
  // The package is one of modules; a program is started by none.
  ['package.json', `${JSON.stringify({type: 'commonjs'})}\n`]
]
const hash = createHash('sha256')
for (const [name, text] of files) hash.update(`${name}\0${text.length}\0`).update(text)
const identity = hash.digest('hex')

rmSync(folder, {recursive: true, force: true})
for (const [name, text] of files) {
  const path = join(folder, name)
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, text.replaceAll(unknown, identity))
}
chmodSync(join(folder, 'cli.js'), 0o755)
if (values['no-code'] !== true) writeCode(folder, root)

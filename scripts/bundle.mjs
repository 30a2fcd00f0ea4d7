/**
 * Bundles the program into a folder: ES modules, split so that each command and each format loads only what it needs.
 * Usage: node scripts/bundle.mjs [folder, default dist]
 */
import {createHash} from 'node:crypto'
import {chmodSync, mkdirSync, rmSync, writeFileSync} from 'node:fs'
import {dirname, join, relative, resolve} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {leavingOut} from './left-out.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = resolve(process.argv[2] ?? join(root, 'dist'))

/** Where the program holds its own hash, as long as that is not known. */
const unknown = 'yinfa-bundle-'.padEnd(64, '0')

// Made in full before the old one goes: a bundle that fails leaves the last good one.
const {outputFiles} = await build({
  absWorkingDir: root,
  entryPoints: ['src/cli.ts', 'src/index.ts'],
  outdir: folder,
  write: false,
  bundle: true,
  splitting: true,
  chunkNames: 'chunks/[name]-[hash]',
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  // Names stay: they are what a report of a fault is read by.
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'linked',
  // Some packages are CommonJS inside: they call `require` for Node's own modules and ask where they are.
  banner: {
    js:
      "import {createRequire as yinfaRequire} from 'node:module';const require=yinfaRequire(import.meta.url);" +
      'const __dirname=import.meta.dirname;'
  },
  define: {YINFA_BUNDLE: JSON.stringify(unknown)},
  plugins: [leavingOut],
  logLevel: 'warning'
})
const hash = createHash('sha256')
for (const {path, contents} of outputFiles)
  hash.update(`${relative(folder, path)}\0${contents.length}\0`).update(contents)
const identity = hash.digest('hex')

rmSync(folder, {recursive: true, force: true})
for (const {path, contents} of outputFiles) {
  mkdirSync(dirname(path), {recursive: true})
  writeFileSync(path, path.endsWith('.js') ? Buffer.from(contents).toString().replaceAll(unknown, identity) : contents)
}
chmodSync(join(folder, 'cli.js'), 0o755)

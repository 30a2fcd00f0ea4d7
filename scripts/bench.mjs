/**
 * Bundles the benchmarks, those that are measured like the program itself, installs the peers, and runs.
 * Usage: node scripts/bench.mjs [what `npm run bench -- --help` tells; or `checks`]
 */
import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'
import {leavingOut} from './left-out.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const peers = join(root, 'bench', 'peers')
const args = process.argv.slice(2)
const name = args[0] === 'checks' ? 'checks' : 'run'

const common = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  target: 'node20.19',
  logLevel: 'warning'
}
const sources = (folder) =>
  readdirSync(join(root, folder))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .map((file) => `${folder}/${file}`)

await Promise.all([
  build({...common, entryPoints: [`bench/${name}.ts`], outdir: 'dist/bench', format: 'esm', packages: 'external'}),
  ...(name === 'checks'
    ? []
    : [
        build({
          ...common,
          entryPoints: ['bench/note-usage.ts'],
          outdir: 'dist/bench',
          format: 'cjs',
          outExtension: {'.js': '.cjs'}
        }),
        build({
          ...common,
          entryPoints: sources('bench/children'),
          outdir: 'dist/bench/children',
          format: 'esm',
          splitting: true,
          minifySyntax: true,
          minifyWhitespace: true,
          banner: {
            js: "import {createRequire as yinfaRequire} from 'node:module';const require=yinfaRequire(import.meta.url);"
          },
          plugins: [leavingOut]
        }),
        // Peers are run as they are used: their packages come from node_modules.
        build({
          ...common,
          entryPoints: sources('bench/peers'),
          outdir: 'bench/peers/dist',
          format: 'esm',
          packages: 'external'
        })
      ])
])

// The program beside it is one of CommonJS.
writeFileSync(join(root, 'dist/bench/package.json'), `${JSON.stringify({type: 'module'})}\n`)

if (name === 'run' && !arePeersInstalled()) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm'
  const flags = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const {status} = spawnSync(npm, ['ci', '--prefix', peers, ...flags], {stdio: 'inherit'})
  if (status !== 0) console.error('the peers could not be installed by `npm ci --prefix bench/peers`: yinfa runs alone')
}
const start = name === 'checks' ? args.slice(1) : args
const {status} = spawnSync(process.execPath, ['--expose-gc', join(root, 'dist/bench', `${name}.js`), ...start], {
  cwd: root,
  stdio: 'inherit'
})
process.exitCode = status ?? 1

/** Whether what is installed is what the lock file says. */
function arePeersInstalled() {
  const installed = join(peers, 'node_modules', '.package-lock.json')
  if (!existsSync(installed)) return false
  const versions = (path) =>
    Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages).flatMap(([at, {version}]) =>
      at === '' ? [] : [`${at}@${version}`]
    )
  const wanted = new Set(versions(join(peers, 'package-lock.json')))
  return versions(installed).every((one) => wanted.has(one))
}

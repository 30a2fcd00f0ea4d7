/**
 * Bundles the benchmarks like the program itself, so that both are measured as they are shipped, and runs them.
 * Usage: node scripts/bench.mjs [name of a file in bench/, default run]
 */
import {spawnSync} from 'node:child_process'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const folder = join(root, 'dist', 'bench')
const [name = 'run', ...rest] = process.argv.slice(2)

await build({
  absWorkingDir: root,
  entryPoints: [`bench/${name}.ts`],
  outdir: folder,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  packages: 'external',
  logLevel: 'warning'
})
const {status} = spawnSync(process.execPath, ['--expose-gc', join(folder, `${name}.js`), ...rest], {
  cwd: root,
  stdio: 'inherit'
})
process.exitCode = status ?? 1

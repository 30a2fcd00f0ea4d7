import {execFileSync} from 'node:child_process'
import path from 'node:path'
import {buildSync} from 'esbuild'
import {describe, expect, it} from 'vitest'

const source = path.join(import.meta.dirname, '../../src/start/late-optimisation.ts')
const [built] = buildSync({
  entryPoints: [source],
  bundle: true,
  platform: 'node',
  format: 'cjs',
  write: false
}).outputFiles

/** Modules of Node that were compiled anew in a process that ran some code, which finds the functions of the source. */
function compiledAnew(code: string): string[] {
  const told = `
    const usage = require('internal/test/binding').internalBinding('builtins').getCacheUsage()
    console.log(JSON.stringify([...usage.compiledWithoutCache]))`
  const program = `${built?.text}\n${code}\n${told}`
  return JSON.parse(
    execFileSync(process.execPath, ['--expose-internals', '-e', program], {encoding: 'utf8'})
  ) as string[]
}

describe('late optimisation', () => {
  it('keeps Node from the compiled code of its own modules', () => {
    expect(compiledAnew("optimiseLate(); require('zlib')")).toContain('zlib')
  })

  it('leaves Node this code where its modules are loaded under the usual settings', () => {
    expect(compiledAnew("optimiseLate(); underUsualSettings(() => require('zlib'))")).not.toContain('zlib')
  })

  it('is what holds again afterwards, even when loading failed', () => {
    const failing = 'try { underUsualSettings(() => { throw new Error() }) } catch {}'
    expect(compiledAnew(`${failing}; require('zlib')`)).toContain('zlib')
  })
})

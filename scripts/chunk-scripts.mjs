/**
 * The command line as chunks that `src/start/chunks.ts` runs: split by esbuild as ES modules, so that each command and each
 * format loads only what it needs, and each then turned into a script, the only thing that V8 takes compiled code for.
 */
import {basename} from 'node:path'
import {build, transform} from 'esbuild'

/**
 * Make the chunks.
 * @param options of esbuild, with the entry points
 * @returns name and text of each file
 */
export async function chunkScripts(options) {
  const {outputFiles} = await build({
    ...options,
    write: false,
    outdir: options.absWorkingDir,
    splitting: true,
    // All in one folder.
    entryNames: '[name]',
    chunkNames: '[name]-[hash]',
    format: 'esm',
    // Where a program of a bundle looks for its neighbours.
    define: {...options.define, 'import.meta.url': 'yinfaUrl'}
  })
  return Promise.all(
    outputFiles.map(async ({path, text}) => {
      const name = basename(path)
      return {name, text: name.endsWith('.js') ? await scriptOf(text, options) : text}
    })
  )
}

async function scriptOf(text, {target, minifyWhitespace}) {
  const {code} = await transform(text, {
    format: 'cjs',
    platform: 'node',
    target,
    minifyWhitespace,
    legalComments: 'inline',
    // `import()` would load from the disk what is a chunk.
    supported: {'dynamic-import': false}
  })
  // What a chunk exports is ready to be used: a copy at every `import()` would be paid several times by each letter.
  const direct = code.replaceAll(/__toESM\((require\("\.\/[^"]+"\))\)/gu, '$1')
  return `(function(exports,require,module,__dirname,yinfaUrl){${direct}})`
}

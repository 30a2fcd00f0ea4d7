/**
 * Packages that other packages import and yinfa never calls: pdfkit's encryption, the YAML reader that gray-matter is not
 * asked for, and the child processes of commander, which bring all of Node's network. Left out they save much of the time
 * that a build needs to start. Whatever calls one all the same fails at once, and the tests compare what the bundle makes
 * with what the sources make.
 */
const leftOut = ['@noble/ciphers/aes', 'js-yaml']

const contents = `
const fail = () => { throw new Error('this package is left out of the bundle') }
const nothing = new Proxy(fail, {get: (_target, key) => key === 'bind' ? () => nothing : key === '__esModule' ? undefined : nothing})
module.exports = nothing
`

/**
 * Packages that few builds call, loaded by the first call: fflate computes large tables. Its build for Node would also load
 * Node's threads at once.
 */
const late = {fflate: {from: 'fflate/browser', names: ['Inflate', 'unzipSync', 'strFromU8', 'strToU8']}}

const lateContents = ({from, names}) => `
let loaded
const library = () => loaded ??= require('${from}')
${names.map((name) => `export function ${name}(...given) { const called = library().${name}; return new.target ? new called(...given) : called(...given) }`).join('\n')}
`

/** The esbuild plugin that leaves them out. */
export const leavingOut = {
  name: 'left-out',
  setup({onResolve, onLoad}) {
    onResolve({filter: new RegExp(`^(?:${Object.keys(late).join('|')})$`)}, ({path, resolveDir, namespace}) =>
      namespace === 'late' ? undefined : {path, namespace: 'late', pluginData: resolveDir}
    )
    onLoad({filter: /.*/, namespace: 'late'}, ({path, pluginData}) => ({
      contents: lateContents(late[path]),
      resolveDir: pluginData
    }))
    const filter = new RegExp(`^(?:${leftOut.join('|')})$`)
    onResolve({filter}, ({path}) => ({path, namespace: 'left-out'}))
    onResolve({filter: /^node:child_process$/}, ({path, importer}) =>
      importer.includes('/node_modules/commander/') ? {path, namespace: 'left-out'} : undefined
    )
    onLoad({filter: /.*/, namespace: 'left-out'}, () => ({contents, loader: 'js'}))
  }
}

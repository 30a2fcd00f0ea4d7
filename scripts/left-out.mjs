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
 * fflate computes large tables when it is loaded, and few builds open an archive. Its build for Node would also load Node's
 * threads at once, for calls that yinfa does not make.
 */
const lateFflate = `
let loaded
const fflate = () => loaded ??= require('fflate/browser')
export function Inflate(sink) { return new (fflate().Inflate)(sink) }
export const unzipSync = (bytes, options) => fflate().unzipSync(bytes, options)
export const strFromU8 = (bytes, latin1) => fflate().strFromU8(bytes, latin1)
export const strToU8 = (text, latin1) => fflate().strToU8(text, latin1)
`

/** The esbuild plugin that leaves them out. */
export const leavingOut = {
  name: 'left-out',
  setup({onResolve, onLoad}) {
    onResolve({filter: /^fflate$/}, ({resolveDir}) => ({path: 'fflate', namespace: 'late', pluginData: resolveDir}))
    onLoad({filter: /.*/, namespace: 'late'}, ({pluginData}) => ({contents: lateFflate, resolveDir: pluginData}))
    const filter = new RegExp(`^(?:${leftOut.join('|')})$`)
    onResolve({filter}, ({path}) => ({path, namespace: 'left-out'}))
    onResolve({filter: /^node:child_process$/}, ({path, importer}) =>
      importer.includes('/node_modules/commander/') ? {path, namespace: 'left-out'} : undefined
    )
    onLoad({filter: /.*/, namespace: 'left-out'}, () => ({contents, loader: 'js'}))
  }
}

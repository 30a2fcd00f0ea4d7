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

/** The esbuild plugin that leaves them out. */
export const leavingOut = {
  name: 'left-out',
  setup({onResolve, onLoad, resolve}) {
    // Its build for Node loads Node's threads at once, for calls that yinfa does not make.
    onResolve({filter: /^fflate$/}, ({kind, resolveDir}) => resolve('fflate/browser', {kind, resolveDir}))
    const filter = new RegExp(`^(?:${leftOut.join('|')})$`)
    onResolve({filter}, ({path}) => ({path, namespace: 'left-out'}))
    onResolve({filter: /^node:child_process$/}, ({path, importer}) =>
      importer.includes('/node_modules/commander/') ? {path, namespace: 'left-out'} : undefined
    )
    onLoad({filter: /.*/, namespace: 'left-out'}, () => ({contents, loader: 'js'}))
  }
}

/** Which program this is, to the letter: what another one made is not taken for its own. */
import {version} from './version.js'

/** SHA-256 of the bundle, put in when it is made; there is none where the sources themselves run. */
declare const YINFA_BUNDLE: string | undefined

/**
 * What tells this program from all that might build otherwise: its own code, and of Node what breaks lines and deflates.
 * Undefined when that cannot be told.
 */
export function programIdentity(): string | undefined {
  if (typeof YINFA_BUNDLE !== 'string') return undefined
  const {node, icu, unicode, zlib} = process.versions
  return [version, YINFA_BUNDLE, node, icu, unicode, zlib].join(' ')
}

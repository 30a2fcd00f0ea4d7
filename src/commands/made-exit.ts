/** How a command that makes files ends. */
import {type Diagnostic, hasErrors} from '../diagnostics/diagnostic.js'
import type {Exit} from './exit-codes.js'

/** What came of it. */
export interface Made {
  readonly diagnostics: readonly Diagnostic[]
  /** The signal ended it early. */
  readonly interrupted?: boolean
}

/** The worst that happened decides. */
export function madeExit({diagnostics, interrupted}: Made, signal: AbortSignal): Exit {
  if (interrupted === true) return signal.reason === 'terminated' ? 'terminated' : 'interrupted'
  const errors = new Set(diagnostics.filter(({severity}) => severity === 'error').map(({id}) => id))
  if (errors.has('internal-fault')) return 'internal'
  if (errors.has('output-writable')) return 'output'
  if (errors.has('font-usable')) return 'fonts'
  return hasErrors(diagnostics) ? 'findings' : 'ok'
}

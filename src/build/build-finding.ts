import type {Diagnostic} from '../diagnostics/diagnostic.js'
import type {Status} from '../gongwen/genres.js'

/** A finding as a build tells it: without what only a check shows; of a draft it stops nothing. */
export function buildFinding({id, severity, place, message, hint, source}: Diagnostic, status: Status): Diagnostic {
  return status !== 'issued' && severity === 'error'
    ? {id, severity: 'warning', place, message, hint: `${hint ?? ''}印发以前必须改正。`, source}
    : {id, severity, place, message, hint, source}
}

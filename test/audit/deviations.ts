import type {AuditReport} from '../../src/audit/index.js'

/** What a report finds against 规定, as a person would read it; empty for a file that may be issued. */
export const deviations = ({findings}: AuditReport): string[] =>
  findings
    .filter(({strength, verdict}) => strength === '规定' && verdict === 'deviates')
    .map(({id, expected, measured}) => `${id}: ${expected} / ${measured}`)

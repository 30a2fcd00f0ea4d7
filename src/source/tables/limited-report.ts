/** A table of 20,000 rows may be wrong 20,000 times: the first findings are told, the others are counted. */
import {diagnostic, type Place, type Report} from '../../diagnostics/diagnostic.js'
import {bounds} from './bounds.js'

/** A report with an end. */
export interface LimitedReport {
  readonly report: Report
  /** Tell how many findings were left out. @returns whether any finding was an error */
  readonly finish: () => boolean
}

/** @param report receives at most `bounds.findings` findings and the sum of the others @param place of the table */
export function limitedReport(report: Report, place: Place): LimitedReport {
  let told = 0
  let more = 0
  let [hasError, hasMoreErrors] = [false, false]
  return {
    report: (finding) => {
      const isError = finding.severity === 'error'
      hasError ||= isError
      if (told < bounds.findings) {
        told++
        report(finding)
        return
      }
      more++
      hasMoreErrors ||= isError
    },
    finish: () => {
      if (more > 0) {
        const id = hasMoreErrors ? 'data-row' : 'data-subtotal'
        const hint = '请先改正上面列出的，再运行一次。'
        report(diagnostic(id, place, `这张表还有 ${more} 处问题，没有一一列出。`, hint))
      }
      return hasError
    }
  }
}

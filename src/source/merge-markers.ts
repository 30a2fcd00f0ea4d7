/** What version control writes into a file that two people changed: nobody knows which of the two texts is meant. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'

const opening = /^<{7}(?: |$)/u
const middle = /^={7}$/u
const closing = /^>{7}(?: |$)/u

/** `merge-resolved` for every unresolved conflict of a text: its three markers in their order at the margin. */
export function mergeConflicts(text: string, path: string): readonly Diagnostic[] {
  if (!text.includes('<<<<<<<')) return []
  const findings: Diagnostic[] = []
  let start: number | undefined
  let divided = false
  for (const [index, line] of text.split('\n').entries()) {
    if (opening.test(line)) [start, divided] = [index + 1, false]
    else if (middle.test(line)) divided = start !== undefined
    else if (closing.test(line) && start !== undefined && divided) {
      const message = `第 ${start} 行到第 ${index + 1} 行是没有处理完的合并冲突：两个人的改动都在里面。`
      const hint = '请保留正确的文字，删去 `<<<<<<<`、`=======`、`>>>>>>>` 三行。'
      findings.push(diagnostic('merge-resolved', {path, line: start}, message, hint))
      start = undefined
    }
  }
  return findings
}

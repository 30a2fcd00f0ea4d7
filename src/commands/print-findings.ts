/** Findings as people read them: by file, each with its place in front, so that terminals and editors link it. */
import type {Severity} from '../diagnostics/catalogue.js'
import {type Diagnostic, placeText} from '../diagnostics/diagnostic.js'
import type {Paint} from './terminal.js'

const words: Readonly<Record<Severity, string>> = {error: '错误', warning: '警告', note: '提示'}

/**
 * The lines of findings. They come in order of their files and stay in it; an empty line parts the files.
 * @param findings as the build gives them
 */
export function findingLines(findings: readonly Diagnostic[], paint: Paint): readonly string[] {
  return findings.flatMap((finding, index) => {
    const before = findings[index - 1]
    const parted = before !== undefined && before.place.path !== finding.place.path ? [''] : []
    return [...parted, ...linesOf(finding, paint)]
  })
}

function linesOf({id, severity, place, message, hint, source}: Diagnostic, paint: Paint): readonly string[] {
  const rule = source === undefined ? id : `${id}，依据 ${source}`
  const head = `${paint('strong', placeText(place))} ${paint(severity, words[severity])} ${message}${paint('faint', `（${rule}）`)}`
  return hint === undefined ? [head] : [head, `    ${hint}`]
}

/** `错误 1 个，警告 2 个`; undefined when there is nothing to count. */
export function countText(findings: readonly Diagnostic[]): string | undefined {
  const counts = (['error', 'warning', 'note'] as const).flatMap((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length
    return count === 0 ? [] : [`${words[severity]} ${count} 个`]
  })
  return counts.length === 0 ? undefined : counts.join('，')
}

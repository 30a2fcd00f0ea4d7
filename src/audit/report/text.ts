/** The report in words: by clause, then the summary, then what cannot be judged. */
import type {AuditReport, Finding} from '../report.js'

/** Dresses text for a terminal. */
export type Dress = (tone: 'error' | 'warning' | 'note' | 'strong' | 'faint', text: string) => string

/** Verdicts in words. */
export const verdicts = {conforms: '符合', deviates: '不符合', 'cannot-judge': '无法判断'} as const
const views = {pages: '', settings: '（文件设置）'} as const

/**
 * Lines of the report.
 * @param name of the file, as it was given
 * @param all whether what conforms is told, too
 */
export function reportLines(name: string, report: AuditReport, dress: Dress, all: boolean): readonly string[] {
  const {findings, format, pageCount, limits} = report
  const shown = findings.filter(({verdict}) => all || verdict !== 'conforms')
  const pages = pageCount === null ? '' : `，${pageCount} 页`
  return [
    dress('strong', `${name}（${format}${pages}）`),
    ...grouped(shown).flatMap((group) => clauseLines(group, dress)),
    '',
    `${dress('strong', '结论：')}${conclusion(report)}`,
    ...summary(report),
    ...limits.map((limit) => dress('faint', `  · ${limit}`))
  ]
}

/** Findings of one clause and view, together. */
function grouped(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const groups = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.id} ${finding.view}`
    groups.set(key, [...(groups.get(key) ?? []), finding])
  }
  return [...groups.values()]
}

function clauseLines(group: readonly Finding[], dress: Dress): readonly string[] {
  const [first] = group
  if (first === undefined) return []
  const head = `${clauseText(first.clause)} ${first.name}${views[first.view]}`
  return [
    '',
    `${dress('strong', head)} ${dress('faint', `（${first.strength}，${first.id}）`)}`,
    ...group.flatMap((finding) => {
      const tone =
        finding.verdict === 'conforms'
          ? 'faint'
          : finding.verdict === 'deviates'
            ? finding.strength === '规定'
              ? 'error'
              : 'warning'
            : 'note'
      const tolerance = finding.tolerance === undefined ? '' : `（容差 ${finding.tolerance}）`
      return [
        `  ${dress(tone, verdicts[finding.verdict])}  应为：${finding.expected}${tolerance}`,
        `          实测：${finding.measured}${placeText(finding)}`,
        ...(finding.explanation === undefined ? [] : [`          ${finding.explanation}`])
      ]
    })
  ]
}

/** `7.2.4` of GB/T 9704; other standards name themselves. */
export const clauseText = (clause: string): string => (/^\d/u.test(clause) ? `GB/T 9704—2012 ${clause}` : clause)

/** `，第 1 页，横 28.0、纵 72.0 毫米`; empty without a place. */
export const placeText = ({place}: Finding): string =>
  place === undefined ? '' : `（第 ${place.page} 页，横 ${place.x.toFixed(1)}、纵 ${place.y.toFixed(1)} 毫米）`

/** The result in one sentence. */
export function conclusion({violations, findings}: AuditReport): string {
  const others = findings.filter(({verdict, strength}) => verdict === 'deviates' && strength !== '规定').length
  const rest = others === 0 ? '' : `另有 ${others} 处与“一般”“推荐”的排法不同。`
  return violations === 0 ? `没有发现不符合“规定”的地方。${rest}` : `有 ${violations} 处不符合“规定”，请修改。${rest}`
}

function summary({counts, findings}: AuditReport): readonly string[] {
  const total = counts.conforms + counts.deviates + counts['cannot-judge']
  const unclear = [...new Set(findings.filter(({verdict}) => verdict === 'cannot-judge').map(({name}) => name))]
  return [
    `共核对 ${total} 项：符合 ${counts.conforms}，不符合 ${counts.deviates}，无法判断 ${counts['cannot-judge']}。`,
    ...(unclear.length === 0 ? [] : [`无法判断的有：${unclear.join('、')}。`]),
    '没有核对的：'
  ]
}

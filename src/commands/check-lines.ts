/** A check as a terminal shows it, and as rows of the 校对单. */
import type {CheckDocumentsResult, CheckedDocument} from '../build/check-documents.js'
import type {Severity} from '../diagnostics/catalogue.js'
import {type Diagnostic, placeText} from '../diagnostics/diagnostic.js'
import {
  allFindings,
  type CheckSheet,
  type CheckSheetRow,
  countsOf,
  type Finding,
  isFinding,
  ruleName
} from '../proofread.js'
import {findingLines} from './print-findings.js'
import type {Paint} from './terminal.js'

const words: Readonly<Record<Severity | 'off', string>> = {error: '错误', warning: '警告', note: '注意', off: '关'}
/** Longest quotation of a line. */
const longestQuote = 24

/**
 * The lines of a check, grouped by document.
 * @param quiet leave notes out
 */
export function checkLines(result: CheckDocumentsResult, paint: Paint, quiet: boolean): readonly string[] {
  const groups = result.documents
    .map((document) => documentLines(document, paint, quiet))
    .filter(({length}) => length > 0)
  return [
    ...findingLines(result.diagnostics, paint),
    ...groups.flatMap((group, index) => (index === 0 ? group : ['', ...group])),
    ...(groups.length === 0 ? [] : ['']),
    ...deviationTexts(result).map((text) => `级别调整：${text}`),
    summaryText(result)
  ]
}

function documentLines({path, title, findings, exceptions}: CheckedDocument, paint: Paint, quiet: boolean): string[] {
  const shown = findings.filter(({severity}) => !quiet || severity !== 'note')
  if (shown.length === 0 && exceptions.length === 0) return []
  return [
    paint('strong', title === null ? path : `${title}（${path}）`),
    ...shown.flatMap((finding) => lines(finding, path, paint)),
    ...exceptionTexts(exceptions).map((text) => `  ${paint('faint', `例外 ${text}`)}`)
  ]
}

function lines(finding: Diagnostic | Finding, path: string, paint: Paint): string[] {
  const {place, severity, message, hint} = finding
  const where = place.path === path && place.sheet === undefined ? ownPlace(finding) : placeText(place)
  // Most messages quote the characters themselves.
  const own = isFinding(finding) ? finding.quote : null
  const quote = own === null || message.includes(own) ? '' : `「${short(own)}」`
  const mends = isFinding(finding) && finding.fixes.length > 0 ? '可用 --fix 改正。' : ''
  const more = (hint ?? '') + mends
  return [
    `  ${paint('strong', where)} ${paint(severity, words[severity])} ${quote}${message}${paint('faint', `（${ruleText(finding)}）`)}`,
    ...(more === '' ? [] : [`      ${more}`])
  ]
}

const ownPlace = ({place: {line, column, field}}: Diagnostic): string =>
  line === undefined ? (field ?? '全文') : `第 ${line} 行${column === undefined ? '' : `第 ${column} 列`}`

const short = (quote: string): string => {
  const plain = quote.replaceAll(/\s/gu, '␣')
  return plain.length > longestQuote ? `${plain.slice(0, longestQuote)}……` : plain
}

/** Name, id and source of what a finding rests on. */
function ruleText({id, source}: Diagnostic): string {
  const name = ruleName(id)
  return [name === null ? id : `${name} ${id}`, ...(source === undefined ? [] : [`依据 ${source}`])].join('，')
}

const exceptionTexts = (exceptions: CheckedDocument['exceptions']): string[] =>
  exceptions.map(({entry, count}) => {
    const name = ruleName(entry.rule) ?? entry.rule
    return `${name}「${short(entry.text)}」${count} 处：${(entry.reason ?? '').replace(/。$/u, '')}。`
  })

const deviationTexts = ({deviations}: CheckDocumentsResult): string[] =>
  deviations.map(({rule, level}) => `${rule.name}（${rule.id}）由“${words[rule.severity]}”改为“${words[level]}”。`)

function summaryText(result: CheckDocumentsResult): string {
  const counts = countsOf(result)
  const found = (['error', 'warning', 'note'] as const)
    .filter((severity) => counts[severity] > 0)
    .map((severity) => `${words[severity]} ${counts[severity]} 处`)
  const excused = result.documents.flatMap(({exceptions}) => exceptions).reduce((sum, {count}) => sum + count, 0)
  const mendable = allFindings(result).filter((finding) => isFinding(finding) && finding.fixes.length > 0).length
  const parts = [
    `校对 ${result.documents.length} 份公文，${found.length === 0 ? '没有发现问题' : `发现${found.join('，')}`}`,
    ...(excused === 0 ? [] : [`按例外放过 ${excused} 处`]),
    ...(mendable === 0 ? [] : [`其中 ${mendable} 处可用 --fix 改正`])
  ]
  return `${result.interrupted ? '已按要求中断。' : ''}${parts.join('；')}。`
}

/** A check as a 校对单. */
export const checkSheetOf = (result: CheckDocumentsResult): CheckSheet => ({
  summary: summaryText(result),
  parts: [
    ...(result.diagnostics.length === 0
      ? []
      : [
          {
            title: '工作区',
            path: 'content',
            rows: result.diagnostics.map((finding) => rowOf(finding, '')),
            exceptions: []
          }
        ]),
    ...result.documents.map(({path, title, findings, exceptions}) => ({
      title: title ?? path,
      path,
      rows: findings.map((finding) => rowOf(finding, path)),
      exceptions: exceptionTexts(exceptions)
    }))
  ],
  deviations: deviationTexts(result)
})

const rowOf = (finding: Diagnostic | Finding, path: string): CheckSheetRow => ({
  weight: words[finding.severity],
  place: sheetPlace(finding, path),
  quote: isFinding(finding) && finding.quote !== null ? short(finding.quote) : null,
  message: finding.message,
  hint: finding.hint ?? null,
  rule: ruleText(finding)
})

/** Paper is narrow: of another file its name tells enough. */
function sheetPlace(finding: Diagnostic | Finding, path: string): string {
  const {place} = finding
  if (place.path === path) return ownPlace(finding)
  const name = place.path.slice(place.path.lastIndexOf('/') + 1)
  const isText = place.line !== undefined && place.sheet === undefined && place.cell === undefined
  return isText ? `${name} ${ownPlace(finding)}` : placeText({...place, path: name})
}

/** The report as SARIF 2.1.0 (OASIS), which editors and code hosts read. */
import type {Severity} from '../../diagnostics/catalogue.js'
import type {Diagnostic} from '../../diagnostics/diagnostic.js'
import type {Finding} from '../finding.js'
import {allRules} from '../all-rules.js'
import {allFindings, type CheckReport, isFinding} from './entry.js'

const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  note: 'note'
}

/**
 * A check as a SARIF log.
 * @param version of yinfa
 */
export function sarifLog(report: CheckReport, version: string): object {
  const indexes = new Map<string, number>(allRules.map(({id}, index) => [id, index]))
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'yinfa',
            version,
            language: 'zh-CN',
            rules: allRules.map(({id, name, about, source, severity}) => ({
              id,
              name,
              shortDescription: {text: name},
              fullDescription: {text: about},
              help: {text: `依据：${source}。`},
              defaultConfiguration: {level: levels[severity]}
            }))
          }
        },
        columnKind: 'utf16CodeUnits',
        results: allFindings(report).map((finding) => resultOf(finding, indexes.get(finding.id)))
      }
    ]
  }
}

function resultOf(finding: Diagnostic | Finding, ruleIndex: number | undefined): object {
  const {id, severity, message, hint, place} = finding
  const uri = encodeURI(place.path)
  const region = place.line === undefined ? {} : {region: {startLine: place.line, ...columns(finding)}}
  return {
    ruleId: id,
    ...(ruleIndex === undefined ? {} : {ruleIndex}),
    level: levels[severity],
    message: {text: message + (hint ?? '')},
    locations: [{physicalLocation: {artifactLocation: {uri}, ...region}}],
    ...(isFinding(finding) && finding.fixes.length > 0 ? {fixes: [fixOf(finding)]} : {})
  }
}

function columns(finding: Diagnostic | Finding): object {
  const {column} = finding.place
  if (column === undefined) return {}
  const quote = isFinding(finding) ? finding.quote : null
  return {startColumn: column, ...(quote === null ? {} : {endColumn: column + quote.length})}
}

const fixOf = ({fixes, hint, message}: Finding): object => ({
  description: {text: hint ?? message},
  artifactChanges: [...new Set(fixes.map(({path}) => path))].map((path) => ({
    artifactLocation: {uri: encodeURI(path)},
    replacements: fixes
      .filter((fix) => fix.path === path)
      .map(({start, end, text}) => ({
        deletedRegion: {charOffset: start, charLength: end - start},
        insertedContent: {text}
      }))
  }))
})

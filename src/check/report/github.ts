/** The report as annotations of a code host's workflow: one command a line. */
import type {Severity} from '../../diagnostics/catalogue.js'
import {allFindings, type CheckReport, ruleName} from './entry.js'

const commands: Readonly<Record<Severity, string>> = {error: 'error', warning: 'warning', note: 'notice'}

const escapeData = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const escapeProperty = (text: string): string => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** The lines of the annotations. */
export const githubLines = (report: CheckReport): readonly string[] =>
  allFindings(report).map(({id, severity, place, message, hint}) => {
    const name = ruleName(id)
    const properties = [
      `file=${escapeProperty(place.path)}`,
      ...(place.line === undefined ? [] : [`line=${place.line}`]),
      ...(place.column === undefined ? [] : [`col=${place.column}`]),
      `title=${escapeProperty(name === null ? id : `${name}（${id}）`)}`
    ]
    return `::${commands[severity]} ${properties.join(',')}::${escapeData(message + (hint ?? ''))}`
  })

/** Which columns of the data a template of a 邮件合并 uses, and where. */
import type {Place} from '../diagnostics/diagnostic.js'
import {partsOf} from './columns-in-text.js'
import {type MergeTemplate, textsIn} from './merge-template.js'

/**
 * Finds the column whose cell stands at a place of the template: undefined where none does, or one of several.
 * @param columns of the data
 */
export function columnFinder(
  template: MergeTemplate,
  columns: readonly string[]
): (place: Place) => string | undefined {
  const {path, mapping, body, bodyLine} = template
  const lines = body.split('\n')
  const texts = textsIn(mapping)
  const only = (text: string): string | undefined => {
    const named = new Set(columnsIn(text, columns))
    return named.size === 1 ? [...named][0] : undefined
  }
  return (place) => {
    const {line, column = 1} = place
    if (place.path !== path || line === undefined) return undefined
    if (line < bodyLine) return only(texts.findLast((text) => (text.place.line ?? 0) <= line)?.text ?? '')
    const text = lines[line - bodyLine] ?? ''
    const here = /^\{\{[^{}]*\}\}/u.exec(text.slice(column - 1))?.[0]
    return only(here ?? text)
  }
}

/**
 * Columns of the data that no expression names. A template that includes fragments may use any: then there is none.
 * @param more other texts with columns: the pattern of file names
 */
export function unusedColumns(
  {mapping, body}: MergeTemplate,
  columns: readonly string[],
  more: readonly string[]
): readonly string[] {
  const texts = [...textsIn(mapping).map(({text}) => text), body, ...more]
  const inner = texts.flatMap((text) => Array.from(text.matchAll(/\{\{([^{}]*)\}\}/gu), ([, written = '']) => written))
  if (inner.some((written) => /^~?\s*>|(?:数据|values)(?!\.)/u.test(written))) return []
  return columns.filter((column) => inner.every((written) => !written.includes(column)))
}

const columnsIn = (text: string, columns: readonly string[]): readonly string[] =>
  partsOf(text).flatMap((part) => ('column' in part && columns.includes(part.column) ? [part.column] : []))

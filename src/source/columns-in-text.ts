/** `{{列名}}` in texts that are not the body of a document: front matter and file names of a 邮件合并 take columns, and nothing else. */
import {type Diagnostic, diagnostic, type DiagnosticId, type Place} from '../diagnostics/diagnostic.js'
import {didYouMean} from './nearest.js'

/** A text cut at its columns. */
export type TextPart = {readonly text: string} | {readonly column: string}

/** What is written between braces, without the brackets that Handlebars wants around names with spaces. */
const nameOf = (inner: string): string => inner.trim().replace(/^\[(.*)\]$/u, '$1')

const expression = /\{\{([^{}\n]*)\}\}/gu

/** The parts of a text in which `{{列名}}` stands for a column. */
export function partsOf(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let end = 0
  for (const match of text.matchAll(expression)) {
    if (match.index > end) parts.push({text: text.slice(end, match.index)})
    parts.push({column: nameOf(match[1] ?? '')})
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({text: text.slice(end)})
  return parts
}

/** Findings about columns that the data do not have. */
export function columnFindings(
  parts: readonly TextPart[],
  columns: readonly string[],
  id: DiagnosticId,
  place: Place
): readonly Diagnostic[] {
  return parts.flatMap((part) => {
    if (!('column' in part) || columns.includes(part.column)) return []
    const isBlock = /^[#/>^!&]|\s/u.test(part.column)
    const message = isBlock
      ? `这里只能写列名，不能写 \`{{${part.column}}}\`。`
      : `数据里没有 \`${part.column}\` 这一列。`
    const hint = didYouMean(part.column, columns) ?? `数据的列有：${columns.slice(0, 20).join('、')}。`
    return [diagnostic(id, place, message, hint)]
  })
}

/** The text with the cells of a row in place of the columns, and the columns of which the cell is empty. */
export function filledText(
  parts: readonly TextPart[],
  row: ReadonlyMap<string, string>
): {readonly text: string; readonly empty: readonly string[]} {
  const cell = (column: string): string => row.get(column) ?? ''
  return {
    text: parts.map((part) => ('text' in part ? part.text : cell(part.column))).join(''),
    empty: parts.flatMap((part) => ('column' in part && cell(part.column) === '' ? [part.column] : []))
  }
}

const open = '\uE004'
const close = '\uE005'
const mark = /\uE004(\d+)\uE005/gu

/**
 * Take expressions out of a YAML text, to which `{{` is the beginning of a mapping; lines stay where they are.
 * @returns the text with marks, and a function that puts the expressions back into a value of it
 */
export function withoutExpressions(yaml: string): {
  readonly yaml: string
  readonly restored: (value: string) => string
} {
  const taken: string[] = []
  return {
    yaml: yaml.replace(expression, (whole) => `${open}${taken.push(whole) - 1}${close}`),
    restored: (value) => value.replace(mark, (whole, index: string) => taken[Number(index)] ?? whole)
  }
}

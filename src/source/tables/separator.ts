/** 分隔符: which mark parts the cells of a text file. Decided by its header line; where that leaves a doubt, refused. */
import {diagnostic, type Report} from '../../diagnostics/diagnostic.js'
import {bounds} from './bounds.js'
import {nameKey} from './column-name.js'
import type {RequiredColumn} from './header.js'

/** What may part cells; 文本文件（制表符分隔） is how spreadsheets call the last. */
export type Separator = ',' | ';' | '\t'
const separators: readonly Separator[] = [',', ';', '\t']
const names: Readonly<Record<Separator, string>> = {',': '逗号', ';': '分号', '\t': '制表符'}

/**
 * The separator of a text; undefined after `data-header`.
 * @param text without its `sep=` line
 * @param firstLine line of the file on which it starts
 */
export function separatorOf(
  text: string,
  {path, firstLine, required}: {path: string; firstLine: number; required: readonly RequiredColumn[]},
  report: Report
): Separator | undefined {
  const lines = text.split('\n', bounds.titleRows)
  const at = headerLine(lines, required)
  const line = withoutQuotes(lines[at] ?? '')
  const present = separators.filter((separator) => line.includes(separator))
  const [first, second] = present
  const place = {path, line: firstLine + at}
  if (first === undefined) {
    if (!/[，；|]/u.test(line) || required.length === 1) return ','
    const [mark = ''] = /[，；|]/u.exec(line) ?? []
    const message = `表头里的各列用 \`${mark}\` 隔开，应为半角逗号、分号或制表符。`
    report(diagnostic('data-header', place, message, '请改用半角分隔符，或用电子表格软件另存为 CSV。'))
    return undefined
  }
  if (second === undefined) return first
  const complete = present.filter((separator) => hasAll(line.split(separator), required))
  if (required.length > 1 && complete.length === 1) return complete[0]
  const message = `表头里既有${present.map((separator) => names[separator]).join('又有')}，无法确定哪个是分隔符。`
  const hint = '请给含有这些符号的列名加上半角双引号，或在文件最前面加一行 `sep=,`（或 `sep=;`）。'
  report(diagnostic('data-header', place, message, hint))
  return undefined
}

/** The line with the most required columns, whatever parts them; without such columns the first that is no title. */
function headerLine(lines: readonly string[], required: readonly RequiredColumn[]): number {
  const counts = lines.map((line) => {
    const cells = new Set(line.split(/[,;\t，；|]/u).map((cell) => nameKey(cell.replace(/^\s*"|"\s*$/gu, ''))))
    return required.filter((column) => column.some((name) => cells.has(nameKey(name)))).length
  })
  const most = Math.max(...counts)
  if (most > 0) return counts.indexOf(most)
  const several = lines.findIndex(
    (line) =>
      withoutQuotes(line)
        .split(/[,;\t，；|]/u)
        .filter((cell) => cell.trim() !== '').length > 1
  )
  return several === -1
    ? Math.max(
        0,
        lines.findIndex((line) => line.trim() !== '')
      )
    : several
}

/** What is quoted parts nothing, but it is a cell. */
const withoutQuotes = (line: string): string => line.replace(/"(?:[^"]|"")*"/gu, 'x')

const hasAll = (cells: readonly string[], required: readonly RequiredColumn[]): boolean => {
  const keys = new Set(cells.map(nameKey))
  return required.every((column) => column.some((name) => keys.has(nameKey(name))))
}

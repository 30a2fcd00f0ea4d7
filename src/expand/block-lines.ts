/** Tables and lists that helpers make stand in paragraphs of their own, whatever stands around their line. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'
import type {MappedText} from './line-map.js'
import {blockValueOf, holdsBlocks, type Value} from './values.js'

/**
 * Set empty lines around every line that is nothing but the mark of blocks; report `query-place` for marks that share
 * their line.
 * @param path the file that the lines belong to
 */
export function settleBlockLines(
  {text, lineOf}: MappedText,
  values: readonly Value[],
  path: string,
  report: Report
): MappedText {
  if (values.every((value) => typeof value === 'string')) return {text, lineOf}
  const lines: string[] = []
  const sources: number[] = []
  const add = (line: string, source: number): void => void (lines.push(line), sources.push(source))
  for (const [index, line] of text.split('\n').entries()) {
    const source = lineOf(index + 1)
    if (blockValueOf(line, values) !== undefined) {
      add('', source)
      // An indent of U+3000 is habit; spaces can belong to the list around.
      add(line.replaceAll('\u3000', '').trimEnd(), source)
      add('', source)
      continue
    }
    if (holdsBlocks(line, values)) {
      const message = '这个查询给出整张表或名单，同一行还有别的内容。'
      report(
        diagnostic('query-place', {path, line: source}, message, '表和名单要单独占一段：请另起一行，只写这个查询。')
      )
    }
    add(line, source)
  }
  return {
    text: lines.join('\n'),
    lineOf: (line) => sources[Math.min(Math.max(line, 1), sources.length) - 1] ?? lineOf(1)
  }
}

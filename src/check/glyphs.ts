/** Characters that no font on this machine has: listed with their counts and places, because a page must not lose them. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import type {GongwenNode} from '../gongwen/nodes.js'

/** Places that one message names before it says 等. */
const placesNamed = 5

/**
 * One finding for each character that has no glyph.
 * @param missing characters in the order in which the text has them, with the node each stands in
 * @param fileOf the file whose lines a node names
 */
export function glyphFindings(
  missing: readonly {readonly character: string; readonly node: GongwenNode}[],
  fileOf: (node: GongwenNode) => string
): Diagnostic[] {
  const places = new Map<string, {character: string; path: string; lines: (number | undefined)[]}>()
  for (const {character, node} of missing) {
    const path = fileOf(node)
    const found = places.get(character + path) ?? {character, path, lines: []}
    found.lines.push(node.position?.start.line)
    places.set(character + path, found)
  }
  return [...places.values()].map(({character, path, lines}) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    const named = [...new Set(lines)].filter((line) => line !== undefined)
    const where =
      named.length === 0
        ? ''
        : `，在第 ${named.slice(0, placesNamed).join('、')} 行${named.length > placesNamed ? '等处' : ''}`
    return diagnostic(
      'glyph-available',
      {path, line: named[0]},
      `本机没有一种字体含有“${character}”（U+${code}），共 ${lines.length} 处${where}。`,
      '请安装含有该字的字体后重新生成（`yinfa doctor` 列出正在使用的字体），或核对是否为误输入的字。'
    )
  })
}

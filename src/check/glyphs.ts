/** Characters that no font on this machine has: listed with their counts and places, because a page must not lose them. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import type {GongwenNode} from '../gongwen/nodes.js'

/** Places that one message names before it says 等. */
const placesNamed = 5

/**
 * One finding for each character that has no glyph.
 * @param missing characters in the order in which the text has them, with the node each stands in
 * @param path the document's file
 */
export function glyphFindings(
  missing: readonly {readonly character: string; readonly node: GongwenNode}[],
  path: string
): Diagnostic[] {
  const places = new Map<string, (number | undefined)[]>()
  for (const {character, node} of missing) {
    places.set(character, [...(places.get(character) ?? []), node.position?.start.line])
  }
  return [...places].map(([character, lines]) => {
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

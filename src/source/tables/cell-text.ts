/** What may stand in a cell: text that prints as it reads. */
import {type Diagnostic, diagnostic, type Place} from '../../diagnostics/diagnostic.js'
import {badCharacters} from '../../gongwen/characters.js'
import {bounds} from './bounds.js'

/** ASCII, CJK punctuation, common ideographs, full-width forms: nearly every cell holds nothing else. */
const harmless = /^[\n\u0020-\u007e\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e“”‘’—…·×℃]*$/u

/** Radicals look like the ideographs that are made of them. */
const radical = /[\u2e80-\u2fd5]/u

/** Compatibility ideographs look like the ideograph that they are not (U+F9D1 六). */
const compatibility = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u

/** Whether a text needs no closer look: nearly none does. */
export const isHarmless = (text: string): boolean => text.length <= bounds.cell && harmless.test(text)

/** Findings about the text of one cell: `data-character`, `data-radical`, `data-cell`. */
export function cellFaults(text: string, place: Place): readonly Diagnostic[] {
  if (text.length > bounds.cell) {
    const message = `这一格有 ${text.length} 个字符，超过了 ${bounds.cell} 的上限。`
    return [diagnostic('data-cell', place, message, '请检查是否少了引号，或把长文字移到 Markdown 里。')]
  }
  if (isHarmless(text)) return []
  return [
    ...badCharacters(text).map(({index, name, what, hint}) => {
      const id = radical.test(text.charAt(index)) ? 'data-radical' : 'data-character'
      return diagnostic(id, place, `第 ${index + 1} 个字符是 ${name}（${what}）。`, `${hint}。`)
    }),
    ...compatibilityFaults(text, place)
  ]
}

function compatibilityFaults(text: string, place: Place): readonly Diagnostic[] {
  const match = compatibility.exec(text)
  const [character = ''] = match ?? []
  const plain = character.normalize('NFKC')
  if (match === null || plain === character) return []
  const message = `第 ${match.index + 1} 个字符“${character}”是兼容汉字（${codeOf(character)}），不是通常的“${plain}”。`
  return [diagnostic('data-radical', place, message, `请重新输入“${plain}”（${codeOf(plain)}）。`)]
}

const codeOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`

/** Full-width traps in YAML: marks that look right on a Chinese keyboard and mean something else to YAML. */
import {type Diagnostic, diagnostic} from '../diagnostics/diagnostic.js'
import {shortened} from './shortened.js'

/** What `mendTraps` is given besides the text. */
export interface TrapOptions {
  readonly path: string
  /** Line of the file on which the text starts. */
  readonly firstLine: number
  /** Every word that is a key somewhere in this kind of file. */
  readonly keyWords: ReadonlySet<string>
  /** 0-based lines that are text inside quotes or a block, where every mark is the author's. */
  readonly textLines: ReadonlySet<number>
}

/** What was found, and the text as it was meant, so that everything else in it can be checked in the same run. */
export interface Mended {
  readonly text: string
  readonly findings: readonly Diagnostic[]
}

/** A trap: where it is, what it says to the reader, and the line as it was meant. */
interface Trap {
  readonly column: number
  readonly message: string
  readonly hint: string
  readonly mended: string
}

type Finder = (line: string, keyWords: ReadonlySet<string>) => Trap | undefined

const indentation: Finder = (line) => {
  const [indent = ''] = /^[ \t\u3000\u00A0]*/u.exec(line) ?? []
  const column = indent.search(/[\t\u3000\u00A0]/u) + 1
  if (column === 0 || indent.length === line.length) return undefined
  const tab = indent[column - 1] === '\t'
  const name = tab ? '制表符（Tab）' : indent[column - 1] === '\u3000' ? '全角空格' : '不间断空格'
  const mended = indent.replace(/[\t\u3000]/gu, '  ').replace(/\u00A0/gu, ' ')
  return {
    column,
    message: `行首的缩进用了${name}，信息头里只能用半角空格缩进。`,
    hint: `请把${name}删去，或换成半角空格。`,
    mended: mended + line.slice(indent.length)
  }
}

const listDash: Finder = (line) => {
  const match = /^(\s*)([－—–―])[ \u3000]*(?=[^－—–―\s])/u.exec(line)
  if (match === null) return undefined
  const [all, indent = '', dash = ''] = match
  return {
    column: indent.length + 1,
    message: `列表项前面是 \`${dash}\`，应为半角减号加一个空格 \`- \`。`,
    hint: '请切换到半角输入后重写这一行的开头。',
    mended: `${indent}- ${line.slice(all.length)}`
  }
}

const fullWidthColon: Finder = (line, keyWords) => {
  const match = /^(\s*(?:- +)?)(["']?)([^\s:："'#]{1,30})\2\s*：[\s\u3000]*/u.exec(line)
  if (match === null) return undefined
  const [all, lead = '', , key = ''] = match
  if (!keyWords.has(key)) return undefined
  const rest = line.slice(all.length)
  return {
    column: line.indexOf('：') + 1,
    message: `\`${key}\` 后面是全角冒号 \`：\`，应为半角冒号加一个空格：\`${key}: \`。`,
    hint: `请改为 \`${key}: ${shortened(rest)}\`；如果这一行确实是文字而不是一项，请给整个值加上引号。`,
    mended: `${lead}${key}: ${rest}`.trimEnd()
  }
}

const spaceAfterColon: Finder = (line) => {
  const match = /^(\s*(?:- +)?[^\s:：#][^:：]*:)([ \t]*[\u3000\u00A0][ \t\u3000\u00A0]*)/u.exec(line)
  return match === null ? undefined : wideSpace(line, match[1] ?? '', match[2] ?? '', '冒号')
}

const spaceAfterDash: Finder = (line) => {
  const match = /^(\s*-)([ \t]*[\u3000\u00A0][ \t\u3000\u00A0]*)/u.exec(line)
  return match === null ? undefined : wideSpace(line, match[1] ?? '', match[2] ?? '', '列表的减号')
}

function wideSpace(line: string, lead: string, space: string, after: string): Trap {
  const name = space.includes('\u3000') ? '全角空格' : '不间断空格'
  return {
    column: lead.length + space.search(/[\u3000\u00A0]/u) + 1,
    message: `${after}后面有${name}，应为一个半角空格。`,
    hint: `请删去${name}，只留一个半角空格。`,
    mended: `${lead} ${line.slice(lead.length + space.length)}`
  }
}

const missingSpace: Finder = (line, keyWords) => {
  const match = /^(\s*(?:- +)?)([^\s:："'#]{1,30}):(?=[^\s:/])/u.exec(line)
  if (match === null || !keyWords.has(match[2] ?? '')) return undefined
  const [all, , key = ''] = match
  return {
    column: all.length + 1,
    message: `\`${key}:\` 后面缺一个空格。`,
    hint: `请改为 \`${key}: ${shortened(line.slice(all.length))}\`。`,
    mended: `${all} ${line.slice(all.length)}`
  }
}

const finders: readonly Finder[] = [
  indentation,
  listDash,
  spaceAfterDash,
  fullWidthColon,
  spaceAfterColon,
  missingSpace
]

/**
 * Find the traps of a YAML text line by line and mend them in a copy. One line may hold several.
 * @param text YAML
 * @returns findings in line order, id `full-width-syntax`
 */
export function mendTraps(text: string, options: TrapOptions): Mended {
  const findings: Diagnostic[] = []
  const lines = text.split('\n').map((original, index) => {
    if (options.textLines.has(index) || /^\s*(?:#|$)/u.test(original)) return original
    let line = original
    for (const find of finders) {
      const trap = find(line, options.keyWords)
      if (trap === undefined) continue
      const place = {path: options.path, line: options.firstLine + index, column: trap.column}
      findings.push(diagnostic('full-width-syntax', place, trap.message, trap.hint))
      line = trap.mended
    }
    return unindented(original, line, options.keyWords)
  })
  return {text: lines.join('\n'), findings}
}

/** A known key behind nothing but full-width spaces was meant to stand at the margin. */
function unindented(original: string, line: string, keyWords: ReadonlySet<string>): string {
  const match = /^[\u3000\u00A0]+([^\s:：]+)/u.exec(original)
  return match !== null && keyWords.has((match[1] ?? '').replace(/[:：].*$/u, '')) ? line.trimStart() : line
}

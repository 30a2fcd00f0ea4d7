/** Bytes → text: BOM, else strict UTF-8, else strict GB18030 where the text proves it. Never guesses, never U+FFFD. */
import {diagnostic, type Report} from '../diagnostics/diagnostic.js'

/** What `decodeText` is given besides the bytes. */
export interface DecodeOptions {
  /** Workspace-relative path, for messages. */
  readonly path: string
  readonly report: Report
  /** Whether text decoded from GB18030 reads like this kind of file; without it GB18030 is not tried. */
  readonly proves?: (text: string) => boolean
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/**
 * The text of a file with `\n` line ends (CRLF and CR count as one line end, so line numbers stay the editor's).
 * Reports `file-encoding` and returns undefined when the bytes are no text that can be read without loss.
 */
export function decodeText(bytes: Uint8Array, options: DecodeOptions): string | undefined {
  const {path, report, proves} = options
  const marked = markedEncoding(bytes)
  const text = attempt(marked ?? 'utf-8', bytes)
  if (text !== undefined) return checked(text, path, report)
  if (marked === undefined && proves !== undefined && !isDamagedUtf8(bytes)) {
    const chinese = attempt('gb18030', bytes)
    if (chinese !== undefined && proves(chinese)) return checked(chinese, path, report)
  }
  const position = firstBadByte(marked ?? 'utf-8', bytes)
  const name = marked === 'utf-16le' || marked === 'utf-16be' ? 'UTF-16' : 'UTF-8'
  report(
    diagnostic(
      'file-encoding',
      {path, line: lineOfByte(bytes, position)},
      `文件从第 ${position} 个字节起不是有效的 ${name} 文字${marked === undefined ? '，也不能确认是 GB18030 编码' : ''}。`,
      '请用编辑器打开原文件，核对文字无误后另存为 UTF-8 编码。'
    )
  )
  return undefined
}

function markedEncoding(bytes: Uint8Array): Encoding | undefined {
  const [first, second, third] = bytes
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  return undefined
}

function attempt(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true}).decode(bytes)
  } catch {
    return undefined
  }
}

/**
 * A damaged UTF-8 text must not pass as GB18030: most pairs of its bytes are valid there and give other, wrong
 * characters. Text that really is GB18030 yields next to no Chinese when read as UTF-8.
 */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  const lossy = new TextDecoder('utf-8').decode(bytes)
  const broken = lossy.match(/\uFFFD/gu)?.length ?? 0
  const chinese = lossy.match(/[\u3000-\u303F\u4E00-\u9FFF\uFF00-\uFFEF]/gu)?.length ?? 0
  return chinese > broken
}

/** 1-based number of the byte that ends the shortest undecodable beginning; the last one for a file cut short. */
function firstBadByte(encoding: Encoding, bytes: Uint8Array): number {
  const decodable = (length: number): boolean => {
    try {
      new TextDecoder(encoding, {fatal: true}).decode(bytes.subarray(0, length), {stream: true})
      return true
    } catch {
      return false
    }
  }
  let good = 0
  let bad = bytes.length
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (decodable(middle)) good = middle
    else bad = middle
  }
  return bad
}

function lineOfByte(bytes: Uint8Array, position: number): number {
  let line = 1
  for (let index = 0; index < position - 1; index++) {
    if (bytes[index] === 0x0a || (bytes[index] === 0x0d && bytes[index + 1] !== 0x0a)) line++
  }
  return line
}

function checked(raw: string, path: string, report: Report): string | undefined {
  const text = raw.replace(/\r\n?/gu, '\n')
  const bad = /[\0\uFFFD]/u.exec(text)
  if (bad === null) return text
  const before = text.slice(0, bad.index).split('\n')
  const place = {path, line: before.length, column: (before.at(-1) ?? '').length + 1}
  report(
    bad[0] === '\0'
      ? diagnostic(
          'file-encoding',
          place,
          '文件里有空字符（NUL），不是普通文本文件。',
          '如果是没有 BOM 的 UTF-16 文件，请另存为 UTF-8；如果是 Word 等其他格式，请改用文本文件。'
        )
      : diagnostic(
          'file-encoding',
          place,
          '文件里有替换字符 U+FFFD（�），说明此前转换编码时已经丢失了文字。',
          '请从原文件找回这个字，改正后另存为 UTF-8 编码。'
        )
  )
  return undefined
}

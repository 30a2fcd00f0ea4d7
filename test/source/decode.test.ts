import {describe, expect, test} from 'vitest'
import fc from 'fast-check'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {decodeText} from '../../src/source/decode.js'
import {load} from './load.js'

const text = '---\n标题: 镕、喆、𠀀\n---\n正文\n'
const utf8 = new TextEncoder().encode(text)
const proves = (decoded: string): boolean => decoded.includes('标题:')

function decode(bytes: Uint8Array, proof: ((decoded: string) => boolean) | null = proves) {
  const findings: Diagnostic[] = []
  const report = (finding: Diagnostic) => void findings.push(finding)
  const decoded = decodeText(bytes, proof === null ? {path: 'a.md', report} : {path: 'a.md', report, proves: proof})
  return {decoded, findings}
}

const utf16 = (bigEndian: boolean): Uint8Array => {
  const buffer = Buffer.from(`\uFEFF${text}`, 'utf16le')
  return bigEndian ? buffer.swap16() : buffer
}
/** 标题: 通知 in GB18030 after a fence. */
const gb = Uint8Array.from([...Buffer.from('---\n'), 0xb1, 0xea, 0xcc, 0xe2, 0x3a, 0x20, 0xcd, 0xa8, 0xd6, 0xaa])

describe('text is read in every encoding that can be told for certain', () => {
  test.each([
    ['UTF-8', utf8],
    ['UTF-8 with BOM', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8])],
    ['UTF-16 LE with BOM', utf16(false)],
    ['UTF-16 BE with BOM', utf16(true)]
  ])('%s', (_, bytes) => {
    expect(decode(bytes)).toEqual({decoded: text, findings: []})
  })

  test('GB18030 is believed when the decoded text shows a known key', () => {
    expect(decode(gb)).toEqual({decoded: '---\n标题: 通知', findings: []})
  })

  test('a rare character outside GBK survives in its four-byte form', () => {
    expect(decode(Uint8Array.from([...gb, 0x95, 0x32, 0x82, 0x36])).decoded).toBe('---\n标题: 通知𠀀')
  })

  test('every string of Unicode scalar values comes back from UTF-8', () => {
    const anyText = fc
      .string({unit: 'grapheme'})
      .filter((value) => !/[\0\r\uFFFD]/u.test(value) && !value.startsWith('\uFEFF'))
    fc.assert(
      fc.property(anyText, (value) => {
        expect(decode(new TextEncoder().encode(value)).decoded).toBe(value)
      })
    )
  })
})

describe('bytes that are no text are refused with their place', () => {
  test('GB18030 without a known key is not believed, and the first bad byte is named', () => {
    const {decoded, findings} = decode(gb, () => false)
    expect(decoded).toBeUndefined()
    expect(findings[0]?.message).toBe('文件从第 5 个字节起不是有效的 UTF-8 文字，也不能确认是 GB18030 编码。')
    expect(findings[0]?.place).toEqual({path: 'a.md', line: 2})
  })

  test('a fragment without proof is never tried as GB18030', () => {
    expect(decode(gb, null).decoded).toBeUndefined()
  })

  test('UTF-8 with one damaged byte is not read as GB18030, whose pairs it would fill with wrong characters', () => {
    const damaged = new TextEncoder().encode('---\n标题: 教育部关于开展教育信息化试点工作的通知\n---\n正文\n')
    damaged[60] = 0xff
    const {decoded, findings} = decode(damaged, () => true)
    expect(decoded).toBeUndefined()
    expect(findings[0]?.message).toContain('文件从第 61 个字节起')
  })

  test('a file cut off inside a character names its end', () => {
    const {findings} = decode(utf8.subarray(0, 8), () => false)
    expect(findings[0]?.message).toContain('文件从第 8 个字节起')
  })

  test.each([
    ['NUL', Buffer.from('甲\n乙\0丙'), '文件里有空字符（NUL），不是普通文本文件。'],
    ['U+FFFD', Buffer.from('甲\n乙\uFFFD丙'), '文件里有替换字符 U+FFFD（�），说明此前转换编码时已经丢失了文字。'],
    ['U+FFFD as GB18030 writes it', Uint8Array.from([...gb, 0x0a, 0x84, 0x31, 0xa4, 0x37]), '替换字符']
  ])('%s', (_, bytes, message) => {
    const {decoded, findings} = decode(bytes)
    expect(decoded).toBeUndefined()
    expect(findings[0]?.id).toBe('file-encoding')
    expect(findings[0]?.message).toContain(message)
    expect(findings[0]?.place.line).toBeGreaterThan(1)
  })

  test('a UTF-16 file of odd length is refused', () => {
    expect(decode(utf16(false).subarray(0, 9)).findings[0]?.message).toContain('不是有效的 UTF-16 文字')
  })
})

test.each(['\r\n', '\r', '\n'])('line numbers are those of the editor with line end %j', (end) => {
  const {said} = load(['---', '标题: 甲', '附住: 乙', '---', '正文'].join(end))
  expect(said).toContain('3:1 front-matter-key 没有 `附住` 这一项。 → 您是不是想写 `附件`（attachments）？')
})

test('a document in GB18030 loads', () => {
  const loaded = load(gb)
  expect(loaded.findings.map(({id}) => id)).toEqual(['front-matter-fence'])
})

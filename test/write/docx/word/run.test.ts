import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {addressOf} from '../../../../src/write/docx/word/link.js'
import {run, textOf} from '../../../../src/write/docx/word/run.js'
import {textOf as readText} from '../read.js'

describe('a run', () => {
  test('reads back as its text, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme'}), (text) => {
        fc.pre(!/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
        expect(readText(run(text))).toBe(text)
      })
    )
  })
  test.each([' 甲', '甲 ', '\u3000甲', '甲\u2002', '\t', ' '])('keeps the white space at the ends of %j', (text) => {
    expect(textOf(text)).toContain('xml:space="preserve"')
  })
  test('says nothing of white space where there is none to lose', () => {
    expect(run('甲 乙', 'strong')).toBe('<w:r><w:rPr><w:rStyle w:val="strong"/></w:rPr><w:t>甲 乙</w:t></w:r>')
  })
})

describe('an address', () => {
  test.each([
    ['https://a.cn/b?c#d', 'https://a.cn/b?c', 'd'],
    ['https://a.cn/#d#e', 'https://a.cn/', 'd#e'],
    ['https://a.cn/b', 'https://a.cn/b', undefined],
    ['https://a.cn/#', 'https://a.cn/#', undefined]
  ])('%s keeps the place within it apart, as Word does', (href, target, anchor) => {
    expect(addressOf(href)).toEqual({target, anchor})
  })
  test('keeps together what Word cannot hold apart', () => {
    const href = `https://a.cn/#${'d'.repeat(256)}`
    expect(addressOf(href)).toEqual({target: href, anchor: undefined})
  })
})

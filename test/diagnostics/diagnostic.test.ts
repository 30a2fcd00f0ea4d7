import {expect, test} from 'vitest'
import {diagnostic, placeText} from '../../src/diagnostics/diagnostic.js'

test('nothing of a file that a message quotes moves the cursor of a terminal, colours it or turns it round', () => {
  const {message, hint} = diagnostic(
    'file-found',
    {path: 'a.md'},
    '没有 `\u001b[2J甲\r乙\u202e`。',
    '改为 `\u009b1m`。'
  )
  expect(message).toBe('没有 `<U+001B>[2J甲<U+000D>乙<U+202E>`。')
  expect(hint).toBe('改为 `<U+009B>1m`。')
})

test('a message without such characters stays as it is', () => {
  const text = '〔2012〕\u3000“𠮷”：\u200d\u{e0100}。'
  expect(diagnostic('file-found', {path: 'a.md'}, text)).toMatchObject({message: text, hint: undefined})
})

test.each([
  [{path: 'a\n\u001b[1mb.md', line: 3, column: 1}, 'a<U+000A><U+001B>[1mb.md:3:1'],
  [{path: 'a.xlsx', sheet: '名\t单', cell: 'C4'}, 'a.xlsx 名<U+0009>单!C4'],
  [{path: 'a.md', field: '数据.\u0007'}, 'a.md （数据.<U+0007>）']
])('nor does a place: %j', (place, text) => {
  expect(placeText(place)).toBe(text)
})

test('a place with a line does not show its reader the code name of a field', () => {
  expect(placeText({path: 'a.md', line: 4, column: 7, field: 'documentNumber'})).toBe('a.md:4:7')
  expect(placeText({path: 'a.csv', line: 4, column: 7, cell: 'B4'})).toBe('a.csv:4:7 （B4）')
})

import fc from 'fast-check'
import {expect, test} from 'vitest'
import {badCharacters} from '../../src/gongwen/characters.js'

test.each([
  ['零宽空格', '试\u200b点', 'U+200B'],
  ['字节序标记', '试\ufeff点', 'U+FEFF'],
  ['从右到左控制符', '试\u202e点', 'U+202E'],
  ['方向隔离符', '试\u2066点', 'U+2066'],
  ['软连字符', '试\u00ad点', 'U+00AD'],
  ['控制字符', '试\u0007点', 'U+0007'],
  ['行分隔符', '试\u2028点', 'U+2028'],
  ['替换字符', '试\ufffd点', 'U+FFFD'],
  ['非字符', '试\uffff点', 'U+FFFF'],
  ['补充平面的非字符', '试\u{1fffe}点', 'U+1FFFE'],
  ['孤立代理码元', '试\ud842点', 'U+D842'],
  ['专用区字符', '试\ue000点', 'U+E000'],
  ['字形选择符', '葛\u{e0100}', 'U+E0100'],
  ['表情的字形选择符', '☑\ufe0f', 'U+FE0F']
])('a %s is named', (_name, text, expected) => {
  expect(badCharacters(text).map(({name}) => name)).toEqual([expected])
})

test('a Kangxi radical that came out of a PDF is told apart from the ideograph it looks like', () => {
  expect(badCharacters('\u2f2f作')).toEqual([
    {index: 0, name: 'U+2F2F', what: '部首符号“\u2f2f”，不是汉字“工”', hint: '请改为汉字“工”（U+5DE5）'}
  ])
})

test.each(['镕喆堃昇祎', '𠮷', '〇', '“”‘’——……·', '①⑳㈠℃㎡', '⿰亻某', '\t\n', '䶮㙍'])('%s can be printed', (text) => {
  expect(badCharacters(text)).toEqual([])
})

test('each bad character is named once, at its first place', () => {
  expect(badCharacters('一\u200b二\u200b三\u200e').map(({index, name}) => [index, name])).toEqual([
    [1, 'U+200B'],
    [5, 'U+200E']
  ])
})

test('ideographs are never refused', () => {
  fc.assert(
    fc.property(fc.integer({min: 0x4e00, max: 0x9fff}), (codePoint) => {
      expect(badCharacters(String.fromCodePoint(codePoint))).toEqual([])
    })
  )
})

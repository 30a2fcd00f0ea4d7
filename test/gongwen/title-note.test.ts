import {expect, test} from 'vitest'
import {blocksOf} from './read.js'
import {withTitleNote} from '../../src/gongwen/from-mdast/title-note.js'

const typesOf = (markdown: string): readonly string[] => withTitleNote(blocksOf(markdown)).map(({type}) => type)

test('a remark in brackets below the title is its 题注', () => {
  expect(typesOf('（排名不分先后）\n\n一、区域试点单位')[0]).toBe('titleNote')
})

test.each([
  ['a numbered heading', '（一）总体要求\n\n各地要落实。'],
  ['a remark inside a text', '（一）和（二）\n\n各地要落实。'],
  ['a remark that is all there is', '（略）'],
  ['a text that ends with a remark', '名单如下（排名不分先后）\n\n甲'],
  ['a remark further below', '各地要落实。\n\n（排名不分先后）']
])('%s is none', (_, markdown) => {
  expect(typesOf(markdown)).not.toContain('titleNote')
})

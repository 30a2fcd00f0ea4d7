import {expect, test} from 'vitest'
import type {Nodes, Root} from 'mdast'
import {parseMarkdown} from '../../src/parse/markdown.js'

const parse = (markdown: string): Root => {
  const {root} = parseMarkdown(markdown)
  if (root === undefined) throw new Error('refused')
  return root
}
/** The types of what stands in the first paragraph, with the text of each. */
const inline = (markdown: string): string[][] => {
  const [first] = parse(markdown).children
  return first?.type === 'paragraph' ? first.children.map((node) => [node.type, textOf(node)]) : []
}
const textOf = (node: Nodes): string =>
  'value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : ''

test('a run-in heading in strong is strong although 。** stands before a Han character', () => {
  expect(inline('**（二）申报。**各地的申报工作')).toEqual([
    ['strong', '（二）申报。'],
    ['text', '各地的申报工作']
  ])
})

test('single tildes are ranges, not struck-out text', () => {
  expect(inline('1~3月和5~6月')).toEqual([['text', '1~3月和5~6月']])
})

test.each([
  ['请发送至kjsxxh@moe.edu.cn。', 'kjsxxh@moe.edu.cn', 'mailto:kjsxxh@moe.edu.cn'],
  ['登录http://www.moe.gov.cn查看，并于月底前填报。', 'http://www.moe.gov.cn', 'http://www.moe.gov.cn'],
  ['网站（www.moe.gov.cn）下载', 'www.moe.gov.cn', 'http://www.moe.gov.cn'],
  ['见https://a.cn/x?a=1&b=2，下同', 'https://a.cn/x?a=1&b=2', 'https://a.cn/x?a=1&b=2'],
  ['see (http://a.cn/b_(c)).', 'http://a.cn/b_(c)', 'http://a.cn/b_(c)'],
  ['（见[http://a.cn/b(c)).]!)', 'http://a.cn/b(c)', 'http://a.cn/b(c)'],
  [`见http://a.cn/b${'.)'.repeat(100_000)}。`, 'http://a.cn/b', 'http://a.cn/b']
])('in %s only the address is a link', (markdown, text, url) => {
  const [first] = parse(markdown).children
  const links = first?.type === 'paragraph' ? first.children.filter((node) => node.type === 'link') : []
  expect(links.map((link) => [textOf(link), link.url])).toEqual([[text, url]])
  expect(first === undefined ? '' : textOf(first)).toBe(markdown)
})

test('strong text after an address stays strong', () => {
  expect(inline('登录http://a.cn，**务必**填报')).toEqual([
    ['text', '登录'],
    ['link', 'http://a.cn'],
    ['text', '，'],
    ['strong', '务必'],
    ['text', '填报']
  ])
})

test('the pieces around an address have exact positions', () => {
  const markdown = '第一行\n请发送至 a\\_b 和 kjs@moe.cn。完'
  const [first] = parse(markdown).children
  const pieces = first?.type === 'paragraph' ? first.children : []
  expect(pieces.map(({position}) => markdown.slice(position?.start.offset, position?.end.offset))).toEqual([
    '第一行\n请发送至 a\\_b 和 ',
    'kjs@moe.cn',
    '。完'
  ])
  expect(pieces[1]?.position?.start).toMatchObject({line: 2, column: 13})
})

test('an address that an expression touches is no link, since nobody knows yet where it leads', () => {
  expect(inline('https://a.cn/\ue000')).toEqual([['text', 'https://a.cn/\ue000']])
})

test('indented text is text', () => {
  expect(parse('        （一）总体要求\n\n\t1．目标').children.map((node) => node.type)).toEqual([
    'paragraph',
    'paragraph'
  ])
})

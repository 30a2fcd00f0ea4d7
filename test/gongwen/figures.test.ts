/** Figures and footnotes as staff write them in Markdown. */
import {describe, expect, test} from 'vitest'
import * as build from '../../src/gongwen/build.js'
import type * as G from '../../src/gongwen/nodes.js'
import {read, withoutPositions} from './read.js'

const blocksOf = (markdown: string): G.GongwenNode[] => {
  const {mainBody, findings} = read(markdown)
  expect(findings).toEqual([])
  return (mainBody?.children ?? [])
    .filter(({type}) => !['title', 'recipients', 'signatureBlock'].includes(type))
    .map((node) => withoutPositions(node))
}

describe('figures', () => {
  test('an image alone in its paragraph, its title the caption', () => {
    expect(blocksOf('![分布图](map.png "图1 分布")')).toEqual([build.figure('map.png', '分布图', '图1 分布')])
  })
  test('a width above it', () => {
    expect(blocksOf('{宽 60％}\n![分布图](<图 一.png>)')).toEqual([build.figure('图 一.png', '分布图', null, 0.6)])
  })
  test.each([
    'https://example.cn/a.png',
    'data:image/png;base64,AA',
    '/etc/a.png',
    '../../a.png',
    'C:\\a.png',
    'a.png?x'
  ])('%s is refused: pictures stand in the workspace', (path) => {
    expect(read(`![图](<${path}>)`).findings).toContainEqual(
      expect.objectContaining({id: 'body-image', severity: 'error'})
    )
  })
  test('an image in the middle of a text is refused', () => {
    expect(read('见![图](a.png)所示。').findings).toMatchObject([{id: 'body-image', severity: 'error'}])
  })
  test('an image without words for those who cannot see it is refused', () => {
    expect(read('![](a.png)').findings).toMatchObject([{id: 'figure-text', severity: 'error'}])
  })
  test('an option that figures do not have is refused', () => {
    expect(read('{宽 200%}\n![图](a.png)').findings).toMatchObject([{id: 'table-option'}])
  })
})

describe('footnotes', () => {
  const notesOf = (markdown: string): G.Footnote[] =>
    read(markdown).tree.children.flatMap((child) => (child.type === 'footnote' ? [withoutPositions(child)] : []))

  test('are numbered in the order of their references, whatever their labels are', () => {
    const markdown = '先[^b]后[^a]。\n\n[^a]: 甲。\n\n[^b]: 乙**着重**。'
    expect(blocksOf(markdown)).toEqual([
      build.paragraph('先', build.footnoteReference(1), '后', build.footnoteReference(2), '。')
    ])
    expect(notesOf(markdown)).toEqual([build.footnote(1, '乙', build.strong('着重'), '。'), build.footnote(2, '甲。')])
  })
  test('stand in headings and tables too', () => {
    expect(
      notesOf('## 一、总则[^1]\n\n| 省[^2] |\n| - |\n| 甲[^3] |\n\n[^1]: 一\n[^2]: 二\n[^3]: 三').map(
        ({number}) => number
      )
    ).toEqual([1, 2, 3])
  })
  test.each([
    ['no text', '正文[^9]。', /没有注文/],
    ['no reference', '正文。\n\n[^1]: 注。', /没有用到/],
    ['two references', '甲[^1]乙[^1]。\n\n[^1]: 注。', /用了两次/],
    ['several paragraphs', '甲[^1]。\n\n[^1]: 注。\n\n    又一段。', /一段文字/],
    ['notes of its own', '甲[^1]。\n\n[^1]: 注[^2]。\n\n[^2]: 又注。', /又有脚注/]
  ])('one with %s is an error', (_, markdown, message) => {
    const {findings} = read(markdown)
    expect(findings).toMatchObject([{id: 'body-footnote', severity: 'error'}])
    expect(findings[0]?.message).toMatch(message)
  })
  test('an escaped mark is text', () => {
    expect(blocksOf('写作 \\[^1]。')).toEqual([build.paragraph('写作 [^1]。')])
  })
})

import {expect, test} from 'vitest'
import {gongwen, mainBody, paragraph, title} from '../../src/gongwen/build.js'
import type * as G from '../../src/gongwen/nodes.js'
import {settleTitles} from '../../src/layout/settle-titles.js'

const settled = (node: G.Title, make: (node: G.Title) => G.Gongwen['children'][number]): readonly unknown[] =>
  settleTitles(gongwen({genre: 'notice', variant: 'letter'}, make(node))).children.flatMap((part) =>
    part.children.map((child) => ('lines' in child ? child.lines : null))
  )
const long = '教育部关于公布第一批教育信息化试点单位名单的通知'
const parts: readonly ((node: G.Title) => G.Gongwen['children'][number])[] = [
  (node) => mainBody(node, paragraph('现予公布。')),
  (node) => ({type: 'enclosure', children: [node, paragraph('现予公布。')]}),
  (node) => ({type: 'attachment', number: null, children: [node, paragraph('现予公布。')]})
]

test.each(parts)('the title of a part has its lines when the tree is settled', (make) => {
  expect(settled(title(long), make)).toEqual([['教育部关于公布第一批', '教育信息化试点单位名单的通知'], null])
})

test('lines that the author fixed stay', () => {
  const own = ['教育部关于公布', '第一批教育信息化试点单位名单的通知']
  expect(settled(title(long, own), (node) => mainBody(node))).toEqual([own])
})

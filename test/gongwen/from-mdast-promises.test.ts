import fc from 'fast-check'
import {expect, test} from 'vitest'
import {paragraph, text} from '../../src/gongwen/build.js'
import {walk} from '../../src/gongwen/walk.js'
import {blocksOf, plain, read, withoutPositions} from './read.js'

test.each([
  ['- 甲\n- 乙', 'body-markup', 1, '甲乙'],
  ['> 甲', 'body-markup', 1, '甲'],
  ['甲\n\n---\n\n乙', 'body-markup', 3, '甲乙'],
  ['```\n甲\n乙\n```', 'body-markup', 1, '甲乙'],
  ['甲~~乙~~', 'body-markup', 1, '甲~~乙~~'],
  ['甲<br>乙', 'body-markup', 1, '甲<br>乙'],
  ['甲\n\n<div>乙</div>', 'body-markup', 3, '甲<div>乙</div>'],
  ['甲`乙`', 'body-markup', 1, '甲乙'],
  ['甲![图](a.png)', 'body-image', 1, '甲图'],
  ['甲[^1]。', 'body-footnote', 1, '甲[^1]。'],
  ['甲\n\n        乙', 'body-indent', 3, '甲乙'],
  ['[甲](javascript:alert(1))', 'link-target', 1, '甲'],
  ['[甲](data:text/html,x)', 'link-target', 1, '甲'],
  ['[甲](附件.docx)', 'link-target', 1, '甲'],
  ['甲\n乙&#x200B;丙', 'character-printable', 2, '甲乙\u200b丙'],
  ['', 'body-present', 1, '']
])('%j is reported as %s on line %i, and its text is printed', (markdown, id, line, printed) => {
  const {findings, blocks} = read(markdown)
  expect(findings.map((finding) => [finding.id, finding.place.line])).toEqual(id === undefined ? [] : [[id, line]])
  expect(blocks.map(plain).join('')).toBe(printed)
})

test('an address of 2,000 characters is a link, and messages about longer ones are short', () => {
  expect(read(`[甲](http://a.cn/${'a'.repeat(1988)})`).findings).toEqual([])
  for (const address of [`http://a.cn/${'a'.repeat(1989)}`, `data:${'a'.repeat(100_000)}`]) {
    const {findings, blocks} = read(`[${'甲'.repeat(1000)}](${address})`)
    expect(findings.map(({id}) => id)).toEqual(['link-target'])
    expect(findings[0]?.message.length).toBeLessThan(150)
    expect(blocks.map(plain)).toEqual(['甲'.repeat(1000)])
  }
})

test('a bullet list is reported once, however long it is', () => {
  expect(read('- 甲\n- 乙\n- 丙').findings).toHaveLength(1)
})

test('values of expressions are never markup, numbers or labels', () => {
  const values = ['**（一）甲。**', '1. 乙', '联系人：丙', '# 附件']
  const fill = (value: string): string =>
    value.replace(/\ue000(\d)/g, (_match, index: string) => values[Number(index)] ?? '')
  const {blocks} = read('\ue0000\n\n\ue0001\n\n\ue0002\n\n\ue0002\n\n\ue0003', {fill})
  expect(blocks.map(withoutPositions)).toEqual([0, 1, 2, 2, 3].map((index) => paragraph(values[index] ?? '')))
})

test('every node says where it stands in the file that staff edit', () => {
  const {tree} = read('## 一、甲\n\n**（一）乙。**丙\n续\n\n联系人：丁\n电话：1\n\n|戊|\n|-|\n|己|', {
    lineOf: (line) => line + 10
  })
  const lines: [string, number | undefined][] = []
  walk(tree, (node, ancestors) => {
    if (ancestors.some(({type}) => type === 'mainBody')) lines.push([node.type, node.position?.start.line])
  })
  expect(
    lines.filter(
      ([type]) => !['title', 'recipients', 'signatureBlock', 'issuerSignature', 'documentDate'].includes(type)
    )
  ).toEqual([
    ['heading', 11],
    ['text', 11],
    ['paragraph', 13],
    ['runInHeading', 13],
    ['text', 13],
    ['text', 13],
    ['contacts', 16],
    ['contact', 16],
    ['text', 16],
    ['contact', 17],
    ['text', 17],
    ['table', 19],
    ['tableRow', 19],
    ['tableCell', 19],
    ['text', 19],
    ['tableRow', 21],
    ['tableCell', 21],
    ['text', 21]
  ])
})

const han = fc.string({
  unit: fc.constantFrom(...'教育信息化试点工作，。、；：“”（）《》—…一二三12.3 '),
  minLength: 1,
  maxLength: 60
})
const compact = (value: string): string => value.replace(/\s+/g, '')

test('the printed text of a paragraph is the text of the Markdown, whatever it begins with', () => {
  const start = fc.constantFrom(
    '',
    '（一）',
    '1. ',
    '18.',
    '一、',
    '①',
    '**（二）申报。**',
    '联系人：',
    '**甲**',
    '2014. '
  )
  fc.assert(
    fc.property(
      fc.array(fc.tuple(start, han), {minLength: 1, maxLength: 5}),
      fc.constantFrom('\n', '\n\n'),
      (lines, between) => {
        const markdown = lines.map(([head, body]) => `${head}文${body.trim()}`).join(between)
        expect(compact(read(markdown).blocks.map(plain).join(''))).toBe(compact(markdown.replaceAll('**', '')))
      }
    )
  )
})

test('texts are never empty, never neighbours and never hold a line break', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('甲', 'a', '\n', '**', '乙。', '　', ' ', '[丙](https://a.cn)', '\\\n', '1. ')),
      (parts) => {
        walk(read(parts.join('')).tree, (node) => {
          if (node.type === 'text') expect(node.value).toMatch(/^[^\n]+$/)
          const children: readonly {readonly type: string}[] = 'children' in node ? node.children : []
          expect(children.some((child, index) => child.type === 'text' && children[index + 1]?.type === 'text')).toBe(
            false
          )
        })
      }
    )
  )
})

test('text builders and reader agree that an empty cell has no children', () => {
  const [found] = blocksOf('|甲|乙|\n|-|-|\n|丙||')
  const row = found?.type === 'table' ? found.children[1] : undefined
  const cells = row?.type === 'tableRow' ? row.children : []
  expect(cells.map(({children}) => children.map(withoutPositions))).toEqual([[text('丙')], []])
})

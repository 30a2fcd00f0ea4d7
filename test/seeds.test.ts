/**
 * The documents of the programme read word for word as the ministry published them. What the web pages lost or added is
 * one table: everything that is not in it must be equal, misprints and half-width marks included.
 */
import fs from 'node:fs'
import path from 'node:path'
import {describe, expect, test} from 'vitest'
import {walk} from '../src/gongwen/walk.js'
import {produce} from './documents.js'
import {printedText} from './write/html/printed-text.js'
import {withoutSpace} from './write/html/read-html.js'

/** What the published page says, what the document prints instead, and why. */
type Difference = readonly [why: string, published: string, printed: string]

const seeds: Readonly<Record<string, {readonly fixture: string; readonly differences: readonly Difference[]}>> = {
  '2012/launch-notice': {
    fixture: '000.txt',
    differences: [
      ['the page has the ruler of a table that it lost', '可另附页）----省级', '可另附页）省级'],
      [
        'the page lost the opinions of this form; the notice asks for the one of the province (五、（二）)',
        '可另附页）教育信息化高等学校',
        '可另附页）省级教育行政部门审核意见负责人(公章)年月日教育信息化高等学校'
      ]
    ]
  },
  '2012/pilot-list': {
    fixture: '003.txt',
    differences: [
      [
        '版头 restored; the number stands above the title; the title with its agency, as 教技厅函〔2014〕13号 cites it',
        '关于公布第一批教育信息化试点单位名单的通知教技函〔2012〕70号',
        '中华人民共和国教育部教技函〔2012〕70号教育部关于公布第一批教育信息化试点单位名单的通知'
      ],
      [
        '署名 and 成文日期 restored, the day by way of example',
        '附件：第一批教育信息化试点单位名单附件',
        '附件：第一批教育信息化试点单位名单中华人民共和国教育部2012年11月1日附件'
      ]
    ]
  },
  '2014/progress-bulletin': {
    fixture: '001.txt',
    differences: [
      [
        'the title of the page is no part; 版头 restored; the number above the title, in its brackets',
        '关于教育信息化试点单位工作进展情况的通报教育部办公厅关于教育信息化试点单位工作进展情况的通报教技厅函[2014]13号',
        '教育部办公厅教技厅函〔2014〕13号教育部办公厅关于教育信息化试点单位工作进展情况的通报'
      ]
    ]
  },
  '2014/work-plan': {
    fixture: '004.txt',
    differences: [
      [
        'the title of the page is no part; 版头 restored; the number above the title, in its brackets',
        '2014年教育信息化工作要点教育部办公厅关于印发《2014年教育信息化工作要点》的通知教技厅[2014]1号',
        '教育部办公厅文件教技厅〔2014〕1号教育部办公厅关于印发《2014年教育信息化工作要点》的通知'
      ]
    ]
  },
  '2015/consultation': {
    fixture: '002.txt',
    differences: [['版头 restored; there is no number', '教育部办公厅关于征求对', '教育部办公厅教育部办公厅关于征求对']]
  }
}

test.each(Object.entries(seeds))('%s reads word for word as published', async (name, {fixture, differences}) => {
  const {document} = await produce(`content/documents/${name}.md`)
  const published = fs.readFileSync(path.join(import.meta.dirname, 'fixtures/seeds', fixture), 'utf8')
  let text = withoutSpace(withoutMarks(published))
  for (const [why, before, after] of differences) {
    expect(text.split(before), why).toHaveLength(2)
    text = text.replace(before, after)
  }
  expect(withoutSpace(printedText(document.tree, document.tree.variant))).toBe(text)
})

/** Headings, bold type and the addresses of links are Markdown of the conversion, not text. */
const withoutMarks = (text: string): string =>
  text.replaceAll(/^#+ |\*\*/gmu, '').replaceAll(/\[([^\]]+)\]\([^)]+\)/gu, '$1')

/** The tree of a document, its parts and its headings as printed. */
async function shape(name: string) {
  const {document, diagnostics} = await produce(`content/documents/${name}.md`)
  const {tree} = document
  const headings: string[] = []
  const paragraphs: string[] = []
  walk(tree, (node) => {
    const printed = (): string => printedText(node, tree.variant)
    if (node.type === 'heading' || node.type === 'runInHeading') headings.push(`${node.level} ${printed()}`)
    if (node.type === 'paragraph') paragraphs.push(printed())
  })
  const parts = tree.children.map(({type}) => type)
  const rows = tree.children.flatMap((part) =>
    part.type === 'attachment' ? part.children.flatMap((child) => (child.type === 'table' ? child.children : [])) : []
  )
  return {tree, parts, headings, paragraphs, rows, diagnostics}
}

describe('what the pages flattened has its structure again', () => {
  test('the pilot list is a table of 56 units under 一、', async () => {
    const {tree, parts, headings, rows} = await shape('2012/pilot-list')
    expect(tree.variant).toBe('letter')
    expect(parts).toEqual(['masthead', 'mainBody', 'attachment'])
    expect(headings).toEqual(['1 一、区域信息化试点单位'])
    const cells = rows.flatMap((row) =>
      row.type === 'tableRow' ? [row.children.map((cell) => printedText(cell, tree.variant))] : []
    )
    expect(cells).toHaveLength(57)
    expect(cells[0]).toEqual(['单位名称', '试点工作重点内容'])
    expect(cells.every((row) => row.length === 2 && row.every((text) => text !== ''))).toBe(true)
    // One focus occurs with several units, no unit twice.
    expect(new Set(cells.map(([unit]) => unit)).size).toBe(57)
    expect(cells.at(-1)).toEqual(['广东省深圳市教育局', '采用云计算技术的公共服务体系建设与应用探索'])
  })

  test('the bulletin has four parts and no attachment', async () => {
    const {tree, parts, headings} = await shape('2014/progress-bulletin')
    expect([tree.genre, tree.variant]).toEqual(['bulletin', 'letter'])
    expect(parts).toEqual(['masthead', 'mainBody'])
    expect(headings.map((text) => text.slice(0, 4))).toEqual(['1 一、', '1 二、', '1 三、', '1 四、'])
  })

  test('the work plan is issued by a notice in the 文件 format; its 23 tasks are numbered straight across', async () => {
    const {tree, parts, headings, paragraphs} = await shape('2014/work-plan')
    expect(tree.variant).toBe('standard')
    expect(parts).toEqual(['masthead', 'mainBody', 'enclosure'])
    const tasks = headings.filter((text) => text.startsWith('3 ')).map((text) => Number.parseInt(text.slice(2), 10))
    expect(tasks).toEqual(Array.from({length: 23}, (_, index) => index + 1))
    expect(headings.filter((text) => text.startsWith('2 '))).toHaveLength(10)
    expect(paragraphs.filter((text) => text.includes('（责任单位：'))).toHaveLength(30)
  })

  test('the draft stands in a file of its own, with the three lines of its title and a link that leads to it', async () => {
    const {tree, parts, headings} = await shape('2015/consultation')
    expect(tree.variant).toBe('letter')
    expect(parts).toEqual(['masthead', 'mainBody', 'attachment'])
    const draft = tree.children.find((part) => part.type === 'attachment')
    expect(draft?.children[0]).toMatchObject({
      type: 'title',
      lines: ['关于“十三五”期间全面深入推进', '教育信息化工作的指导意见', '（征求意见稿）']
    })
    expect(headings.filter((text) => text.startsWith('1 '))).toHaveLength(6)
    const references: unknown[] = []
    walk(tree, (node) => {
      if (node.type === 'reference') references.push(node.attachment)
    })
    expect(references).toEqual([null])
  })

  test.each(Object.keys(seeds))('%s is read without findings', async (name) => {
    expect((await shape(name)).diagnostics).toEqual([])
  })
})

/** 名单 and 表: what the tables hold, how they are grouped, numbered and added up, and what is offered for download. */
import {describe, expect, test} from 'vitest'
import {compileDocument} from '../../src/compile.js'
import type {BlockValue} from '../../src/expand/helper.js'
import {createMemoryHost} from '../../src/host/memory.js'
import type {Registry} from '../../src/registry/model.js'
import {loadWorkspace} from '../../src/source/workspace.js'
import {configuration} from '../build/workspace.js'
import {plain} from '../gongwen/read.js'
import {asking, shownRows} from './asking.js'
import {whole} from './programme.js'

async function made(call: string, date = '2014-03-01'): Promise<BlockValue> {
  const {blocks, said} = await asking(`{{${call}}}`, whole, {date, ownNumber: null})
  expect(said).toEqual([])
  return blocks[0] ?? {blocks: []}
}
const shown = async (call: string): Promise<readonly string[]> =>
  (await made(call)).blocks.flatMap((block) => (block.type === 'table' ? shownRows(block) : [plain(block)]))

describe('名单', () => {
  test('has names and fields, in the order of lists', async () => {
    expect(await shown('名单 试点 名单="甲表"')).toEqual([
      'header: 单位名称|试点内容',
      '甲区教育局|均衡',
      '乙区教育局|共享',
      '丙市教育局、丁大学|协作',
      '己市教育局|云计算'
    ])
  })

  test('is grouped by category under headings, and by province under rows, numbered on', async () => {
    expect(await shown('名单 试点 栏="单位名称" 分组="类别,省份" 编号="连续"')).toEqual([
      '一、区域综合试点单位',
      'header: 序号|单位名称',
      'group: 北京市',
      '1|甲区教育局',
      '2|乙区教育局',
      'group: 河南省',
      '3|丙市教育局、丁大学',
      'group: 深圳市',
      '4|己市教育局',
      '二、中小学试点单位',
      'header: 序号|单位名称',
      'group: 河南省',
      '5|戊中学',
      'group: 海南省',
      '6|庚中学'
    ])
  })

  test('is numbered anew in each group', async () => {
    const rows = await shown('名单 试点 栏="单位名称" 分组="省份" 编号="分组"')
    expect(rows.filter((row) => /^\d/u.test(row))).toEqual([
      '1|甲区教育局',
      '2|乙区教育局',
      '1|丙市教育局、丁大学',
      '2|戊中学',
      '1|庚中学',
      '1|己市教育局'
    ])
  })

  test('has one cell for the units of a province', async () => {
    const {blocks} = await made('名单 试点 栏="单位名称" 合并省份="是" 编号="连续"')
    expect(shownRows(blocks[0])).toEqual([
      'header: 序号|省份|单位名称',
      '1|北京|甲区教育局',
      '2|乙区教育局',
      '3|河南|丙市教育局、丁大学',
      '4|戊中学',
      '5|海南|庚中学',
      '6|深圳市|己市教育局'
    ])
    const [table] = blocks
    const spans = (table?.type === 'table' ? table.children : []).flatMap((row) =>
      row.type === 'tableRow' ? row.children.map(({rowSpan}) => rowSpan).filter((span) => span > 1) : []
    )
    expect(spans).toEqual([2, 2])
  })

  test('has its numbers in the middle of their column', async () => {
    const [table] = (await made('名单 试点 栏="单位名称" 编号="连续"')).blocks
    expect(table?.type === 'table' ? table.align : []).toEqual(['center', null])
  })

  test('offers its rows for download, each complete in itself', async () => {
    const {sheet} = await made('名单 试点 栏="单位名称,试点内容" 分组="类别,省份" 开放="试点单位名单"')
    expect(sheet?.title).toBe('试点单位名单')
    expect(sheet?.columns).toEqual(['序号', '类别', '省份', '单位名称', '试点内容'])
    expect(sheet?.rows[3]).toEqual(['4', '区域综合', '广东', '己市教育局', '云计算'])
    expect(sheet?.rows[4]).toEqual(['5', '中小学', '河南', '戊中学', ''])
  })

  test('is nothing when it is empty and may be', async () => {
    expect(await made('名单 试点 状态="已验收" 可空="是"')).toEqual({blocks: []})
  })

  test('names every unit once, in as many rows as there are units', async () => {
    for (const options of ['', '分组="类别"', '分组="省份" 编号="分组"', '合并省份="是"']) {
      const rows = await shown(`名单 试点 栏="编号" ${options}`)
      const ids = rows.flatMap((row) => /[AB]\d$/u.exec(row)?.[0] ?? [])
      expect(ids.toSorted()).toEqual(['A1', 'A2', 'A3', 'A4', 'B1', 'B2'])
    }
  })
})

describe('表', () => {
  test('adds up the amounts and nothing that is only written in digits', async () => {
    expect(await shown('表 经费 合计="是" 小计="省份"')).toEqual([
      'header: 单位名称|省份|年份|金额|备注',
      '一中|北京|2013|0.1|',
      '三中|北京|2013|1,000|',
      'total: 小计|||1000.1|',
      '二中|河北|2013|0.2|甲乙',
      'total: 小计|||0.2|',
      'total: 合计|||1000.3|'
    ])
  })

  test('keeps rows, columns and order that are asked for', async () => {
    expect(await shown('表 经费 栏="单位名称,金额" 省份="北京" 排序="金额 降序" 合计="金额"')).toEqual([
      'header: 单位名称|金额',
      '三中|1,000',
      '一中|0.1',
      'total: 合计|1000.1'
    ])
    expect(await shown('表 进展 栏="省份,经费（万元）"')).toEqual([
      'header: 省份|经费（万元）',
      '北京|200.25',
      '河北|1,300',
      '河南|'
    ])
    expect(await shown('表 名额')).toEqual(['header: 类别|每省名额', '区域综合|2'])
  })

  test('sets numbers point below point and keeps the lines of a cell', async () => {
    const [table] = (await made('表 经费 栏="单位名称,金额,备注"')).blocks
    expect(table?.type === 'table' ? table.align : []).toEqual([null, 'decimal', null])
    expect(JSON.stringify(table)).toContain(
      '{"type":"text","value":"甲"},{"type":"break"},{"type":"text","value":"乙"}'
    )
  })

  test('offers its rows for download without totals', async () => {
    const {sheet} = await made('表 经费 栏="单位名称,金额" 合计="是" 开放="经费"')
    expect(sheet).toEqual({
      title: '经费',
      columns: ['单位名称', '金额'],
      rows: [
        ['一中', '0.1'],
        ['二中', '0.2'],
        ['三中', '1,000']
      ]
    })
  })
})

describe('in a document', () => {
  const path = 'content/documents/notice.md'
  async function compiled(body: string, more: Readonly<Record<string, string>> = {}, registry: Registry = whole) {
    const front = '文种: 通知\n发文机关: 教育部\n标题: 教育部关于公布名单的通知\n主送机关: 各省\n成文日期: 2014年3月1日'
    const attachments = '附件:\n  - 名单一\n  - {标题: 名单二, 文件: two.md}'
    const host = createMemoryHost({
      'content/yinfa.yaml': configuration,
      [path]: `---\n${front}\n${attachments}\n---\n${body}\n`,
      'content/documents/two.md': '{{名单 试点 名单="乙表" 开放="名单二"}}\n',
      ...more
    })
    const said: string[] = []
    const world = {workspace: loadWorkspace(host, () => undefined), registry: () => ({registry, diagnostics: []})}
    const document = await compileDocument(path, world, host, (finding) => {
      said.push(`${finding.place.path}:${finding.place.line ?? '-'} ${finding.id} ${finding.message}`)
    })
    return {document, said}
  }
  const first = '# 附件1 名单一\n\n（排名不分先后）\n\n{{名单 试点 名单="甲表" 分组="类别" 开放="名单一"}}'

  test('lists stand in their attachments, with their rows for download in the order of the document', async () => {
    const {document, said} = await compiled(`共{{数量 试点}}个。\n\n{{表 经费 开放="经费"}}\n\n${first}`)
    expect(said).toEqual([])
    expect(document?.sheets.map(({title, attachment}) => [title, attachment])).toEqual([
      ['经费', null],
      ['名单一', {number: 1}],
      ['名单二', {number: 2}]
    ])
    const attachments = document?.tree.children.filter(({type}) => type === 'attachment') ?? []
    expect(attachments.map((part) => part.children.map(({type}) => type))).toEqual([
      ['title', 'titleNote', 'heading', 'table'],
      ['title', 'table']
    ])
  })

  test('what is wrong in the file of an attachment is told there', async () => {
    const {document, said} = await compiled(`正文。\n\n${first}`, {
      'content/documents/two.md': '# 名单二\n\n{{名单 试点 名单="丙标"}}\n'
    })
    expect(document).toBeUndefined()
    expect(said).toEqual(['content/documents/two.md:3 query-name 没有“丙标”这个名单。'])
  })

  test('a cell of the data that cannot be printed is told at the query', async () => {
    const [one, ...others] = whole.units
    if (one === undefined) throw new Error('no unit')
    const marked = {...one, name: '甲\u200b区教育局'}
    const events = new Map([...whole.events].map(([unit, list]) => [unit === one ? marked : unit, list]))
    const {said} = await compiled(`正文。\n\n${first}`, {}, {...whole, units: [marked, ...others], events})
    expect(said.filter((line) => line.includes('character-printable'))).toHaveLength(1)
    expect(said[0]).toContain('notice.md:17 character-printable')
  })
})

/** Documents that query the tasks of the work plan which their front matter names. */
import {describe, expect, test} from 'vitest'
import {registryReader} from '../../src/build/read-registry.js'
import {compileDocument} from '../../src/compile.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import type * as G from '../../src/gongwen/nodes.js'
import {publish} from '../../src/publish.js'
import {loadRegistry} from '../../src/registry/load.js'
import {repositoryHost, workspaceOf} from '../drafts/workspace.js'
import {plain} from '../gongwen/read.js'
import {notoLibrary} from '../noto-library.js'

const path = 'content/documents/2014/tasks.md'
const plan = 'content/documents/2014/work-plan.md'

const notice = (body: string, workPlan = 'work-plan.md'): string => `---
文种: 通知
版式: 信函
发文机关: 教育部办公厅
标题: 教育部办公厅关于2014年教育信息化任务分工的通知
主送机关: 部内各司局
成文日期: 2014年4月1日
工作要点: ${workPlan}
---

${body}
`

/** Compile a document beside the plan of the repository. */
async function compiled(text: string, more: Readonly<Record<string, string>> = {}) {
  const host = repositoryHost({[path]: text, ...more})
  const findings: Diagnostic[] = []
  const world = {workspace: workspaceOf(host), registry: registryReader(host, loadRegistry)}
  const document = await compileDocument(path, world, host, (finding) => void findings.push(finding))
  const body = document?.tree.children.find((node): node is G.MainBody => node.type === 'mainBody')
  const blocks = (body?.children ?? []).filter(({type}) => type === 'paragraph' || type === 'table')
  return {document, findings, blocks, lines: blocks.map(plain), world}
}

const cellsOf = (block: G.GongwenNode | undefined): readonly (readonly string[])[] =>
  block?.type === 'table'
    ? block.children.flatMap((row) => (row.type === 'tableRow' ? [row.children.map(plain)] : []))
    : []

describe('tasks of the plan', () => {
  test('are counted, named and listed by 责任单位, also by its other name', async () => {
    const {findings, lines, blocks} = await compiled(
      notice(
        '共{{数量 任务}}项，科技司{{数量 任务 责任单位="科技司"}}项，教师司{{数量 tasks department="教师司"}}项。\n\n' +
          '{{名称 任务 责任单位="人事司"}}。\n\n{{表 任务 栏="序号,任务,责任单位" 责任单位="财务司"}}'
      )
    )
    expect(findings).toEqual([])
    expect(lines.slice(0, 2)).toEqual(['共23项，科技司13项，教师司4项。', '大力开展教育信息化专题培训。'])
    const rows = cellsOf(blocks[2])
    expect(rows[0]).toEqual(['序号', '任务', '责任单位'])
    expect(rows.slice(1).map(([number]) => number)).toEqual(['1', '4', '5'])
    expect(rows[2]?.[2]).toBe('科技司、财务司')
  })

  test('say their targets as the plan prints them', async () => {
    const {lines} = await compiled(
      notice('{{#each (行 任务 责任单位="教师工作司")}}{{序号}}：{{指标}}；{{部分}}。\n\n{{/each}}').replaceAll(
        '{{指标}}',
        '{{#if 指标}}{{指标}}{{else}}无{{/if}}'
      )
    )
    expect(lines.at(-1)).toBe('14：不少于150万人、500人、5万人；加大教育信息化培训力度。')
  })

  test('make a table of tasks and units, on a turned page where there are many, in all formats', async () => {
    const {document, findings, blocks, world} = await compiled(notice('任务分工如下。\n\n{{任务表}}'))
    expect(findings).toEqual([])
    const tables = blocks.slice(1).map(cellsOf)
    expect(tables.map((rows) => [rows.length, rows[0]?.length])).toEqual([
      [24, 13],
      [24, 13]
    ])
    expect(tables.flat(2).filter((text) => text === '√')).toHaveLength(66)
    expect(blocks[1]).toMatchObject({orientation: 'landscape'})
    if (document === undefined) throw new Error('no document')
    const published = await publish(document, ['pdf', 'docx', 'html'], {
      workspace: world.workspace,
      fonts: notoLibrary,
      baseName: 'tasks'
    })
    expect(published.diagnostics).toEqual([])
    expect(published.files).toHaveLength(3)
  })

  test('make a table of some units, with the tasks of these', async () => {
    const {blocks} = await compiled(notice('任务分工如下。\n\n{{任务表 单位="财务司,电教馆"}}'))
    const rows = cellsOf(blocks[1])
    expect(rows[0]).toEqual(['序号', '任务', '财务司', '中央电教馆'])
    expect(rows.slice(1).map(([number]) => number)).toEqual(['1', '4', '5', '7', '9', '10', '11', '21'])
    expect(blocks[1]).toMatchObject({orientation: 'portrait'})
  })
})

describe('what cannot be read is told where it was written', () => {
  const said = ({findings}: {readonly findings: readonly Diagnostic[]}) =>
    findings.map(({id, place, message}) => [id, place.path, place.line, message])

  test('a unit that has no task', async () => {
    expect(said(await compiled(notice('{{数量 任务 责任单位="科技处"}}项。')))).toEqual([
      ['query-name', path, 11, '没有“科技处”这个责任单位。']
    ])
  })

  test('tasks in a document that names no plan', async () => {
    const text = notice('共{{数量 任务}}项。').replace('工作要点: work-plan.md\n', '')
    expect(said(await compiled(text))).toEqual([
      ['query-name', path, 10, '这份公文没有写明是哪一份工作要点，查不到任务。']
    ])
  })

  test.each([
    ['that is not there', 'work-plam.md', '找不到工作要点 `content/documents/2014/work-plam.md`。'],
    ['outside of the workspace', '../../../../etc/passwd', '不在工作区里'],
    ['that is the document itself', 'tasks.md', '工作要点循环引用'],
    ['that is no plan', '../2012/launch-notice.md', '里没有写明责任单位的任务']
  ])('a plan %s', async (_, file, message) => {
    const {findings} = await compiled(notice('共{{数量 任务}}项。', file))
    expect(findings.map(({id, place}) => [id, place.line])).toEqual([['work-plan', 8]])
    expect(findings[0]?.message).toContain(message)
  })

  test('plans that name each other', async () => {
    const other = notice('共{{数量 任务}}项。', 'tasks.md')
    const {findings} = await compiled(notice('共{{数量 任务}}项。', 'other.md'), {
      'content/documents/2014/other.md': other
    })
    expect(findings.map(({id, message}) => [id, message])).toEqual([
      ['work-plan', '工作要点 `content/documents/2014/other.md` 有错误，读不出任务。']
    ])
  })

  test('a unit of the plan that the data does not know stops the document, at the line of the plan', async () => {
    const text = new TextDecoder()
      .decode(repositoryHost().read(plan))
      .replace('（责任单位：督导办、科技司）', '（责任单位：督导室、科技司）')
    const {document, findings} = await compiled(notice('共{{数量 任务}}项。'), {[plan]: text})
    expect(document).toBeUndefined()
    expect(findings.map(({id, place}) => [id, place.path])).toEqual([['department-known', plan]])
  })

  test('a change of the plan changes the count', async () => {
    const text = new TextDecoder()
      .decode(repositoryHost().read(plan))
      .replace('（责任单位：科技司、人事司）', '（责任单位：人事司）')
    const {lines} = await compiled(notice('科技司{{数量 任务 责任单位="科技司"}}项。'), {[plan]: text})
    expect(lines).toEqual(['科技司12项。'])
  })
})

/** Rows of a 邮件合并 as documents. */
import {expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {mergedDocument, openMergeTemplate} from '../../src/source/merge-template.js'
import type {FieldMemory} from '../../src/source/read-fields.js'
import {loadWorkspace} from '../../src/source/workspace.js'

const template = `---
文种: 通知
发文机关: 教育部
发文字号: 教技函〔2012〕{{文号}}号
标题: 教育部关于请{{单位}}报送总结的通知
主送机关: {{单位}}
成文日期: {{日期}}
---

请报送总结。
`
const settings = '发文机关:\n  - 名称: 教育部\n    标志: 教育部\n    署名: 中华人民共和国教育部\n'
const columns = ['文号', '单位', '日期']

test('a row reads the same whatever the rows before it said', () => {
  const host = createMemoryHost({'content/a.md': template, 'content/yinfa.yaml': settings})
  const faults: Diagnostic[] = []
  const workspace = loadWorkspace(host, (finding) => faults.push(finding))
  const opened = openMergeTemplate(host, 'content/a.md', columns, (finding) => faults.push(finding))
  expect(faults).toEqual([])
  if (opened === undefined) throw new Error('the template does not open')
  const read = (cells: readonly string[], fields?: FieldMemory): unknown => {
    const findings: Diagnostic[] = []
    const row = new Map(columns.map((column, index) => [column, cells[index] ?? '']))
    const document = mergedDocument(opened, row, workspace, (finding) => findings.push(finding), fields)
    const {placeOf, ...meta} = document?.meta ?? {placeOf: undefined}
    return [findings, meta, placeOf?.('title')]
  }
  const fields: FieldMemory = new Map()
  const rows = [
    ['1', '河南省教育厅', '2012年1月13日'],
    ['2', '河南省教育厅', '2012年1月13日'],
    ['2', '河南省教育厅', '2012年2月30日'],
    ['2', '河南省教育厅', '2012年2月30日'],
    ['2', '', '2012年1月13日'],
    ['二', '湖北省教育厅', '2012年1月13日'],
    ['3', '湖北省教育厅', '二〇一二年一月十三日']
  ]
  for (const row of [...rows, ...rows.toReversed()]) expect(read(row, fields), row.join(' ')).toEqual(read(row))
  expect(JSON.stringify(read(rows[2] ?? [], fields))).toContain('document-date-form')
})

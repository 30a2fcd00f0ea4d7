/** The schemas of the workspace, and one of every type of field, as the tests of forms use them. */
import path from 'node:path'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {formIds, loadForm} from '../../src/forms/load.js'
import type {FormSchema} from '../../src/forms/schema.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {createNodeHost} from '../../src/host/node.js'

const host = createNodeHost({root: path.join(import.meta.dirname, '../..'), fontFolders: []})

/** 代号 of the forms of the launch notice, in the order of its attachment. */
export const launchForms = ['region', 'school', 'university', 'special'] as const

/** A form of the workspace. */
export function workspaceForm(id: string): {readonly schema: FormSchema; readonly findings: readonly Diagnostic[]} {
  const findings: Diagnostic[] = []
  const schema = loadForm(host, id, (finding) => findings.push(finding))
  if (schema === undefined) throw new Error(findings.map(({message}) => message).join('\n'))
  return {schema, findings}
}

/** All 代号 of the workspace. */
export const workspaceFormIds = (): readonly string[] => formIds(host)

/** A form with a field of every type. */
export const everyType = `名称: 各类填写项的表
类别: 区域综合试点
发文机关: 教育部
日期: 2012-01-13
填写项:
  - {键: 名称, 标签: 单位名称（盖章）：, 必填: 是, 字数上限: 40, 提示: 写全称。}
  - {键: 类型, 标签: 类型：, 类型: 选项, 选项: [小学, 中学, 职业院校]}
  - {键: 开始, 标签: 开始日期：, 类型: 日期}
  - {键: 结束, 标签: 结束日期：, 类型: 日期}
  - {键: tel, 标签: 电话：, 类型: 电话}
  - {键: mail, 标签: 电子邮件：, 类型: 电子邮件}
  - {键: 邮编, 标签: 邮编：, 类型: 邮编}
  - {键: 要点, 标签: 要点（1000字以内）, 类型: 长文字, 字数上限: 1000}
  - {键: 意见, 标签: 审核意见, 类型: 意见栏}
规则:
  - 至少填一项: [tel, mail]
  - 先后: [开始, 结束]
列宽: 1:1
版面:
  - 格: [名称 ×2]
  - 格: [类型, 邮编]
  - 格: [开始, 结束]
  - 格: [tel, mail]
  - 格: [要点 ×2]
    高: 撑满
  - 格: [意见 ×2]
    高: 30
`

/** What loading a text as form gives and says: `line id message`. */
export function loadText(text: string): {
  readonly schema: FormSchema | undefined
  readonly said: readonly string[]
  readonly findings: readonly Diagnostic[]
} {
  const findings: Diagnostic[] = []
  const memory = createMemoryHost({'templates/forms/a.yaml': text})
  const schema = loadForm(memory, 'a', (finding) => findings.push(finding))
  const said = findings.map(({id, place, message, hint = ''}) => `${place.line ?? 0} ${id} ${message}${hint}`)
  return {schema, findings, said}
}

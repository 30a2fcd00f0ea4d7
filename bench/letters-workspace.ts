/** Letters to many units: a workspace with template and data for `yinfa merge`, and the same words for peers. */
import {cpSync, mkdirSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import type {PlainBlock, PlainDocument} from './peers/job.js'

/** A row of the data: cells by the names of their columns. */
export type LetterRow = Readonly<Record<string, string>>

const columns = ['编号', '文号', '单位名称', '试点内容', '截止日期', '联系单位']
const works = [
  '区域教育信息化综合应用',
  '双语教学资源建设与应用',
  '数字校园建设与网络学习空间应用',
  '虚拟仿真实训资源共建共享'
]
/** Names of units differ in their characters: so do the glyphs of each letter. */
const places =
  '沈阳鞍山抚顺本溪丹东锦州营口阜新辽源通化白城松原延边鸡西鹤岗伊春佳木斯七台河绥芬淮南铜陵滁黄宿巢六亳池宣莆泉漳龙岩萍乡鄱赣抚宜春枣庄潍坊聊滨菏焦濮漯河衡邵怀娄底湛茂惠梅汕尾'

const title = '教育部办公厅关于请{{单位名称}}报送试点工作总结的通知'
const paragraphs = [
  '你单位承担的试点（{{试点内容}}）已进入总结阶段。请对照实施方案总结试点工作，于{{截止日期}}前将总结报告（一式2份）报送我部科技司，电子文档同时发送。',
  '总结报告应写明试点的主要做法、取得的成效、经费使用情况、存在的问题和下一步打算，并附典型案例1至3个。',
  '请{{联系单位}}做好指导和审核，对不能按期完成的，须在截止日期前书面说明理由。我部将组织专家对总结报告进行评议，评议结果另行通报。'
]
const contact = '联系人：张拥军；电话：010-66096457。'
const template = `---
文种: 通知
发文机关: 教育部办公厅
发文字号: 教技厅函〔2014〕{{文号}}号
标题: ${title}
主送机关: {{单位名称}}
成文日期: 2014年3月20日
---

${[...paragraphs, contact].join('\n\n')}
`

/** Rows for as many letters. */
export const letterRows = (count: number): readonly LetterRow[] =>
  Array.from({length: count}, (_, index) => {
    const at = (index * 2) % (places.length - 1)
    const place = places.slice(at, at + 2)
    return {
      编号: `DW-${String(index + 1).padStart(4, '0')}`,
      文号: String(index + 1001),
      单位名称: `${place}市第${index + 1}实验学校`,
      试点内容: works[index % works.length] ?? '',
      截止日期: `2014年${4 + (index % 6)}月30日`,
      联系单位: `${place}市教育局`
    }
  })

/** Where things lie in the workspace. */
export const letterPaths = {template: 'content/letters/报送总结.md', data: 'content/letters/单位.csv'} as const

/**
 * Write a workspace for `yinfa merge`.
 * @param project folder of yinfa itself, for content/yinfa.yaml
 * @param root folder to be made
 */
export function writeLettersWorkspace(project: string, root: string, rows: readonly LetterRow[]): void {
  mkdirSync(join(root, dirname(letterPaths.template)), {recursive: true})
  cpSync(join(project, 'content/yinfa.yaml'), join(root, 'content/yinfa.yaml'))
  writeFileSync(join(root, letterPaths.template), template)
  const lines = [columns, ...rows.map((row) => columns.map((column) => row[column] ?? ''))]
  writeFileSync(join(root, letterPaths.data), `${lines.map((cells) => cells.join(',')).join('\n')}\n`)
}

/** The same letters as their words. */
export const plainLetters = (rows: readonly LetterRow[]): readonly PlainDocument[] =>
  rows.map((row) => ({name: row['编号'] ?? '', blocks: blocksWith((text) => filled(text, row))}))

/** A letter whose placeholders stand as docxtemplater has them: {单位名称}. */
export const plainTemplate = (): PlainDocument => ({
  name: 'template',
  blocks: blocksWith((text) => text.replaceAll('{{', '{').replaceAll('}}', '}'))
})

const blocksWith = (fill: (text: string) => string): readonly PlainBlock[] => [
  {type: 'line', text: '中华人民共和国教育部办公厅'},
  {type: 'line', text: fill('教技厅函〔2014〕{{文号}}号')},
  {type: 'title', text: fill(title)},
  {type: 'line', text: fill('{{单位名称}}：')},
  ...[...paragraphs, contact].map((text): PlainBlock => ({type: 'paragraph', text: fill(text)})),
  {type: 'line', text: '教育部办公厅'},
  {type: 'line', text: '2014年3月20日'}
]

const filled = (text: string, row: LetterRow): string =>
  text.replaceAll(/\{\{(.+?)\}\}/gu, (_, name: string) => row[name] ?? '')

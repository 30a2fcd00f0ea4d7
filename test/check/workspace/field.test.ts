/**
 * What people found by hand in the five documents of the programme: each is told at its line, as it stands or, where the
 * published text is right, when it is made wrong. The quotas of 003 (广东 3 of 2, 海南 none, 深圳 apart) are proven with
 * `yinfa quota`.
 */
import path from 'node:path'
import {expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/diagnostics/diagnostic.js'
import {checkAll, workspaceOf} from './checking.js'
import {programme} from './score.js'

const files = programme(path.join(import.meta.dirname, '../../..'))
const launch = 'content/documents/2012/launch-notice.md'
const list = 'content/documents/2012/pilot-list.md'
const bulletin = 'content/documents/2014/progress-bulletin.md'
const plan = 'content/documents/2014/work-plan.md'
const consultation = 'content/documents/2015/consultation.md'

/** The findings of a set, each with the words of its line. */
async function toldOf(
  set: Readonly<Record<string, string>>
): Promise<readonly (Pick<Diagnostic, 'id' | 'message'> & {readonly file: string; readonly line: string})[]> {
  const {findings} = await checkAll(workspaceOf(set))
  return findings.map(({id, message, place}) => {
    const line = (set[place.path] ?? '').split('\n')[(place.line ?? 0) - 1] ?? ''
    return {id, message, file: place.path, line}
  })
}

/** `校对例外` of the files: what was published is excused, and is here to be found. */
const unexcused = Object.fromEntries(
  Object.entries(files).map(([file, text]) => [file, text.replace(/^校对例外:\n(?:[ ]+.*\n)+/mu, '')])
)

type Found = readonly [what: string, id: string, file: string, line: string, says: string]
const asPublished: readonly Found[] = [
  ['000: 中小学学校试点 is 基础教育学校试点', 'category-names', launch, '2012年申报名额为', '中小学学校试点'],
  ['000: and 中小学校', 'category-words', 'templates/forms/school.yaml', '中小学校、职业院校', '中小学学校试点'],
  [
    '000: 本科院校试点 is 高等学校试点',
    'category-words',
    'templates/forms/university.yaml',
    '高等学校',
    '本科院校试点'
  ],
  [
    '000: 附件说明 names one form, the attachment holds four',
    'attachment-titles',
    launch,
    '- title: 教育信息化试点申请表',
    '4 张'
  ],
  ['000: 发任务', 'confusable-words', launch, '目标和发任务', '和发展任务'],
  ['000: 层次和学校', 'double-conjunction', launch, '不同类型和层次和学校', '两个“和”'],
  ['001: 详见附件 and there is none', 'attachment-reference', bulletin, '详见附件', '没有附件'],
  ['004: 教师司 is 教师工作司', 'names-alike', plan, '教师工作司', '同一个责任单位'],
  ['004: 电教馆 is 中央电教馆', 'names-alike', plan, '电教馆', '同一个责任单位'],
  ['004: task 23 has nobody', 'responsible-units', plan, '#### 23.', '责任单位'],
  ['004: 3300万 is the sum of two others', 'total-elsewhere', plan, '3300万', '3000万']
]

test('what is wrong as it was published is found where it stands', async () => {
  const told = await toldOf(unexcused)
  for (const [what, id, file, line, says] of asPublished) {
    const there = told.filter((one) => one.id === id && one.file === file && one.line.includes(line))
    expect(
      there.some(({message}) => message.includes(says)),
      `${what}: ${JSON.stringify(there)}`
    ).toBe(true)
  }
})

type Planted = readonly [what: string, file: string, from: string, to: string, id: string, line?: string]
const planted: readonly Planted[] = [
  [
    '000: 1600 schools are 1000, 500 and 100',
    launch,
    '{{目标 类别="中小学,职业院校,本科院校"}}',
    '{{手写 "1700"}}',
    'stated-total'
  ],
  [
    '000: 100 regions',
    launch,
    '{{目标 类别="区域综合"}}个左右区域试点',
    '{{手写 "200"}}个左右区域试点',
    'stated-total'
  ],
  ['000: 20 schools a province', launch, '{{名额 批次="2012" 类别="中小学"}}', '{{手写 "30"}}', 'registry-figures'],
  ['000: no more than 2 special pilots', launch, '{{上限 类别="专项"}}', '{{手写 "3"}}', 'registry-figures'],
  ['000: due on 29 February', launch, '2012年2月29日前', '2012年2月30日前', 'real-date'],
  [
    '001: 22 provinces',
    bulletin,
    '{{名称 进展 有="专门工作安排" 后缀="等N省（区、市）"}}',
    '{{手写 "北京、天津、河北、山西、辽宁、江苏、浙江、安徽、福建、江西、河南、湖北、湖南、广东、广西、重庆、四川、西藏、陕西、甘肃、宁夏等22省（区、市）"}}',
    'enumeration-count'
  ],
  [
    '001: six units',
    bulletin,
    '{{名称 试点 事件="责令整改" 后缀="等N个试点单位"}}',
    '{{手写 "海南省儋州市第一中学、贵州省黔东南民族职业技术学院、云南省怒江州泸水县第一中学、新疆生产建设兵团石河子卫生学校、新疆生产建设兵团教育局等6个试点单位"}}',
    'enumeration-count'
  ],
  ['001: 682 units', bulletin, '{{陈述 "第一批试点单位"}}', '{{手写 "628"}}', 'registry-figures'],
  ['001: 教技函〔2012〕70号', bulletin, '教技函〔2012〕70号', '教技函〔2012〕71号', 'citation-agreement'],
  [
    '001: its own number has 〔〕',
    bulletin,
    'documentNumber: 教技厅函〔2014〕13号',
    'documentNumber: 教技厅函[2014]13号',
    'document-number-form'
  ],
  [
    '001: rectification plans by 14 March',
    bulletin,
    '{{期限 试点 事件="责令整改" 项="提出整改方案"}}',
    '{{手写 "2014年3月24日"}}',
    'event-deadlines'
  ],
  [
    '001: progress by 14 September',
    bulletin,
    '{{期限 试点 事件="责令整改" 项="报告试点工作进展" 省年="是"}}',
    '{{手写 "2014年9月24日"}}',
    'event-deadlines'
  ],
  ['004: 23 tasks', plan, '#### 23. ', '#### 24. ', 'heading-sequence'],
  [
    '004: 8.5万 in goals and tasks',
    plan,
    '完成8.5万所中西部',
    '完成8.6万所中西部',
    'figures-alike',
    '8.5万所中小学网络宽带'
  ],
  [
    '004: a unit of the 30 groups',
    plan,
    '（责任单位：科技司、财务司）',
    '（责任单位：科枝司、财务司）',
    'department-names'
  ],
  ['002: 16 days to answer', consultation, '2015年9月17日前', '2015年9月2日前', 'response-time'],
  [
    '003: its title as others cite it',
    list,
    'title: 教育部关于公布第一批',
    'title: 教育部关于印发第一批',
    'citation-agreement',
    '教技函〔2012〕70号'
  ]
]

test.each(planted.map((row) => [row[0], row] as const))('%s: what differs is found', async (_, row) => {
  const [, file, from, to, id, line] = row
  const text = files[file] ?? ''
  expect(text).toContain(from)
  const before = new Set((await toldOf(files)).map((one) => JSON.stringify([one.id, one.message])))
  const told = await toldOf({...files, [file]: text.replace(from, () => to)})
  const fresh = told.filter((one) => !before.has(JSON.stringify([one.id, one.message])))
  const words = line ?? to.slice(0, 20)
  expect(
    fresh.some((one) => one.id === id && one.line.includes(words)),
    JSON.stringify(fresh, null, 1)
  ).toBe(true)
})

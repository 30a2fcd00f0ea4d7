/** Sentences and lists of the five documents, from the data of this repository: word for word. */
import {describe, expect, test} from 'vitest'
import {seedNames, seedParagraphs} from '../seed-text.js'
import {asking, shownRows} from './asking.js'

const seed = (number: number): readonly string[] => seedParagraphs(seedNames[number] ?? '')

const funds = '项="专项经费（万元）"'
const rich = '有="专项经费（万元）"'
const byFunds = '排序="专项经费（万元） 降序"'

describe('the bulletin of 2014 (教技厅函〔2014〕13号)', () => {
  test.each([
    '共批复{{陈述 "第一批试点单位"}}个教育信息化试点单位',
    '{{名称 进展 有="专门工作安排" 后缀="等N省（区、市）"}}有专门的工作安排，其中{{名称 进展 有="省级试点工作方案"}}制定了省级试点工作方案，{{名称 进展 有="保障措施"}}落实了试点工作保障措施',
    `{{名称 进展 ${rich} ${byFunds}}}分别安排试点工作专项经费{{数值 进展 ${funds} ${rich} ${byFunds} 单位="万" 末="和"}}；浙江`,
    '此外，{{名称 进展 有="宣传推广" 先="黑龙江" 后缀="等N省"}}通过经验交流会等形式',
    '；{{典型 主题="宣传推广"}}。',
    '在优质数字教育资源共建共享方面，{{典型 主题="优质数字教育资源共建共享"}}。',
    '在利用信息技术促进教育教学模式创新方面，{{典型 主题="利用信息技术促进教育教学模式创新"}}。',
    '在网络教研方面，{{典型 主题="网络教研"}}。',
    '在信息化基础环境建设与机制创新方面，{{典型 主题="信息化基础环境建设与机制创新"}}。',
    '{{名称 试点 事件="责令整改" 依据="本文" 后缀="等N个"}}试点单位试点工作进展缓慢，现责令整改',
    '请以上单位于{{期限 试点 事件="责令整改" 依据="本文" 项="提出整改方案"}}前提出整改方案',
    '并于{{期限 试点 事件="责令整改" 依据="本文" 项="报告试点工作进展" 省年="是"}}前经由',
    '云南省怒江州泸水县第一中学、{{单位 "石河子大学"}}、'
  ])('%s', async (body) => {
    const {text, said} = await asking(body)
    expect(said).toEqual([])
    expect(seed(1).join('\n')).toContain(text)
  })
})

describe('the list of 2012 (教技函〔2012〕70号)', () => {
  const asker = {date: '2012-11-01', ownNumber: '教技函〔2012〕70号'}
  const regional = '试点 名单="第一批区域信息化试点单位"'

  test('holds the 56 units in the order of the document, 深圳市教育局 last', async () => {
    const {blocks, said} = await asking(`{{名单 ${regional} 栏="单位名称,试点工作重点内容"}}`, undefined, asker)
    expect(said).toEqual([])
    const paragraphs = seed(3)
    const first = paragraphs.indexOf('单位名称')
    const cells = paragraphs.slice(first)
    const rows = Array.from({length: cells.length / 2}, (_, index) => `${cells[2 * index]}|${cells[2 * index + 1]}`)
    expect(shownRows(blocks[0]?.blocks[0])).toEqual(rows.map((row, index) => (index === 0 ? `header: ${row}` : row)))
  })

  test('is counted by category and province as the document prints it', async () => {
    const counts = `{{数量 ${regional}}} {{数量 ${regional} 省份="广东"}} {{数量 ${regional} 计划单列市="深圳"}} {{数量 ${regional} 省份="海南省"}} {{数量 ${regional} 类别="区域信息化"}}`
    expect((await asking(counts, undefined, asker)).text).toBe('56 3 1 0 56')
  })
})

describe('the launch of 2012 (教技函〔2012〕4号)', () => {
  test.each([
    '总体完成{{目标 类别="区域综合"}}个左右区域试点和{{目标 类别="中小学,职业院校,本科院校"}}所左右学校试点',
    '区域综合试点，{{目标 类别="区域信息化"}}个左右；',
    '每省{{名额 批次="2012" 类别="区域综合"}}个；基础教育学校试点每省{{名额 类别="基础教育"}}所；职业院校试点每省{{名额 类别="职业院校"}}所；本科院校试点每省{{名额 类别="高等学校"}}所（包括部委和地方院校）；专项试点每省{{名额 类别="专项"}}项。',
    '于{{日期 "2012-02-29"}}前将审核后的'
  ])('%s', async (body) => {
    const {text, said} = await asking(body, undefined, {date: '2012-01-13', ownNumber: '教技函〔2012〕4号'})
    expect(said).toEqual([])
    expect(seed(0).join('\n')).toContain(text)
  })
})

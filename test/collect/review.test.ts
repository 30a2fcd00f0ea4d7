/** A review is taken only when every application has one decision that says all it must. */
import {describe, expect, test} from 'vitest'
import {type Approval, type Decision, decisionSheets, readDecisions} from '../../src/collect/review.js'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {createMemoryHost} from '../../src/host/memory.js'
import {readTables} from '../../src/source/tables/read-tables.js'
import type {DataTable} from '../../src/source/tables/table.js'

function tableOf(text: string): DataTable {
  const [table] = readTables(createMemoryHost({'a.csv': text}), 'a.csv', ({message}) => {
    throw new Error(message)
  })
  if (table === undefined) throw new Error('no table')
  return table
}

const applied = tableOf(`单位名称,省份,计划单列市,隶属,类别,申报单位,申报日期,依据
河南省甲教育局、新疆乙教育局,河南；新疆,,地方,区域综合,河南省甲教育局；新疆乙教育局,2012-02-28,教技函〔2012〕4号
河南省丙教育局,河南,,地方,区域综合,,2012-02-27,教技函〔2012〕4号
河南省丙教育局,河南,,地方,专项,,2012-02-27,教技函〔2012〕4号
`)
const head = '类别,单位名称,结论,理由,试点工作重点内容\n'
const sound = [
  '区域综合,"河南省甲教育局，新疆乙教育局",批准,,资源共享',
  '区域综合,河南省丙教育局,不批准,方案不具体,',
  '专项,河南省丙教育局,批准,有特色,云计算'
]

function read(rows: readonly string[]): {decisions: readonly Decision[]; told: readonly string[]} {
  const found: Diagnostic[] = []
  const decisions = readDecisions(applied, tableOf(head + rows.join('\n')), (finding) => found.push(finding))
  return {decisions, told: found.map(({place, message}) => `${place.cell ?? ''} ${message}`)}
}

describe('a review', () => {
  test('gives one decision for each application, also where a name was typed with other marks', () => {
    const {decisions, told} = read(sound)
    expect(told).toEqual([])
    expect(decisions.map(({approved, reason, focus}) => [approved, reason, focus])).toEqual([
      [true, '', '资源共享'],
      [false, '方案不具体', ''],
      [true, '有特色', '云计算']
    ])
  })

  test.each([
    [[sound[0], sound[1]], ' 评审表里没有 `河南省丙教育局`（专项）。'],
    [[...sound, sound[1]], 'B5 `河南省丙教育局` 写了两行，另一行是第 3 行。'],
    [[...sound, '专项,河南省丁教育局,批准,,x'], 'B5 申报名单里没有 `河南省丁教育局`（专项）。'],
    [[sound[0], sound[1], '专项,河南省丙教育局,,,'], 'C4 `河南省丙教育局` 没有写结论。'],
    [
      [sound[0], sound[1], '专项,河南省丙教育局,同意,,x'],
      'C4 `河南省丙教育局` 的结论写的是 `同意`，应为：批准、不批准。'
    ],
    [[sound[0], sound[1], '专项,河南省丙教育局,批准,,'], 'E4 批准了 `河南省丙教育局`，但没有写试点工作重点内容。'],
    [[sound[0], sound[1], '专项,河南省丙教育局,不批准,,x'], 'D4 没有批准 `河南省丙教育局`，但没有写理由。']
  ])('that is wrong in one row is told at its cell', (rows, message) => {
    expect(read(rows.map((row) => row ?? '')).told.map((one) => one.replace(/^[A-Z]\d+ (?=评审表里)/u, ' '))).toEqual([
      message
    ])
  })

  test('becomes a list for each category, a list of what was not approved, and events', () => {
    const approval: Approval = {batch: '2012', name: '第一批', date: '2012-11-01', source: '教技函〔2012〕70号'}
    const {lists, others, events} = decisionSheets(read(sound).decisions, approval)
    expect(lists.map(({name, sheet}) => [name, sheet.file, sheet.rows])).toEqual([
      [
        '第一批区域综合试点单位',
        '2012-区域综合.csv',
        [
          [
            '河南省甲教育局、新疆乙教育局',
            '河南；新疆',
            '',
            '地方',
            '区域综合',
            '河南省甲教育局；新疆乙教育局',
            '资源共享'
          ]
        ]
      ],
      ['第一批专项试点单位', '2012-专项.csv', [['河南省丙教育局', '河南', '', '地方', '专项', '', '云计算']]]
    ])
    // 丙 stands on a list, so that what else it applied for is told there.
    expect(others).toBeNull()
    expect(events.rows).toEqual([
      ['2012-02-28', '河南省甲教育局、新疆乙教育局', '申报', '教技函〔2012〕4号', '', ''],
      ['2012-02-27', '河南省丙教育局', '申报', '教技函〔2012〕4号', '', '另报的区域综合未批准：方案不具体；有特色']
    ])
  })

  test('of a unit that is refused in both of its categories is one row with both reasons', () => {
    const {decisions} = read([sound[0], sound[1], '专项,河南省丙教育局,不批准,没有特色,'].map((row) => row ?? ''))
    const {others, events} = decisionSheets(decisions, {
      batch: '2012',
      name: '第一批',
      date: '2012-11-01',
      source: '教技函〔2012〕70号'
    })
    expect(others?.rows).toEqual([
      ['河南省丙教育局', '河南', '', '地方', '区域综合', '', '2012-02-27', '教技函〔2012〕4号']
    ])
    expect(events.rows.at(-1)?.at(-1)).toBe('方案不具体；另报的专项未批准：没有特色')
  })

  test('that approves a unit in two categories is told at its cell', () => {
    const rows = [sound[0] ?? '', '区域综合,河南省丙教育局,批准,,x', '专项,河南省丙教育局,批准,,y']
    expect(read(rows).told).toEqual(['C4 `河南省丙教育局` 在区域综合、专项两类里都批准了。'])
  })
})

/** The ledger of the work plan for 2014 (教技厅〔2014〕1号), counted by hand in the published text. */
import fs from 'node:fs'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../src/diagnostics/diagnostic.js'
import {targetsOf, matrixOf, rolesOf, sharesOf} from '../../src/ledger/views.js'
import {workPlanOf} from '../../src/ledger/work-plan.js'
import {produce} from '../documents.js'
import {departmentsOf, planOf} from './plan.js'

const {document} = await produce('content/documents/2014/work-plan.md')
const path = 'content/documents/2014/work-plan.md'

/** Names that the seed uses, in the order of their first appearance; aliases as the programme knows them. */
const departments = departmentsOf({
  科技司: [],
  财务司: [],
  基础一司: [],
  基础二司: [],
  职成司: [],
  国家开放大学: [],
  人教社: [],
  中央电教馆: ['电教馆'],
  民族司: [],
  高教司: [],
  高教社: [],
  教师工作司: ['教师司'],
  教育电视台: [],
  教育管理信息中心: [],
  学生司: [],
  资助中心: [],
  考试中心: [],
  规划司: [],
  人事司: [],
  地方各级教育行政部门: [],
  督导办: [],
  中国教科院: []
})

function seed(given = departments) {
  const findings: Diagnostic[] = []
  const plan = workPlanOf(document.tree, {path, departments: given, report: (finding) => findings.push(finding)})
  return {plan, findings}
}

describe('the work plan for 2014', () => {
  const {plan, findings} = seed()

  test('has 23 tasks numbered straight across seven groups', () => {
    expect(plan.title).toBe('2014年教育信息化工作要点')
    expect(plan.tasks.map(({number}) => number)).toEqual(Array.from({length: 23}, (_, index) => index + 1))
    expect(new Set(plan.tasks.map(({above}) => above.at(-1)?.printed)).size).toBe(7)
    expect(plan.tasks[17]).toMatchObject({
      printed: '18.',
      title: '推动各地全面加快推进教育信息化各项工作',
      above: [
        {printed: '四、', title: '2014年教育信息化重点工作'},
        {printed: '（六）', title: '以点带面、全面推动战线教育信息化工作'}
      ]
    })
  })

  test('has 30 groups of 责任单位, four of them in task 5', () => {
    expect(plan.tasks.flatMap(({assignments}) => assignments)).toHaveLength(30)
    const [, , , , five] = plan.tasks
    expect(five?.assignments.map(({units}) => units.map(({printed}) => printed))).toEqual([
      ['基础二司', '科技司', '人教社', '中央电教馆'],
      ['基础二司', '科技司', '中央电教馆'],
      ['基础二司', '中央电教馆'],
      ['基础一司', '财务司']
    ])
    expect(five?.assignments.map(({paragraphs}) => paragraphs.map((text) => text.slice(0, 4)))).toEqual([
      ['鼓励企业'],
      ['启动“一'],
      ['印发《中'],
      ['贯彻落实']
    ])
  })

  test('names 24 units, which are 22, because two have two names', () => {
    const printed = plan.tasks.flatMap(({assignments}) =>
      assignments.flatMap(({units}) => units.map((unit) => unit.printed))
    )
    expect(new Set(printed).size).toBe(24)
    expect(plan.units).toEqual(departments.map(({name}) => name))
    const unit = (task: number, name: string) =>
      plan.tasks[task - 1]?.assignments.flatMap(({units}) => units).find((one) => one.printed === name)?.name
    expect(unit(7, '电教馆')).toBe('中央电教馆')
    expect(unit(10, '教师司')).toBe('教师工作司')
  })

  test('has no unit for task 23, which is told at its line and is all there is to tell', () => {
    expect(plan.tasks[22]?.assignments).toEqual([])
    expect(findings.map(({id, severity, message}) => [id, severity, message])).toEqual([
      ['task-unit', 'warning', '任务“23.加大教育信息化工作宣传力度”没有写明责任单位。']
    ])
    const lines = fs.readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8').split('\n')
    expect(findings[0]?.place).toEqual({path, line: lines.findIndex((line) => line.startsWith('#### 23.')) + 1})
  })

  test('keeps no 责任单位 in the paragraphs of a task and loses no word of them', () => {
    const texts = plan.tasks.flatMap(({paragraphs}) => paragraphs)
    expect(texts).toHaveLength(31)
    expect(texts.filter((text) => text.includes('责任单位'))).toEqual([])
    for (const task of plan.tasks) {
      if (task.assignments.length > 0)
        expect(task.assignments.flatMap(({paragraphs}) => paragraphs)).toEqual(task.paragraphs)
    }
  })

  test('states its targets: numbers, units and how they bind, in the goals and in the tasks', () => {
    const stated = targetsOf(plan).map(({where, target}) => [
      where,
      target.value,
      target.unit,
      target.bound,
      target.object
    ])
    expect(stated).toEqual([
      ['目标一是', '85000', '所', 'exact', '中西部中小学宽带网络接入'],
      ['目标一是', '80', '%', 'least', '中小学基本实现'],
      ['目标二是', '33000000', '名', 'exact', '师生提供服务的能力'],
      ['目标四是', '18000000', '', 'exact', ''],
      ['目标六是', '1500000', '名', 'least', '教师信息技术应用能力培训'],
      ['目标六是', '50000', '名', 'least', '中小学校长信息化领导力培训'],
      ['目标六是', '2000', '人', 'about', '县级及以上教育厅局长教育信息化专题培训'],
      ['任务1', '85000', '所', 'exact', '中小学网络宽带接入'],
      ['任务2', '90', '%', 'least', '职业院校实现'],
      ['任务3', '210', '间', 'exact', '云教室建设工作'],
      ['任务6', '1', '个', 'exact', '职业教育数字资源管理中心'],
      ['任务6', '20', '个', 'exact', '职业教育数字资源开发应用基地'],
      ['任务6', '100', '个', 'exact', '职业教育数字资源应用推广试点学校'],
      ['任务6', '50', '个', 'exact', '专业领域'],
      ['任务6', '500', '门', 'exact', '优质共享网络课程及其配套数字资源库'],
      ['任务6', '500', '门', 'exact', '校本网络课程'],
      ['任务6', '500', '个', 'exact', '培训项目'],
      ['任务6', '10000000', '', 'least', ''],
      ['任务8', '200', '门', 'about', '国家开放大学网络核心课程建设'],
      ['任务9', '3000000', '名', 'exact', '教师'],
      ['任务9', '30000000', '名', 'exact', '学生提供数字教育资源服务的能力'],
      ['任务9', '10000', '所', 'least', '学校'],
      ['任务9', '400000', '名', 'least', '教师'],
      ['任务9', '6000000', '名', 'least', '学生'],
      ['任务11', '18000000', '', 'exact', ''],
      ['任务12', '100', '%', 'exact', '入库'],
      ['任务14', '1500000', '人', 'least', ''],
      ['任务14', '500', '人', 'exact', '骨干培训'],
      ['任务14', '50000', '人', 'exact', '远程培训'],
      ['任务16', '2000', '人', 'exact', '']
    ])
  })

  test('as a table gives every task the units that its groups name, as an extract the groups of one unit', () => {
    const {units, rows} = matrixOf(plan)
    expect([units.length, rows.length]).toEqual([22, 23])
    for (const {task, roles} of rows) {
      expect(new Set(roles.keys())).toEqual(new Set(task.assignments.flatMap((one) => one.units.map(({name}) => name))))
    }
    const shares = (unit: string): readonly (readonly [number, number])[] =>
      sharesOf(plan, unit).map(({task, assignments}) => [task.number, assignments.length])
    expect(shares('财务司')).toEqual([
      [1, 1],
      [4, 1],
      [5, 1]
    ])
    expect(shares('教师工作司')).toEqual([
      [10, 1],
      [11, 1],
      [12, 1],
      [14, 1]
    ])
    expect(shares('中央电教馆')).toEqual([
      [5, 3],
      [7, 1],
      [9, 1],
      [10, 1],
      [11, 1],
      [21, 1]
    ])
    expect(shares('无此单位')).toEqual([])
    const cells = rows.reduce((sum, {roles}) => sum + roles.size, 0)
    expect(units.reduce((sum, unit) => sum + sharesOf(plan, unit).length, 0)).toBe(cells)
  })

  test('keeps every name as it is where no units are declared', () => {
    expect(seed([]).plan.units).toHaveLength(24)
    expect(seed([]).findings.map(({id}) => id)).toEqual(['task-unit'])
  })

  test('names a unit that is not declared at the line of its group, with the one that was perhaps meant', () => {
    const {findings: told} = seed(departments.filter(({name}) => name !== '督导办'))
    const unknown = told.filter(({id}) => id === 'department-known')
    expect(unknown.map(({message}) => message)).toEqual(['责任单位“督导办”没有登记。'])
    expect(unknown[0]?.place.line).toBe((seed().plan.tasks[18]?.place.line ?? 0) + 2)
  })
})

describe('plans number their tasks in several ways', () => {
  const titles = (markdown: string) => planOf(markdown).plan.tasks.map(({printed, title}) => `${printed}${title}`)

  test('as headings that open a paragraph', () => {
    expect(titles('## 一、任务\n\n**（一）申报。**组织申报。（责任单位：甲司）\n\n**（二）审核。**组织审核。')).toEqual(
      ['（一）申报', '（二）审核']
    )
  })

  test('as numbered paragraphs, whose first sentence is their title', () => {
    const {plan, findings} = planOf(
      '## 一、任务\n\n### （一）建设\n\n1.建成平台。年底前完成。（责任单位：甲司）\n\n2.开发课程100门，组织试用。'
    )
    expect(plan.tasks.map(({title, paragraphs}) => [title, paragraphs])).toEqual([
      ['建成平台', ['建成平台。年底前完成。']],
      ['开发课程100门，组织试用', ['开发课程100门，组织试用。']]
    ])
    expect(plan.tasks[1]?.targets.map(({value, unit}) => value + unit)).toEqual(['100门'])
    expect(findings.map(({place}) => place.line)).toEqual([7])
  })

  test('as parts of the text, where one between two with units is a task too', () => {
    expect(
      titles(
        '## 一、思路\n\n甲。\n\n## 二、建设\n\n乙。（责任单位：甲司）\n\n## 三、应用\n\n丙。\n\n## 四、培训\n\n丁。（责任单位：乙司）'
      )
    ).toEqual(['二、建设', '三、应用', '四、培训'])
  })

  test('with points below, which belong to their task', () => {
    const {plan} = planOf(
      '## 一、任务\n\n### 1. 建设\n\n（1）平台。（责任单位：甲司）\n\n（2）课程。（责任单位：乙司）\n\n### 2. 培训\n\n丙。（责任单位：甲司）'
    )
    expect(
      plan.tasks.map(({printed, assignments}) => [printed, assignments.map(({paragraphs}) => paragraphs)])
    ).toEqual([
      ['1.', [['（1）平台。'], ['（2）课程。']]],
      ['2.', [['丙。']]]
    ])
  })

  test('and a plan that names no unit at all has no tasks, which is told', () => {
    const {plan, findings} = planOf('## 一、任务\n\n### （一）建设\n\n甲。')
    expect(plan.tasks).toEqual([])
    expect(findings.map(({id}) => id)).toEqual(['task-unit'])
  })
})

describe('groups of 责任单位', () => {
  const task = (text: string) => planOf(`## 一、任务\n\n### （一）建设\n\n${text}`)

  test.each([
    ['full-width', '甲。（责任单位：甲司、乙司）'],
    ['half-width', '甲。(责任单位:甲司,乙司)'],
    ['in a line of their own', '甲。\n\n责任单位：甲司、乙司'],
    ['with a comma and spaces', '甲。（责任单位： 甲司， 乙司 ）']
  ])('are read %s', (_, text) => {
    const [one] = task(text).plan.tasks
    expect(one?.assignments.map(({units}) => units.map(({printed}) => printed))).toEqual([['甲司', '乙司']])
    expect(one?.paragraphs).toEqual(['甲。'])
  })

  test('tell 牵头 from 配合', () => {
    const [one] = task('甲。（牵头单位：教育部（科技司）；配合单位：乙司、丙司）').plan.tasks
    expect([...(one === undefined ? [] : rolesOf(one))]).toEqual([
      ['教育部（科技司）', '牵头'],
      ['乙司', '配合'],
      ['丙司', '配合']
    ])
  })

  test('serve the paragraphs before them, the last also those behind', () => {
    const [one] = task('甲。\n\n乙。（责任单位：甲司）\n\n丙。（责任单位：乙司）\n\n丁。').plan.tasks
    expect(one?.assignments.map(({paragraphs}) => paragraphs)).toEqual([
      ['甲。', '乙。'],
      ['丙。', '丁。']
    ])
  })

  test.each([
    ['that nothing closes', '甲。（责任单位：甲司、乙司', '括号没有写完'],
    ['without a unit', '甲。（责任单位：）', '没有写单位'],
    ['that name a unit twice', '甲。（责任单位：甲司、乙司、甲司）', '“甲司”写了两次']
  ])('%s are told at their line', (_, text, said) => {
    const {findings} = task(text)
    expect(findings.filter(({message}) => message.includes(said)).map(({place}) => place.line)).toEqual([5])
  })

  test('that name a unit by two of its names are told', () => {
    const {findings} = planOf(
      '## 一、任务\n\n### （一）建设\n\n甲。（责任单位：教师司、教师工作司）',
      departmentsOf({教师工作司: ['教师司']})
    )
    expect(findings.map(({message}) => message)).toEqual(['责任单位“教师司”和“教师工作司”是同一个单位，写了两次。'])
  })

  test('with a misspelt unit ask whether a known one was meant', () => {
    const {findings} = planOf(
      '## 一、任务\n\n### （一）建设\n\n甲。（责任单位：基础二）',
      departmentsOf({基础二司: []})
    )
    expect(findings.map(({id, severity}) => [id, severity])).toEqual([['department-known', 'error']])
    expect(findings[0]?.hint).toContain('“基础二司”')
  })
})

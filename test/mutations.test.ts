/**
 * The documents cannot contradict the data: every change of a cell or a word changes each document that says so, or
 * stops it with the place named.
 */
import path from 'node:path'
import {beforeAll, describe, expect, test} from 'vitest'
import {compileDocument} from '../src/compile.js'
import type {Diagnostic} from '../src/diagnostics/diagnostic.js'
import {placeText} from '../src/diagnostics/diagnostic.js'
import {walk} from '../src/gongwen/walk.js'
import type {Gongwen} from '../src/gongwen/nodes.js'
import {createMemoryHost} from '../src/host/memory.js'
import {loadRegistry} from '../src/registry/load.js'
import {loadWorkspace} from '../src/source/workspace.js'
import {contentFiles} from './content-files.js'

const root = path.join(import.meta.dirname, '..')
const folder = 'content/data'
const regional = `${folder}/2012-regional.csv`
const events = `${folder}/events.csv`
const returns = `${folder}/returns-2013.csv`
const registry = `${folder}/registry.yaml`
const launch = 'content/documents/2012/launch-notice.md'
const list = 'content/documents/2012/pilot-list.md'
const bulletin = 'content/documents/2014/progress-bulletin.md'
/** Documents that state the same facts again, later. */
const revised = 'content/documents/2014/revised-list.md'
const removals = 'content/documents/2014/removals.md'

const later = (title: string, body: string): string =>
  `---\n文种: 通知\n发文机关: 教育部办公厅\n标题: ${title}\n成文日期: 2014年3月31日\n---\n\n${body}\n`

const clean: Readonly<Record<string, string>> = {
  ...contentFiles(root, 'content/yinfa.yaml', launch, list, bulletin, folder, 'templates'),
  [revised]: later(
    '教育部办公厅关于公布调整后的区域试点单位名单的通知',
    '现有区域试点单位{{数量 试点 名单="第一批区域信息化试点单位"}}个，其中通过验收{{数量 试点 名单="第一批区域信息化试点单位" 状态="已验收"}}个，名单如下：\n\n{{名单 试点 名单="第一批区域信息化试点单位" 栏="单位名称,试点工作重点内容,状态" 合并省份="是" 编号="连续"}}'
  ),
  [removals]: later(
    '教育部办公厅关于调整试点单位的通知',
    '现将{{名称 试点 状态="已移出" 可空="是"}}移出名单。整改单位：{{名称 试点 状态="整改中"}}。'
  )
}
/** Where words stand in a clean file. */
const at = (file: string, words: string): string =>
  `${file}:${(clean[file] ?? '').split('\n').findIndex((line) => line.includes(words)) + 1}`

const documents = [launch, list, bulletin, revised, removals] as const

interface Change {
  readonly file: string
  readonly from: string
  readonly to: string
}
type Texts = ReadonlyMap<string, string | undefined>

/** Every document with some changes, as text, and what was said. */
async function compiled(changes: readonly Change[]): Promise<{texts: Texts; said: readonly string[]}> {
  const files: Record<string, string> = {...clean}
  for (const {file, from, to} of changes) {
    const before = files[file] ?? ''
    if (!before.includes(from)) throw new Error(`${file} has no ${from}`)
    files[file] = before.replace(from, to)
  }
  const world = createMemoryHost(files)
  const diagnostics: Diagnostic[] = []
  const data = loadRegistry(world, (finding) => void diagnostics.push(finding))
  const texts = new Map<string, string | undefined>()
  const said = new Set<string>()
  for (const file of documents) {
    const note = (finding: Diagnostic): void => {
      if (finding.severity === 'error') said.add(`${placeText(finding.place)} ${finding.id} ${finding.message}`)
    }
    const workspace = loadWorkspace(world, note)
    const document = await compileDocument(
      file,
      {workspace, registry: () => ({registry: data, diagnostics})},
      world,
      note
    )
    texts.set(file, document === undefined ? undefined : textOf(document.tree))
  }
  return {texts, said: [...said]}
}

function textOf(tree: Gongwen): string {
  const pieces: string[] = []
  walk(tree, (node) => {
    if (node.type === 'text') pieces.push(node.value)
    if (node.type === 'tableCell') pieces.push('|')
    if (node.type === 'paragraph' || node.type === 'tableRow') pieces.push('\n')
  })
  return pieces.join('')
}

let before: Texts
beforeAll(async () => {
  const {texts, said} = await compiled([])
  if (said.length > 0) throw new Error(said.join('\n'))
  before = texts
})

const shift = (file: string, from: string, to: string): Change => ({file, from, to})

describe('a change of the data changes every document that says so, and no other', () => {
  test.each<readonly [what: string, changes: readonly Change[], expected: Readonly<Record<string, readonly string[]>>]>(
    [
      [
        'a unit is renamed',
        [shift(regional, '北京市东城区教育委员会', '北京市东城区教育局')],
        {[list]: ['|北京市东城区教育局|'], [revised]: ['|北京市东城区教育局|']}
      ],
      [
        'a focus is changed',
        [shift(regional, '网络环境下的教师专业发展模式探索', '教师专业发展模式探索')],
        {[list]: ['|教师专业发展模式探索'], [revised]: ['|教师专业发展模式探索']}
      ],
      [
        'a unit is struck off',
        [
          shift(
            regional,
            '2012-QY-03,天津,,天津市滨海新区教育局,,,基于云计算技术的区域性资源共建共享模式、机制探索\n',
            ''
          )
        ],
        {[list]: ['|天津市北辰区教育局|'], [revised]: ['区域试点单位55个']}
      ],
      [
        'a province takes back its arrangements',
        [shift(returns, '天津,是', '天津,')],
        {[bulletin]: ['北京、河北、', '等21省（区、市）']}
      ],
      [
        'a province adds its arrangements',
        [shift(returns, '宁夏,是,,是,641,,', '宁夏,是,,是,641,,\n海南,是,,,,,')],
        {[bulletin]: ['广西、海南、重庆', '等23省（区、市）']}
      ],
      ['an amount is changed', [shift(returns, '3000', '3500')], {[bulletin]: ['经费3500万、1300万、641万']}],
      [
        'an amount passes another',
        [shift(returns, '福建,是,,是,500', '福建,是,,是,1500')],
        {[bulletin]: ['湖南、福建、广西、宁夏、北京分别', '经费3000万、1500万、1300万、641万和200万']}
      ],
      [
        'an amount is struck out',
        [shift(returns, '是,200', '是,')],
        {[bulletin]: ['湖南、广西、宁夏、福建分别', '3000万、1300万、641万和500万']}
      ],
      [
        'an example is told otherwise',
        [shift(`${folder}/examples-2013.csv`, '近2万学生', '近3万学生')],
        {[bulletin]: ['为边远地区、民族地区近3万学生']}
      ],
      [
        'an example is struck out',
        [
          shift(`${folder}/examples-2013.csv`, '利用信息技术促进教育教学模式创新,河南省郑州二中', '其他,河南省郑州二中')
        ],
        {[bulletin]: ['综合素质、能力的提高；湖南省长沙民政职业学院']}
      ],
      [
        'a unit need not mend its ways',
        [
          shift(
            events,
            '2014-02-24,石河子大学,责令整改,教技厅函〔2014〕13号,2014-03-14,2014-09-14,试点工作进展缓慢\n',
            ''
          )
        ],
        {
          [bulletin]: ['第一中学、新疆生产建设兵团石河子卫生学校', '等5个试点单位'],
          [removals]: ['第一中学、新疆生产建设兵团石河子']
        }
      ],
      [
        'all have more time',
        [1, 2, 3, 4, 5, 6].map(() => shift(events, '2014-03-14', '2014-03-28')),
        {[bulletin]: ['请以上单位于2014年3月28日前提出']}
      ],
      [
        'a unit is removed later',
        [shift(events, '说明\n', '说明\n2014-03-20,北京市东城区教育委员会,调整移出,教技厅函〔2014〕20号,,,\n')],
        {
          [revised]: ['区域试点单位55个', '|北京市海淀区教育委员会|'],
          [removals]: ['现将北京市东城区教育委员会移出名单']
        }
      ],
      [
        'a unit is accepted',
        [shift(events, '说明\n', '说明\n2014-03-20,北京市东城区教育委员会,验收,教技厅函〔2014〕20号,,,\n')],
        {[revised]: ['区域试点单位56个，其中通过验收1个', '|已验收']}
      ],
      [
        'a unit mends its ways',
        [shift(events, '说明\n', '说明\n2014-03-20,石河子大学,中期评估,教技厅函〔2014〕20号,,,\n')],
        {[removals]: ['第一中学、新疆生产建设兵团石河子']}
      ],
      ['another total is stated', [shift(registry, '数量: 682', '数量: 683')], {[bulletin]: ['共批复683个']}],
      ['a quota is raised', [shift(registry, '      区域综合: 2', '      区域综合: 3')], {[launch]: ['为主，每省3个']}],
      [
        'a target is raised',
        [shift(registry, '总数: 1000', '总数: 1200')],
        {[launch]: ['和1800所左右学校试点', '中小学学校试点，1200所左右']}
      ],
      ['a cap is raised', [shift(registry, '每省上限: 2', '每省上限: 3')], {[launch]: ['每省份不超过3个']}]
    ]
  )('%s', async (_, changes, expected) => {
    const {texts, said} = await compiled(changes)
    expect(said).toEqual([])
    const changed = documents.filter((file) => texts.get(file) !== before.get(file))
    expect(changed.toSorted()).toEqual(Object.keys(expected).toSorted())
    for (const [file, words] of Object.entries(expected))
      for (const word of words) expect(texts.get(file)).toContain(word)
  })
})

describe('what does not fit stops the documents, with the place named', () => {
  test.each<readonly [what: string, changes: readonly Change[], place: string, words: string]>([
    [
      'a unit that an example names is renamed in the list alone',
      [shift(regional, '安徽省芜湖市教育局', '安徽省芜湖市教育体育局')],
      `${folder}/examples-2013.csv:3`,
      '芜湖市教育'
    ],
    ['a province is misspelt', [shift(returns, '天津,是', '天律,是')], `${returns}:3`, '天律'],
    ['a province returns twice', [shift(returns, '天津,是', '北京,是')], `${returns}:3`, '北京'],
    [
      'an amount is no number',
      [shift(returns, '3000', '三千')],
      at(bulletin, '有专门的工作安排'),
      '（content/data/returns-2013.csv:15 （E15））'
    ],
    [
      'an event names a unit that is not on the list',
      [shift(events, '石河子大学', '石河子学院')],
      `${events}:5`,
      '石河子'
    ],
    ['an event comes before the approval', [shift(events, '2014-02-24', '2012-02-24')], `${events}:2`, '责令整改'],
    ['a day does not exist', [shift(events, '2014-03-14', '2014-02-30')], `${events}:2`, '2014-02-30'],
    [
      'one unit has another deadline than the others',
      [shift(events, '2014-03-14', '2014-03-15')],
      at(bulletin, '现责令整改'),
      '不是同一天'
    ],
    [
      'a unit stands on the list twice',
      [shift(regional, '北京市海淀区教育委员会', '北京市东城区教育委员会')],
      `${regional}:3`,
      '东城区'
    ],
    [
      'the stated total is less than what is counted',
      [shift(registry, '数量: 682', '数量: 50')],
      at(bulletin, '共批复'),
      '50'
    ],
    [
      'an example has left the list',
      [shift(events, '说明\n', '说明\n2014-01-20,安徽省芜湖市教育局,调整移出,教技厅函〔2014〕2号,,,\n')],
      `${bulletin}:`,
      '芜湖市'
    ],
    [
      'a category is renamed in one place',
      [shift(registry, '- 名称: 区域综合\n', '- 名称: 区域信息\n')],
      registry,
      '区域综合'
    ],
    ['a count is typed by hand', [shift(bulletin, '{{陈述 "第一批试点单位"}}', '682')], at(bulletin, '共批复'), '682'],
    [
      'an enumeration is typed by hand',
      [shift(bulletin, '{{名称 进展 有="省级试点工作方案"}}', '北京、安徽、湖北')],
      at(bulletin, '有专门的工作安排'),
      '北京、安徽、湖北'
    ],
    [
      'a count of an enumeration is typed by hand',
      [shift(bulletin, '有="宣传推广" 先="黑龙江" 后缀="等N省"}}', '有="宣传推广" 先="黑龙江"}}等7省')],
      at(bulletin, '有专门的工作安排'),
      '等7省'
    ],
    [
      'amounts are typed by hand',
      [
        shift(
          bulletin,
          '{{数值 进展 项="专项经费（万元）" 有="专项经费（万元）" 排序="专项经费（万元） 降序" 单位="万" 末="和"}}',
          '3000万、1300万和200万'
        )
      ],
      at(bulletin, '有专门的工作安排'),
      '3000万'
    ],
    ['a quota is typed by hand', [shift(launch, '{{名额 批次="2012" 类别="区域综合"}}', '2')], `${launch}:`, '每省2个'],
    [
      'a field is misspelt',
      [shift(bulletin, '有="保障措施"', '有="保障措拖"')],
      at(bulletin, '有专门的工作安排'),
      '保障措拖'
    ],
    ['a category is misspelt', [shift(launch, '{{目标 类别="专项"}}', '{{目标 类别="专向"}}')], `${launch}:`, '专向'],
    [
      'a province that is not in the enumeration is put first',
      [shift(bulletin, '先="黑龙江"', '先="上海"')],
      at(bulletin, '有专门的工作安排'),
      '上海'
    ],
    [
      'a unit is named that is not on the list',
      [shift(bulletin, '{{名称 试点 事件="责令整改" 后缀="等N个试点单位"}}', '{{单位 "清华大学"}}等')],
      at(bulletin, '现责令整改'),
      '清华大学'
    ]
  ])('%s', async (_, changes, place, words) => {
    const {texts, said} = await compiled(changes)
    expect(
      said.some((line) => line.startsWith(place) && line.includes(words)),
      said.join('\n')
    ).toBe(true)
    expect([...texts.values()].filter((text) => text === undefined).length).toBeGreaterThan(0)
  })
})

test('the data may be saved by Excel in GBK without changing a word', async () => {
  const bytes = gbkOf(clean[events] ?? '')
  const files = {...clean, [events]: bytes}
  const world = createMemoryHost(files)
  const findings: Diagnostic[] = []
  const loaded = loadRegistry(world, (finding) => void findings.push(finding))
  expect(findings).toEqual([])
  expect([...loaded.events.values()].flat().filter(({kind}) => kind === '责令整改')).toHaveLength(6)
})

/** GBK bytes of a text whose characters all have two-byte codes, by looking them up in the decoder. */
function gbkOf(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030')
  const codes = new Map<string, readonly [number, number]>()
  for (let lead = 0x81; lead <= 0xfe; lead++)
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length === 1 && !codes.has(character)) codes.set(character, [lead, trail])
    }
  return Uint8Array.from(
    [...text.replace('\uFEFF', '')].flatMap((character) => {
      if (character <= '\u007F') return [character.charCodeAt(0)]
      const code = codes.get(character)
      if (code === undefined) throw new Error(`no GBK for ${character}`)
      return code
    })
  )
}

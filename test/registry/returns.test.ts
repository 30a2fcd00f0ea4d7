/** Returns in a folder: what provinces sent back, read and held to the form; faults are told at their cells. */
import {describe, expect, test} from 'vitest'
import {arrivedBy, returnStatus} from '../../src/registry/return-status.js'
import {blankPeriod, fileOf, returned, returnsConfig} from './returned.js'
import {load} from './sound.js'

const good = {工作安排: '是', '专项经费（万元）': '120.5', 部署日期: '2014-03-01', 做法: '', 报送日期: '2014-12-01'}
const folder = 'content/data/returns-2014'
type Files = Readonly<Record<string, string | Uint8Array>>
const loaded = (files: Files, config = returnsConfig) => load({'registry.yaml': config, ...files})
const csv = (...lines: readonly string[]): string =>
  `省份,工作安排,专项经费（万元）,部署日期,做法,报送日期\n${lines.join('\n')}\n`

describe('a folder of returns', () => {
  test('is read file by file; every value knows its cell', () => {
    const {registry, said} = loaded({
      [fileOf('河南')]: returned('河南', good),
      [fileOf('北京')]: returned('北京', {...good, 工作安排: '否'}),
      'returns-2014/西部.csv': csv('西藏,是,0,,电视会议,2014-12-21', '新疆,,3,,,2014/12/20')
    })
    expect(said).toEqual([])
    const [period] = registry.periods
    expect(period?.returns.map(({province, submitted}) => [province.short, submitted])).toEqual([
      ['北京', '2014-12-01'],
      ['河南', '2014-12-01'],
      ['西藏', '2014-12-21'],
      ['新疆', '2014-12-20']
    ])
    const henan = period?.returns[1]
    expect(henan?.values.get('专项经费（万元）')).toBe('120.5')
    expect(henan?.placeOf('专项经费（万元）')).toMatchObject({
      path: `${folder}/41-河南.xlsx`,
      sheet: '进展报送',
      cell: 'C4'
    })
    expect(period).toMatchObject({complete: true, fields: ['工作安排', '专项经费（万元）', '部署日期', '做法']})
  })

  test('is no table that queries could name', () => {
    const {registry} = loaded({[fileOf('河南')]: returned('河南', good), '别的.csv': '名称,数\n甲,1\n乙,2\n'})
    expect([...registry.tables.keys()]).toEqual(['别的'])
  })

  test('may be empty as long as the form is known; that is a warning', () => {
    const {registry, said} = loaded({})
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('return-folder')
    expect(registry.periods[0]?.returns).toEqual([])
    expect(blankPeriod().form.map(({name, kind}) => [name, kind])).toEqual([
      ['工作安排', '是否'],
      ['专项经费（万元）', '金额'],
      ['部署日期', '日期'],
      ['做法', '文字']
    ])
  })

  test('takes its form from the first file where registry.yaml has none', () => {
    const config = '进展:\n  - 期: 2014\n    目录: returns-2014\n'
    const {registry, said} = loaded({'returns-2014/a.csv': csv('河南,是,3,2014-01-02,甲,2014-12-01')}, config)
    expect(said).toEqual([])
    expect(registry.periods[0]?.form.map(({kind}) => kind)).toEqual(['是否', '金额', '日期', '文字'])
  })
})

describe('a correction', () => {
  const {registry, findings} = loaded({
    [fileOf('河南')]: returned('河南', good),
    'returns-2014/更正/河南省.xlsx': returned('河南', {...good, '专项经费（万元）': '90', 报送日期: '2014-12-28'})
  })

  test('takes the place of the earlier return, and a note says so', () => {
    expect(findings.map(({id, severity}) => [id, severity])).toEqual([['return-corrected', 'note']])
    expect(findings[0]?.message).toContain('41-河南.xlsx')
  })

  test('holds from its day on; the province was in time all the same', () => {
    const [period] = registry.periods
    if (period === undefined) throw new Error('no period')
    const funds = (date: string) => arrivedBy(period, date).map(({last}) => last.values.get('专项经费（万元）'))
    expect(funds('2014-11-30')).toEqual([])
    expect(funds('2014-12-27')).toEqual(['120.5'])
    expect(funds('2014-12-28')).toEqual(['90'])
    const {inTime, late, missing} = returnStatus(period)
    expect([inTime.length, late.length, missing?.length]).toEqual([1, 0, 31])
  })
})

describe('the status of a period', () => {
  test('tells who was in time, late and missing among those expected, and what they said in sum', () => {
    const config = returnsConfig.replace('    项目:', '    应报: [河南, 北京, 兵团, 西藏]\n    项目:')
    const {registry, said} = loaded(
      {
        'returns-2014/a.csv': csv(
          '河南,是,0.1,2014-03-01,,2014-12-20',
          '北京,否,0.2,2014-01-31,甲,2014-12-21',
          '西藏,,,,乙,2014-12-01'
        )
      },
      config
    )
    expect(said).toEqual([])
    const [period] = registry.periods
    if (period === undefined) throw new Error('no period')
    const {inTime, late, missing, fields} = returnStatus(period)
    const names = (all: typeof inTime) => all.map(({last}) => last.province.short)
    expect([names(inTime), names(late), missing?.map(({short}) => short)]).toEqual([
      ['河南', '西藏'],
      ['北京'],
      ['兵团']
    ])
    expect(fields.map(({answered, yes, no, total, range}) => [answered, yes.length, no.length, total, range])).toEqual([
      [2, 1, 1, null, null],
      [2, 0, 0, '0.3', ['0.1', '0.2']],
      [2, 0, 0, null, ['2014-01-31', '2014-03-01']],
      [2, 0, 0, null, null]
    ])
  })
})

describe('what is wrong with a return is told', () => {
  const at = (name: string, cell: string) => `returns-2014/${name} 进展报送!${cell}`
  const henan = (answers: Readonly<Record<string, string>>): Files => ({[fileOf('河南')]: returned('河南', answers)})
  const faults: readonly (readonly [what: string, files: Files, ...words: readonly string[]])[] = [
    ['a wrong answer', henan({...good, 工作安排: '有'}), at('41-河南.xlsx', 'B4'), 'return-value', '“是”或“否”'],
    ['a negative amount', henan({...good, '专项经费（万元）': '-3'}), at('41-河南.xlsx', 'C4'), 'return-value', '“-3”'],
    ['no amount', henan({...good, '专项经费（万元）': '约3万'}), at('41-河南.xlsx', 'C4'), '不小于零的数'],
    ['no date', henan({...good, 部署日期: '2014-02-30'}), at('41-河南.xlsx', 'D4'), '应为日期'],
    ['no day of return', henan({...good, 报送日期: ''}), at('41-河南.xlsx', 'F4'), '没有填报送日期'],
    ['an empty form', henan({}), at('41-河南.xlsx', 'A4'), '什么都没有填'],
    [
      'another province than the name says',
      {[fileOf('河南')]: returned('河北', good)},
      at('41-河南.xlsx', 'A4'),
      'return-file',
      '文件名写的是河南，里面填的省份是河北'
    ],
    [
      'a name whose code is another province’s',
      {'returns-2014/13-河南.xlsx': returned('河南', good)},
      '13-河南.xlsx',
      '河南是 41'
    ],
    [
      'two returns of one day',
      {[fileOf('河南')]: returned('河南', good), 'returns-2014/河南省（新）.xlsx': returned('河南', good)},
      '河南省（新）.xlsx',
      '41-河南.xlsx',
      '不知道以哪一份为准'
    ],
    [
      'a file that is no form',
      {'returns-2014/说明.docx': 'x', ...henan(good)},
      '说明.docx',
      'return-file',
      '不是报送表'
    ],
    [
      'a form of another period',
      {
        [fileOf('河南')]: returned(
          '河南',
          good,
          blankPeriod(returnsConfig.replace('专项经费（万元）', '专项资金（万元）'))
        )
      },
      'returns-2014/41-河南.xlsx 进展报送',
      '`专项经费（万元）`',
      '`专项资金（万元）`'
    ],
    [
      'a column that nobody asked for',
      {
        'returns-2014/a.csv':
          '省份,工作安排,专项经费（万元）,部署日期,做法,报送日期,经办人\n河南,是,3,,,2014-12-01,张某\n'
      },
      'a.csv:1 （G1）',
      '没有 `经办人` 这个项目'
    ]
  ]
  test.each(faults.map(([what, files, ...words]) => ({what, files, words})))('$what', ({files, words}) => {
    const {said} = loaded(files)
    expect(said).toHaveLength(1)
    for (const word of words) expect(said[0]).toContain(word)
  })

  test('at registry.yaml where it contradicts itself', () => {
    const both = loaded({'a.csv': csv('河南,是,3,,,')}, returnsConfig.replace('    目录', '    文件: a.csv\n    目录'))
    expect(both.said.join('\n')).toContain('只能写一个')
    const twice = loaded({}, returnsConfig.replace('名称: 做法', '名称: 工作安排'))
    expect(twice.said.join('\n')).toContain('项目 `工作安排` 写了两次')
    const kind = loaded({}, returnsConfig.replace('类型: 金额', '类型: 金錢'))
    expect(kind.said.join('\n')).toContain('是否、金额、日期、文字')
    const out = loaded(henan(good), returnsConfig.replace('    项目:', '    应报: [北京]\n    项目:'))
    expect(out.said).toHaveLength(1)
    expect(out.said[0]).toContain('河南不在 2014 这一期应报的省份里')
  })
})

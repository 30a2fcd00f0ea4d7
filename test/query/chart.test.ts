/** 图: charts from returns, as blocks. What they say comes from 教技厅函〔2014〕13号 and from data made up here. */
import {describe, expect, test} from 'vitest'
import type {DrawnText} from '../../src/gongwen/drawing.js'
import type * as G from '../../src/gongwen/nodes.js'
import type {Registry} from '../../src/registry/model.js'
import {programmeProvinces} from '../../src/registry/provinces.js'
import {registryOf} from '../registry/programme.js'
import {load} from '../registry/sound.js'
import {asking} from './asking.js'

const funds = '专项经费（万元）'

/** The figure of a call, and the texts of its picture. */
async function drawn(call: string, registry?: Registry) {
  const {said, blocks} = await asking(call, registry)
  const [block] = blocks
  const [figure] = (block?.blocks ?? []) as readonly G.Figure[]
  const picture = figure === undefined ? undefined : block?.pictures?.get(figure.src)
  const texts =
    picture?.format !== 'drawing'
      ? []
      : picture.drawing.items.filter((item): item is DrawnText => item.kind === 'text').map(({text}) => text)
  return {said, figure, texts, count: block?.pictures?.size}
}

/** Two periods; a cell of a made-up table of returns. */
function returned(rows: Readonly<Record<string, string>>, earlier: Readonly<Record<string, string>> = {}): Registry {
  const period = (name: string, values: Readonly<Record<string, string>>) => ({
    name,
    deadline: null,
    fields: ['经费（万元）', '方案'],
    form: [],
    expected: programmeProvinces,
    complete: true,
    returns: programmeProvinces.flatMap((province) => {
      const value = values[province.short]
      const texts = new Map([
        ['经费（万元）', value ?? ''],
        ['方案', '是']
      ])
      const placeOf = (field?: string) => ({path: `content/data/${name}.csv`, cell: field === undefined ? 'A2' : 'B2'})
      return value === undefined ? [] : [{province, values: texts, submitted: null, placeOf}]
    })
  })
  return registryOf([], [], {periods: [period('2012', earlier), period('2013', rows)]})
}

describe('a chart of amounts', () => {
  test('shows the five provinces that said an amount, largest first', async () => {
    const {said, figure, texts, count} = await drawn(
      `{{图 进展 项="${funds}" 标题="图1 各省专项经费" 排序="${funds} 降序"}}`
    )
    expect(said).toEqual([])
    expect(count).toBe(1)
    expect(figure?.alt).toBe('专项经费：湖南3000万元、广西1300万元、宁夏641万元、福建500万元、北京200万元')
    expect(figure?.children).toMatchObject([{type: 'caption', children: [{value: '图1 各省专项经费'}]}])
    expect(texts.filter((text) => /^[\p{sc=Han}]{2}$/u.test(text))).toEqual(['湖南', '广西', '宁夏', '福建', '北京'])
    expect(texts).toContain('（万元）')
  })

  test('has the order of provinces where nothing else is asked for, and the unit that the call says', async () => {
    const {figure} = await drawn(`{{chart returns field="${funds}" unit="万"}}`)
    expect(figure?.alt).toBe('专项经费：北京200万、福建500万、湖南3000万、广西1300万、宁夏641万')
    expect(figure?.children).toEqual([])
  })

  test('filters as other queries do', async () => {
    const {figure} = await drawn(`{{图 进展 有="${funds}、省级试点工作方案" 项="${funds}"}}`)
    expect(figure?.alt).toBe('专项经费：北京200万元、湖南3000万元')
  })

  test('sets two periods side by side, whoever has said only one of them', async () => {
    const registry = returned({北京: '10', 河北: '20.5'}, {河北: '5', 山西: '7'})
    const {said, figure, texts} = await drawn('{{图 进展 项="经费（万元）" 上期="2012"}}', registry)
    expect(said).toEqual([])
    expect(figure?.alt).toBe('2012年：河北5万元、山西7万元；2013年：北京10万元、河北20.5万元')
    expect(texts).toEqual(expect.arrayContaining(['2012年', '2013年', '北京', '河北', '山西']))
  })

  test('draws 0 as nought and an empty cell not at all', async () => {
    const {figure} = await drawn('{{图 进展 项="经费（万元）"}}', returned({北京: '0', 河北: '', 山西: '3'}))
    expect(figure?.alt).toBe('经费：北京0万元、山西3万元')
  })

  test('gives equal charts one name and different charts different names', async () => {
    const [one, same, other] = await Promise.all(
      ['', ' 标题="图1 经费"', ` 排序="${funds}"`].map((more) => drawn(`{{图 进展 项="${funds}"${more}}}`))
    )
    expect(one?.figure?.src).toBe(same?.figure?.src)
    expect(one?.figure?.src).not.toBe(other?.figure?.src)
  })
})

describe('a chart of answers', () => {
  test('counts the provinces that said yes to each', async () => {
    const {said, figure} = await drawn('{{图 进展 项="专门工作安排,省级试点工作方案,保障措施" 单位="个"}}')
    expect(said).toEqual([])
    // 22 provinces with arrangements, 4 with plans; 保障措施 of seed 001: 6 provinces.
    expect(figure?.alt).toBe('省份数：专门工作安排22个、省级试点工作方案4个、保障措施6个')
  })
})

describe('a chart is refused', () => {
  const refusals = [
    ['{{图 进展}}', '没有写画哪一栏'],
    [`{{图 进展 项="专项经费"}}`, '没有“专项经费”这一栏'],
    ['{{图 进展 项="备注"}}', '浙江的“备注”是“各地市'],
    [`{{图 进展 项="专门工作安排、${funds}"}}`, '不能画在一张图上'],
    ['{{图 进展 项="专门工作安排" 排序="专项经费（万元）"}}', '不能排序'],
    [`{{图 进展 项="${funds}" 上期="2012"}}`, '没有“2012”这个期'],
    ['{{图 2012-regional 项="编号" 上期="2012"}}', '只有查 `进展` 时']
  ] as const
  test.each(refusals)('%s', async (call, words) => {
    const {said, figure} = await drawn(call)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(words)
    expect(figure).toBeUndefined()
  })

  test('for what is negative or no number, at its cell', async () => {
    const {said} = await drawn('{{图 进展 项="经费（万元）"}}', returned({北京: '10', 河北: '-5', 山西: '约3'}))
    expect(said).toHaveLength(2)
    expect(said[0]).toMatch(/河北的“经费（万元）”是“-5”，是负数.*content\/data\/2013\.csv （B2）/u)
    expect(said[1]).toMatch(/山西的“经费（万元）”是“约3”，不是数.*（B2）/u)
  })

  test('with more than 40 bars, while all 32 provinces are drawn', async () => {
    const all = Object.fromEntries(programmeProvinces.map(({short}, index) => [short, String(index + 1)]))
    const one = await drawn('{{图 进展 项="经费（万元）"}}', returned(all))
    expect(one.said).toEqual([])
    expect(one.texts).toEqual(expect.arrayContaining(programmeProvinces.map(({short}) => short)))
    const two = await drawn('{{图 进展 项="经费（万元）" 上期="2012"}}', returned(all, all))
    expect(two.said[0]).toContain('64 条，超过 40 条')
    expect(two.said[0]).toContain('分成几张图')
  })

  test.each([
    [
      'for names that leave no room for bars',
      '名称,数\n一所名字长得在图上怎么也放不下的学校的名称,3\n',
      '项="数"',
      '最多 20 个字'
    ],
    ['for numbers that leave none', '名称,数\n甲,1234567890123\n', '项="数"', '位数太多'],
    ['for more shades than can be told apart', '名称,a,b,c,d,e\n甲,1,2,3,4,5\n', '项="a,b,c,d,e"', '5 种深浅'],
    [
      'for a legend that is wider than the chart',
      `名称,${'很长的栏名'.repeat(4)}一,${'很长的栏名'.repeat(4)}二\n甲,1,2\n`,
      `项="${'很长的栏名'.repeat(4)}一,${'很长的栏名'.repeat(4)}二"`,
      '图例太长'
    ]
  ])('%s', async (_, csv, fields, words) => {
    const {registry} = load({'表.csv': csv})
    const {said, figure} = await drawn(`{{图 "表" ${fields}}}`, registry)
    expect(figure).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain(words)
  })
})

/** Each helper of the query language: what it prints, and what it refuses. */
import {describe, expect, test} from 'vitest'
import fc from 'fast-check'
import {compareDecimals, difference, percentage, sumOf} from '../../src/query/amount.js'
import {asking} from './asking.js'
import {small, whole} from './programme.js'

const print = async (body: string, date = '2014-03-01') =>
  asking(body, whole, {date, ownNumber: '教技厅函〔2014〕13号'})

describe('in both languages', () => {
  test.each([
    ['{{数量 试点}}', '6'],
    ['{{count pilots}}', '6'],
    ['{{count pilots category="区域信息化" province="北京市"}}', '2'],
    ['{{数量 试点 类别="区域综合" 省份="河南"}}', '1'],
    ['{{数量 试点 省份="新疆"}}', '0'],
    ['{{数量 试点 计划单列市="深圳"}}', '1'],
    ['{{数量 试点 批次="2012" 名单="乙表"}}', '2'],
    ['{{数量 试点 状态="整改中"}}', '2'],
    ['{{数量 试点 试点内容="均衡"}}', '1'],
    ['{{数量 试点 无="试点内容"}}{{数量 试点 有="试点内容"}}', '04'],
    ['{{数量 进展}}', '3'],
    ['{{数量 进展 有="方案"}}{{数量 进展 无="方案"}}', '11'],
    ['{{数量 进展 有="方案、经费（万元）"}}', '1'],
    ['{{数量 进展 有="范围，说明"}}', '1'],
    ['{{数量 进展 未报="是"}}', '30'],
    ['{{数量 经费}}{{数量 "经费" 省份="北京"}}{{数量 经费 年份="2013" 省份="河北"}}', '321'],
    ['{{数量 典型 主题="教研"}}{{数量 名额}}', '21'],
    ['{{名称 试点 类别="中小学"}}', '戊中学、庚中学'],
    ['{{names pilots category="中小学" separator="，" suffix="等N所"}}', '戊中学，庚中学等2所'],
    ['{{名称 进展 后缀="等N省（区、市）"}}', '北京、河北、河南等3省（区、市）'],
    ['{{名称 进展 末="和"}}', '北京、河北和河南'],
    ['{{名称 进展 有="方案" 末="和"}}', '北京'],
    ['{{名称 进展 先="河南，河北"}}', '河南、河北、北京'],
    ['{{名称 进展 有="经费（万元）" 排序="经费（万元） 降序"}}', '河北、北京'],
    ['{{名称 试点 状态="已移出" 可空="是"}}无', '无'],
    ['{{数值 进展 项="经费（万元）" 有="经费（万元）" 排序="经费（万元）降序" 单位="万" 末="和"}}', '1300万和200.25万'],
    ['{{合计 进展 项="经费（万元）" 单位="万"}}', '1500.25万'],
    ['{{合计 经费 项="金额"}}', '1000.3'],
    ['{{比上期 进展 项="经费（万元）" 单位="万元"}}', '比2012年增加1399.75万元，增长1392.8%'],
    ['{{比上期 进展 项="经费（万元）" 上期="2012" 式="百分比"}}', '增长1392.8%'],
    ['{{比上期 进展 有="方案"}}', '与2012年持平'],
    ['{{比上期 试点 上期="2012-10-31" 式="增减"}}', '增加6'],
    ['{{陈述 第二批}}', undefined],
    ['{{名额 类别="区域信息化"}}{{名额 类别="区域综合" 省份="兵团"}}', '21'],
    ['{{目标 类别="区域综合，中小学"}}', '1100'],
    ['{{典型 主题="教研"}}', '北京市甲区建成平台；乙区培训教师'],
    ['{{期限 试点 事件="责令整改" 项="提出方案"}}', '2014年3月14日'],
    ['{{deadline event="责令整改" field="提出方案" omitYear="yes"}}', '3月14日'],
    ['{{单位 "乙区"}}{{unit "A1"}}{{单位 "丁大学"}}', '乙区甲区教育局丁大学'],
    [
      '{{日期 "2014-03-14"}}{{日期 "2014年3月4日" 省年="是"}}{{date "2014-03-14" 式="汉字"}}',
      '2014年3月14日3月4日二〇一四年三月十四日'
    ],
    [
      '{{#each (行 试点 类别="中小学")}}{{序号}}{{单位名称}}{{省份}}{{类别}}{{状态}}；{{/each}}',
      '1戊中学河南中小学整改中；2庚中学海南中小学整改中；'
    ],
    [
      '{{#each (行 试点 事件="责令整改")}}{{名称}}{{事件日期}}{{依据}}{{提出方案}}；{{/each}}',
      '戊中学2014年2月24日教技厅函〔2014〕13号2014年3月14日；庚中学2014年2月24日教技厅函〔2014〕13号2014年3月14日；'
    ],
    [
      '{{#each (行 试点 名单="甲表")}}{{批准日期}}{{依据}}{{试点内容}} {{/each}}',
      '2012年11月1日教技函〔2012〕70号均衡 2012年11月1日教技函〔2012〕70号共享 2012年11月1日教技函〔2012〕70号协作 2012年11月1日教技函〔2012〕70号云计算 '
    ],
    ['{{#each (行 进展 有="方案")}}{{省份全称}}{{报送日期}}{{/each}}', '北京市2013年12月1日']
  ])('%s', async (body, text) => {
    const asked = await print(body)
    if (text !== undefined) expect(asked.said).toEqual([])
    expect(asked.text).toBe(text)
  })
})

describe('as of a date', () => {
  test.each([
    ['2012-10-31', '0'],
    ['2012-11-01', '6'],
    ['2014-11-30', '6'],
    ['2014-12-01', '5'],
    ['2015-12-31', '5']
  ])('on %s the list has %s', async (date, count) => {
    expect((await print('{{数量 试点}}', date)).text).toBe(count)
    expect((await print(`{{数量 试点 截至="${date}"}}`, '2020-01-01')).text).toBe(count)
  })

  test('removed units are found by the event that removed them', async () => {
    const body = '{{名称 试点 事件="调整移出" 依据="教技厅函〔2014〕90号"}}'
    expect((await print(body, '2014-12-31')).text).toBe('乙区教育局')
    expect((await print(body, '2014-11-30')).said[0]).toContain('query-value 没有查到试点单位')
  })

  test('a unit that is no longer on the list cannot be named, alone or as an example', async () => {
    for (const body of ['{{单位 "乙区"}}', '{{典型 主题="教研"}}']) {
      const {said} = await print(body, '2014-12-31')
      expect(said).toEqual([
        'query-value 截至2014年12月31日，“乙区”是“已移出”，不在试点名单上。 → 不在名单上的单位不能作为试点单位点名：请核对台账的 `事件`，或删去这一处。'
      ])
    }
  })

  test('returns count that had arrived', async () => {
    expect((await print('{{名称 进展 截至="2013-12-22"}}')).text).toBe('北京、河北')
    expect((await print('{{名称 进展 未报="是" 省份="河南"}}{{数量 进展 未报="是" 省份="北京"}}')).text).toBe('河南0')
    expect((await print('{{数量 进展}}', '2012-12-30')).said[0]).toContain(
      '截至2012年12月30日，还没有哪一期进展已经报送完'
    )
    expect((await print('{{名称 进展}}', '2013-06-01')).text).toBe('北京')
  })
})

describe('what a call gets wrong is named with what it could be', () => {
  test.each([
    ['{{数量}}', 'query-name `数量` 后面应写查什么。'],
    ['{{数量 "试点单位"}}', 'query-name 没有“试点单位”这个数据。 → 您是不是想写 `试点`？'],
    ['{{数量 试点 "北京"}}', 'query-name `数量` 后面只写查什么这一项，又有“北京”。'],
    ['{{数量 试点 类别="区域综和"}}', 'query-name 没有“区域综和”这个类别。 → 您是不是想写 `区域综合`？'],
    ['{{数量 试点 省份="河南市"}}', 'query-name 没有“河南市”这个省份。 → 您是不是想写 `河南省`？'],
    ['{{数量 试点 状态="整改"}}', 'query-name 没有“整改”这个状态。 → 您是不是想写 `整改中`？'],
    ['{{数量 试点 事件="整改"}}', 'query-name 没有“整改”这个事件。 → 您是不是想写 `责令整改`？'],
    ['{{数量 试点 名单="甲标"}}', 'query-name 没有“甲标”这个名单。 → 您是不是想写 `甲表`？'],
    ['{{数量 试点 批次="2013"}}', 'query-name 没有“2013”这个批次。 → 您是不是想写 `2012`？'],
    [
      '{{数量 试点 依据="教技函〔2012〕71号"}}',
      'query-name 没有“教技函〔2012〕71号”这个依据。 → 您是不是想写 `教技函〔2012〕70号`？'
    ],
    ['{{数量 试点 计划单列市="广州"}}', 'query-name 没有“广州”这个计划单列市。'],
    ['{{数量 试点 截至="2014年2月30日"}}', 'query-name 参数 `截至` 的“2014年2月30日”不是日期'],
    ['{{数量 试点 自="2014-01-01"}}', 'query-name 写了 `自` 或 `至`，没有写 `事件`。'],
    ['{{数量 试点 期="2013"}}', 'query-name “试点”不能按 `期` 查。'],
    ['{{数量 试点 类型="区域综合"}}', 'query-name 没有 `类型` 这个参数。 → 您是不是想写 `类别`？'],
    ['{{数量 试点 类别="区域综合" category="区域综合"}}', 'query-name 参数 `类别` 写了两遍。'],
    ['{{数量 试点 试点内容="均横"}}', 'query-name “试点内容”一栏没有“均横”。 → 您是不是想写 `均衡`？'],
    ['{{数量 进展 期="2014"}}', 'query-name 没有“2014”这个期。'],
    ['{{数量 进展 有="方按"}}', 'query-name 没有“方按”这一栏。'],
    ['{{数量 进展 未报="嗯"}}', 'query-name 参数 `未报` 应是“是”或“否”，现在是“嗯”。'],
    ['{{数量 典型 主题="教学"}}', 'query-name 没有“教学”这个主题。'],
    ['{{数量 经费 省份="河北" 类别="甲"}}', 'query-name “经费”不能按 `类别` 查。'],
    ['{{名称 试点 状态="已验收"}}', 'query-value 没有查到试点单位，印出来就是半句话。'],
    ['{{名称 进展 先="湖北"}}', 'query-value 查到的省份里没有“湖北”，不能排在前面。'],
    ['{{名称 进展 省份="北京" 排序="方案"}}', 'query-value 北京的“方案”是“是”，不是数'],
    ['{{名称 进展 排序="经费（万元）"}}', 'query-value 河南的“经费（万元）”是空的（content/data/进展.csv （C3））。'],
    ['{{数值 约数 项="金额"}}', 'query-value 一中的“金额”是“约200”，不是数（content/data/约数.csv:2 （金额））。'],
    ['{{数值 进展}}', 'query-name `数值` 没有写取哪一栏。'],
    ['{{合计 进展 省份="北京" 项="方案"}}', 'query-value 北京的“方案”是“是”，不是数'],
    ['{{比上期 进展 期="2012"}}', 'query-value 台账里没有“2012”之前的一期，不能比较。'],
    ['{{比上期 试点}}', 'query-name 比较试点单位要写明从哪一天起。'],
    ['{{比上期 试点 上期="2012-10-31"}}', 'query-value 2012年10月31日是 0，算不出百分比。'],
    ['{{比上期 经费 项="金额"}}', 'query-name `比上期` 只能比较 `进展` 和 `试点`。'],
    ['{{比上期 进展 式="比例"}}', 'query-name 参数 `式` 应是“句子”、“增减”、“百分比”之一，现在是“比例”。'],
    ['{{名额 类别="中小学"}}', 'query-value 台账里没有2012批中小学的名额。'],
    ['{{名额 批次="2012"}}', 'query-name 没有写是哪一类的名额。'],
    ['{{目标 类别="区域综合,区域信息化"}}', 'query-name 类别“区域综合”写了两遍，会加两次。'],
    ['{{典型 主题="网络"}}', 'query-name 没有“网络”这个主题。'],
    ['{{期限 试点 事件="责令整改" 项="提方案"}}', 'query-name 没有“提方案”这个期限。 → 您是不是想写 `提出方案`？'],
    ['{{期限 试点 事件="责令整改" 项="报告进展"}}', 'query-value 查到的 2 个试点单位，“报告进展”的期限不是同一天'],
    ['{{期限 试点 项="提出方案"}}', 'query-name `期限` 没有写事件。'],
    ['{{单位 "乙镇教育局"}}', 'query-name 没有“乙镇教育局”这个试点单位。 → 您是不是想写 `乙区教育局`？'],
    ['{{日期 "明天"}}', 'query-name `日期` 的“明天”不是日期'],
    ['{{#each (行 试点)}}{{单位名}}{{/each}}', 'template-name 没有 `单位名` 这个字段。 → 您是不是想写 `单位名称`？'],
    ['{{名单 进展}}', 'query-name `名单` 只列试点，不列“进展”。'],
    ['{{名单 试点 分组="省"}}', 'query-name 没有“省”这个分组。'],
    ['{{名单 试点 栏="单位名称,试点内容,单位名称"}}', 'query-name “单位名称”一栏写了两遍。'],
    ['{{名单 试点 栏="单位名称,试点内荣"}}', 'query-name 没有“试点内荣”这一栏。 → 您是不是想写 `试点内容`？'],
    ['{{表 "经费" 合计="备注"}}', 'query-value “备注”一栏不全是数，无法合计。'],
    ['{{表 "经费" 小计="学段"}}', 'query-name 没有“学段”这一栏。']
  ])('%s', async (body, message) => {
    const {said, text} = await print(body)
    expect(text).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]?.startsWith(message), said[0]).toBe(true)
  })
})

describe('a stated total while rows are lacking', () => {
  const ask = async (body: string) => asking(body, small, {date: '2014-03-01', ownNumber: null})

  test('is printed as stated', async () => {
    expect(await ask('{{陈述 第一批试点单位}}')).toMatchObject({text: '682', said: []})
  })

  test.each([
    '{{数量 试点}}',
    '{{数量 试点 类别="区域综合"}}',
    '{{数量 试点 省份="北京"}}',
    '{{名称 试点 后缀="等N个"}}',
    '{{名单 试点}}'
  ])('%s is refused: it would be too small', async (body) => {
    const {said} = await ask(body)
    expect(said).toEqual([
      'query-value 手头的名单不全：教技厅函〔2014〕13号公布的第一批试点单位是 682 个，台账里只有 6 个，这样查出来会偏少。 → 总数请写 `{{陈述 "第一批试点单位"}}`；要查一张名单上的单位，请写明 名单="甲表"、名单="乙表"。'
    ])
  })

  test.each([
    ['{{数量 试点 名单="甲表"}}', '4'],
    ['{{数量 试点 事件="责令整改"}}', '2'],
    ['{{数量 试点 状态="整改中"}}', '2'],
    ['{{名称 试点 类别="中小学"}}', '戊中学、庚中学']
  ])('%s is certain', async (body, text) => {
    expect(await ask(body)).toMatchObject({text, said: []})
  })

  test('is refused where the rows contradict it', async () => {
    const [total] = small.totals
    const stated = (value: number, complete: boolean) => ({
      ...small,
      totals: total === undefined ? [] : [{...total, value, complete}]
    })
    const said = async (value: number, complete: boolean) =>
      (await asking('{{陈述 "第一批试点单位"}}', stated(value, complete))).said.length
    expect([await said(5, false), await said(6, false), await said(7, true), await said(6, true)]).toEqual([1, 0, 1, 0])
  })

  test('of one category that is at hand as a whole lets it be counted', async () => {
    const [total] = small.totals
    if (total === undefined) throw new Error('no total')
    const schools = {...total, name: '中小学试点单位', value: 2, complete: true}
    const registry = {...small, totals: [total, schools]}
    expect((await asking('{{数量 试点 类别="中小学"}}', registry)).text).toBe('2')
    expect((await asking('{{数量 试点 类别="区域综合"}}', registry)).said).toHaveLength(1)
  })
})

describe('amounts are exact', () => {
  const amount = fc
    .tuple(fc.bigInt({min: -(10n ** 20n), max: 10n ** 20n}), fc.integer({min: 0, max: 6}))
    .map(([units, scale]) => ({units: units * 10n ** BigInt(6 - scale), text: text(units, scale)}))
  function text(units: bigint, scale: number): string {
    const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0')
    const [head, part] = [digits.slice(0, digits.length - scale), digits.slice(digits.length - scale)]
    return `${units < 0n ? '-' : ''}${head}${part === '' ? '' : `.${part}`}`
  }
  const unitsOf = (value: string): bigint => {
    const [head = '', part = ''] = value.replace('-', '').split('.')
    return BigInt(head + part.padEnd(6, '0')) * (value.startsWith('-') ? -1n : 1n)
  }

  test('sums, differences and comparisons agree with whole numbers', () => {
    fc.assert(
      fc.property(fc.array(amount, {minLength: 1, maxLength: 20}), amount, (all, other) => {
        expect(unitsOf(sumOf(all.map((one) => one.text)))).toBe(all.reduce((sum, one) => sum + one.units, 0n))
        const [first] = all
        if (first === undefined) return
        expect(unitsOf(difference(first.text, other.text))).toBe(first.units - other.units)
        expect(compareDecimals(first.text, other.text)).toBe(
          first.units < other.units ? -1 : first.units > other.units ? 1 : 0
        )
      })
    )
  })

  test.each([
    ['0.1', '0.3', '33.3'],
    ['1', '8', '12.5'],
    ['1', '2000', '0.1'],
    ['1', '2001', '0'],
    ['-5', '2', '250']
  ])('%s of %s is %s%', (part, all, expected) => {
    expect(percentage(part, all)).toBe(expected)
  })
})

/** Helpers in expressions: where they may stand, when they are called, and what is said about them. */
import {describe, expect, test} from 'vitest'
import type {Helper, HelperCall, HelperResult, Helpers} from '../../src/expand/helper.js'
import {paragraph, table} from '../../src/gongwen/build.js'
import {expanding} from './expanding.js'

const towns: Readonly<Record<string, readonly string[]>> = {北京: ['东城', '海淀'], 天津: ['北辰'], 海南: []}

interface Counted {
  readonly helpers: Helpers
  readonly calls: HelperCall[]
}

/** 数 counts, 行 gives rows, 表 a table; all know 城市 and refuse other provinces. */
function counted(): Counted {
  const calls: HelperCall[] = []
  const helper = (words: readonly string[], answer: (names: readonly string[]) => HelperResult): Helper => ({
    words: new Set(words),
    call: (call) => {
      calls.push(call)
      const where = call.named.get('省份') ?? '北京'
      if (call.positional[0] !== '城市')
        return {faults: [{about: 'name', message: `没有“${JSON.stringify(call.positional[0])}”。`}]}
      if (typeof where !== 'string' || !Object.hasOwn(towns, where)) {
        return {faults: [{about: 'name', message: `没有省份“${JSON.stringify(where)}”。`, hint: '请核对。'}]}
      }
      return answer(towns[where] ?? [])
    }
  })
  const helpers = new Map([
    ['数', helper(['城市'], (names) => ({value: String(names.length)}))],
    ['行', helper(['城市'], (names) => ({value: names.map((名称) => ({名称})), fields: ['名称']}))],
    ['表', helper(['城市'], (names) => ({value: {blocks: [table(['名称'], ...names.map((name) => [name]))]}}))],
    [
      '名',
      helper(['城市'], (names) =>
        names.length === 0 ? {faults: [{about: 'value', message: '一个也没有。'}]} : {value: names.join('、')}
      )
    ]
  ])
  return {helpers, calls}
}

const data = {省: '天津', 省们: ['北京', '天津'], 空: null, 数: '自己的数'}
const say = async (body: string, values: Readonly<Record<string, unknown>> = data) =>
  expanding(body, values, {}, counted().helpers)

describe('a helper gives its value', () => {
  test.each([
    ['共{{数 城市 省份="北京"}}个', '共2个'],
    ['{{数 "城市" 省份=省}}', '1'],
    ['{{数 城市}}', '2'],
    ['{{#each 省们}}{{数 城市 省份=this}}{{名 城市 省份=.}}；{{/each}}', '2东城、海淀；1北辰；'],
    ['{{#each (行 城市)}}{{@index}}{{名称}}{{/each}}', '0东城1海淀'],
    ['{{#each (行 城市)}}{{名称}}{{../省}}{{/each}}', '东城天津海淀天津'],
    ['{{#each (行 城市 省份="海南")}}{{名称}}{{else}}无{{/each}}', '无'],
    ['{{#if (行 城市 省份="海南")}}有{{else}}无{{/if}}', '无'],
    ['{{#with (lookup (行 城市) "1")}}{{名称}}{{/with}}', '海淀'],
    ['{{数}}', '自己的数'],
    ['\\{{数 城市}}', '{{数 城市}}']
  ])('%s', async (body, text) => {
    expect(await say(body)).toMatchObject({text, said: []})
  })

  test('equal calls are made once, over check and run', async () => {
    const {helpers, calls} = counted()
    await expanding('{{数 城市}}{{数 城市}}{{#each 省们}}{{数 城市 省份=this}}{{/each}}{{数 城市}}', data, {}, helpers)
    expect(calls).toHaveLength(3)
  })

  test('its value is text, never markup or an expression', async () => {
    const star: Helper = {words: new Set(), call: () => ({value: '**{{省}}**'})}
    const {expanded} = await expanding('{{星 "a"}}', data, {}, new Map([['星', star]]))
    expect(expanded?.markdown).not.toContain('*')
    expect(expanded?.values).toEqual(['**{{省}}**'])
  })
})

describe('what is wrong with a call is told where it was written', () => {
  test.each([
    ['{{数 城市 省份="河北省"}}', ['11 query-name 没有省份“"河北省"”。 → 请核对。']],
    ['{{数 城镇}}', ['11 template-name 没有 `城镇` 这个字段。 → 您是不是想写 `城市`？']],
    ['{{数 城市 省份=北京}}', ['11 template-name 没有 `北京` 这个字段。 → 如果是文字，请加半角引号：`"北京"`。']],
    ['甲\n{{#if 空}}\n{{数 城市 省份="河"}}\n{{/if}}', ['13 query-name']],
    ['{{#each (行 城市 省份="海南")}}{{单位}}{{/each}}', ['11 template-name 没有 `单位` 这个字段。 → 这里有：名称。']],
    ['{{#each (行 城市)}}\n{{名字}}\n{{/each}}', ['12 template-name 没有 `名字` 这个字段。 → 您是不是想写 `名称`？']],
    ['{{#each 省们}}{{数 城市 省份="河"}}{{/each}}', ['11 query-name']],
    ['{{数字 城市}}', ['11 template-helper 没有 `数字` 这种查询。 → 这里可以用：数、行、表、名；']],
    ['{{#数 城市}}{{/数}}', ['11 template-helper 没有 `{{#数}}` 这种块。 → 请去掉 `#`', '11 template-name']],
    [
      '{{#each 行 城市}}{{/each}}',
      ['11 template-helper `{{#each}}` 后面应有且只有一项。 → 请给查询加上括号', '11', '11']
    ],
    ['{{#each (数 城市)}}{{/each}}', ['11 template-value `(数 …)` 是一段文字，不是列表']],
    ['{{#each (表 城市)}}{{/each}}', ['11 template-value `(表 …)` 是整张表']],
    ['{{数 城市 省份="北京" 省份="天津"}}', ['11 query-name 参数 `省份` 写了两遍。']],
    ['{{数 城市 省份=空}}', ['11 query-value 参数 `省份` 没有值。']],
    ['{{行 城市}}', ['11 template-value `(行 …)` 是一个列表，不能直接写出。']],
    ['{{数 (表 城市)}}', ['11 query-value 第 1 个参数是整张表']]
  ])('%s', async (body, expected) => {
    const {expanded, said} = await say(body, {...data, 数: undefined})
    expect(expanded).toBeUndefined()
    expect(said.map((line, index) => line.slice(0, (expected[index] ?? '').length))).toEqual(expected)
  })

  test('an empty result is an error where it would be printed, and none where a condition keeps it out', async () => {
    expect((await say('{{名 城市 省份="海南"}}')).said).toEqual(['11 query-value 一个也没有。 → undefined'])
    const guarded = '{{#if (行 城市 省份="海南")}}{{名 城市 省份="海南"}}{{else}}无{{/if}}'
    expect(await say(guarded)).toMatchObject({text: '无', said: []})
  })

  test('loops over data that nobody can read to the end still come to one', async () => {
    const many = Array.from({length: 3000}, (_, index) => String(index))
    const {said} = await say('{{#each 甲}}{{#each ../甲}}{{数 城市 省份=this 市=..}}{{/each}}{{/each}}', {甲: many})
    expect(said.length).toBeGreaterThan(0)
  })
})

describe('full-width signs in a call are named with what should stand there', () => {
  test.each([
    ['{{数 城市 省份=“北京”}}', '{{数 城市 省份="北京"}}'],
    ['{{数 城市 省份＝"北京"}}', '{{数 城市 省份="北京"}}'],
    ['{{数 城市 省份＝‘北京’}}', '{{数 城市 省份="北京"}}'],
    ['{{#each （行 城市）}}{{/each}}', '{{#each (行 城市)}}'],
    ['{{#each（行 城市）}}{{/each}}', '{{#each (行 城市)}}'],
    ['{{数 城市 邮编=010020}}', '{{数 城市 邮编="010020"}}'],
    ['{{数 城市 称谓="“甲”" 省份=“北京”}}', '{{数 城市 称谓="“甲”" 省份="北京"}}']
  ])('%s', async (body, mended) => {
    const {said} = await say(`甲\n${body}`)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('12 template-syntax')
    expect(said[0]).toContain(`请改为 \`${mended}\`。`)
  })

  test.each(['{{数 城市 称谓="“甲”＝（乙）"}}', '{{! （行） “甲” }}', '{{专项经费（万元）}}', '{{数　城市}}'])(
    '%s has none',
    async (body) => {
      expect((await say(body, {...data, '专项经费（万元）': '3'})).said).toEqual([])
    }
  )
})

describe('tables that helpers make', () => {
  test('stand in paragraphs of their own, and every line keeps its number', async () => {
    const {expanded} = await say('甲\n　　{{表 城市}}\n乙\n丙')
    expect(expanded?.markdown.replaceAll(/\uE000\d+\uE001/gu, '表')).toBe('甲\n\n表\n\n乙\n丙')
    expect([1, 2, 3, 4, 5, 6].map((line) => expanded?.lineOf(line))).toEqual([11, 12, 12, 12, 13, 14])
    expect(expanded?.values).toEqual([{blocks: [table(['名称'], ['东城'], ['海淀'])]}])
  })

  test('come from loops, one after the other', async () => {
    const {expanded} = await say('{{#each 省们}}\n{{this}}如下：\n{{表 城市 省份=this}}\n{{/each}}')
    expect(expanded?.markdown.match(/^\uE000\d+\uE001$/gmu)).toHaveLength(2)
  })

  test.each([
    '见{{表 城市}}',
    '{{表 城市}}。',
    '# {{表 城市}}',
    '- {{表 城市}}',
    '| {{表 城市}} |',
    '{{表 城市}}{{表 城市}}'
  ])('%s is refused: nothing may share their line', async (body) => {
    const {expanded, said} = await say(`甲\n\n${body}`)
    expect(expanded).toBeUndefined()
    expect(said).toEqual([
      '13 query-place 这个查询给出整张表或名单，同一行还有别的内容。 → 表和名单要单独占一段：请另起一行，只写这个查询。'
    ])
  })
})

test('a helper may return paragraphs too', async () => {
  const value = {blocks: [paragraph('甲')]}
  const helper: Helper = {words: new Set(), call: () => ({value})}
  const {expanded} = await expanding('{{段 "a"}}', {}, {}, new Map([['段', helper]]))
  expect(expanded?.values).toEqual([value])
})

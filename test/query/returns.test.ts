/** 进展 as queries see it: who is expected, who corrected what when, and what an incomplete period cannot answer. */
import {readFileSync} from 'node:fs'
import path from 'node:path'
import {expect, test} from 'vitest'
import {blankPeriod, fileOf, returned, returnsConfig} from '../registry/returned.js'
import {load} from '../registry/sound.js'
import {asking} from './asking.js'

const funds = '专项经费（万元）'
const expected = returnsConfig.replace('    项目:', '    应报: [北京, 河南, 兵团]\n    项目:')
const {registry} = load({
  'registry.yaml': expected,
  [fileOf('河南')]: returned('河南', {[funds]: '100', 报送日期: '2014-12-01'}),
  'returns-2014/更正.xlsx': returned('河南', {[funds]: '80', 报送日期: '2014-12-28'}),
  [fileOf('北京')]: returned('北京', {[funds]: '7', 报送日期: '2014-12-22'})
})
const on = (date: string) => ({date, ownNumber: null})

test('the bulletin of 2014 does not say who had not returned anything, so nobody may', async () => {
  for (const call of ['{{名称 进展 未报="是"}}', '{{数量 进展 期="2013" 未报="是"}}']) {
    const {said, text} = await asking(call)
    expect(text).toBeUndefined()
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('不等于没有报送')
    expect(said[0]).toContain('`完整: 是`')
  }
})

test('nor how many had; those who said yes to something are counted', async () => {
  for (const call of ['{{数量 进展}}', '{{名称 进展 后缀="等N省"}}']) {
    const {said} = await asking(call)
    expect(said).toHaveLength(1)
    expect(said[0]).toContain('数不出有几个省报送')
  }
  expect((await asking('{{数量 进展 有="保障措施"}}')).text).toBe('6')
})

test('who is expected and has returned nothing, or late, is 未报; a correction is not late', async () => {
  const {text, said} = await asking('{{名称 进展 未报="是"}}', registry, on('2014-12-31'))
  expect([text, said]).toEqual(['北京、兵团', []])
  expect((await asking('{{名称 进展 未报="是"}}', registry, on('2014-12-21'))).text).toBe('北京、兵团')
  expect((await asking('{{数量 进展}}', registry, on('2014-12-21'))).text).toBe('1')
})

test('a correction holds from its day on', async () => {
  const sum = `{{合计 进展 期="2014" 项="${funds}"}}`
  expect((await asking(sum, registry, on('2014-12-21'))).text).toBe('100')
  expect((await asking(sum, registry, on('2014-12-27'))).text).toBe('107')
  expect((await asking(sum, registry, on('2014-12-28'))).text).toBe('87')
})

test('the example of docs/报送.md can be copied as it is', () => {
  const guide = readFileSync(path.join(import.meta.dirname, '../../docs/报送.md'), 'utf8')
  const yaml = /^```yaml\n([\s\S]*?)^```$/mu.exec(guide)?.[1] ?? ''
  const {findings} = load({'registry.yaml': yaml})
  expect(findings.map(({id, severity}) => [id, severity])).toEqual([['return-folder', 'warning']])
  expect(blankPeriod(yaml)).toMatchObject({
    name: '2014',
    deadline: '2014-12-20',
    complete: true,
    form: [
      {kind: '是否'},
      {kind: '金额', note: '省级财政安排的试点工作经费，不含市县。'},
      {kind: '日期'},
      {kind: '文字'}
    ]
  })
})

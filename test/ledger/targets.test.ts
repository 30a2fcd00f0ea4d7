/** Numbers in the text of plans: which of them promise something, how much exactly, and how they bind. */
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {shifted} from '../../src/ledger/amount.js'
import {targetsIn} from '../../src/ledger/targets.js'

const place = {path: 'plan.md', line: 1}
const only = (text: string) =>
  targetsIn(text, place).map(({printed, value, unit, bound}) => [printed, value, unit, bound])

describe('a number with its unit is a target', () => {
  test.each([
    ['完成8.5万所中小学接入', ['8.5万', '85000', '所', 'exact']],
    ['全国80%以上中小学', ['80', '80', '%', 'least']],
    ['覆盖率不低于９５％', ['９５', '95', '%', 'least']],
    ['专项经费1,300.50万元', ['1,300.50万', '13005000', '元', 'exact']],
    ['投入2.5亿元左右', ['2.5亿', '250000000', '元', 'about']],
    ['人数达到1800万', ['1800万', '18000000', '', 'exact']],
    ['培训10余万名教师', ['10余万', '100000', '名', 'least']],
    ['建设300多所学校', ['300多', '300', '所', 'least']],
    ['不超过3个月前开工的5个项目', ['5', '5', '个', 'exact']],
    ['每省控制在2个以内', ['2', '2', '个', 'most']],
    ['提高0.5个百分点', ['0.5', '0.5', '个百分点', 'exact']],
    ['班均出口带宽不低于10M', ['10', '10', 'M', 'least']],
    ['约200门课程', ['200', '200', '门', 'about']]
  ])('%s', (text, target) => {
    expect(only(text)).toContainEqual(target)
  })

  test('a range has two ends of the same magnitude', () => {
    expect(targetsIn('培训3—5万人', place)).toMatchObject([
      {printed: '3—5万', value: '30000', upper: '50000', unit: '人'}
    ])
  })

  test('a word before the first of a row binds all of it', () => {
    expect(targetsIn('不少于1万所学校、40万名教师，另有5个项目', place).map(({bound}) => bound)).toEqual([
      'least',
      'least',
      'exact'
    ])
  })
})

test.each([
  '2014年3月14日前完成',
  '《关于追加辽宁等17省预算的通知》（财教〔2013〕342号）',
  '“985工程”高校',
  '结合宽带中国2014专项行动',
  '2011—2020年规划',
  '3D打印、MOOC2.0',
  '第13个五年规划',
  '一师一优课'
])('%s promises nothing', (text) => {
  expect(targetsIn(text, place)).toEqual([])
})

test('the point moves exactly, as it does in whole numbers', () => {
  const digits = fc.tuple(fc.nat(999_999_999), fc.integer({min: 0, max: 6}), fc.integer({min: 6, max: 11}))
  fc.assert(
    fc.property(digits, ([number, places, power]) => {
      const text = String(number).padStart(places + 1, '0')
      const printed = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
      expect(shifted(printed, power)).toBe(String(BigInt(number) * 10n ** BigInt(power - places)))
    })
  )
})

test('a text of 200,000 digits, marks and brackets is read in no time', () => {
  const started = performance.now()
  for (const piece of ['1', '1,', '1-', '《', '1个、', '不少于']) targetsIn(piece.repeat(200_000), place)
  expect(performance.now() - started).toBeLessThan(3000)
})

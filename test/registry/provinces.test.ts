import {describe, expect, it, test} from 'vitest'
import {
  groupRank,
  provinceLeading,
  provinceNamed,
  provinces,
  separateCities,
  separateCityNamed
} from '../../src/registry/provinces.js'

describe('the provinces', () => {
  it('stand in the order of GB/T 2260, with 兵团 after 新疆, and 台港澳 at the end', () => {
    const codes = provinces.map(({code}) => code)
    expect(codes).toEqual(codes.toSorted())
    expect(provinces.map(({short}) => short).join('')).toBe(
      '北京天津河北山西内蒙古辽宁吉林黑龙江上海江苏浙江安徽福建江西山东河南湖北湖南广东广西海南重庆四川贵州云南西藏陕西甘肃青海宁夏新疆兵团台湾香港澳门'
    )
    expect(provinces.map(({letter}) => letter).join('')).toBe(
      '京津冀晋蒙辽吉黑沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新兵团台港澳'
    )
  })

  test.each(provinces)(
    '$name is found by both of its names and begins with the short one, but for 兵团',
    (province) => {
      expect(provinceNamed(province.name)).toBe(province)
      expect(provinceNamed(province.short)).toBe(province)
      expect(provinceLeading(`${province.name}某市教育局`)).toBe(province)
      if (province.code !== '66') expect(province.name.startsWith(province.short)).toBe(true)
    }
  )

  test.each(['新疆兵团', '新疆生产建设兵团', '兵团', ' 兵 团 '])('%s is 兵团', (name) => {
    expect(provinceNamed(name)?.code).toBe('66')
  })

  test.each(['新疆建设兵团', '京', '', '中国', '深圳', '__proto__', 'constructor'])('`%s` is no province', (name) => {
    expect(provinceNamed(name)).toBeUndefined()
  })

  test.each([
    ['新疆生产建设兵团农二师教育局', '兵团'],
    ['新疆维吾尔自治区哈密地区教育局', '新疆'],
    ['海南省儋州市第一中学', '海南'],
    ['海南藏族自治州教育局', undefined],
    ['河南蒙古族自治县教育局', undefined],
    ['石河子大学', undefined]
  ])('%s names its province in front: %s', (name, short) => {
    expect(provinceLeading(name)?.short).toBe(short)
  })
})

describe('计划单列市', () => {
  it('are five, in the order of their codes, each in the province of its code', () => {
    expect(separateCities.map(({code, name}) => `${code} ${name}`)).toEqual([
      '210200 大连市',
      '330200 宁波市',
      '350200 厦门市',
      '370200 青岛市',
      '440300 深圳市'
    ])
    for (const {code, province} of separateCities) expect(code.startsWith(province.code)).toBe(true)
  })

  it('are found with and without 市', () => {
    expect(separateCityNamed('深圳')).toBe(separateCityNamed('深圳市'))
    expect(separateCityNamed('广州市')).toBeUndefined()
  })

  it('stand as groups of their own between 兵团 and 台湾', () => {
    const of = (name: string, city: string | null): number => {
      const province = provinceNamed(name)
      return province === undefined ? -1 : groupRank(province, city)
    }
    expect(of('辽宁', '大连市')).toBeGreaterThan(of('兵团', null))
    expect(of('广东', '深圳市')).toBeGreaterThan(of('辽宁', '大连市'))
    expect(of('广东', '深圳市')).toBeLessThan(of('台湾', null))
    expect(of('广东', null)).toBeLessThan(of('广西', null))
  })
})

/** 省级行政区划 in the order of GB/T 2260, which every list follows, with 新疆生产建设兵团 right after 新疆. */

/** A province, or 新疆生产建设兵团, which lists treat like one. */
export interface Province {
  /** GB/T 2260; 66 for 兵团 is an administrative convention. */
  readonly code: string
  /** 全称: 内蒙古自治区. */
  readonly name: string
  /** 简称 of running text: 内蒙古. */
  readonly short: string
  /** One character: 蒙; of 兵团 the word itself. */
  readonly letter: string
}

/** 计划单列市: a city whose plan and budget stand apart from those of its province. */
export interface SeparateCity {
  /** GB/T 2260. */
  readonly code: string
  /** 全称: 深圳市. */
  readonly name: string
  readonly province: Province
}

/** Code of 新疆生产建设兵团. */
export const corpsCode = '66'

/** Code of 新疆, in which 兵团 lies. */
export const xinjiangCode = '65'

/** All of them, in the order of lists. 台湾, 香港 and 澳门 stand at the end: programmes of the ministry leave them out. */
export const provinces: readonly Province[] = (
  [
    ['11', '北京市', '北京', '京'],
    ['12', '天津市', '天津', '津'],
    ['13', '河北省', '河北', '冀'],
    ['14', '山西省', '山西', '晋'],
    ['15', '内蒙古自治区', '内蒙古', '蒙'],
    ['21', '辽宁省', '辽宁', '辽'],
    ['22', '吉林省', '吉林', '吉'],
    ['23', '黑龙江省', '黑龙江', '黑'],
    ['31', '上海市', '上海', '沪'],
    ['32', '江苏省', '江苏', '苏'],
    ['33', '浙江省', '浙江', '浙'],
    ['34', '安徽省', '安徽', '皖'],
    ['35', '福建省', '福建', '闽'],
    ['36', '江西省', '江西', '赣'],
    ['37', '山东省', '山东', '鲁'],
    ['41', '河南省', '河南', '豫'],
    ['42', '湖北省', '湖北', '鄂'],
    ['43', '湖南省', '湖南', '湘'],
    ['44', '广东省', '广东', '粤'],
    ['45', '广西壮族自治区', '广西', '桂'],
    ['46', '海南省', '海南', '琼'],
    ['50', '重庆市', '重庆', '渝'],
    ['51', '四川省', '四川', '川'],
    ['52', '贵州省', '贵州', '黔'],
    ['53', '云南省', '云南', '滇'],
    ['54', '西藏自治区', '西藏', '藏'],
    ['61', '陕西省', '陕西', '陕'],
    ['62', '甘肃省', '甘肃', '甘'],
    ['63', '青海省', '青海', '青'],
    ['64', '宁夏回族自治区', '宁夏', '宁'],
    [xinjiangCode, '新疆维吾尔自治区', '新疆', '新'],
    [corpsCode, '新疆生产建设兵团', '兵团', '兵团'],
    ['71', '台湾省', '台湾', '台'],
    ['81', '香港特别行政区', '香港', '港'],
    ['82', '澳门特别行政区', '澳门', '澳']
  ] as const
).map(([code, name, short, letter]) => ({code, name, short, letter}))

/** Those that programmes of the ministry address: the mainland and 兵团. */
export const programmeProvinces: readonly Province[] = provinces.filter(({code}) => code <= corpsCode)

const provinceByName: ReadonlyMap<string, Province> = new Map([
  ...provinces.flatMap((province) => [[province.name, province] as const, [province.short, province] as const]),
  ...provinces.filter(({code}) => code === corpsCode).map((corps) => ['新疆兵团', corps] as const)
])

const ranks: ReadonlyMap<string, number> = new Map(provinces.map(({code}, index) => [code, index]))

/** Every word that names a province: full names and short ones, for “did you mean”. */
export const provinceWords: readonly string[] = [...provinceByName.keys()]

/** A name without the spaces with which tables pad short names to one width. */
const unpadded = (text: string): string => text.replace(/\s/gu, '')

/** The province of a name: 全称 or 简称, padding inside allowed (`北 京`); 兵团 also as 新疆兵团. Letters are no names. */
export const provinceNamed = (text: string): Province | undefined => provinceByName.get(unpadded(text))

/** Its place in the order of lists, from 0. */
export const rank = (province: Province): number => ranks.get(province.code) ?? provinces.length

/**
 * The province whose full name a text begins with: 新疆生产建设兵团农二师教育局 → 兵团. A 简称 proves nothing: 海南藏族自治州
 * lies in 青海.
 */
export const provinceLeading = (text: string): Province | undefined => provinces.find(({name}) => text.startsWith(name))

/** 计划单列市, in the order of their codes. */
export const separateCities: readonly SeparateCity[] = (
  [
    ['210200', '大连市', '辽宁'],
    ['330200', '宁波市', '浙江'],
    ['350200', '厦门市', '福建'],
    ['370200', '青岛市', '山东'],
    ['440300', '深圳市', '广东']
  ] as const
).flatMap(([code, name, short]) => {
  const province = provinceByName.get(short)
  return province === undefined ? [] : [{code, name, province}]
})

const cityByName: ReadonlyMap<string, SeparateCity> = new Map(
  separateCities.flatMap((city) => [[city.name, city] as const, [city.name.replace(/市$/u, ''), city] as const])
)

/** The 计划单列市 of a name, with or without 市. */
export const separateCityNamed = (text: string): SeparateCity | undefined => cityByName.get(unpadded(text))

/**
 * Where a unit stands among the groups of a list: by province; 计划单列市 that form groups of their own come right
 * after 兵团, in the order of their codes.
 * @param city name of such a city, or null
 */
export function groupRank(province: Province, city: string | null): number {
  const index = separateCities.findIndex(({name}) => name === city)
  // A step of 10 leaves room for the five cities between 兵团 and 台湾.
  return index === -1 ? rank(province) * 10 : (ranks.get(corpsCode) ?? 0) * 10 + 1 + index
}

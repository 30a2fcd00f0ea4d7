/** 名额: what a province may propose, what it has used, and why what seems too much is not. */
import {stateAt} from './history.js'
import type {Category, PilotUnit, Quota, QuotaPolicy, Registry} from './model.js'
import {corpsCode, programmeProvinces, type Province, provinces, xinjiangCode} from './provinces.js'

/** Why a unit uses no quota of its province. */
export type ApartReason = '计划单列市' | '部属'

/** Units of a province that are counted apart, by reason. */
export interface Apart {
  readonly reason: ApartReason
  readonly units: readonly PilotUnit[]
}

/** Quota of one category in one province. */
export interface QuotaRow {
  readonly province: Province
  readonly category: Category
  /** 名额; null where no document sets one. */
  readonly quota: number | null
  /** All units of the province, those counted apart included. */
  readonly used: readonly PilotUnit[]
  readonly apart: readonly Apart[]
  /** 占用: `used` without those apart. */
  readonly counted: number
  /** 剩余; null where there is no quota. */
  readonly left: number | null
  /** How many more are counted than the quota allows. */
  readonly over: number
  /** Chinese sentences without full stop: what was counted apart, joint units, what is too much. */
  readonly remarks: readonly string[]
}

/** One category over all provinces. */
export interface QuotaTable {
  readonly category: Category
  /** Printed number of the document that sets the quota; null where none does. */
  readonly source: string | null
  readonly rows: readonly QuotaRow[]
  /** Sums over the rows; `used` counts every unit once, also where policy counts a joint unit in every province. */
  readonly sum: {
    readonly quota: number | null
    readonly used: number
    readonly apart: number
    readonly counted: number
    readonly left: number | null
    readonly over: number
  }
}

/** Which quota is asked for. */
export interface QuotaQuery {
  readonly batch: string
  /** Units count that were applied for or approved by the end of this day, YYYY-MM-DD. */
  readonly date: string
  /** Without it, every category for which the batch has a quota or units. */
  readonly category?: Category | undefined
}

/** Batches that have quotas, in the order of the data. */
export const quotaBatches = (registry: Registry): readonly string[] => [
  ...new Set(registry.quotas.map(({batch}) => batch))
]

/**
 * How quotas are used, by category in the order of the data, with a row for every province that has a quota or units. A unit counts from its
 * first event on: a quota says how many may be proposed, so a unit that was refused or removed has used it all the
 * same. `registry.policy` decides about 计划单列市, 兵团, joint units and 部属 units.
 */
export function quotaUse(registry: Registry, {batch, date, category}: QuotaQuery): readonly QuotaTable[] {
  const units = registry.units.filter((unit) => unit.batch === batch && stateAt(registry, unit, date) !== null)
  const wanted = category === undefined ? registry.categories : [category]
  return wanted.flatMap((one) => {
    const quota = registry.quotas.find((entry) => entry.batch === batch && entry.category.name === one.name)
    const own = units.filter((unit) => unit.category.name === one.name)
    if (quota === undefined && own.length === 0 && category === undefined) return []
    return [tableOf(one, quota, own, registry.policy)]
  })
}

function tableOf(
  category: Category,
  quota: Quota | undefined,
  units: readonly PilotUnit[],
  policy: QuotaPolicy
): QuotaTable {
  const byProvince = new Map<string, PilotUnit[]>()
  for (const unit of units) {
    for (const code of countedIn(unit, policy)) {
      const others = byProvince.get(code)
      if (others === undefined) byProvince.set(code, [unit])
      else others.push(unit)
    }
  }
  const isGiven = ({code}: Province): boolean =>
    quota !== undefined &&
    (quota.exceptions.has(code) || (programmeCodes.has(code) && (code !== corpsCode || policy.corps === '视同省')))
  const across = units.filter((unit) => unit.provinces.length > 1)
  const rows = provinces
    .filter((province) => byProvince.has(province.code) || isGiven(province))
    .map((province) => {
      const size = quota === undefined ? null : isGiven(province) ? sizeIn(quota, province) : 0
      const guests = across.filter((unit) => !countedIn(unit, policy).includes(province.code) && isHome(province, unit))
      return rowOf({province, category, quota: size, used: byProvince.get(province.code) ?? [], guests}, policy)
    })
  const total = (value: (row: QuotaRow) => number | null): number =>
    rows.reduce((sum, row) => sum + (value(row) ?? 0), 0)
  const apart = units.filter((unit) => apartReason(unit, policy) !== null).length
  return {
    category,
    source: quota?.source ?? null,
    rows,
    sum: {
      quota: quota === undefined ? null : total((row) => row.quota),
      used: units.length,
      apart,
      counted: total(({counted}) => counted),
      left: quota === undefined ? null : total((row) => row.left),
      over: total(({over}) => over)
    }
  }
}

const programmeCodes: ReadonlySet<string> = new Set(programmeProvinces.map(({code}) => code))

const sizeIn = (quota: Quota, {code}: Province): number => quota.exceptions.get(code) ?? quota.perProvince

/** Codes of the provinces in whose rows a unit stands. */
function countedIn({provinces: own}: PilotUnit, policy: QuotaPolicy): readonly string[] {
  const codes = own.map(({code}) => (code === corpsCode && policy.corps === '计入新疆' ? xinjiangCode : code))
  return policy.joint === '各省' ? [...new Set(codes)] : codes.slice(0, 1)
}

function apartReason({city, affiliation}: PilotUnit, policy: QuotaPolicy): ApartReason | null {
  if (city !== null && policy.cities === '单列') return '计划单列市'
  return affiliation === '部属' && policy.ministry === '不占' ? '部属' : null
}

const isHome = ({code}: Province, unit: PilotUnit): boolean =>
  unit.provinces.some((province, index) => index > 0 && province.code === code)

interface RowParts extends Pick<QuotaRow, 'province' | 'category' | 'quota' | 'used'> {
  /** Joint units in which the province takes part and which are counted in another. */
  readonly guests: readonly PilotUnit[]
}

function rowOf({province, category, quota, used, guests}: RowParts, policy: QuotaPolicy): QuotaRow {
  const apart = (['计划单列市', '部属'] as const).flatMap((reason) => {
    const units = used.filter((unit) => apartReason(unit, policy) === reason)
    return units.length === 0 ? [] : [{reason, units}]
  })
  const counted = used.length - apart.reduce((sum, {units}) => sum + units.length, 0)
  const over = quota === null ? 0 : Math.max(0, counted - quota)
  const row = {province, category, quota, used, apart, counted, over}
  return {
    ...row,
    left: quota === null ? null : Math.max(0, quota - counted),
    remarks: remarksOf({...row, guests}, policy)
  }
}

function remarksOf(
  {province, category, quota, used, apart, over, guests}: Omit<QuotaRow, 'left' | 'remarks'> & RowParts,
  {joint}: QuotaPolicy
): readonly string[] {
  const count = (units: readonly PilotUnit[]): string => `${units.length} ${category.measure}`
  const apartRemarks = apart.map(({reason, units}) =>
    reason === '计划单列市'
      ? `${[...new Set(units.map(({city}) => city))].join('、')}单列 ${count(units)}，不占${province.short}名额`
      : `部属 ${count(units)}，不占${province.short}名额`
  )
  const together = used.filter(({organs}) => organs.length > 1)
  const across = together.filter((unit) => unit.provinces.length > 1)
  const way = joint === '各省' ? '各省都计' : '计在首家所在省'
  const acrossRemark = across.length === 0 ? '' : `，其中跨省 ${count(across)}，${way}`
  const jointRemarks = together.length === 0 ? [] : [`联合申报 ${count(together)}，不论几家都计 1 次${acrossRemark}`]
  const hosts = [...new Set(guests.flatMap((unit) => unit.provinces.slice(0, 1)))].map(({short}) => short).join('、')
  const guestRemarks = guests.length === 0 ? [] : [`另参加联合申报 ${count(guests)}，计在${hosts}`]
  const corps = province.code === corpsCode ? [] : used.filter((unit) => unit.provinces[0]?.code === corpsCode)
  const corpsRemarks = corps.length === 0 ? [] : [`含兵团 ${count(corps)}`]
  const overRemarks =
    over === 0 || quota === null
      ? []
      : [`超出名额 ${over} ${category.measure}${quota === 0 ? '（没有名额）' : ''}，没有可以说明的规定`]
  return [...apartRemarks, ...corpsRemarks, ...jointRemarks, ...guestRemarks, ...overRemarks]
}

/**
 * 台账: the programme as data. Pilot units are not a table but a history of dated events, each citing the document
 * that made it so; every list, count and enumeration is a query as of a date.
 */
import type {Place} from '../diagnostics/diagnostic.js'
import type {DataTable} from '../source/tables/table.js'
import type {Province} from './provinces.js'

/** What can happen to a pilot unit, in the order in which it happens. */
export const eventKinds = ['申报', '审核', '批准', '实施方案备案', '中期评估', '责令整改', '调整移出', '验收'] as const
export type EventKind = (typeof eventKinds)[number]

/** 试点类别, e.g. 区域综合试点. */
export interface Category {
  /** Standard name. */
  readonly name: string
  /** Other names by which documents call it: 区域信息化试点, 区域综合. */
  readonly aliases: readonly string[]
  /** Total that the programme aims at; null where none is stated. */
  readonly target: number | null
  /** 每省上限: the most that a province may have over all batches; null where none is stated. */
  readonly cap: number | null
  /** 量词: 个, 所, 项. */
  readonly measure: string
  readonly place: Place
}

/** 名单: one published list of units, as content/data/registry.yaml names it. */
export interface PilotList {
  /** 名称, e.g. 第一批区域综合试点; the name of its file where the data gives none. */
  readonly name: string
  /** 依据: printed number of the document that published it, e.g. 教技函〔2012〕70号; '' where each row has its own. */
  readonly source: string
  readonly place: Place
}

/** 试点单位: one entry of a published list, which several organs may hold together (联合申报). */
export interface PilotUnit {
  /** 编号, unique; the printed name where the data has none. */
  readonly id: string
  /** Exactly as printed. */
  readonly name: string
  /** Other names that documents use: 深圳市南山区教育局. Organs of a joint unit count as such too. */
  readonly aliases: readonly string[]
  /** The organs that hold it together; one for most. */
  readonly organs: readonly string[]
  readonly category: Category
  /** The first is the one that applied; a joint unit may lie in several. */
  readonly provinces: readonly Province[]
  /** 计划单列市 that it belongs to where it is counted apart from its province (深圳市). */
  readonly city: string | null
  /** 部属高校 and other units that use no quota of their province. */
  readonly affiliation: '地方' | '部属'
  /** Name of the list (名单) on which it stands; a unit stands on one. */
  readonly list: string
  /** 批次 whose quota it uses, e.g. 2012. */
  readonly batch: string
  /** All other columns of the list, e.g. 试点工作重点内容. */
  readonly fields: ReadonlyMap<string, string>
  readonly place: Place
}

/** A dated event of a unit. */
export interface PilotEvent {
  readonly unit: PilotUnit
  readonly kind: EventKind
  /** YYYY-MM-DD. */
  readonly date: string
  /** 依据: printed number of the document that made it so, e.g. 教技函〔2012〕70号. */
  readonly source: string
  /** 结论 of 审核, 中期评估 and 验收; null where none is stated (counts as 通过). */
  readonly result: '通过' | '不通过' | null
  /** What the unit must do by when: 提出整改方案 → 2014-03-14. */
  readonly deadlines: ReadonlyMap<string, string>
  readonly note: string
  readonly place: Place
}

/** Where a unit can stand on a day. */
export const unitStates = ['已申报', '已审核', '未通过审核', '试点中', '整改中', '已移出', '已验收'] as const
export type UnitState = (typeof unitStates)[number]

/** 名额: how many units of a category a province may propose in a batch. */
export interface Quota {
  /** 批次, e.g. 2012. */
  readonly batch: string
  readonly category: Category
  /** For every province, unless `exceptions` (by province code) says otherwise. */
  readonly perProvince: number
  readonly exceptions: ReadonlyMap<string, number>
  /** Printed number of the document that sets it. */
  readonly source: string
  readonly place: Place
}

/** 申报: when the applications of a batch are due. */
export interface ApplicationCall {
  /** 批次, e.g. 2012. */
  readonly batch: string
  /** 截止, the last day, YYYY-MM-DD. */
  readonly deadline: string
  /** 依据: printed number of the document that calls for applications. */
  readonly source: string
  readonly place: Place
}

/** How units that do not simply belong to one province count towards its quota. */
export interface QuotaPolicy {
  /** 计划单列市 (units with `city`): 单列 = not counted, 计入 = counted in its province. */
  readonly cities: '单列' | '计入'
  /** 兵团: 视同省 = a quota of its own, 计入新疆 = counted in 新疆. */
  readonly corps: '视同省' | '计入新疆'
  /** A joint unit counts once: in the province of the first applicant, or in every one. */
  readonly joint: '首家所在省' | '各省'
  /** 部属高校: 不占 = outside of the quota of the province. */
  readonly ministry: '不占' | '计入'
}

/** 类型: what a field of a return holds. Any field may stay empty: not answered. */
export const returnFieldKinds = ['是否', '金额', '日期', '文字'] as const
export type ReturnFieldKind = (typeof returnFieldKinds)[number]

/** 项目: one field of the form that provinces fill in. */
export interface ReturnField {
  /** Heading of its column, the unit included: 专项经费（万元）. */
  readonly name: string
  readonly kind: ReturnFieldKind
  /** 说明: what the form tells those who fill it in; '' where nothing is said. */
  readonly note: string
}

/** 进展报送: what the provinces returned for one period. */
export interface ReturnPeriod {
  /** 期, e.g. 2013. */
  readonly name: string
  /** Day until which returns were due, YYYY-MM-DD; null where none is stated. */
  readonly deadline: string | null
  /** Names of the fields that were asked, in the order of the form. */
  readonly fields: readonly string[]
  /** The same fields with what they hold: as registry.yaml says, else as the data look. */
  readonly form: readonly ReturnField[]
  /** 应报: who had to return something, in province order. */
  readonly expected: readonly Province[]
  /** 完整: whether who is not among the returns has returned nothing; else nobody knows. */
  readonly complete: boolean
  /**
   * In province order. A province that corrected its return has several, the oldest first, each with another day: the
   * last one that had arrived on a day holds on that day.
   */
  readonly returns: readonly ProvinceReturn[]
}

/** One province's return. */
export interface ProvinceReturn {
  readonly province: Province
  /** By field; '' means not answered. 是/否 fields hold 是, 否 or ''. */
  readonly values: ReadonlyMap<string, string>
  /** Day of the return, YYYY-MM-DD; null where the data does not say. */
  readonly submitted: string | null
  readonly placeOf: (field?: string) => Place
}

/** 典型: what a unit did well, under a theme of the bulletin. */
export interface GoodExample {
  readonly theme: string
  readonly unit: PilotUnit
  /** How the bulletin calls it. */
  readonly printed: string
  /** What it did, without full stop. */
  readonly text: string
  readonly place: Place
}

/** A total that a document states while the rows behind it are not all at hand. */
export interface StatedTotal {
  /** 名称, e.g. 第一批试点单位. */
  readonly name: string
  readonly value: number
  /** Printed number of the document that states it. */
  readonly source: string
  /** Day from which it holds, YYYY-MM-DD. */
  readonly date: string
  /** Whether the registry holds all the units behind it. */
  readonly complete: boolean
  readonly place: Place
}

/** 责任单位 as work plans name it, with its aliases: 教师工作司 = 教师司. */
export interface Department {
  readonly name: string
  readonly aliases: readonly string[]
  readonly place: Place
}

/** Everything that the data of a workspace says. Queries are functions over it. */
export interface Registry {
  readonly categories: readonly Category[]
  readonly lists: readonly PilotList[]
  /** In the order of the data. */
  readonly units: readonly PilotUnit[]
  /** Histories by unit, each by date and, on one day, in the order of `eventKinds`. */
  readonly events: ReadonlyMap<PilotUnit, readonly PilotEvent[]>
  readonly quotas: readonly Quota[]
  readonly policy: QuotaPolicy
  /** In the order of the data. */
  readonly calls: readonly ApplicationCall[]
  /** Oldest first. */
  readonly periods: readonly ReturnPeriod[]
  readonly examples: readonly GoodExample[]
  readonly totals: readonly StatedTotal[]
  /** In the order in which tables list them. */
  readonly departments: readonly Department[]
  /**
   * All tables of content/data, those that the other fields were read from included, by file name without extension:
   * `名册`, of a workbook with several sheets also `名册/工作表`; `名册` is then its first sheet.
   */
  readonly tables: ReadonlyMap<string, DataTable>
}

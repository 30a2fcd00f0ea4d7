/** 参数: the names of all parameters in both languages. */

/** Names by which parameters may be written, the Chinese term first. */
export const parameterTerms = {
  category: ['类别'],
  province: ['省份'],
  city: ['计划单列市'],
  state: ['状态'],
  list: ['名单'],
  batch: ['批次'],
  event: ['事件'],
  source: ['依据'],
  since: ['自'],
  until: ['至'],
  asOf: ['截至'],
  with: ['有'],
  without: ['无'],
  period: ['期'],
  missing: ['未报'],
  theme: ['主题'],
  field: ['项'],
  caption: ['标题'],
  unit: ['单位'],
  department: ['责任单位'],
  sort: ['排序'],
  first: ['先'],
  separator: ['分隔'],
  last: ['末'],
  suffix: ['后缀'],
  allowEmpty: ['可空'],
  previous: ['上期'],
  form: ['式'],
  columns: ['栏'],
  groupBy: ['分组'],
  numbering: ['编号'],
  mergeProvinces: ['合并省份'],
  openData: ['开放'],
  total: ['合计'],
  subtotal: ['小计'],
  omitYear: ['省年']
} as const satisfies Record<string, readonly [string]>

/** A parameter by its English name. */
export type Parameter = keyof typeof parameterTerms

/** 类别 of `category`. */
export const termOf = (parameter: Parameter): string => parameterTerms[parameter][0]

const byName: ReadonlyMap<string, Parameter> = new Map(
  (Object.keys(parameterTerms) as Parameter[]).flatMap((key) => [[key, key] as const, [termOf(key), key] as const])
)

/** The parameter that a name means in either language. */
export const parameterNamed = (name: string): Parameter | undefined => byName.get(name)

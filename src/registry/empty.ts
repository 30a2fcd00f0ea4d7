import type {Registry} from './model.js'

/** 空台账: a registry without data. */
export const emptyRegistry: Registry = {
  categories: [],
  lists: [],
  units: [],
  events: new Map(),
  quotas: [],
  policy: {cities: '计入', corps: '视同省', joint: '首家所在省', ministry: '计入'},
  calls: [],
  periods: [],
  examples: [],
  totals: [],
  departments: [],
  tables: new Map()
}

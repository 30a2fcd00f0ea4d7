/** The keys of content/data/registry.yaml, in both languages. */
import {type KeyTable, keyTable} from '../source/keys.js'

const file = {file: '文件', sheet: '工作表'}

/** content/data/registry.yaml. */
export const registryKeys: KeyTable = keyTable({
  categories: {
    term: '类别',
    keys: keyTable({name: '名称', aliases: '别名', target: '总数', cap: '每省上限', measure: '量词'})
  },
  lists: {
    term: '名单',
    keys: keyTable({
      name: '名称',
      ...file,
      category: '类别',
      approved: '批准日期',
      applied: '申报日期',
      source: '依据',
      batch: '批次'
    })
  },
  events: {term: '事件', keys: keyTable(file)},
  quotas: {
    term: '名额',
    keys: keyTable({
      batch: '批次',
      source: '依据',
      perProvince: '每省',
      exceptions: {term: '例外', keys: keyTable({province: '省份', category: '类别', quota: '名额'})}
    })
  },
  policy: {
    term: '名额规则',
    keys: keyTable({cities: '计划单列市', corps: '兵团', joint: '联合申报', ministry: '部属高校'})
  },
  calls: {term: '申报', keys: keyTable({batch: '批次', deadline: '截止', source: '依据'})},
  returns: {
    term: '进展',
    keys: keyTable({
      period: '期',
      deadline: '截止',
      ...file,
      folder: '目录',
      complete: '完整',
      expected: '应报',
      fields: {term: '项目', keys: keyTable({name: '名称', kind: '类型', note: '说明'})}
    })
  },
  examples: {term: '典型', keys: keyTable(file)},
  totals: {
    term: '总数',
    keys: keyTable({name: '名称', value: '数量', source: '依据', date: '日期', complete: '完整'})
  },
  departments: {term: '责任单位', keys: keyTable({name: '名称', aliases: '别名'})}
})

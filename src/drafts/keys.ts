/** The keys of templates/<genre>.yaml, in both languages. */
import {type KeyTable, keyTable} from '../source/keys.js'

/** Keys of a genre. */
export const genreKeys: KeyTable = keyTable({
  title: '名称',
  description: '说明',
  fileName: '文件名',
  parameters: {
    term: '参数',
    keys: keyTable({
      key: '键',
      question: '问题',
      kind: '类型',
      required: '必填',
      default: '默认',
      choices: '选项',
      sample: '示例'
    })
  },
  examples: {term: '示例', keys: keyTable({name: '名称', values: '值'})}
})

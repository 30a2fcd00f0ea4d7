import {eachMatch, type Judgement} from '../each-match.js'
import {defineRule} from '../rule.js'

const years = eachMatch(/(?<!\d)(\d{4}年?)[-－–~～―](\d{4}年)/gu, ([whole, from = '', to = '']): Judgement => ({
  message: `“${whole}”的起止年份用一字线，应为“${from}—${to}”。`,
  instead: `${from}—${to}`
}))
/** 4月25日~29日, 9:00-11:00. */
const days = eachMatch(/(?<=\d[年月日])[-－–~～―](?=\d{1,4}[年月日])/gu, ([mark]): Judgement => ({
  message: `日期起止用一字线“—”，这里写的是“${mark}”。`,
  instead: '—'
}))
const shares = eachMatch(
  /(\d[%％万亿])[-－–~](\d+(?:\.\d+)?[%％万亿])/gu,
  ([whole, from = '', to = '']): Judgement => ({
    message: `“${whole}”的数值范围用浪纹线，应为“${from}～${to}”。`,
    instead: `${from}～${to}`
  })
)
const unit = '个|所|名|人|项|家|次|天|年|个月|元|平方米|公里|学时|课时|岁|倍'
const amounts = eachMatch(
  new RegExp(String.raw`(?<![\d.\-－–—])(\d{1,3}(?:\.\d+)?)[-－–~](\d{1,3}(?:\.\d+)?)(${unit})`, 'gu'),
  ([whole, from = '', to = '', measure = '']): Judgement => ({
    message: `“${whole}”的数值范围用浪纹线，应为“${from}～${to}${measure}”。`,
    instead: `${from}～${to}${measure}`
  })
)

/** P16. */
export const rangeMark = defineRule({
  id: 'range-mark',
  name: '起止用一字线、数值用浪纹线',
  about: '时间起止用一字线“—”，数值范围用浪纹线“～”（也可以用一字线），都不用短横线“-”。号码、代码中的短横线不算。',
  passing: ['《纲要（2010—2020年）》已印发。', '周期为2—3年。', '每省2～3所。', '电话010-66096457。'],
  failing: [
    {text: '《纲要（2010-2020年）》已印发。', quote: '2010-2020年', fixed: '《纲要（2010—2020年）》已印发。'},
    {text: '每省2-3所。', quote: '2-3所', fixed: '每省2～3所。'},
    {text: '4月25日~29日报名。', quote: '~', fixed: '4月25日—29日报名。'},
    {text: '增长5%-10%。', quote: '5%-10%', fixed: '增长5%～10%。'}
  ],
  run: (view) => [...years(view), ...days(view), ...amounts(view), ...shares(view)]
})

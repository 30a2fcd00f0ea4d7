import {didYouMean} from '../../source/nearest.js'
import {provinceWords} from '../../registry/provinces.js'
import {provinceLists} from '../lists.js'
import {defineRule, type Remark} from '../rule.js'

/** Names in a list of provinces. */
export const provinceList = defineRule({
  id: 'province-list',
  name: '省份名称正确、不重复',
  about: '连续列举省份时，名称要正确，同一个省份不写两次。',
  passing: ['北京、天津、河北、山西等省（市）。'],
  failing: [
    {text: '北京、天津、河北、天津等省（市）。', quote: '天津'},
    {text: '北京、天津、河比、山西、辽宁等省（市）。', quote: '河比'}
  ],
  run: ({fresh}) =>
    fresh.flatMap((run) =>
      provinceLists(run.prose).flatMap((list) => {
        const seen = new Set<string>()
        return list.flatMap(({text, start, province}): Remark[] => {
          const at = {run, start, end: start + text.length}
          if (province !== undefined && seen.has(province.code))
            return [{at, message: `“${text}”在这一串省份里写了两次。`, hint: '请删去一个，并核对省份的个数。'}]
          if (province !== undefined) seen.add(province.code)
          const like = province === undefined && text.length <= 4 ? didYouMean(text, provinceWords) : undefined
          return like === undefined ? [] : [{at, message: `“${text}”不是省份的名称。`, hint: like}]
        })
      })
    )
})

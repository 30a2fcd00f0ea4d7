import {seriesOf} from '../series.js'
import {defineRule, type Remark} from '../rule.js'

/** Names that two series must share before the others are compared. */
const leastShared = 3

/** Series are compared with each other; no document has more that matter. */
const most = 60

/** The same thing has the same name in every list. */
export const categoryNames = defineRule({
  id: 'category-names',
  name: '类别名称前后一致',
  about: '几处列举同一组类别时，名称要一样；其他名称都相同、只有一个不同的，提示核对。',
  passing: [
    '区域试点，100个；\n\n中小学试点，1000所；\n\n职业院校试点，500所；\n\n本科院校试点，100所。',
    '名额为：区域试点2个；中小学试点20所；职业院校试点8所。'
  ],
  failing: [
    {
      text: '区域试点，100个；\n\n中小学试点，1000所；\n\n职业院校试点，500所；\n\n本科院校试点，100所。\n\n名额为：区域试点每省2个；基础教育试点每省20所；职业院校试点每省8所；本科院校试点每省2所。',
      quote: '基础教育试点'
    }
  ],
  run: (view) => {
    const all = seriesOf(view).slice(0, most)
    const told = new Set<string>()
    return all.flatMap((later, index) =>
      all.slice(0, index).flatMap((earlier): Remark[] => {
        const names = new Set(earlier.items.map(({text}) => text))
        const others = later.items.filter(({text}) => !names.has(text))
        const [odd] = others
        if (odd === undefined || others.length !== 1 || later.items.length - 1 < leastShared) return []
        const later_ = new Set(later.items.map(({text}) => text))
        const missing = earlier.items.filter(({text}) => !later_.has(text))
        const [meant] = missing
        if (meant === undefined || missing.length !== 1 || told.has(odd.text)) return []
        told.add(odd.text)
        const {line} = meant.run.placeAt(meant.start)
        const where = line === undefined ? '前面' : `第 ${line} 行`
        return [
          {
            at: {run: odd.run, start: odd.start, end: odd.start + odd.text.length},
            message: `“${odd.text}”在${where}的同一组类别里写作“${meant.text}”。`,
            hint: '如果是同一类，请统一名称。'
          }
        ]
      })
    )
  }
})

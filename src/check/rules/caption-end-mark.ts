import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const captions = eachMatch(
  /[。；，]$/gu,
  ([mark]) => ({message: `图题或表题末尾有“${mark}”，应当删去。`, instead: ''}),
  {kinds: new Set(['caption'])}
)

/** A line above a table that ends in 。 is read as text. */
const lost = eachMatch(
  /(?<=^附?[表图]\s?\d{1,2}[ \u3000：:][^。；，]{1,40})[。；，]$/gu,
  ([mark]) => ({message: `这一行像表题或图题，末尾有“${mark}”，应当删去。`, instead: ''}),
  {kinds: new Set(['paragraph'])}
)

/** P11. */
export const captionEndMark = defineRule({
  id: 'caption-end-mark',
  name: '图表题末尾不加句号',
  about: '表题、图题末尾不用句号。',
  passing: ['表1 资金安排\n\n| 省份 | 金额 |\n| --- | --- |\n| 湖北省 | 80 |\n\n现予通知。'],
  failing: [
    {
      text: '现予通知。\n\n![试点分布](map.png "图1 试点分布。")',
      quote: '。'
    }
  ],
  run: (view) => [...captions(view), ...lost(view)]
})

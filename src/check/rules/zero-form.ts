import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

/** N13. */
export const zeroForm = defineRule({
  id: 'zero-form',
  name: '年份和编号里写“〇”',
  about: '用汉字写年份和编号时，零写作“〇”（U+3007）；表示数量时写作“零”。',
  passing: ['二〇一二年启动。', '一百零八所学校。'],
  failing: [
    {text: '二零一二年启动。', quote: '二零一二年', fixed: '二〇一二年启动。'},
    {text: '二○一二年启动。', quote: '二○一二年', fixed: '二〇一二年启动。'}
  ],
  run: eachMatch(/[一二][〇零○ΟО一二三四五六七八九]{3}年/gu, ([found]) => {
    const should = found.replace(/[零○ΟО]/gu, '〇')
    return should === found ? null : {message: `年份“${found}”里的零应为“〇”。`, instead: should}
  })
})

import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const digits = '〇一二三四五六七八九'
const words = eachMatch(
  /“?1([0-9])[·.]?5”?(?=规划|时期|期间)|“1[·.]([1-9])五”|(?<![\d.])([12])会(?=精神|期间|代表)|3通2平台|1师1优课/gu,
  ([found, plan]) => {
    const should =
      plan !== undefined
        ? `“十${digits[Number(plan)] ?? ''}五”`
        : found === '3通2平台'
          ? '三通两平台'
          : found === '1师1优课'
            ? '一师一优课'
            : null
    if (plan === '0') return null
    return {message: `“${found}”是固定词语，用汉字数字${should === null ? '' : `，应为${should}`}。`}
  }
)

/** N02: never mended by itself. */
export const fixedNumeralWords = defineRule({
  id: 'fixed-numeral-words',
  name: '固定词语用汉字数字',
  about: '“十二五”“三通两平台”“一师一优课”这样定型的词语，数字用汉字，不改成阿拉伯数字。',
  passing: ['“十三五”时期，推进“三通两平台”。', '完成115个规划项目。'],
  failing: [
    {text: '“135”规划实施以来，各地认真落实。', quote: '“135”'},
    {text: '推进“3通2平台”建设。', quote: '3通2平台'}
  ],
  run: words
})

import {eachMatch} from '../each-match.js'
import {defineRule} from '../rule.js'

const digits = new Map([
  ['l', '1'],
  ['I', '1'],
  ['O', '0'],
  ['o', '0']
])

/** 7月l5日: letters that look like digits, from a scanner or a hurried hand. */
export const digitLetters = defineRule({
  id: 'digit-letters',
  name: '数字里没有混入字母',
  about: '数字中间的字母“l”“I”“O”多半是“1”“0”之误，常由扫描识别而来。',
  passing: ['2016年7月15日，IPv6、ISO 9001、A4、H7N9、3D打印，带宽100M。', '型号为GX100l。'],
  failing: [
    {text: '于2016年7月l5日前完成。', quote: 'l5', fixed: '于2016年7月15日前完成。'},
    {text: '安排186O万元。', quote: '186O', fixed: '安排1860万元。'},
    {text: '共2O1所学校。', quote: '2O1', fixed: '共201所学校。'}
  ],
  run: eachMatch(
    /(?<![A-Za-z\d.])(?=\d*[lIOo])(?=[lIOo]*\d)[\dlIOo]{2,}(?=[年月日号时万亿个名人所元项家台套%％])(?![A-Za-z])/gu,
    ([found]) => {
      const should = found.replaceAll(/[lIOo]/gu, (letter) => digits.get(letter) ?? letter)
      return {message: `“${found}”里混入了字母，应为“${should}”。`, instead: should}
    }
  )
})

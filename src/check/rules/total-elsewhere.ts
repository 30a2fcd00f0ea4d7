import {quantitiesIn, type Quantity} from '../quantities.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

interface Found extends Quantity {
  readonly run: Run
}

/** Below it, equal sums are chance. */
const least = 1000

/** A number that two others of another place make only by addition. */
export const totalElsewhere = defineRule({
  id: 'total-elsewhere',
  name: '由别处相加得出的总数',
  about: '一处的总数等于另一处两个数之和时提示：以后改动其中一个，要记得改另一处。',
  passing: ['为3300万名师生提供服务。\n\n为300万名教师和2500万名学生提供服务。'],
  failing: [{text: '为3300万名师生提供服务。\n\n为300万名教师和3000万名学生提供服务。', quote: '3300万名'}],
  run: ({prose}) => {
    const all = prose.flatMap((run) => quantitiesIn(run.prose).map((quantity): Found => ({...quantity, run})))
    const sums = new Map<number, readonly [Found, Found]>()
    for (const [index, one] of all.entries()) {
      const other = all[index + 1]
      if (other === undefined || other.run !== one.run || other.unit !== one.unit || one.value < least) continue
      const between = one.run.text.slice(one.end, other.start)
      if (/^[^，。；]{0,12}[和、及与][^，。；]{0,12}$/u.test(between)) sums.set(one.value + other.value, [one, other])
    }
    return all.flatMap((total): Remark[] => {
      const [one, other] = sums.get(total.value) ?? []
      if (one === undefined || other === undefined || total.run === one.run || total.unit !== one.unit) return []
      const {line} = one.run.placeAt(one.start)
      const where = line === undefined ? '另一处' : `第 ${line} 行`
      const message = `“${total.printed}”是${where}“${one.printed}”与“${other.printed}”之和。`
      return [
        {at: {run: total.run, start: total.start, end: total.end}, message, hint: '改动其中一个数时，请一并核对。'}
      ]
    })
  }
})

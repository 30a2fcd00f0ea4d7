import {sentences} from '../each-match.js'
import {matchesIn} from '../matches.js'
import {quantitiesIn, type Quantity} from '../quantities.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

/** 其中4480个已接入，占80%: nothing between the part and its share says what it is a share of. */
const share = /[，（](?:完成率|覆盖率|接入率|合格率|普及率|占总数的?|占比|占)(?:为|达到?)?(\d{1,3}(?:\.\d+)?)[%％]/gu
/** 12.6万间，比2014年的10.5万间增长20%. */
const growth =
  /比(?!例)[^，。；\d]{0,12}(?:\d{4}年)?[^，。；\d]{0,12}\d[^，。；]{0,12}?(增长|增加|提高|上升|下降|减少|降低)(?:了)?(\d{1,3}(?:\.\d+)?)[%％]/gu
/** Two numbers of a sentence, and the percentage that follows from them. */
interface Ratio {
  /** The percentage as it is printed, and where its characters end in the sentence. */
  readonly stated: string
  readonly end: number
  readonly should: number
  readonly of: readonly [Quantity, Quantity]
}

/** Percentages that the numbers beside them do not give. */
export const shareAgreement = defineRule({
  id: 'share-agreement',
  name: '百分数与前面的数一致',
  about: '“共A个，其中B个……，占C%”“A，比B增长C%”这样两个数都写出来的，百分数要算得出来。',
  passing: [
    '全省共有教学点5600个，其中4480个已接入宽带，占80%；1120个尚未接入，占20%。',
    '建成多媒体教室12.6万间，比2014年的10.5万间增长20%。',
    '共有学校120所，其中高中20所，占全市高中的30%。',
    '投入2.1亿元，比2014年的1.8亿元增长18.2%。',
    '今年培训教师300人，其中校长100人，占33.3%。'
  ],
  failing: [
    {text: '全省共有教学点5600个，其中4480个已接入宽带，占85%。', quote: '85%'},
    {text: '建成多媒体教室12.6万间，比2014年的10.5万间增长25%。', quote: '25%'},
    {text: '1120个教学点中已完成接入925个，完成率85%。', quote: '85%'}
  ],
  run: ({fresh}) => fresh.flatMap((run) => (sentences.has(run.kind) && /[%％]/u.test(run.prose) ? judge(run) : []))
})

function judge(run: Run): Remark[] {
  return [...run.prose.matchAll(/[^。\n]+/gu)].flatMap(({0: sentence, index}): Remark[] => {
    if (!/[%％]/u.test(sentence)) return []
    // Read once, however many shares a sentence has.
    const quantities = quantitiesIn(sentence)
    return [...sharesIn(sentence, quantities), ...growthsIn(sentence, quantities)].flatMap(
      ({stated, end, should, of: [one, other]}): Remark[] => {
        const slack =
          1.1 * halfPlace(stated) + 100 * (one.value / other.value) * (inexactness(one) + inexactness(other))
        if (Math.abs(Number(stated) - should) <= slack) return []
        const at = {run, start: index + end - stated.length - 1, end: index + end}
        const right = Number(should.toFixed(Math.max(1, stated.split('.')[1]?.length ?? 0)))
        const message = `这里写的是“${stated}%”，按“${one.printed}”和“${other.printed}”算是 ${right}%。`
        return [{at, message, hint: '请核对这几个数。'}]
      }
    )
  })
}

function sharesIn(sentence: string, quantities: readonly Quantity[]): Ratio[] {
  // Where a sentence divides twice, nobody knows what a share is one of.
  if (sentence.indexOf('其中') !== sentence.lastIndexOf('其中')) return []
  const last = lastBefore(quantities)
  const firsts = new Map(quantities.toReversed().map((quantity) => [quantity.unit, quantity]))
  const amid = new Map<Quantity, number>()
  return [...matchesIn(sentence, share)].flatMap(({0: found, 1: stated = '', index}): Ratio[] => {
    const part = last(index)
    // The whole is the first number of the sentence; 其中 or 中 says that the part is one of it.
    const whole = firsts.get(part?.unit ?? '')
    if (part === undefined || whole === undefined || part === whole || part.value > whole.value) return []
    const at = amid.get(whole) ?? sentence.indexOf('中', whole.end)
    amid.set(whole, at)
    if (at === -1 || at > part.start) return []
    // Clauses between the part and its share speak of something else.
    if (sentence.slice(part.end, index).includes('，')) return []
    const should = (part.value / whole.value) * 100
    return [{stated, end: index + found.length, should, of: [part, whole]}]
  })
}

/** The last quantity that ends before a place, of places asked for in their order. */
function lastBefore(quantities: readonly Quantity[]): (place: number) => Quantity | undefined {
  let count = 0
  return (place) => {
    while ((quantities[count]?.end ?? Infinity) <= place) count++
    return quantities[count - 1]
  }
}

function growthsIn(sentence: string, quantities: readonly Quantity[]): Ratio[] {
  const last = lastBefore(quantities)
  return [...matchesIn(sentence, growth)].flatMap(({0: found, 1: verb = '', 2: stated = '', index}): Ratio[] => {
    const base = quantitiesIn(found).at(-1)
    const now = last(index)
    if (base === undefined || now === undefined || base.unit !== now.unit || base.value === 0) return []
    if (!/^[^，；]*，?$/u.test(sentence.slice(now.end, index))) return []
    const change = (now.value / base.value - 1) * 100
    const should = /[下减降]/u.test(verb) ? -change : change
    return [{stated, end: index + found.length, should, of: [now, base]}]
  })
}

/** Half of the last place of a number as it is printed. */
const halfPlace = (number: string): number => 0.5 * 10 ** -(number.split('.')[1]?.length ?? 0)

/** The part of its value by which a quantity may have been rounded; whole numbers are counted. */
function inexactness({printed}: Quantity): number {
  const [, number = '1', scale] = /^(\d+(?:\.\d+)?)(万|亿)?/u.exec(printed) ?? []
  return scale === undefined ? 0 : halfPlace(number) / Number(number)
}

import {matchesIn} from '../matches.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'

/** What is wrong with a number or an address; undefined where nothing is. */
type Judge = (text: string) => string | undefined

/** 区号 behind 0, then seven or eight digits; a mobile number; a service number such as 400 or 12345. */
const sound =
  /^(?:(?:\(?0(?:10|2\d|[3-9]\d{2})\)?-?)?[2-9]\d{6,7}(?:(?:转|-)\d{1,6})?|1[3-9]\d{9}|[48]00-?\d{3}-?\d{4}|1\d{2,4}|9\d{4,7})$/u
/** 区号 whose numbers have had eight digits for decades. */
const eight = /^\(?0(?:10|2\d|311|371|411|431|451|531|532|571|574|591|731|755|757|769)\)?-?(?=\d{7}(?!\d))/u
const phone: Judge = (text) => {
  const digits = text.replaceAll(/[—－–]/gu, '-').replaceAll(/[（）]/gu, (mark) => (mark === '（' ? '(' : ')'))
  if (eight.test(digits)) return '这个区号的电话号码是 8 位，这里写了 7 位'
  if (sound.test(digits)) return undefined
  if (/^1\d{9}$|^1\d{11,}$/u.test(digits)) return `手机号码是 11 位，这里写了 ${digits.length} 位`
  const local = digits.replace(/^\(?0\d{2,3}\)?-/u, '')
  if (/^\d+$/u.test(local) && (local.length < 7 || local.length > 8))
    return `电话号码是 7 位或 8 位，这里写了 ${local.length} 位`
  return undefined
}
const postcode: Judge = (text) => (text.length === 6 ? undefined : `邮政编码是 6 位，这里写了 ${text.length} 位`)

/** Labels of contact lines, what to look for in them, and how it is judged. */
const kinds: readonly (readonly [label: RegExp, pattern: RegExp, judge: Judge])[] = [
  [/电话|传真|手机|热线/u, /(?<![\d@\w.-])[（(]?\d[\d—－–-]*(?:[）)][—－–-]?\d[\d-]*)?(?:转\d+)?(?![\d@])/gu, phone],
  [/邮编|邮政编码/u, /\d+/gu, postcode]
]

/** A mailbox, wherever it stands: something before ＠, and a name with a point behind it. */
// It begins only where a word does: else a long run of letters costs the square of its length.
const mailbox = /(?<![\w.+-])[\w.+-]+[@＠][^\s@＠，；、（）《》“”]*/gu

/** Telephones, postcodes and mailboxes that nobody can be reached under. */
export const contactForm = defineRule({
  id: 'contact-form',
  name: '联系方式写法正确',
  about: '电话号码的位数、邮政编码的位数、电子邮箱的写法要正确，别人才联系得上。',
  passing: [
    '现予通知。\n\n联系人：张拥军\n联系电话：010-66096457、66096458（传真），13800138000\n电子邮箱：kjs_xxh@moe.edu.cn\n邮政编码：100816',
    '请发送至a.b@moe.edu.cn。',
    '现予通知。\n\n联系人：张拥军\n联系电话：（0371）69691234转801，400-810-1234'
  ],
  failing: [
    {text: '现予通知。\n\n联系人：张拥军\n联系电话：010-6609645', quote: '010-6609645'},
    {text: '现予通知。\n\n联系人：张拥军\n手机：1380013800', quote: '1380013800'},
    {text: '现予通知。\n\n通信地址：北京西单大木仓胡同37号\n邮政编码：10081', quote: '10081'},
    {text: '请发送至ab@moeeducn。', quote: 'ab@moeeducn'},
    {text: '现予通知。\n\n联系人：张拥军\n电子邮箱：ab＠moe.edu.cn', quote: 'ab＠moe.edu.cn'}
  ],
  run: ({runs}) =>
    runs.flatMap((run): Remark[] => {
      if (run.kind === 'tableCell') return []
      const remarks = [...matchesIn(run.text, mailbox)].flatMap(({0: found, index}) => {
        const bare = found.replace(/[。.；：:]+$/u, '')
        return remarkOf(run, bare, index, mailFault(bare))
      })
      if (run.node.type !== 'contact') return remarks
      const {label} = run.node
      const numbers = kinds.flatMap(([labels, pattern, judge]) =>
        labels.test(label)
          ? [...run.text.matchAll(pattern)].flatMap(({0: found, index}) => remarkOf(run, found, index, judge(found)))
          : []
      )
      return [...remarks, ...numbers]
    })
})

function mailFault(text: string): string | undefined {
  if (text.includes('＠')) return '电子邮箱里的“＠”是全角，应为半角“@”'
  return /@[\w-]+(?:\.[\w-]+)+$/u.test(text) ? undefined : '电子邮箱“@”后面应为网址，如 moe.edu.cn'
}

function remarkOf(run: Run, found: string, start: number, fault: string | undefined): Remark[] {
  if (fault === undefined) return []
  return [{at: {run, start, end: start + found.length}, message: `“${found}”：${fault}。`, hint: '请核对后改正。'}]
}

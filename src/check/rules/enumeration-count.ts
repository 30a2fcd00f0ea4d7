import {numeralValue} from '../../gongwen/numerals.js'
import {listBefore} from '../lists.js'
import type {Severity} from '../../diagnostics/catalogue.js'
import {defineRule, type Remark} from '../rule.js'
import type {Run} from '../run.js'
import {matchesIn} from '../matches.js'

/** Behind a list without 等: only what counts the items and nothing else. */
const direct =
  /(?<=、\p{Script=Han}{2,12})(\d{1,2}|[两三四五六七八九十])(省|市|县|区|校|部门|部委|个方面|个专题|个环节|个阶段|个部分)/gu
const pattern = /等(\d{1,3}|[两二三四五六七八九十]{1,3})(个|省|市|县|区|所|家|名|项|部门|单位|国|类|种|门|地|校|方面)/gu

/** N15: 等22省 names 22. */
export const enumerationCount = defineRule({
  id: 'enumeration-count',
  name: '“等N个”与所列个数一致',
  about:
    '“A、B、C等3个”“A、B、C3市”写明了个数，列出的就应当是这么多。列多了是错误；只差几个的提示核对；只举一两例的不算。',
  passing: [
    '北京、天津、河北等3省（市）有专门安排。',
    '教育部、财政部等九部门印发。',
    '设备、资源等方面。',
    '郑州、洛阳、许昌3市和硬件、软件两个方面。'
  ],
  failing: [
    {text: '北京、天津、河北、山西等3省（市）有专门安排。', quote: '等3省'},
    {text: '北京、天津、河北、山西、辽宁、吉林、黑龙江等8省（市）有专门安排。', quote: '等8省'},
    {text: '郑州、洛阳、许昌4市率先实现。', quote: '4市'},
    {text: '用于数字校园建设、网络安全、教师培训4个方面。', quote: '4个方面'}
  ],
  run: ({fresh}) =>
    fresh.flatMap((run) => [
      ...[...matchesIn(run.prose, pattern)].flatMap((match) => judge(run, match)),
      ...[...matchesIn(run.prose, direct)].flatMap((match) => judge(run, match, 'warning'))
    ])
})

function judge(
  run: Run,
  {0: found, index, 1: digits = '', 2: unit = ''}: RegExpExecArray,
  weight?: Severity
): Remark[] {
  const stated = /^\d/u.test(digits) ? Number(digits) : (numeralValue(digits.replace('两', '二')) ?? 0)
  const items = listBefore(run.prose, index)
  // 3市和硬件、软件两个方面: where the list begins is not said.
  if (weight !== undefined && items.slice(0, -1).some((item) => /[\d和与及]/u.test(item))) return []
  const least = items.length
  // 北京、天津和上海: the last item may be two.
  const most = least + (/[和与及]/u.test(items.at(-1) ?? '') ? 1 : 0)
  if (stated < 2 || least < 2 || (stated >= least && stated <= most)) return []
  if (most < stated * 0.7 || least > stated * 3) return []
  const at = {run, start: index, end: index + found.length}
  const message = `写的是“${found}”，前面列了 ${least} ${unit.length > 1 ? '个' : unit}。`
  return [{at, message, hint: '请核对个数和名称。', severity: least > stated ? weight : 'warning'}]
}

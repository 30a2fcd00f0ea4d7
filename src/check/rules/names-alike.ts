import type {Department} from '../../registry/model.js'
import {organNames, personNames, type NamedSpan} from '../names.js'
import {defineRule, type Remark} from '../rule.js'

/** Characters by which names rightly differ: 基础一司, 基础二司; 东校区, 西校区. */
const counting = /[一二三四五六七八九十甲乙丙东西南北上中下前后大小高初职男女0-9]/u

/** How two names are alike; undefined when they are not. */
function likeness(one: string, other: string): 'inserted' | 'led' | 'replaced' | undefined {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 3) return undefined
  if (short.length === long.length) {
    const differing = [...short].filter((mark, index) => mark !== long[index])
    const at = [...short].findIndex((mark, index) => mark !== long[index])
    const free = differing.length === 1 && !counting.test(short[at] ?? '') && !counting.test(long[at] ?? '')
    return free && short.length >= 5 ? 'replaced' : undefined
  }
  if (long.length - short.length > 2 || long.at(-1) !== short.at(-1)) return undefined
  if (long.endsWith(short)) return 'led'
  return long.startsWith(short.slice(0, 1)) && isSubsequence(short, long) ? 'inserted' : undefined
}

function isSubsequence(short: string, long: string): boolean {
  let at = 0
  for (const mark of long) if (mark === short[at]) at++
  return at === short.length
}

/** N names are compared with each other; no document has more. */
const most = 300

/** First places of the names, and pairs of them that are alike. */
function pairs(names: readonly NamedSpan[]): readonly (readonly [NamedSpan, NamedSpan, string])[] {
  const first = new Map<string, NamedSpan>()
  for (const name of names) if (!first.has(name.text)) first.set(name.text, name)
  const all = [...first.values()].slice(0, most)
  return all.flatMap((one, index) =>
    all.slice(index + 1).flatMap((other) => {
      const kind = likeness(one.text, other.text)
      return kind === undefined ? [] : [[one, other, kind] as const]
    })
  )
}

/** No person has a longer name. */
const longestName = 30

/**
 * Told the names of people one after the other, gives the first one before that differs by one character and has the same
 * surname. A name is looked up by what is left of it without each of its characters.
 */
function personAlike(): (name: string) => string | undefined {
  const before = new Map<string, {readonly name: string; readonly order: number}[]>()
  let order = 0
  return (name) => {
    if (name.length < 3 || name.length > longestName) return undefined
    order++
    const rests = Array.from({length: name.length - 1}, (_, at) => `${name.slice(0, at + 1)}\0${name.slice(at + 2)}`)
    const found = rests.flatMap((rest) => {
      const known = before.get(rest) ?? []
      // Of two names that differ here, one differs from whatever comes.
      if (known.length < 2 && known[0]?.name !== name) before.set(rest, [...known, {name, order}])
      return known.find((one) => one.name !== name) ?? []
    })
    return found.toSorted((one, other) => one.order - other.order)[0]?.name
  }
}

const departmentsByName = (departments: readonly Department[]): ReadonlyMap<string, Department> =>
  new Map(departments.flatMap((entry) => [entry.name, ...entry.aliases].map((name) => [name, entry] as const)))

/** One unit, one name. */
export const namesAlike = defineRule({
  id: 'names-alike',
  name: '单位、人员名称前后一致',
  about:
    '责任单位、联系人等处，同一个单位或同一个人的名称要写得一样；只差一两个字的，提示核对，台账里登记了别名的以台账为准。',
  passing: ['推进建设。（责任单位：基础一司、基础二司）', '推进建设。（责任单位：科技司、财务司）'],
  failing: [
    {text: '推进建设。（责任单位：教师工作司）\n\n开展培训。（责任单位：教师司）', quote: '教师司'},
    {text: '联系人：张拥军、韩骏\n联系电话：010-66096457\n\n联系人：张勇军\n联系电话：010-66096457', quote: '张勇军'}
  ],
  run: (view) => {
    const alike = pairs(organNames(view))
    const departmentOf = alike.length === 0 ? new Map<string, Department>() : departmentsByName(view.departments())
    const organs = alike.flatMap(([one, {run, start, text}, kind]): Remark[] => {
      const at = {run, start, end: start + text.length}
      const [department, other] = [departmentOf.get(text), departmentOf.get(one.text)]
      if (department !== undefined && other !== undefined) {
        if (department !== other) return []
        const message = `“${text}”与前面的“${one.text}”在台账里是同一个责任单位。`
        return [{at, message, hint: `请统一用一个名称，如“${department.name}”。`}]
      }
      const message = `“${text}”与前面的“${one.text}”${kind === 'replaced' ? '只差一个字' : '相近'}，可能是同一个单位。`
      // 中央电教馆 and 电教馆 may be two; 教师工作司 and 教师司 hardly.
      const severity = kind === 'led' ? 'note' : undefined
      return [{at, message, hint: '如果是，请统一用一个名称。', severity}]
    })
    const alikeBefore = personAlike()
    const persons = personNames(view).flatMap(({run, start, text}): Remark[] => {
      const like = alikeBefore(text)
      if (like === undefined) return []
      const message = `“${text}”与前面的“${like}”只差一个字，可能是同一个人。`
      return [{at: {run, start, end: start + text.length}, message, hint: '请核对姓名。'}]
    })
    return [...organs, ...persons]
  }
})

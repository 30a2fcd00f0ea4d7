/** People and numbers of orders: 签名章 (GB/T 9704—2012 7.3.5.3) and 令号 (10.2). */
import type {SignerMeta} from './document.js'
import {field, quoted, readLine} from './field.js'

/** Schema of `signer`: 职务 and 姓名 of who signs, or a list of them in a 联合行文. */
export const signer = field((input, refuse): readonly SignerMeta[] | undefined => {
  const items: readonly unknown[] = Array.isArray(input) ? input : [input]
  const hint = '请写成两行：`职务: 部长` 和 `姓名: …`，比“签名章:”多缩进两个空格。'
  if (items.length === 0) return refuse('签名章是空列表。', {hint: '请填写，或删去这一项。'})
  const read = items.map((item, index): SignerMeta | undefined => {
    const at = Array.isArray(input) ? [index] : []
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      return refuse(`签名章写的是 ${quoted(item)}，应写明职务和姓名。`, {hint, at})
    }
    const parts = new Map<string, unknown>(Object.entries(item))
    const office = readLine(parts.get('title'), '签名章的职务', refuse, parts.has('title') ? [...at, 'title'] : at)
    const name = readLine(parts.get('name'), '签名章的姓名', refuse, parts.has('name') ? [...at, 'name'] : at)
    return office === undefined || name === undefined ? undefined : {office, name}
  })
  return read.some((item) => item === undefined) ? undefined : read.filter((item) => item !== undefined)
})

/** Schema of `orderNumber`: 第46号, or 46. */
export const orderNumber = field((input, refuse): number | undefined => {
  const text = readLine(input, '令号', refuse)
  if (text === undefined) return undefined
  const right = /^(?:第([1-9]\d{0,5})号|([1-9]\d{0,5}))$/u.exec(text)
  if (right !== null) return Number(right[1] ?? right[2])
  const near = /^第?0*([1-9]\d{0,5})号?$/u.exec(text.normalize('NFKC').replace(/\s/gu, ''))
  const should = near === null ? '`第46号` 的写法' : `\`第${near[1]}号\``
  return refuse(`令号写的是 ${quoted(text)}，应为${near === null ? '' : ' '}${should}。`, {id: 'order-number'})
})

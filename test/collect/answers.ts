/** Answers to the forms of the launch notice: one set that is right, and random ones. */
import fc from 'fast-check'
import type {FormSchema} from '../../src/forms/schema.js'
import {type FormSlot, formSlots} from '../../src/forms/slots.js'
import type {Answers} from './fill.js'

/** An application without fault, with characters that not every program can hold. */
export const soundAnswers: Answers = {
  单位名称: '河南省郑州市教育局',
  通讯地址: '河南省郑州市淮河路1号 “教育大厦”A座',
  邮编: '450000',
  负责人: '㛃𬱖𠮷',
  负责人电话: '0371-66096114',
  负责人邮件: 'zzjy@example.cn',
  负责人传真: '0371-66096115转8',
  联系人: '欧阳·伊力哈木',
  联系人电话: '13800138000、0371-66096116',
  联系人邮件: 'lxr.zz@example.com.cn',
  联系人传真: '0371-66096117',
  试点方案要点: '一、选题：<优质资源>共建 & 共享。\n二、目标：2015年“班班通”达到100%。\n\n联系人：见上。'
}

/** The opinion of the province, by the slots of a form. */
export function opinionAnswers(schema: FormSchema): Answers {
  const field = provinceOpinion(schema)
  return {[field]: '同意推荐。', [`${field}_负责人`]: '李𠀀', [`${field}_日期`]: '2012年2月20日'}
}

/** Key of the opinion of the province. */
export function provinceOpinion(schema: FormSchema): string {
  const key = [...schema.fields.keys()].find((name) => name.startsWith('省级'))
  if (key === undefined) throw new Error(schema.id)
  return key
}

/** What must be read for an answer: dates as YYYY-MM-DD, everything else as typed. */
export const expected = (answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).map(([slot, text]) => {
      const [, year, month = '', day = ''] = /^(\d{4})年(\d+)月(\d+)日$/u.exec(text) ?? []
      const isDate = slot.endsWith('_日期') && year !== undefined
      return [slot, isDate ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text]
    })
  )

const character = fc.oneof(
  {weight: 6, arbitrary: fc.integer({min: 0x4e00, max: 0x9fa5})},
  {weight: 1, arbitrary: fc.integer({min: 0x3400, max: 0x4db5})},
  {weight: 1, arbitrary: fc.integer({min: 0x20000, max: 0x2a6d6})},
  {
    weight: 1,
    arbitrary: fc.constantFrom(...[...'，。：；（）“”—…·〔〕%&<>"\'():;,.-/+ '].map((one) => one.codePointAt(0) ?? 32))
  }
)
const words = (most: number): fc.Arbitrary<string> =>
  fc
    .array(character, {minLength: 1, maxLength: most})
    .map((codes) =>
      codes
        .map((code) => String.fromCodePoint(code))
        .join('')
        .trim()
    )
    .filter((text) => text !== '')
const digits = (least: number, most = least): fc.Arbitrary<string> =>
  fc.array(fc.integer({min: 0, max: 9}), {minLength: least, maxLength: most}).map((all) => all.join(''))
const byKind: Readonly<Record<string, fc.Arbitrary<string>>> = {
  postcode: digits(6),
  phone: fc.tuple(digits(3, 4), digits(7, 8)).map((parts) => parts.join('-')),
  email: fc
    .tuple(fc.stringMatching(/^[a-z][a-z0-9.]{0,8}$/u), fc.stringMatching(/^[a-z]{1,8}$/u))
    .map(([name, host]) => `${name}@${host}.cn`),
  date: fc
    .tuple(fc.integer({min: 2000, max: 2012}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
    .map(([year, month, day]) => `${year}年${month}月${day}日`),
  longText: fc.array(words(30), {minLength: 1, maxLength: 5}).map((lines) => lines.join('\n'))
}

/** Random answers that a form can take. */
export const randomAnswers = (schema: FormSchema): fc.Arbitrary<Answers> =>
  fc
    .record(Object.fromEntries(formSlots(schema).map((slot) => [slot.name, answerOf(slot)])))
    .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, text]) => text !== null)) as Answers)

const answerOf = (slot: FormSlot): fc.Arbitrary<string | null> => {
  const value = byKind[slot.kind] ?? words(20)
  return slot.required || slot.name.startsWith('联系人') ? value : fc.option(value)
}

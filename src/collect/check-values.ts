/** Values as they came back → values as they are kept, or why they cannot be. */
import {formValue} from '../forms/form-values.js'
import type {FormRule, FormSchema} from '../forms/schema.js'
import {type FormSlot, formSlots} from '../forms/slots.js'
import {badCharacters} from '../gongwen/characters.js'
import {readDay} from '../source/date.js'
import {bounds} from './bounds.js'
import type {ApplicationFinding, FoundValue, ReadForm} from './model.js'

/** Checked values by the names of slots, in the order of the form. */
export interface CheckedForm {
  readonly values: Readonly<Record<string, FoundValue>>
  readonly findings: readonly ApplicationFinding[]
}

/** Check what a file says against its form. */
export function checkValues(schema: FormSchema, {values, findings}: ReadForm): CheckedForm {
  const told: ApplicationFinding[] = [...findings]
  const faulty = new Set(findings.filter(({severity}) => severity === 'fault').map(({field}) => field))
  const kept: [string, FoundValue][] = []
  for (const slot of formSlots(schema)) {
    const found = values.get(slot.name)
    if (found === undefined) {
      if (slot.required && !faulty.has(slot.label)) told.push(fault(slot, null, `${slot.label}没有填写。`, '请补填。'))
      continue
    }
    const {value, findings: own} = checked(schema, slot, found)
    told.push(...own)
    kept.push([slot.name, {value, where: found.where}])
  }
  const filled = new Map(kept)
  for (const rule of schema.rules) {
    const broken = ruleFault(rule, schema, filled)
    if (broken !== undefined) told.push(broken)
  }
  return {values: Object.fromEntries(kept), findings: told}
}

const fault = ({label}: FormSlot, where: string | null, message: string, hint?: string): ApplicationFinding => ({
  severity: 'fault',
  field: label,
  where,
  message,
  ...(hint === undefined ? {} : {hint})
})

const note = ({label}: FormSlot, where: string, message: string): ApplicationFinding => ({
  severity: 'note',
  field: label,
  where,
  message
})

function checked(schema: FormSchema, slot: FormSlot, {value: typed, where}: FoundValue) {
  const findings: ApplicationFinding[] = []
  const tell = (message: string): void => void findings.push(note(slot, where, message))
  const refuse = (message: string, hint?: string): void => void findings.push(fault(slot, where, message, hint))
  for (const {name, what, hint} of badCharacters(typed)) {
    tell(`${slot.label}里有 ${name}（${what}），${hint}。`)
  }
  const most = slot.kind === 'longText' ? bounds.value : bounds.line
  if (typed.length > most) {
    refuse(`${slot.label}有 ${typed.length} 字，超过 ${most} 字。`, '请把长的内容作为附页另交。')
    return {value: typed.slice(0, most), findings}
  }
  let value = typed
  if (slot.kind !== 'longText' && value.includes('\n')) {
    value = value.replace(/(?<=[!-~])\s*\n\s*(?=[!-~])/gu, ' ').replace(/\s*\n\s*/gu, '')
    tell(`${slot.label}写成了几行，已连成一行“${value.slice(0, 40)}”。`)
  }
  const form = forms.get(slot.kind)
  if (form !== undefined) {
    const plain = value.normalize('NFKC').trim()
    if (plain !== value && slot.kind !== 'choice')
      tell(`${slot.label}写了全角字符 \`${value.slice(0, 40)}\`，已改为 \`${plain}\`。`)
    value = plain
    if (!form.pattern.test(plain)) refuse(`${slot.label}写的是 \`${value.slice(0, 60)}\`，${form.should}。`, form.hint)
  } else if (slot.kind === 'date') {
    const day = readDay(value)
    if (day === undefined)
      refuse(`${slot.label}写的是 \`${value.slice(0, 40)}\`，不是一个日期。`, '请写成 `2012年2月20日`。')
    else value = day
  }
  if (slot.kind !== 'postcode' && slot.kind !== 'date') {
    const read = formValue(schema, slot.name, value)
    if ('problem' in read) refuse(read.problem.message, read.problem.hint)
  }
  return {value, findings}
}

/** How values of some kinds look, in half-width characters. */
const forms: ReadonlyMap<FormSlot['kind'], {readonly pattern: RegExp; readonly should: string; readonly hint: string}> =
  new Map([
    ['postcode', {pattern: /^\d{6}$/u, should: '应为 6 位数字', hint: '请核对邮编。'}],
    [
      'phone',
      {
        pattern: /^(?=(?:\D*\d){7})[\d+()（）\-—–转,，、;；/ .]{7,80}$/u,
        should: '不是电话号码',
        hint: '固定电话请写区号，如 `010-66096114`；几个号码用顿号隔开。'
      }
    ],
    [
      'email',
      {
        pattern: /^[^\s@<>,;，；、]+@[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+$/iu,
        should: '不是电子邮件地址',
        hint: '请写一个地址，如 `name@example.cn`。'
      }
    ]
  ])

/** A condition between fields that does not hold. Fields that are wrong by themselves were told of before. */
function ruleFault(
  rule: FormRule,
  schema: FormSchema,
  values: ReadonlyMap<string, FoundValue>
): ApplicationFinding | undefined {
  const label = (key: string): string => formSlots(schema).find(({name}) => name === key)?.label ?? key
  const labels = rule.fields.map(label)
  const [first = ''] = rule.fields
  const broken = (message: string, hint: string): ApplicationFinding => {
    const where = values.get(first)?.where ?? null
    return {severity: 'fault', field: labels.join('、'), where, message, hint}
  }
  if (rule.kind === 'anyOf') {
    if (rule.fields.some((key) => values.has(key))) return undefined
    return broken(`${labels.join('、')}都没有填写。`, '请至少填一项。')
  }
  if (rule.kind === 'together') {
    const missing = rule.fields.filter((key) => !values.has(key)).map(label)
    if (!values.has(first) || missing.length === 0) return undefined
    return broken(`填了${label(first)}，但没有填${missing.join('、')}。`, '请一并填写。')
  }
  const days = rule.fields.flatMap((key) => {
    const day = readDay(values.get(key)?.value ?? '')
    return day === undefined ? [] : [{key, day}]
  })
  const late = days.findIndex(({day}, index) => day < (days[index - 1]?.day ?? day))
  const [before, after] = [days[late - 1], days[late]]
  if (before === undefined || after === undefined) return undefined
  return broken(`${label(after.key)}（${after.day}）早于${label(before.key)}（${before.day}）。`, '请核对日期。')
}

/** The single values of a form, by the names that they have in every format. */
import type {FormFieldKind} from '../gongwen/nodes.js'
import {closings, type FormFieldSchema, type FormSchema} from './schema.js'

/** A value that is filled in: a field, or a part of an 意见栏. */
export interface FormSlot {
  /** `单位名称`; of an 意见栏 `省级审核意见`, `省级审核意见_负责人`, `省级审核意见_日期`. */
  readonly name: string
  /** Key of its field. */
  readonly field: string
  readonly kind: FormFieldKind
  /** What is to be filled in, without the marks of print. */
  readonly label: string
  readonly required: boolean
  readonly limit: number | null
  readonly options: readonly string[]
  readonly hint: string | null
}

/** What a label asks for, without what is printed behind it: 单位名称（盖章）： → 单位名称. */
export const labelName = (label: string): string =>
  label
    .replace(/[：:]\s*$/u, '')
    .replace(/(?<=.)（[^（）]*）$/u, '')
    .trim()

/** Name of the part of an 意见栏. A seal is no value. */
export const closingSlot = (field: string, closing: 'signer' | 'date'): string => `${field}_${closings[closing]}`

/** The slots of one field. */
export function slotsOf(field: FormFieldSchema): readonly FormSlot[] {
  const {key, label, required, limit, options, hint, type} = field
  // Two fields may be printed alike, 电话：; their keys tell whose they are.
  const name = /\p{Script=Han}/u.test(key) ? key : labelName(label)
  const common = {field: key, options, hint, required}
  if (type !== 'opinion') return [{...common, name: key, kind: type, label: name, limit}]
  const part = {field: key, options: [], hint: null, required: false, limit: null}
  return [
    {...common, name: key, kind: 'longText', label: name, limit},
    ...field.closings.flatMap((closing): FormSlot[] => {
      if (closing === 'seal') return []
      const kind = closing === 'date' ? 'date' : 'text'
      return [{...part, name: closingSlot(key, closing), kind, label: `${name}${closings[closing]}`}]
    })
  ]
}

/** All slots of a form, in the order of its fields. */
export const formSlots = (schema: FormSchema): readonly FormSlot[] => [...schema.fields.values()].flatMap(slotsOf)

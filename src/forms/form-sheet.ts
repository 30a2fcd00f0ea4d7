/** Schema → the form as a worksheet: one row for each value, with what may be typed there. */
import type {FormFieldKind} from '../gongwen/nodes.js'
import {formFieldFacts} from '../layout/text.js'
import type {FormValues} from './form-tree.js'
import type {FormSchema} from './schema.js'
import {type FormSlot, formSlots} from './slots.js'

/** The columns of the sheet. */
export const sheetColumns = {label: '项目', value: '填写内容', help: '填写说明'} as const

/** A row of the sheet. */
export interface FormSheetRow {
  readonly slot: FormSlot
  readonly value: string
  readonly help: string
}

/** What stands above the rows. */
export const sheetNote = '只填写“填写内容”一列，其他单元格已锁定。需要签字、盖章的，打印后办理。'

/** How a value is written, where that is not plain. */
const forms: Readonly<Partial<Record<FormFieldKind, string>>> = {
  date: '写成 2012-02-20 的样子',
  phone: '固定电话写区号，如 010-66096114',
  email: '如 name@example.cn',
  postcode: '6 位数字'
}

/** The rows of a form's sheet, in the order of its fields. */
export const formSheetRows = (schema: FormSchema, values: FormValues = new Map()): readonly FormSheetRow[] =>
  formSlots(schema).map((slot) => {
    const form = forms[slot.kind]
    const facts = [...formFieldFacts(slot), ...(form === undefined ? [] : [form])].join('，')
    const help = [facts, slot.hint ?? ''].filter((part) => part !== '').join('。')
    return {slot, value: values.get(slot.name) ?? '', help}
  })

/** 报送表: the workbook that provinces fill in, made from the fields of a period, with a sheet that explains it. */
import {dateText} from '../layout/text.js'
import type {ReturnField, ReturnFieldKind, ReturnPeriod} from '../registry/model.js'
import type {Province} from '../registry/provinces.js'
import {returnSheet} from '../registry/return-folder.js'
import type {Validation, ValidationRule, XlsxSheet} from '../write/sheet/index.js'

/** Columns besides the fields; the reader of returns knows them by these names. */
const [provinceColumn, dayColumn] = ['省份', '报送日期'] as const

const rules: Readonly<Record<ReturnFieldKind, ValidationRule>> = {
  是否: {kind: 'list', values: ['是', '否']},
  金额: {kind: 'decimal', least: 0, most: 1e12},
  日期: {kind: 'date', from: '1990-01-01', to: '2099-12-31'},
  文字: {kind: 'length', least: 0, most: 2000}
}

const ways: Readonly<Record<ReturnFieldKind, string>> = {
  是否: '从下拉列表中选“是”或“否”。',
  金额: '只写数，不写单位；确实没有安排的写 0。',
  日期: '写年月日，如 2013-12-20。',
  文字: '简要写明，不超过 2000 字。'
}

/** 试点工作进展报送表（2013）. */
export const formTitle = ({name}: ReturnPeriod): string => `试点工作进展报送表（${name}）`

/**
 * The sheets of a form.
 * @param province filled in and locked; null: chosen by whoever fills in the form
 */
export function returnSheets(period: ReturnPeriod, province: Province | null): readonly XlsxSheet[] {
  const {form, deadline, expected} = period
  const fields: readonly ReturnField[] = [...form, {name: dayColumn, kind: '日期', note: '报出这张表的日期。'}]
  const names = fields.map(({name}) => name)
  const due = deadline === null ? '' : `请于${dateText(deadline)}前报送。`
  const choice: Validation = {
    column: provinceColumn,
    rule: {kind: 'list', values: expected.map(({short}) => short)},
    prompt: {title: provinceColumn, text: '从下拉列表中选择。'},
    optional: false
  }
  return [
    {
      title: returnSheet,
      heading: formTitle(period),
      note: `${due}每省填一行；各项怎么填，见“填报说明”。不要增删、移动各列。`,
      columns: [provinceColumn, ...names],
      rows: [[province?.short ?? '', ...names.map(() => '')]],
      validations: [...(province === null ? [choice] : []), ...fields.map(validationOf)],
      editable: province === null ? [provinceColumn, ...names] : names
    },
    {
      title: '填报说明',
      heading: `${formTitle(period)}填报说明`,
      note: `${due}没有可以报的项目请空着，空着是没有回答，不等于“否”。填完请存为 XLSX 报送，不要改工作表的名字。`,
      columns: ['项目', '类型', '怎么填'],
      rows: [
        [provinceColumn, '选择', province === null ? '从下拉列表中选择。' : '已经填好，不用改。'],
        ...fields.map((field) => [field.name, field.kind, wayOf(field)])
      ],
      editable: []
    }
  ]
}

const wayOf = ({kind, note}: ReturnField): string => note + ways[kind]

const validationOf = (field: ReturnField): Validation => ({
  column: field.name,
  rule: rules[field.kind],
  prompt: {title: field.name, text: wayOf(field)},
  error: `“${field.name}”：${ways[field.kind]}`,
  optional: field.name !== dayColumn
})

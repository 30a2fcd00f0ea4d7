/** 数据验证: what may be typed into the cells of a form, with prompts and refusals in Chinese. */
import {relative} from './references.js'
import type {Validation, ValidationRule} from './sheet.js'
import {cellText} from './xml.js'

/** Where a form is filled in. */
export interface FormArea {
  readonly columns: readonly string[]
  /** First and last row, 1-based. */
  readonly rows: readonly [first: number, last: number]
  /** Formula of a list that is too long to stand in the rule: a range of the sheet of choices. */
  readonly listFormula: (values: readonly string[]) => string
}

/** Excel's limits for the texts of a rule. */
const longest = {list: 255, title: 32, prompt: 255, error: 225} as const

/** The element dataValidations, or nothing. Columns that are not there are left out. */
export function validationsXml(validations: readonly Validation[], area: FormArea): string {
  const rules = validations.flatMap((validation) => {
    const column = area.columns.indexOf(validation.column)
    return column === -1 ? [] : [ruleXml(validation, column, area)]
  })
  return rules.length === 0 ? '' : `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations>`
}

function ruleXml(
  {column: name, row, rule, prompt, error, optional = true}: Validation,
  column: number,
  area: FormArea
): string {
  const {type, formulas} = formulasOf(rule, area)
  const [first] = area.rows
  const only = row === undefined ? area.rows : ([first + row, first + row] as const)
  const cells = relative({columns: [column, column], rows: only})
  const between = rule.kind === 'list' ? '' : ' operator="between"'
  const asked =
    prompt === undefined
      ? ''
      : ` showInputMessage="1" promptTitle="${short(prompt.title, longest.title)}" prompt="${short(prompt.text, longest.prompt)}"`
  const refusal = ` errorTitle="${short(name, longest.title)}" error="${short(error ?? expectation(rule), longest.error)}"`
  const [lower, upper] = formulas
  const bounds = `<formula1>${cellText(lower)}</formula1>${upper === undefined ? '' : `<formula2>${cellText(upper)}</formula2>`}`
  return `<dataValidation type="${type}"${between} allowBlank="${optional ? 1 : 0}"${asked} showErrorMessage="1"${refusal} sqref="${cells}">${bounds}</dataValidation>`
}

type Formulas = {readonly type: string; readonly formulas: readonly [string, string?]}

function formulasOf(rule: ValidationRule, {listFormula}: FormArea): Formulas {
  switch (rule.kind) {
    case 'list':
      return {type: 'list', formulas: [fitsRule(rule.values) ? `"${rule.values.join(',')}"` : listFormula(rule.values)]}
    case 'date':
      return {type: 'date', formulas: [dateFormula(rule.from), dateFormula(rule.to)]}
    case 'length':
      return {type: 'textLength', formulas: [String(rule.least), String(rule.most)]}
    case 'whole':
    case 'decimal':
      return {type: rule.kind, formulas: [String(rule.least), String(rule.most)]}
  }
}

/** Whether a list can stand in its rule: in quotes, its values separated by commas. */
export const fitsRule = (values: readonly string[]): boolean =>
  values.join(',').length <= longest.list && values.every((value) => value !== '' && !/[",\n]|^[\s=]|\s$/u.test(value))

/** A formula instead of a serial number: it holds whatever day the workbook counts from. */
function dateFormula(date: string): string {
  const [year = '', month = '', day = ''] = date.split('-')
  return `DATE(${Number(year)},${Number(month)},${Number(day)})`
}

/** What the refusal says where the form has no words of its own. */
function expectation(rule: ValidationRule): string {
  switch (rule.kind) {
    case 'list':
      return `请从下拉列表中选择：${rule.values.join('、')}。`
    case 'date':
      return `请填写 ${rule.from} 至 ${rule.to} 之间的日期，如 ${rule.from}。`
    case 'length':
      return `请填写 ${rule.least} 至 ${rule.most} 个字。`
    case 'whole':
      return `请填写 ${rule.least} 至 ${rule.most} 之间的整数，不带单位。`
    case 'decimal':
      return `请填写 ${rule.least} 至 ${rule.most} 之间的数，不带单位。`
  }
}

const short = (text: string, length: number): string =>
  cellText(text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/u, '')}…`)

/** Which copies of which forms are wanted: blank, for single units, or for a province. */
import {diagnostic, type Place, type Report} from '../diagnostics/diagnostic.js'
import type {FormValues} from '../forms/form-tree.js'
import {formValue} from '../forms/form-values.js'
import {type Prefill, prefilled, prefillFindings} from '../forms/prefill.js'
import type {FormSchema} from '../forms/schema.js'
import {unitHint, unitsCalled} from '../registry/find-unit.js'
import {lastDay} from '../registry/history.js'
import type {Category, PilotUnit, Registry} from '../registry/model.js'
import type {Province} from '../registry/provinces.js'
import {factNames, provinceFacts, unitFacts} from '../registry/unit-facts.js'
import {unitsAt} from '../registry/units-at.js'
import {fileName} from './file-name.js'

/** For whom forms are made. */
export interface FormAudience {
  /** 编号 or names of units. */
  readonly units: readonly string[]
  /** All units of a province; where it has none, the province itself. */
  readonly province: Province | undefined
}

/** One copy of a form. */
export interface FormCopy {
  readonly schema: FormSchema
  /** Base name of its files. */
  readonly name: string
  readonly values: FormValues
}

/** What is typed for all copies, by the names of slots. */
type Typed = ReadonlyMap<string, string>

/** Copies for nobody in particular, one of each form; one with something typed in never takes the name of the blank. */
export const blankCopies = (schemas: readonly FormSchema[], typed: Typed, report: Report): readonly FormCopy[] =>
  schemas.map((schema) => {
    const values = typedValues(schema, typed, report)
    return {schema, name: values.size === 0 ? schema.id : `${unitTyped(schema, values)}-${schema.id}`, values}
  })

/** The unit that is typed in, else what the copy is. */
function unitTyped(schema: FormSchema, values: FormValues): string {
  const unit = [...schema.fields.values()].find(({prefill}) => prefill === '单位名称')
  const name = fileName(values.get(unit?.key ?? '') ?? '', 40)
  return name === '' ? '预填' : name
}

/**
 * Copies for an audience: each unit gets the forms of its 类别, or those that were named.
 * @param isNamed whether the forms were named, and so are made whatever the 类别
 */
export function copiesFor(
  {units, province}: FormAudience,
  schemas: readonly FormSchema[],
  {registry, typed, isNamed}: {readonly registry: Registry; readonly typed: Typed; readonly isNamed: boolean},
  report: Report
): readonly FormCopy[] {
  for (const schema of schemas) for (const finding of prefillFindings(schema, factNames(registry))) report(finding)
  const typedFor = new Map(schemas.map((schema) => [schema, typedValues(schema, typed, report)]))
  const copy = (schema: FormSchema, name: string, prefill: Prefill): FormCopy => {
    const {values, findings} = prefilled(schema, prefill)
    for (const finding of findings) report(finding)
    return {schema, name, values: new Map([...values, ...(typedFor.get(schema) ?? [])])}
  }
  const named = units.flatMap((word) => unitOf(word, registry, report) ?? [])
  const date = lastDay(registry) ?? '9999-12-31'
  const listed = province === undefined ? [] : unitsAt(registry, {date, province})
  const own = [...new Set([...named, ...listed])].flatMap((unit) => {
    const fitting = isNamed ? schemas : schemas.filter((schema) => fits(schema, unit.category))
    if (fitting.length === 0) report(noForm(unit))
    const prefill = {facts: unitFacts(unit), place: unit.place}
    return fitting.map((schema) => copy(schema, nameOf(unit, schema), prefill))
  })
  if (province === undefined || listed.length > 0) return own
  const prefill = {facts: provinceFacts(province), place: {path: 'content/data'}}
  const blank = schemas.map((schema) => copy(schema, `${province.code}-${province.short}-${schema.id}`, prefill))
  return [...own, ...blank]
}

/** Whether a form is meant for a category; forms may call it by an alias. */
const fits = ({categories}: FormSchema, {name, aliases}: Category): boolean =>
  categories.some((word) => word === name || aliases.includes(word))

const nameOf = ({id, name}: PilotUnit, schema: FormSchema): string =>
  fileName(id === name ? name : `${id}-${name}`, 40) + `-${schema.id}`

function unitOf(word: string, {units}: Registry, report: Report): PilotUnit | undefined {
  const [unit, other] = unitsCalled(units, word)
  const place: Place = {path: 'content/data'}
  if (unit === undefined) {
    report(diagnostic('unit-known', place, `名单里没有 \`${word}\` 这个单位。`, unitHint(units, word)))
  } else if (other !== undefined) {
    const all = unitsCalled(units, word).map(({id}) => `\`${id}\``)
    report(diagnostic('unit-known', place, `\`${word}\` 可以指几个单位。`, `请改写编号：${all.join('、')}。`))
    return undefined
  }
  return unit
}

const noForm = ({name, category, place}: PilotUnit) =>
  diagnostic(
    'form-found',
    place,
    `没有给“${category.name}”用的申请表，“${name}”的表没有生成。`,
    '请在申请表的 `类别` 里写上它，或用 --form 指明用哪一张。'
  )

/** The values as they are kept; a value that a form has no place for, or cannot hold, is an error. */
function typedValues(schema: FormSchema, typed: Typed, report: Report): FormValues {
  const values = new Map<string, string>()
  for (const [name, text] of typed) {
    const read = formValue(schema, name, text)
    if ('value' in read) values.set(name, read.value)
    else report(diagnostic('form-value', {path: schema.place.path}, read.problem.message, read.problem.hint))
  }
  return values
}

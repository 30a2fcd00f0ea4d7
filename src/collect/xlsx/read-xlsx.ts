/** A returned XLSX → its form and values: by the names of its cells, and by labels where the names were lost. */
import type {Diagnostic} from '../../diagnostics/diagnostic.js'
import {sheetColumns} from '../../forms/form-sheet.js'
import type {FormSchema} from '../../forms/schema.js'
import {formSlots} from '../../forms/slots.js'
import type {Grid} from '../../source/tables/grid.js'
import {readWorkbook} from '../../source/tables/xlsx/read-workbook.js'
import {openZip} from '../../source/tables/xlsx/zip.js'
import {readByLabels} from '../by-labels.js'
import {bare, type FormCell} from '../cells.js'
import {formByTitle, severalForms} from '../choose-form.js'
import {refuseExternal} from '../docx/relationships.js'
import {FileFault} from '../file-fault.js'
import {mergeCandidates} from '../merge-candidates.js'
import type {ApplicationFinding, FoundValue, ReadForm} from '../model.js'
import {cellPlace, namedCells} from './defined-names.js'

/** Read an XLSX. Throws `FileFault` and `DataFault`. */
export function readXlsx(bytes: Uint8Array, schemas: readonly FormSchema[]): ReadForm {
  const archive = openZip(bytes)
  refuseExternal(archive, bytes)
  const told: Diagnostic[] = []
  const sheets = readWorkbook(bytes, {path: '', sheet: undefined}, (finding) => told.push(finding))
  const fatal = told.find(({severity, place}) => severity === 'error' && place.cell === undefined)
  if (fatal !== undefined) throw new FileFault(fatal.message, fatal.hint ?? '请重新保存、重新发送。')
  const grids = sheets.map(({grid}) => grid)
  const names = namedCells(archive)
  const schema = formOf(
    schemas,
    names.map(({name}) => name),
    grids
  )
  const inFields = new Map<string, FoundValue[]>()
  const slots = new Set(formSlots(schema).map(({name}) => name))
  for (const {name, sheet, row, column} of names) {
    if (!slots.has(name)) continue
    const value = grids.find((grid) => grid.sheet === sheet)?.rows.find(({number}) => number === row)?.cells[column]
    inFields.set(name, [...(inFields.get(name) ?? []), {value: value ?? '', where: cellPlace(sheet, row, column)}])
  }
  const isNamed = inFields.size > 0
  // With names, labels would find the same cells again.
  const labelled = isNamed ? {values: new Map(), findings: []} : readByLabels(schema, grids.flatMap(cellsOf))
  const merged = mergeCandidates(schema, inFields, labelled.values, false)
  const missing = isNamed ? [...slots].filter((slot) => !inFields.has(slot)) : []
  return {
    form: schema.id,
    values: merged.values,
    findings: [
      ...told.filter(({severity}) => severity !== 'note').map(findingOf),
      ...labelled.findings,
      ...merged.findings,
      ...(missing.length === 0 ? [] : [lostCells(missing)]),
      ...(isNamed ? [] : [lostNames])
    ]
  }
}

/** By the title; where it was cut away, by names that only one form has. */
function formOf(schemas: readonly FormSchema[], names: readonly string[], grids: readonly Grid[]): FormSchema {
  const texts = new Set(
    grids.flatMap(({sheet, rows}) => [sheet ?? '', ...rows.slice(0, 5).flatMap(({cells}) => cells)]).map(bare)
  )
  const titled = schemas.filter(({title}) => texts.has(bare(title)))
  if (titled.length > 1) throw severalForms(titled)
  const [form] = titled
  if (form !== undefined) return form
  const present = new Set(names)
  const named = schemas.filter((schema) => formSlots(schema).every(({name}) => present.has(name)))
  const most = Math.max(0, ...named.map((schema) => formSlots(schema).length))
  const fit = named.filter((schema) => formSlots(schema).length === most)
  const [only] = fit
  return only !== undefined && fit.length === 1 ? only : formByTitle(schemas, texts)
}

const headings: ReadonlySet<string> = new Set(Object.values(sheetColumns))

/** Cells with content; the column that explains what to fill in is none of them. */
function cellsOf({sheet, rows}: Grid, table: number): readonly FormCell[] {
  const header = rows.find(({cells}) => cells.includes(sheetColumns.label) && cells.includes(sheetColumns.value))
  const help = header?.cells.indexOf(sheetColumns.help) ?? -1
  return rows.flatMap(({number, cells}) =>
    cells.flatMap((text, column): readonly FormCell[] =>
      column === help || (header?.number === number && headings.has(text))
        ? []
        : [{table, row: number, column, text, where: cellPlace(sheet ?? '', number, column)}]
    )
  )
}

const findingOf = ({severity, place, message, hint}: Diagnostic): ApplicationFinding => ({
  severity: severity === 'error' ? 'fault' : 'note',
  field: null,
  where: place.cell ?? null,
  message,
  ...(hint === undefined ? {} : {hint})
})

const lostCells = (slots: readonly string[]): ApplicationFinding => ({
  severity: 'fault',
  field: null,
  where: null,
  message: `表里少了 ${slots.length} 个填写格：${slots.slice(0, 5).join('、')}。`,
  hint: '请用发下来的空白表重新填写，不要删除行。'
})

const lostNames: ApplicationFinding = {
  severity: 'note',
  field: null,
  where: null,
  message: '填写格的名称都不在了（表是重打的，或者复制时丢了），按标签读取，请核对。'
}

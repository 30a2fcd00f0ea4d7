/** Schema → the form as a part of a document: its title and its table, blank or filled in beforehand. */
import type * as G from '../gongwen/nodes.js'
import {
  type Closing,
  closingText,
  type FormCellSchema,
  type FormFieldSchema,
  type FormRowSchema,
  type FormSchema
} from './schema.js'
import {closingSlot, type FormSlot, slotsOf} from './slots.js'

/** Values by the names of slots; dates as YYYY-MM-DD. */
export type FormValues = ReadonlyMap<string, string>

const blank: FormValues = new Map()

/** The form of a schema. */
export function formTree(schema: FormSchema, values: FormValues = blank): G.Form {
  const table: G.Table = {
    type: 'table',
    align: schema.columns.map(() => null),
    widths: schema.columns,
    orientation: 'portrait',
    children: schema.rows.flatMap((row) => rowsOf(row, schema, values)),
    ...at(schema.place.line)
  }
  const title: G.Title = {type: 'title', value: schema.title, lines: null, ...at(schema.place.line)}
  return {type: 'form', id: schema.id, file: schema.place.path, children: [title, table], ...at(schema.place.line)}
}

/** A document that is this form alone. */
export const formDocument = (schema: FormSchema, values: FormValues = blank): G.Gongwen => ({
  type: 'gongwen',
  genre: 'application-form',
  variant: 'standard',
  children: [formTree(schema, values)]
})

const at = (line: number | undefined) =>
  line === undefined ? {} : {position: {start: {line, column: 1}, end: {line, column: 1}}}

/** A row of fields; opinions have their labels in a row of their own above. */
function rowsOf({cells, height, place}: FormRowSchema, schema: FormSchema, values: FormValues): G.TableRow[] {
  const found = cells.flatMap((cell) => {
    const field = schema.fields.get(cell.field)
    return field === undefined ? [] : [{cell, field}]
  })
  const heightOf = height === null ? {} : {height}
  const row = (children: readonly G.TableCell[], more: Partial<G.TableRow> = {}): G.TableRow => {
    return {type: 'tableRow', kind: 'body', children, ...more, ...at(place.line)}
  }
  const body = row(
    found.map(({cell, field}) => tableCell(cell, contentOf(field, schema.id, values))),
    heightOf
  )
  if (!found.some(({field}) => field.type === 'opinion')) return [body]
  const heads = found.map(({cell, field}): G.TableCell => {
    const label = field.type === 'opinion' ? field.label : ''
    return {...tableCell(cell, [{type: 'text', value: label, ...at(field.place.line)}]), align: 'center'}
  })
  return [row(heads), body]
}

const tableCell = ({columns}: FormCellSchema, children: readonly G.Phrasing[]): G.TableCell => ({
  type: 'tableCell',
  colSpan: columns,
  rowSpan: 1,
  children
})

function contentOf(field: FormFieldSchema, form: string, values: FormValues): readonly G.Phrasing[] {
  const slots = new Map(slotsOf(field).map((slot) => [slot.name, slot]))
  const place = at(field.place.line)
  const text = (value: string): G.Text => ({type: 'text', value, ...place})
  const fill = (name: string): readonly G.Phrasing[] => {
    const slot = slots.get(name)
    return slot === undefined ? [] : [{...nodeOf(slot, form, values), ...place}]
  }
  const lineBreak: G.Break = {type: 'break'}
  if (field.type !== 'opinion') {
    const below = field.type === 'longText' ? [lineBreak] : []
    return [text(field.label), ...below, ...fill(field.key)]
  }
  return [...fill(field.key), ...field.closings.flatMap((closing, index) => closingOf(closing, index))]

  /** 公章 stands beside 负责人 where it follows it, everything else on a line of its own. */
  function closingOf(closing: Closing, index: number): readonly G.Phrasing[] {
    if (closing === 'signer') return [lineBreak, text(closingText.signer), ...fill(closingSlot(field.key, closing))]
    if (closing === 'date') return [lineBreak, ...fill(closingSlot(field.key, closing))]
    return [...(field.closings[index - 1] === 'signer' ? [] : [lineBreak]), text(closingText.seal)]
  }
}

const nodeOf = ({name, kind, label, required, limit, options, hint}: FormSlot, form: string, values: FormValues) =>
  ({
    type: 'formField',
    form,
    name,
    kind,
    label,
    required,
    limit,
    options,
    hint,
    value: values.get(name) ?? null
  }) as const satisfies G.FormField

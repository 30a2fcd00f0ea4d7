/** The schema of a form → its blank files, or files that are filled in beforehand. */
import {glyphFindings} from './check/glyphs.js'
import {fileOf} from './gongwen/file-of.js'
import type {Gongwen} from './gongwen/nodes.js'
import type {FontLibrary} from './compose/fonts/library.js'
import {formSheetRows, sheetColumns, sheetNote} from './forms/form-sheet.js'
import {formDocument, type FormValues} from './forms/form-tree.js'
import type {FormSchema} from './forms/schema.js'
import type {FormSlot} from './forms/slots.js'
import type {OutputFile, Published} from './publish.js'
import type {Site} from './source/document.js'
import type {Validation, ValidationRule} from './write/sheet/index.js'

/** Formats of forms, in the order in which they are offered. */
export const formFormats = ['pdf', 'docx', 'xlsx', 'html'] as const
/** One of them. */
export type FormFormat = (typeof formFormats)[number]

/** What publication of a form needs besides its schema. */
export interface FormPublication {
  /** Opened when a page is composed. */
  readonly fonts: () => FontLibrary
  /** Base name of the files, for the links among them. */
  readonly baseName: string
  readonly site: Site | null
  /** Filled in beforehand, by the names of slots. */
  readonly values?: FormValues
}

/**
 * Write a form in some formats: PDF with fields, DOCX of which only the controls can be edited, XLSX of which only the
 * answers can, HTML for print.
 * @throws FontError when a font file is broken
 */
export async function publishForm(
  schema: FormSchema,
  wanted: readonly FormFormat[],
  {fonts, baseName, site, values = new Map()}: FormPublication
): Promise<Published> {
  const tree = formDocument(schema, values)
  const files: OutputFile[] = []
  if (wanted.includes('pdf')) {
    const pdf = await formPdf(tree, schema, fonts())
    if (pdf.files.length === 0) return pdf
    files.push(...pdf.files)
  }
  if (wanted.includes('docx')) files.push(file('docx', await formDocx(tree, schema)))
  if (wanted.includes('xlsx')) files.push(file('xlsx', await formXlsx(schema, values)))
  if (wanted.includes('html')) files.push(file('html', await formHtml(tree, schema, site, baseName, files)))
  return {files, diagnostics: []}
}

const file = (format: FormFormat, bytes: Uint8Array, pages: number | null = null): OutputFile => ({
  format,
  ending: format,
  list: null,
  bytes,
  pages
})

async function formPdf(tree: Gongwen, schema: FormSchema, fonts: FontLibrary): Promise<Published> {
  const [{compose}, {writePdf}] = await Promise.all([import('./compose/index.js'), import('./write/pdf/index.js')])
  const {model, missing} = compose(tree, fonts)
  if (missing.length > 0) {
    return {files: [], diagnostics: glyphFindings(missing, fileOf(tree, schema.place.path))}
  }
  const {title, issuer: author, date} = schema
  const metadata = {title, author, subject: subjectOf(schema), keywords: [], date, language: 'zh-CN'} as const
  return {files: [file('pdf', await writePdf(model, metadata), model.pages.length)], diagnostics: []}
}

const subjectOf = ({source}: FormSchema): string => (source === null ? '申请表' : `申请表 ${source}`)

async function formDocx(tree: Gongwen, schema: FormSchema): Promise<Uint8Array> {
  const {writeDocx} = await import('./write/docx/index.js')
  const {title, issuer, date} = schema
  return writeDocx(tree, {metadata: {title, issuer, subject: subjectOf(schema), keywords: [], date}, restricted: true})
}

async function formHtml(
  tree: Gongwen,
  {title, issuer, date}: FormSchema,
  site: Site | null,
  baseName: string,
  siblings: readonly OutputFile[]
): Promise<Uint8Array> {
  const {writeHtml} = await import('./write/html/index.js')
  const files = siblings.map(({format, ending, bytes}) => ({
    href: `${baseName}.${ending}`,
    label: format.toUpperCase(),
    bytes: bytes.length
  }))
  return new TextEncoder().encode(writeHtml(tree, {title, issuer, documentDate: date, disclosure: null, site, files}))
}

/** Height of a row for a long text, and of one for an opinion, in points. */
const tallRow = {long: 240, short: 60} as const

async function formXlsx(schema: FormSchema, values: FormValues): Promise<Uint8Array> {
  const {writeXlsx} = await import('./write/sheet/index.js')
  const rows = formSheetRows(schema, values)
  const {title, issuer: creator, date} = schema
  const sheet = {
    title,
    heading: title,
    note: sheetNote,
    columns: Object.values(sheetColumns),
    rows: rows.map(({slot, value, help}) => [slot.label, value, help]),
    editable: [sheetColumns.value],
    validations: rows.flatMap(({slot, help}, row) => validationOf(slot, help, row)),
    form: {
      heights: rows.map(({slot}) =>
        slot.kind !== 'longText' ? 22 : slot.limit === null ? tallRow.short : tallRow.long
      ),
      names: rows.map(({slot}, row) => ({name: slot.name, column: sheetColumns.value, row}))
    }
  }
  return writeXlsx([sheet], {title, creator, date})
}

/** Days that a date of a form may be. */
const days = {from: '1949-10-01', to: '2099-12-31'} as const

function validationOf(slot: FormSlot, help: string, row: number): readonly Validation[] {
  const rule = ruleOf(slot)
  const text = help === '' ? `请填写${slot.label}。` : help.endsWith('。') ? help : `${help}。`
  return [{column: sheetColumns.value, row, rule, prompt: {title: slot.label, text}}]
}

/** Bounds of a text without a limit are those of a cell. */
const longest = 32_767

function ruleOf({kind, options, limit}: FormSlot): ValidationRule {
  if (kind === 'choice') return {kind: 'list', values: options}
  if (kind === 'date') return {kind: 'date', ...days}
  return {kind: 'length', least: kind === 'postcode' ? 6 : 0, most: limit ?? longest}
}

/** The files of forms, read back by readers that share no code with the writers: every value comes back as it was. */
import {strFromU8, unzipSync} from 'fflate'
import fc from 'fast-check'
import {beforeAll, describe, expect, test} from 'vitest'
import type {FormValues} from '../../src/forms/form-tree.js'
import type {FormSchema} from '../../src/forms/schema.js'
import {type FormSlot, formSlots} from '../../src/forms/slots.js'
import {type FormFormat, formFormats, publishForm} from '../../src/publish-form.js'
import {notoLibrary} from '../noto-library.js'
import {loadReader} from '../write/pdf/pdfjs.js'
import {below, type Element, readXlsx, readXml} from '../write/sheet/read.js'
import {everyType, launchForms, loadText, workspaceForm} from './schemas.js'

const fonts = notoLibrary()
const reader = await loadReader()

async function filesOf(schema: FormSchema, values: FormValues = new Map()): Promise<ReadonlyMap<string, Uint8Array>> {
  const {files, diagnostics} = await publishForm(schema, formFormats, {
    fonts: () => fonts,
    baseName: 'a',
    site: null,
    values
  })
  expect(diagnostics).toEqual([])
  return new Map(files.map(({format, bytes}) => [format, bytes]))
}

const bytesOf = (files: ReadonlyMap<string, Uint8Array>, format: FormFormat): Uint8Array =>
  files.get(format) ?? new Uint8Array()

type Annotation = Readonly<Record<string, unknown>>

/** The fields of a PDF by name, in the order of the page. */
async function pdfFields(bytes: Uint8Array): Promise<ReadonlyMap<string, Annotation>> {
  const document = await reader?.open(bytes)
  const page = await document?.getPage(1)
  const annotations = (await page?.getAnnotations()) ?? []
  return new Map(
    annotations
      .filter(({subtype}) => subtype === 'Widget')
      .map((annotation) => [String(annotation['fieldName']), annotation])
  )
}

/** The value of a field; that of a choice comes as a list. */
function valueOf(field: Annotation | undefined): string {
  const value = field?.['fieldValue']
  const first: unknown = Array.isArray(value) ? value[0] : value
  return typeof first === 'string' ? first : ''
}

/** The controls of a DOCX by tag. */
function controls(bytes: Uint8Array): ReadonlyMap<string, Element> {
  const xml = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())
  return new Map(below(readXml(xml), 'w:sdt').map((sdt) => [propertyOf(sdt, 'w:tag') ?? '', sdt]))
}
const propertyOf = (sdt: Element, name: string): string | undefined => below(sdt, name)[0]?.attributes['w:val']
/** Text of a control, its breaks as line feeds. */
const contentOf = (sdt: Element): string =>
  below(sdt, 'w:r')
    .flatMap(({children}) => children)
    .map(({name, text}) => (name === 'w:br' ? '\n' : name === 'w:t' ? text : ''))
    .join('')

/** Texts of the answer cells of an XLSX by their defined names. */
function cells(bytes: Uint8Array): ReadonlyMap<string, string> {
  const {parts, sheets} = readXlsx(bytes)
  const names = below(readXml(parts.get('xl/workbook.xml') ?? ''), 'definedName')
  return new Map(
    names.flatMap(({attributes, text}) => {
      const [, column, row] = /!\$([A-Z]+)\$(\d+):\$\1\$\2$/u.exec(text) ?? []
      const place = [Number(row) - 1, (column ?? 'A').charCodeAt(0) - 65] as const
      return row === undefined ? [] : [[attributes['name'] ?? '', sheets[0]?.rows[place[0]]?.[place[1]] ?? ''] as const]
    })
  )
}

/** A date is filled in by its three numbers in PDF. */
const pdfNames = ({name, kind}: FormSlot): readonly string[] =>
  kind === 'date' ? ['年', '月', '日'].map((part) => `${name}_${part}`) : [name]

describe.each([...launchForms, 'every type'] as const)('%s', (id) => {
  const schema = id === 'every type' ? loadText(everyType).schema : workspaceForm(id).schema
  if (schema === undefined) throw new Error('no schema')
  const slots = formSlots(schema)
  let files: ReadonlyMap<string, Uint8Array>
  beforeAll(async () => {
    files = await filesOf(schema)
  })

  test.skipIf(reader === undefined)(
    'has its fields in PDF: labelled, limited, required, in the order of the form',
    async () => {
      const fields = await pdfFields(bytesOf(files, 'pdf'))
      expect([...fields.keys()].toSorted()).toEqual(
        slots.flatMap((slot) => pdfNames(slot).map((name) => `${schema.id}.${name}`)).toSorted()
      )
      for (const slot of slots) {
        for (const [part, name] of pdfNames(slot).entries()) {
          const field = fields.get(`${schema.id}.${name}`)
          expect(field?.['alternativeText'], name).toContain(slot.label)
          expect(field?.['required'], name).toBe(slot.required)
          expect(valueOf(field), name).toBe('')
          if (slot.kind === 'date') expect(field?.['maxLen'], name).toBe(part === 0 ? 4 : 2)
          else if (slot.kind !== 'choice') expect(field?.['maxLen'] || null, name).toBe(slot.limit)
          if (slot.kind === 'longText') expect(field?.['multiLine'], name).toBe(true)
          if (slot.kind === 'choice') expect(field).toMatchObject({combo: true, fieldType: 'Ch'})
        }
      }
    }
  )

  test.skipIf(reader === undefined)('binds every field to its cell in the structure of the PDF', async () => {
    const document = await reader?.open(bytesOf(files, 'pdf'))
    const page = await document?.getPage(1)
    const fields = await pdfFields(bytesOf(files, 'pdf'))
    const found: string[] = []
    const visit = (
      element: {
        readonly role?: string
        readonly type?: string
        readonly id?: string
        readonly children?: readonly object[]
      },
      cell: boolean
    ): void => {
      if (element.type === 'annotation' && cell) found.push(element.id ?? '')
      for (const child of element.children ?? []) visit(child, cell || element.role === 'TD' || element.role === 'TH')
    }
    visit((await page?.getStructTree()) ?? {}, false)
    // In the order of reading, which is that of the tab key.
    const ids = [...fields.values()].map((field) => `pdfjs_internal_id_${String(field['id'])}`)
    expect(found).toEqual(ids)
  })

  test('has its controls in DOCX: tagged, named, locked against deletion, all else closed', () => {
    const found = controls(bytesOf(files, 'docx'))
    expect([...found.keys()].toSorted()).toEqual(slots.map(({name}) => `${schema.id}/${name}`).toSorted())
    for (const {name, label, kind, options} of slots) {
      const sdt = found.get(`${schema.id}/${name}`) ?? never()
      expect(propertyOf(sdt, 'w:alias'), name).toBe(label)
      expect(propertyOf(sdt, 'w:lock'), name).toBe('sdtLocked')
      const type = kind === 'date' ? 'w:date' : kind === 'choice' ? 'w:dropDownList' : 'w:text'
      expect(below(sdt, type), name).toHaveLength(1)
      expect(below(sdt, 'w:text')[0]?.attributes['w:multiLine'], name).toBe(kind === 'longText' ? '1' : undefined)
      expect(below(sdt, 'w:listItem').map(({attributes}) => attributes['w:value'])).toEqual(options)
      // What prints in a blank control is the 年月日 of a date, and nothing else.
      expect(contentOf(sdt).replaceAll(/\s/gu, ''), name).toBe(kind === 'date' ? '年月日' : '')
    }
    // LibreOffice loses tags, not bookmarks: each control stands in one, whose name Word limits to 40 characters.
    const xml = strFromU8(unzipSync(bytesOf(files, 'docx'))['word/document.xml'] ?? new Uint8Array())
    const marks = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]+)" w:id="(\d+)"\/><w:sdt>/gu)]
    expect(marks.map(([, name]) => name).toSorted()).toEqual(slots.map(({name}) => `${schema.id}_${name}`).toSorted())
    expect(new Set(marks.map(([, , number]) => number)).size).toBe(slots.length)
    for (const [, name = ''] of marks) expect(name.length).toBeLessThanOrEqual(40)
    const settings = strFromU8(unzipSync(bytesOf(files, 'docx'))['word/settings.xml'] ?? new Uint8Array())
    expect(settings).toContain('<w:documentProtection w:edit="forms" w:enforcement="1"/>')
  })

  test('has a row for each value in XLSX, only its answers open, with what may be typed', () => {
    const {sheets, formats, parts} = readXlsx(bytesOf(files, 'xlsx'))
    const [sheet] = sheets
    const rows = sheet?.rows.filter(([label]) => slots.some((slot) => slot.label === label)) ?? []
    expect(rows.map(([label, answer]) => [label, answer])).toEqual(slots.map(({label}) => [label, '']))
    expect([...cells(bytesOf(files, 'xlsx')).keys()].toSorted()).toEqual(slots.map(({name}) => name).toSorted())
    expect(below(sheet?.xml ?? never(), 'sheetProtection')[0]?.attributes).toMatchObject({sheet: '1'})
    const open = [...(sheet?.styles ?? [])].filter(
      ([, style]) => below(formats[style] ?? never(), 'protection')[0]?.attributes['locked'] === '0'
    )
    const names = below(readXml(parts.get('xl/workbook.xml') ?? ''), 'definedName')
    const places = names.flatMap(({text}) => /!\$([A-Z]+)\$(\d+):\$\1\$\2$/u.exec(text)?.slice(1).join('') ?? [])
    expect(open.map(([place]) => place).toSorted()).toEqual(places.toSorted())
    const rules = below(sheet?.xml ?? never(), 'dataValidation').map(({attributes}) => attributes)
    expect(rules.map(({type}) => type)).toEqual(
      slots.map(({kind}) => (kind === 'choice' ? 'list' : kind === 'date' ? 'date' : 'textLength'))
    )
  })

  test('is the same bytes when it is made again', async () => {
    expect(await filesOf(schema)).toEqual(files)
  })
})

const never = (): never => {
  throw new Error('not there')
}

/** Characters that files mark up or escape, rare ones that the fonts of the tests have, and digits that are no numbers. */
const character = fc.constantFrom(...'甲乙丙省市县教育局“”，。（）—…·〇镕喆　 aZ09@.-+=&<>"\'\\()[]/%#$;:')
const lineOfText = fc
  .array(character, {minLength: 1, maxLength: 30})
  .map((parts) => parts.join(''))
  .filter((text) => text.trim() === text && text !== '')
const day = fc
  .tuple(fc.integer({min: 1990, max: 2030}), fc.integer({min: 1, max: 12}), fc.integer({min: 1, max: 28}))
  .map(([year, month, date]) => [year, String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-'))

const valueFor = ({kind, options}: FormSlot): fc.Arbitrary<string> => {
  if (kind === 'date') return day
  if (kind === 'choice') return fc.constantFrom(...options)
  if (kind === 'postcode') return fc.integer({min: 0, max: 999_999}).map((code) => String(code).padStart(6, '0'))
  if (kind === 'longText') return fc.array(lineOfText, {minLength: 1, maxLength: 5}).map((all) => all.join('\n'))
  return lineOfText
}

test('values that are filled in beforehand come back equal from PDF, DOCX and XLSX, whatever they are', async () => {
  const {schema} = loadText(everyType)
  if (schema === undefined) throw new Error('no schema')
  const slots = formSlots(schema)
  const filled = fc.record(Object.fromEntries(slots.map((slot) => [slot.name, valueFor(slot)])), {requiredKeys: []})
  await fc.assert(
    fc.asyncProperty(filled, async (record) => {
      const values = new Map(
        Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))
      )
      const files = await filesOf(schema, values)
      const [fields, found, answers] = [
        await pdfFields(bytesOf(files, 'pdf')),
        controls(bytesOf(files, 'docx')),
        cells(bytesOf(files, 'xlsx'))
      ]
      for (const slot of slots) {
        const value = values.get(slot.name)
        expect(answers.get(slot.name), slot.name).toBe(value ?? '')
        const sdt = found.get(`a/${slot.name}`) ?? never()
        expect(below(sdt, 'w:showingPlcHdr').length, slot.name).toBe(value === undefined ? 1 : 0)
        if (value !== undefined && slot.kind !== 'date') expect(contentOf(sdt)).toBe(value)
        if (value !== undefined && slot.kind === 'date')
          expect(below(sdt, 'w:date')[0]?.attributes['w:fullDate']).toBe(`${value}T00:00:00Z`)
        if (reader === undefined) continue
        const parts = pdfNames(slot).map((name) => valueOf(fields.get(`a.${name}`)))
        const wanted =
          slot.kind === 'date' ? (value ?? '--').split('-').map((part) => part.replace(/^0/u, '')) : [value ?? '']
        expect(parts, slot.name).toEqual(wanted)
      }
    }),
    {numRuns: 40}
  )
}, 60_000)

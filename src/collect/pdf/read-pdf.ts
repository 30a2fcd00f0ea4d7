/** A returned PDF → its form and values, by the fields of its form (ISO 32000-1, 12.7). */
import type {FormSchema} from '../../forms/schema.js'
import {formSlots} from '../../forms/slots.js'
import {dateParts} from '../../layout/text.js'
import {bounds} from '../bounds.js'
import {isBlank, trimmed} from '../cells.js'
import {severalForms, unknownForm} from '../choose-form.js'
import {damaged, FileFault} from '../file-fault.js'
import type {ApplicationFinding, FoundValue, ReadForm} from '../model.js'
import {loadPdfLibrary, type PdfField, type PdfFile} from './library.js'
import {refuseBombs} from './streams.js'

/** Read a PDF. Throws `FileFault`. */
export async function readPdf(bytes: Uint8Array, schemas: readonly FormSchema[]): Promise<ReadForm> {
  const end = Buffer.from(bytes.subarray(-2048)).toString('latin1')
  // A reader would mend what was cut off, and lose what was typed last.
  if (!end.includes('%%EOF')) throw damaged('PDF ')
  refuseBombs(bytes)
  const library = await loadPdfLibrary()
  const task = library.getDocument({
    data: Uint8Array.from(bytes),
    verbosity: 0,
    isEvalSupported: false,
    useSystemFonts: false,
    disableFontFace: true,
    enableXfa: false
  })
  try {
    const file = await task.promise
    if (file.numPages > bounds.pages) throw new FileFault(`PDF 有 ${file.numPages} 页，不像一张申请表。`, send)
    return readFields(await fieldsOf(file), schemas)
  } catch (error) {
    if (error instanceof FileFault) throw error
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new FileFault('PDF 已加密，打开它需要密码。', '请去掉密码再发送。')
    }
    throw damaged('PDF ')
  } finally {
    await task.destroy()
  }
}

const send = '请用发下来的可填写的 PDF 填写并保存，或改交 .docx、.xlsx。'

async function fieldsOf(file: PdfFile): Promise<readonly PdfField[]> {
  const {info} = await file.getMetadata()
  if (file.isPureXfa || info.IsXFAPresent === true) {
    throw new FileFault('PDF 用的是 XFA 表单，不能读取。', send)
  }
  const objects = (await file.getFieldObjects()) ?? {}
  const fields = Object.values(objects).flat()
  if (fields.length > bounds.fields) throw new FileFault(`PDF 有 ${fields.length} 个填写域，不像一张申请表。`, send)
  if (fields.length > 0) return fields
  throw (await hasText(file))
    ? new FileFault('PDF 里没有填写域：是打印、导出成的 PDF，内容不能可靠地读取。', send)
    : new FileFault('PDF 是扫描件，只有图片，没有文字和填写域。', `${send}盖章的扫描件请另行报送。`)
}

async function hasText(file: PdfFile): Promise<boolean> {
  for (let number = 1; number <= file.numPages; number++) {
    const page = await file.getPage(number)
    const {items} = await page.getTextContent()
    page.cleanup()
    if (items.some(({str = ''}) => str.trim() !== '')) return true
  }
  return false
}

function readFields(fields: readonly PdfField[], schemas: readonly FormSchema[]): ReadForm {
  const found = fields.flatMap(({name = '', type, value, page = -1}) => {
    const dot = name.indexOf('.')
    if (dot < 1 || type === undefined || type === '') return []
    return [{form: name.slice(0, dot), slot: name.slice(dot + 1), text: textOf(value), where: `第${page + 1}页`}]
  })
  const ids = [...new Set(found.map(({form}) => form))]
  const known = schemas.filter(({id}) => ids.includes(id))
  if (known.length === 0) throw unknownForm(ids.length === 0 ? fields.map(({name = ''}) => name) : ids)
  const filled = known.filter(({id}) => found.some(({form, text}) => form === id && !isBlank(text)))
  if (filled.length > 1) throw severalForms(filled)
  const schema = filled[0] ?? known[0]
  if (schema === undefined) throw unknownForm(ids)
  const byName = new Map(found.filter(({form}) => form === schema.id).map((one) => [one.slot, one]))
  const values = new Map<string, FoundValue>()
  const findings: ApplicationFinding[] = []
  for (const {name, kind, label} of formSlots(schema)) {
    const whole = byName.get(name)
    const parts =
      kind === 'date' && whole === undefined ? dateParts.map(({key}) => byName.get(`${name}_${key}`)) : [whole]
    const [first] = parts
    if (parts.some((part) => part === undefined) || first === undefined) {
      findings.push({
        severity: 'fault',
        field: label,
        where: null,
        message: `${label}的填写域不在了。`,
        hint: send
      })
      continue
    }
    const texts = parts.map((part) => trimmed(part?.text ?? ''))
    if (texts.every(isBlank)) continue
    const value =
      parts.length === 1 ? (texts[0] ?? '') : texts.map((text, index) => text + (dateParts[index]?.key ?? '')).join('')
    values.set(name, {value, where: first.where})
  }
  return {form: schema.id, values, findings}
}

const textOf = (value: unknown): string =>
  typeof value === 'string'
    ? value
    : Array.isArray(value)
      ? value.filter((one) => typeof one === 'string').join('\n')
      : ''

/** A returned file → what it says and what is wrong with it. Whatever the file is, there is an answer. */
import {createHash} from 'node:crypto'
import type {FormSchema} from '../forms/schema.js'
import {DataFault} from '../source/tables/xlsx/data-fault.js'
import {bounds} from './bounds.js'
import {checkValues} from './check-values.js'
import {readDocx} from './docx/read-docx.js'
import {FileFault} from './file-fault.js'
import {type FileKind, fileKind} from './file-kind.js'
import type {ApplicationFinding, ReadFile, ReadForm} from './model.js'
import {readPdf} from './pdf/read-pdf.js'
import {readXlsx} from './xlsx/read-xlsx.js'

/** SHA-256 of a file, by which a run knows that it has read it. */
export const fingerprint = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/**
 * Read and check one file. Never rejects for what the file is.
 * @param path relative to the folder, with `/`
 */
export async function readApplication(
  path: string,
  bytes: Uint8Array,
  schemas: readonly FormSchema[]
): Promise<ReadFile> {
  const file = {path, sha256: fingerprint(bytes)}
  try {
    const form = await readers[fileKind(path, bytes)](bytes, schemas)
    const schema = schemas.find(({id}) => id === form.form)
    if (schema === undefined) throw new Error(`no form ${form.form}`)
    const {values, findings} = checkValues(schema, form)
    return {...file, form: form.form, values, findings: limited(findings)}
  } catch (error) {
    return {...file, form: null, values: {}, findings: [unreadable(error)]}
  }
}

const readers: Readonly<
  Record<FileKind, (bytes: Uint8Array, schemas: readonly FormSchema[]) => ReadForm | Promise<ReadForm>>
> = {docx: readDocx, pdf: readPdf, xlsx: readXlsx}

function unreadable(error: unknown): ApplicationFinding {
  if (!(error instanceof DataFault)) throw error
  const common = {severity: 'fault', field: null, where: null} as const
  if (error instanceof FileFault) return {...common, message: error.message, hint: error.hint}
  // What reads workbooks reads all zips.
  const message = error.message.replace('工作簿', '文件').replace('一份数据', '一张申请表')
  return {...common, message, hint: '请用发下来的空白表重新填写、保存、发送。'}
}

/** Faults first; a file full of them says how many more there are. */
function limited(findings: readonly ApplicationFinding[]): readonly ApplicationFinding[] {
  const inOrder = findings.toSorted((one, other) => Number(one.severity === 'note') - Number(other.severity === 'note'))
  if (inOrder.length <= bounds.findings) return inOrder
  const left = inOrder.length - bounds.findings
  const severity = inOrder.slice(bounds.findings).some((one) => one.severity === 'fault') ? 'fault' : 'note'
  const rest = {severity, field: null, where: null, message: `还有 ${left} 处问题没有列出。`} as const
  return [...inOrder.slice(0, bounds.findings), rest]
}

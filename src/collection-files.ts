/** 汇总: the records of returned forms as JSON and as a workbook, with the list of what goes back. */
import {identify} from './collect/identify.js'
import {type JudgedFile, type Verdict, verdicts} from './collect/model.js'
import {printedMessage} from './diagnostics/printed-message.js'
import type {FormSchema} from './forms/schema.js'
import {formSlots} from './forms/slots.js'

/** Names of the files. */
export const collectionNames = {records: 'applications.json', workbook: 'applications.xlsx'} as const

/** A file that is written into the output folder. */
interface CollectionFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Both files. Equal input gives equal bytes. */
export async function collectionFiles(
  files: readonly JudgedFile[],
  schemas: readonly FormSchema[]
): Promise<readonly CollectionFile[]> {
  const {writeXlsx} = await import('./write/sheet/index.js')
  const [form] = schemas
  const about = {title: '申请表汇总', creator: form?.issuer ?? '', date: form?.date ?? '1949-10-01'}
  const sheets = [recordSheet(files, schemas), findingSheet(files)]
  const json = `${JSON.stringify({files: files.map((file) => jsonOf(file, schemas))}, null, 2)}\n`
  return [
    {name: collectionNames.records, bytes: new TextEncoder().encode(json)},
    {name: collectionNames.workbook, bytes: writeXlsx(sheets, about)}
  ]
}

/** Verdicts whose records count. */
export const isTaken = (verdict: Verdict): boolean => verdict === 'accepted' || verdict === 'noted'

function recordSheet(files: readonly JudgedFile[], schemas: readonly FormSchema[]) {
  const slots = [...new Set(schemas.flatMap((schema) => formSlots(schema).map(({name}) => name)))]
  const rows = files.flatMap((file) => {
    const schema = schemas.find(({id}) => id === file.form)
    if (schema === undefined || !isTaken(file.verdict)) return []
    const {provinces, category} = identify(file, schema)
    return [
      [
        provinces.map(({short}) => short).join('；'),
        category ?? '',
        ...slots.map((name) => file.values[name]?.value ?? ''),
        verdicts[file.verdict],
        file.path
      ]
    ]
  })
  return {title: '申请', columns: ['省份', '类别', ...slots, '结论', '文件'], rows}
}

/** Files that go back first, then those to be looked at. */
const verdictOrder: readonly Verdict[] = ['refused', 'noted', 'superseded', 'accepted']

const findingSheet = (files: readonly JudgedFile[]) => ({
  title: '退回和提示',
  columns: ['结论', '文件', '单位名称', '填写项', '位置', '问题', '怎样改'],
  rows: files
    .toSorted((one, other) => verdictOrder.indexOf(one.verdict) - verdictOrder.indexOf(other.verdict))
    .flatMap(({verdict, path, values, findings}) =>
      findings.map(({severity, field, where, message, hint}) => [
        severity === 'fault' ? verdicts[verdict] : '提示',
        path,
        values['单位名称']?.value ?? '',
        field ?? '',
        where ?? '',
        printedMessage(message),
        printedMessage(hint ?? '')
      ])
    )
})

function jsonOf(file: JudgedFile, schemas: readonly FormSchema[]): object {
  const {verdict, ...rest} = file
  const schema = schemas.find(({id}) => id === file.form)
  const applicant = schema === undefined || !isTaken(verdict) ? undefined : identify(file, schema)
  if (applicant === undefined) return {verdict, ...rest, applicant: null}
  const {provinces, folder, ...who} = applicant
  return {
    verdict,
    ...rest,
    applicant: {...who, provinces: provinces.map(({name}) => name), folder: folder?.name ?? null}
  }
}

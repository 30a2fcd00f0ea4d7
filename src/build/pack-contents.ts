/** What packs are made from, each made once: the notice, and the forms that it asks for. */
import type {FontLibrary} from '../compose/fonts/library.js'
import {type Diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {FormValues} from '../forms/form-tree.js'
import {loadForm} from '../forms/load.js'
import {prefilled, prefillFindings} from '../forms/prefill.js'
import type {FormSchema} from '../forms/schema.js'
import {createNodeHost} from '../host/node.js'
import {sha256} from '../host/recording.js'
import {formFormats, publishForm} from '../publish-form.js'
import type {PackFacts, PackFile} from '../publish-pack.js'
import {loadRegistry} from '../registry/load.js'
import type {Registry} from '../registry/model.js'
import type {Province} from '../registry/provinces.js'
import {factNames, provinceFacts} from '../registry/unit-facts.js'
import type {Site} from '../source/document.js'
import {loadDocument} from '../source/load-document.js'
import {loadWorkspace} from '../source/workspace.js'
import {chooseNotice, type NoticeRequest} from './choose-notice.js'
import {fileName} from './file-name.js'
import {fontBook} from './font-usage.js'
import {type FontOptions, openFonts} from './open-fonts.js'
import {registryReader} from './read-registry.js'
import {runJob} from './run-job.js'

/** What packs are made from. */
export interface PackContents {
  readonly registry: Registry
  readonly notice: PackFacts['notice']
  /** 成文日期 of the notice. */
  readonly noticeDate: string
  /** Files that are the same for everybody. */
  readonly common: readonly PackFile[]
  /** The forms for each province. */
  readonly forms: ReadonlyMap<Province, readonly PackFile[]>
}

/** Make them; undefined after an error, which was reported. Rejects only for faults of the program. */
export async function packContents(
  request: NoticeRequest & FontOptions & {readonly provinces: readonly Province[]},
  report: Report
): Promise<PackContents | undefined> {
  const host = createNodeHost({root: request.root, fontFolders: []})
  // The notice tells once more what is wrong with the data that it queries.
  const told = new Set<Diagnostic>()
  const note: Report = (finding) => {
    if (!told.has(finding)) report(finding)
    told.add(finding)
  }
  const workspace = loadWorkspace(host, note)
  const read = registryReader(host, loadRegistry)
  const {registry, diagnostics} = read()
  for (const finding of diagnostics) note(finding)
  const path = chooseNotice(request, workspace, host, note)
  if (path === undefined || hasErrors([...told])) return undefined

  const {library} = await openFonts(request)
  const context = {host, workspace, answers: [], registry: read, fonts: () => library, fingerprint: fontBook().digest}
  const built = await runJob({path, formats: ['pdf', 'docx']}, context)
  for (const finding of built.diagnostics) note(finding)
  const meta = loadDocument(host, path, workspace, () => undefined)?.meta
  if (hasErrors([...told]) || meta === undefined || built.title === null) return undefined

  const schemas = meta.attachments.flatMap(({forms = []}) => forms).flatMap((id) => loadForm(host, id, note) ?? [])
  for (const schema of schemas) for (const finding of prefillFindings(schema, factNames(registry))) note(finding)
  const make = formMaker(library, workspace.site, note)
  const forms = new Map<Province, readonly PackFile[]>()
  for (const province of request.provinces) forms.set(province, await make(schemas, province))
  if (hasErrors([...told])) return undefined
  const name = fileName(built.title)
  return {
    registry,
    notice: {title: built.title, number: built.documentNumber, issuer: meta.issuer.name},
    noticeDate: meta.documentDate.date,
    common: built.files.map(({format, bytes}) => {
      const purpose = format === 'pdf' ? '通知全文，供印发、存档' : '通知全文，供转发时编辑'
      return {name: `通知/${name}.${format}`, bytes, purpose, sha256: sha256(bytes)}
    }),
    forms
  }
}

const purposes: Readonly<Record<string, string>> = {
  pdf: '可直接填写的申请表',
  docx: '可直接填写的申请表（Word、WPS）',
  xlsx: '可直接填写的申请表（表格）',
  html: '申请表，供打印和查看'
}

/** Makes forms for provinces; equal ones are made once. */
function formMaker(
  library: FontLibrary,
  site: Site | null,
  note: Report
): (schemas: readonly FormSchema[], province: Province) => Promise<readonly PackFile[]> {
  const known = new Map<string, readonly PackFile[]>()
  const files = async (schema: FormSchema, values: FormValues): Promise<readonly PackFile[]> => {
    const key = JSON.stringify([schema.id, ...values])
    const made = known.get(key) ?? (await formFiles(schema, values, library, site, note))
    known.set(key, made)
    return made
  }
  return async (schemas, province) => {
    const all: PackFile[] = []
    for (const schema of schemas) {
      const {values, findings} = prefilled(schema, {facts: provinceFacts(province), place: schema.place})
      for (const finding of findings) note(finding)
      all.push(...(await files(schema, values)))
    }
    return all
  }
}

async function formFiles(
  schema: FormSchema,
  values: FormValues,
  library: FontLibrary,
  site: Site | null,
  note: Report
): Promise<readonly PackFile[]> {
  const baseName = fileName(schema.title)
  const published = await publishForm(schema, formFormats, {fonts: () => library, baseName, site, values})
  for (const finding of published.diagnostics) note(finding)
  return published.files.map(({format, ending, bytes}) => {
    const purpose = `${purposes[format] ?? '申请表'}，用于${schema.categories.join('、')}`
    return {name: `申请表/${baseName}.${ending}`, bytes, purpose, sha256: sha256(bytes)}
  })
}

/** Forms of the workspace → files of their own, blank or filled in beforehand. */
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import type {FormSchema} from '../forms/schema.js'
import {formHint, formIds, loadForm} from '../forms/load.js'
import type {Host} from '../host/host.js'
import {createNodeHost} from '../host/node.js'
import {loadRegistry} from '../registry/load.js'
import {type FormFormat, formFormats, publishForm} from '../publish-form.js'
import {loadWorkspace} from '../source/workspace.js'
import {inOrder} from './finding-order.js'
import {blankCopies, copiesFor, type FormAudience, type FormCopy} from './form-copies.js'
import {type FontOptions, openFonts} from './open-fonts.js'
import {outputFinding} from './output-finding.js'
import {openOutput} from './output-folder.js'
import type {NamedFile} from './output-folder.js'

export {type FormFormat, formFormats}

/** What forms to write. */
export interface FormsRequest extends FontOptions {
  /** Absolute path of the workspace. */
  readonly root: string
  /** 代号; empty for all forms. */
  readonly ids: readonly string[]
  readonly formats: readonly FormFormat[]
  /** Absolute path of the folder for the files. */
  readonly to: string
  /** Filled in beforehand, by the names of slots. */
  readonly values: ReadonlyMap<string, string>
  /** For whom; without it blank forms are made. */
  readonly audience?: FormAudience
}

/** A form that was written. */
export interface BuiltForm {
  readonly id: string
  /** Base name of its files. */
  readonly name: string
  readonly title: string
  /** Whether the very bytes were there already says `changed`. */
  readonly files: readonly {readonly name: string; readonly changed: boolean; readonly pages: number | null}[]
}

/** What came of it: all forms, or none and why. */
export interface FormsResult {
  readonly forms: readonly BuiltForm[]
  /** By file, line and column. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Write forms, all or none. Rejects only for faults of the program. */
export async function buildForms(request: FormsRequest): Promise<FormsResult> {
  const findings: Diagnostic[] = []
  const report: Report = (finding) => void findings.push(finding)
  const host = createNodeHost({root: request.root, fontFolders: []})
  const known = formIds(host)
  const ids = request.ids.length === 0 ? known : request.ids
  const place = {path: 'templates/forms'}
  if (ids.length === 0) report(diagnostic('form-found', place, '还没有申请表。', '请在 templates/forms/ 里写一份。'))
  const schemas = ids.flatMap((id) => {
    if (!known.includes(id))
      report(diagnostic('form-found', place, `没有名为 \`${id}\` 的申请表。`, formHint(id, host)))
    return loadForm(host, id, report) ?? []
  })
  const {site} = loadWorkspace(host, report)
  const copies = hasErrors(findings) ? [] : copiesOf(schemas, request, host, report)
  if (hasErrors(findings)) return {forms: [], diagnostics: inOrder(findings)}

  const fonts = request.formats.includes('pdf') ? await openFonts(request) : undefined
  const library = () => {
    if (fonts === undefined) throw new Error('fonts were not asked for')
    return fonts.library
  }
  const made: MadeForm[] = []
  for (const {schema, name, values} of copies) {
    const published = await publishForm(schema, request.formats, {fonts: library, baseName: name, site, values})
    for (const finding of published.diagnostics) report(finding)
    const files = published.files.map(({ending, bytes, pages}) => ({name: `${name}.${ending}`, bytes, pages}))
    made.push({id: schema.id, title: schema.title, name, files})
  }
  const forms = hasErrors(findings) ? [] : await written(made, request, report)
  return {forms, diagnostics: inOrder(findings)}
}

interface MadeForm {
  readonly id: string
  readonly title: string
  readonly name: string
  readonly files: readonly (NamedFile & {readonly pages: number | null})[]
}

/** The copies that are wanted. Data that do not hold fill in nothing. */
function copiesOf(
  schemas: readonly FormSchema[],
  {audience, values: typed, ids}: FormsRequest,
  host: Host,
  report: Report
): readonly FormCopy[] {
  if (audience === undefined) return blankCopies(schemas, typed, report)
  const faults: Diagnostic[] = []
  const registry = loadRegistry(host, (finding) => faults.push(finding))
  for (const finding of faults) report(finding)
  if (hasErrors(faults)) return []
  return copiesFor(audience, schemas, {registry, typed, isNamed: ids.length > 0}, report)
}

async function written(
  made: readonly MadeForm[],
  {to, root}: FormsRequest,
  report: Report
): Promise<readonly BuiltForm[]> {
  try {
    const output = await openOutput(to)
    try {
      const results = await output.write(made.flatMap(({files}) => files))
      const changed = new Map(results.map((result) => [result.name, result.changed]))
      return made.map(({files, ...form}) => {
        return {...form, files: files.map(({name, pages}) => ({name, pages, changed: changed.get(name) === true}))}
      })
    } finally {
      await output.close()
    }
  } catch (error) {
    report(outputFinding(error, root))
    return []
  }
}

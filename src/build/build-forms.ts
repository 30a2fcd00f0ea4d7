/** Forms of the workspace → files of their own, blank or filled in beforehand. */
import {type Diagnostic, diagnostic, hasErrors, type Report} from '../diagnostics/diagnostic.js'
import {formValue} from '../forms/form-values.js'
import {formHint, formIds, loadForm} from '../forms/load.js'
import type {FormSchema} from '../forms/schema.js'
import {createNodeHost} from '../host/node.js'
import {type FormFormat, formFormats, publishForm} from '../publish-form.js'
import {loadWorkspace} from '../source/workspace.js'
import {inOrder} from './finding-order.js'
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
}

/** A form that was written. */
export interface BuiltForm {
  readonly id: string
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
  const values = schemas.map((schema) => valuesOf(schema, request.values, report))
  if (hasErrors(findings)) return {forms: [], diagnostics: inOrder(findings)}

  const fonts = request.formats.includes('pdf') ? await openFonts(request) : undefined
  const library = () => {
    if (fonts === undefined) throw new Error('fonts were not asked for')
    return fonts.library
  }
  const made: {readonly schema: FormSchema; readonly files: readonly (NamedFile & {pages: number | null})[]}[] = []
  for (const [index, schema] of schemas.entries()) {
    const baseName = schema.id
    const own = values[index] ?? new Map<string, string>()
    const published = await publishForm(schema, request.formats, {fonts: library, baseName, site, values: own})
    for (const finding of published.diagnostics) report(finding)
    const files = published.files.map(({ending, bytes, pages}) => ({name: `${baseName}.${ending}`, bytes, pages}))
    made.push({schema, files})
  }
  const forms = hasErrors(findings) ? [] : await written(made, request, report)
  return {forms, diagnostics: inOrder(findings)}
}

/** The values as they are kept; a value that a form has no place for, or cannot hold, is an error. */
function valuesOf(schema: FormSchema, typed: ReadonlyMap<string, string>, report: Report): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const [name, text] of typed) {
    const read = formValue(schema, name, text)
    if ('value' in read) values.set(name, read.value)
    else report(diagnostic('form-value', {path: schema.place.path}, read.problem.message, read.problem.hint))
  }
  return values
}

async function written(
  made: readonly {readonly schema: FormSchema; readonly files: readonly (NamedFile & {pages: number | null})[]}[],
  {to, root}: FormsRequest,
  report: Report
): Promise<readonly BuiltForm[]> {
  try {
    const output = await openOutput(to)
    try {
      const results = await output.write(made.flatMap(({files}) => files))
      const changed = new Map(results.map((result) => [result.name, result.changed]))
      return made.map(({schema: {id, title}, files}) => {
        return {id, title, files: files.map(({name, pages}) => ({name, pages, changed: changed.get(name) === true}))}
      })
    } finally {
      await output.close()
    }
  } catch (error) {
    report(outputFinding(error, root))
    return []
  }
}

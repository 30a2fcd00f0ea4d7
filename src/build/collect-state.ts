/** What a run of `yinfa collect` has read so far: a killed run goes on from it, a file that changed is read again. */
import * as z from 'zod/mini'
import {fingerprint} from '../collect/read-application.js'
import type {ReadFile} from '../collect/model.js'
import type {FormSchema} from '../forms/schema.js'
import {version} from '../version.js'
import type {NamedFile} from './output-folder.js'

/** Its name in the output folder. */
export const stateName = 'collect-state.json'
/** Raised when the same file would be read otherwise. */
const revision = 1

const finding = z.object({
  severity: z.enum(['fault', 'note']),
  field: z.nullable(z.string()),
  where: z.nullable(z.string()),
  message: z.string(),
  hint: z.optional(z.string())
})
const readFile = z.object({
  path: z.string(),
  sha256: z.string(),
  form: z.nullable(z.string()),
  values: z.record(z.string(), z.object({value: z.string(), where: z.string()})),
  findings: z.array(finding)
})
const state = z.object({key: z.string(), files: z.array(readFile)})

/** What readings depend on besides the file: the program and the forms. */
export const stateKey = (schemas: readonly FormSchema[]): string => {
  const forms = schemas.map((schema) => ({...schema, fields: [...schema.fields.values()]}))
  return fingerprint(new TextEncoder().encode(JSON.stringify([version, revision, forms])))
}

/** Files that were read, by path; none where the state is of another program or other forms, or is damaged. */
export function readState(bytes: Uint8Array | undefined, key: string): ReadonlyMap<string, ReadFile> {
  const parsed = bytes === undefined ? undefined : state.safeParse(jsonOf(bytes))
  if (parsed?.success !== true || parsed.data.key !== key) return new Map()
  return new Map(
    parsed.data.files.map((file) => [
      file.path,
      {...file, findings: file.findings.map(({hint, ...one}) => (hint === undefined ? one : {...one, hint}))}
    ])
  )
}

/** The state as a file. */
export const stateFile = (files: Iterable<ReadFile>, key: string): NamedFile => ({
  name: stateName,
  bytes: new TextEncoder().encode(`${JSON.stringify({key, files: [...files]})}\n`)
})

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Run a schema field by field: one wrong value hides no other. */
import type * as z from 'zod/mini'
import {catalogue} from '../diagnostics/catalogue.js'
import {type Diagnostic, diagnostic, type DiagnosticId} from '../diagnostics/diagnostic.js'
import type {Canonical} from './canonical.js'

type Shape = Readonly<Record<string, z.ZodMiniType>>
/** Fields that were there and right. */
export type Fields<S extends Shape> = {[Key in keyof S]?: z.output<S[Key]> | undefined}

/** Fields and what was wrong with the others. */
export interface ReadFields<S extends Shape> {
  readonly fields: Fields<S>
  readonly findings: readonly Diagnostic[]
}

/** What the last document of a series said under each field, and how that reads: most say again what the one before said. */
export type FieldMemory = Map<string, {readonly written: string; readonly read: unknown}>

const isId = (value: unknown): value is DiagnosticId => typeof value === 'string' && Object.hasOwn(catalogue, value)

/**
 * Read every field of a shape on its own.
 * @param shape schema per code name
 * @param source plain values under code names, and their places
 * @param id catalogue id of refusals that name none
 * @param memory of documents that are read by this shape
 */
export function readFields<S extends Shape>(
  shape: S,
  source: Canonical,
  id: DiagnosticId,
  memory?: FieldMemory
): ReadFields<S> {
  const fields: Fields<S> = {}
  const findings: Diagnostic[] = []
  for (const key of Object.keys(shape) as (keyof S & string)[]) {
    const value = source.plain[key]
    const schema = shape[key]
    if (schema === undefined || value === undefined) continue
    const last = memory?.get(key)
    if (last !== undefined && last.written === value) {
      fields[key] = last.read as z.output<S[typeof key]>
      continue
    }
    const result = schema.safeParse(value)
    if (result.success) {
      fields[key] = result.data as z.output<S[typeof key]>
      if (typeof value === 'string') memory?.set(key, {written: value, read: result.data})
      continue
    }
    for (const issue of result.error.issues) {
      const params: Readonly<Record<string, unknown>> = (issue.code === 'custom' ? issue.params : undefined) ?? {}
      const hint = typeof params['hint'] === 'string' ? params['hint'] : undefined
      const place = source.placeOf([key, ...issue.path.map(String)].join('.'))
      findings.push(diagnostic(isId(params['id']) ? params['id'] : id, place, issue.message, hint))
    }
  }
  return {fields, findings}
}

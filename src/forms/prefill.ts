/** 预填: facts of the 台账 into the fields of a form. */
import {type Diagnostic, diagnostic, type Place} from '../diagnostics/diagnostic.js'
import {didYouMean} from '../source/nearest.js'
import {formValue} from './form-values.js'
import type {FormValues} from './form-tree.js'
import type {FormSchema} from './schema.js'

/** What a form is filled in with. */
export interface Prefill {
  /** Texts by the names that 预填 uses. */
  readonly facts: ReadonlyMap<string, string>
  /** Where they are edited. */
  readonly place: Place
}

/** The values of the fields whose 预填 names a fact; a fact that a field cannot hold is a finding (`form-value`). */
export function prefilled(
  schema: FormSchema,
  {facts, place}: Prefill
): {readonly values: FormValues; readonly findings: readonly Diagnostic[]} {
  const values = new Map<string, string>()
  const findings: Diagnostic[] = []
  for (const {key, prefill} of schema.fields.values()) {
    const fact = prefill === null ? undefined : facts.get(prefill)
    if (fact === undefined) continue
    const read = formValue(schema, key, fact)
    if ('value' in read) values.set(key, read.value)
    else {
      const message = `“${schema.title}”不能预填：${read.problem.message}`
      findings.push(diagnostic('form-value', place, message, read.problem.hint))
    }
  }
  return {values, findings}
}

/** Findings (`form-schema`) for a 预填 that no fact can have. @param known names of all facts */
export const prefillFindings = (schema: FormSchema, known: ReadonlySet<string>): readonly Diagnostic[] =>
  [...schema.fields.values()].flatMap(({prefill, place}) => {
    if (prefill === null || known.has(prefill)) return []
    const hint = didYouMean(prefill, known) ?? `可以预填的有：${[...known].slice(0, 12).join('、')}。`
    return [diagnostic('form-schema', place, `预填写的是 \`${prefill}\`，台账里没有这一项。`, hint)]
  })

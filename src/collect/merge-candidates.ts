/** Values found in several places of one file → one value each, or the fault that there are two. */
import type {FormSchema} from '../forms/schema.js'
import {formSlots} from '../forms/slots.js'
import type {Candidates} from './by-labels.js'
import {isBlank, trimmed} from './cells.js'
import type {ApplicationFinding, FoundValue} from './model.js'

/**
 * One value for each slot. What stands in a field counts; what stands beside an empty field is taken with a note; two
 * different values are a fault, whoever meant which.
 * @param inFields values of controls
 * @param byLabels values of texts outside of controls
 * @param hasFields whether the file has controls at all: then what stands beside them is noted
 */
export function mergeCandidates(
  schema: FormSchema,
  inFields: Candidates,
  byLabels: Candidates,
  hasFields: boolean
): {readonly values: ReadonlyMap<string, FoundValue>; readonly findings: readonly ApplicationFinding[]} {
  const values = new Map<string, FoundValue>()
  const findings: ApplicationFinding[] = []
  for (const {name, label} of formSlots(schema)) {
    const fields = (inFields.get(name) ?? []).filter(({value}) => !isBlank(value))
    const texts = (byLabels.get(name) ?? []).filter(({value}) => !isBlank(value))
    const all = [...fields, ...texts].map((one) => ({...one, value: trimmed(one.value)}))
    const [first] = all
    if (first === undefined) continue
    const other = all.find(({value}) => value !== first.value)
    if (other !== undefined) {
      const message = `${label}有两处不同的内容：${first.where}“${short(first.value)}”，${other.where}“${short(other.value)}”。`
      findings.push({severity: 'fault', field: label, where: first.where, message, hint: '请只保留一处。'})
      continue
    }
    if (hasFields && fields.length === 0) {
      const message = `${label}写在填写处外面，已照读“${short(first.value)}”，请核对。`
      findings.push({severity: 'note', field: label, where: first.where, message})
    }
    values.set(name, first)
  }
  return {values, findings}
}

const short = (text: string): string => (text.length > 20 ? `${text.slice(0, 20)}…` : text).replaceAll('\n', ' ')

/** A returned DOCX → its form and values: by the tags of its controls, and by labels where controls were lost. */
import type {FormSchema} from '../../forms/schema.js'
import {formSlots} from '../../forms/slots.js'
import {openZip} from '../../source/tables/xlsx/zip.js'
import {readByLabels} from '../by-labels.js'
import {bare, isBlank, trimmed} from '../cells.js'
import {formByTitle, severalForms, unknownForm} from '../choose-form.js'
import {mergeCandidates} from '../merge-candidates.js'
import type {ApplicationFinding, FoundValue, ReadForm} from '../model.js'
import {type Control, documentParts} from './document-parts.js'
import {refuseExternal} from './relationships.js'

/** Read a DOCX. Throws `FileFault` and `DataFault`. */
export function readDocx(bytes: Uint8Array, schemas: readonly FormSchema[]): ReadForm {
  const archive = openZip(bytes)
  refuseExternal(archive, bytes)
  const {controls, cells, lines, hasChanges} = documentParts(archive)
  const tagged = controls.flatMap((control) => {
    const [, form = '', slot = ''] = /^([^/]+)\/(.+)$/u.exec(control.tag) ?? []
    return form === '' ? [] : [{form, slot, control}]
  })
  const schema =
    formOf(tagged, schemas) ??
    formByTitle(
      schemas,
      lines.flatMap((text) => text.split('\n'))
    )
  const own = tagged.length > 0 ? tagged.filter(({form}) => form === schema.id) : byTitle(controls, schema)
  const inFields = new Map<string, FoundValue[]>()
  const notes: ApplicationFinding[] = []
  for (const [slot, parts] of grouped(own)) {
    const filled = parts.filter((control) => valueOf(control) !== '')
    for (const control of filled) if (control.isPrompt) notes.push(stalePrompt(slot, control))
    const whole = wholeOf(filled.map(({text}) => trimmed(text)))
    const [first] = filled
    inFields.set(
      slot,
      whole !== undefined && first !== undefined
        ? [{value: whole, where: first.where}]
        : filled.map((control) => ({value: valueOf(control), where: control.where}))
    )
  }
  const labelled = readByLabels(schema, cells)
  const merged = mergeCandidates(schema, inFields, labelled.values, own.length > 0)
  if (own.length === 0) notes.push(lostControls)
  if (hasChanges) notes.push(trackedChanges)
  return {
    form: schema.id,
    values: merged.values,
    findings: [...labelled.findings, ...merged.findings, ...notes]
  }
}

interface Tagged {
  readonly form: string
  readonly slot: string
  readonly control: Control
}

function grouped(tagged: readonly Tagged[]): ReadonlyMap<string, readonly Control[]> {
  const groups = new Map<string, Control[]>()
  for (const {slot, control} of tagged) {
    const group = groups.get(slot)
    if (group === undefined) groups.set(slot, [control])
    else group.push(control)
  }
  return groups
}

/** The form of the tags; of several, as in a notice with all its forms, the only one that is filled in. */
function formOf(tagged: readonly Tagged[], schemas: readonly FormSchema[]): FormSchema | undefined {
  const ids = [...new Set(tagged.map(({form}) => form))]
  if (ids.length === 0) return undefined
  const known = schemas.filter(({id}) => ids.includes(id))
  if (known.length === 0) throw unknownForm(ids)
  const filled = known.filter(({id}) => tagged.some(({form, control}) => form === id && valueOf(control) !== ''))
  if (filled.length > 1) throw severalForms(filled)
  return filled[0] ?? (known.length === 1 ? known[0] : undefined)
}

/** LibreOffice 7.4 loses tags and keeps titles; a title that is a slot's label alone tells which it is. */
function byTitle(controls: readonly Control[], schema: FormSchema): readonly Tagged[] {
  const slots = formSlots(schema)
  return controls.flatMap((control) => {
    const named = slots.filter(({label}) => bare(label) === bare(control.title))
    const [slot] = named
    return control.tag !== '' || slot === undefined || named.length > 1
      ? []
      : [{form: schema.id, slot: slot.name, control}]
  })
}

/**
 * LibreOffice 7.4 writes a control with letters and 汉字 as several: the first with the whole text, each of the others
 * with its part before the whole text again. Undefined for anything else.
 */
function wholeOf(texts: readonly string[]): string | undefined {
  const [whole = '', ...others] = texts
  if (others.length === 0 || !others.every((text) => text.endsWith(whole))) return undefined
  const parts = others.map((text) => text.slice(0, text.length - whole.length)).join('')
  return parts !== '' && whole.endsWith(parts) ? whole : undefined
}

/** What programs show in an empty control, by their language. */
const prompts =
  /^(?:单击|点击|单击或点击|请)(?:此处|这里)?(?:输入|选择|填写).*$|^(?:Click|Choose|Tap).*(?:text|item|date)\.?$/iu
const blankDate = /^[\s\u3000_]*年[\s\u3000_]*月[\s\u3000_]*日[\s\u3000]*$/u

function valueOf({text, isPrompt}: Control): string {
  if (isBlank(text) || blankDate.test(text)) return ''
  return isPrompt && prompts.test(text.trim()) ? '' : text
}

const stalePrompt = (slot: string, {where}: Control): ApplicationFinding => ({
  severity: 'note',
  field: slot,
  where,
  message: `${slot}的内容被文字处理软件当作提示文字，已照读，请核对。`
})

const lostControls: ApplicationFinding = {
  severity: 'note',
  field: null,
  where: null,
  message: '填写处的标记都不在了（表是重打的，或者复制时丢了），按标签读取，请核对。'
}

const trackedChanges: ApplicationFinding = {
  severity: 'note',
  field: null,
  where: null,
  message: '文件里有没有接受的修订，按接受修订后的文字读取，请核对。'
}

/** A returned DOCX → its form and values: by the tags of its controls, and by labels where controls were lost. */
import type {FormSchema} from '../../forms/schema.js'
import {openZip} from '../../source/tables/xlsx/zip.js'
import {readByLabels} from '../by-labels.js'
import {isBlank} from '../cells.js'
import {formByTitle, severalForms, unknownForm} from '../choose-form.js'
import {mergeCandidates} from '../merge-candidates.js'
import type {ApplicationFinding, FoundValue, ReadForm} from '../model.js'
import {type Control, documentParts} from './document-parts.js'
import {refuseExternal} from './relationships.js'

/** Read a DOCX. Throws `FileFault` and `DataFault`. */
export function readDocx(bytes: Uint8Array, schemas: readonly FormSchema[]): ReadForm {
  const archive = openZip(bytes)
  refuseExternal(archive)
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
  const inFields = new Map<string, FoundValue[]>()
  const own = tagged.filter(({form}) => form === schema.id)
  const notes: ApplicationFinding[] = []
  for (const {slot, control} of own) {
    const value = valueOf(control)
    if (value === '') continue
    if (control.isPrompt) notes.push(stalePrompt(slot, control))
    inFields.set(slot, [...(inFields.get(slot) ?? []), {value, where: control.where}])
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
